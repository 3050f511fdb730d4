"""What the records of a session add up to."""

from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.history import (
    Outcome,
    SetRecord,
    SkipReason,
    current_sets,
    effective_sets,
    next_unfinished,
)
from tests.storage.builders import BOTH_1, LEFT_1, PLANNED, RIGHT_1, a_set

SKIPPED = {"outcome": Outcome.SKIPPED, "reason": SkipReason.TIRED, "reps_done": 0}
STOPPED = {"outcome": Outcome.STOPPED, "reason": SkipReason.PAIN, "reps_done": 2}

records = st.lists(
    st.builds(
        a_set,
        key=st.sampled_from(PLANNED),
        outcome=st.sampled_from(Outcome),
        reps_done=st.integers(0, 5),
        reopened=st.booleans(),
    ),
    max_size=12,
)


def test_a_set_done_once_counts_once() -> None:
    one, two = a_set(key=LEFT_1), a_set(key=RIGHT_1)
    assert effective_sets([one, two]) == (one, two)


def test_done_beats_stopped_beats_skipped_in_any_order() -> None:
    done, stopped = a_set(reopened=True), a_set(**STOPPED, reopened=True)
    skipped = a_set(**SKIPPED)
    assert effective_sets([done, stopped, skipped]) == (done,)
    assert effective_sets([stopped, skipped]) == (stopped,)
    assert effective_sets([skipped, stopped, done]) == (done,)


def test_more_repetitions_beat_fewer_and_the_later_beats_its_equal() -> None:
    four, three = a_set(reps_done=4, id="a", reopened=True), a_set(reps_done=3, id="b")
    again = a_set(reps_done=4, id="c")
    assert effective_sets([four, three]) == (four,)
    assert effective_sets([four, again]) == (again,)


def test_a_skip_that_was_taken_back_never_happened() -> None:
    assert effective_sets([a_set(**SKIPPED, reopened=True)]) == ()


def test_work_that_was_gone_back_to_counts_until_it_is_bettered() -> None:
    done = a_set(reopened=True)
    assert effective_sets([done]) == (done,)


@given(records)
def test_each_set_counts_at_most_once_and_in_the_order_of_its_first_record(
    sets: list[SetRecord],
) -> None:
    keys = [record.result.key for record in effective_sets(sets)]
    happened = [
        record.result.key
        for record in sets
        if not (record.reopened and record.result.outcome is Outcome.SKIPPED)
    ]
    assert keys == list(dict.fromkeys(happened))


def test_the_next_set_is_the_first_without_a_record_that_stands() -> None:
    assert next_unfinished(PLANNED, []) == LEFT_1
    assert next_unfinished(PLANNED, [a_set(key=LEFT_1)]) == RIGHT_1
    assert next_unfinished(PLANNED, [a_set(key=LEFT_1), a_set(key=BOTH_1)]) == RIGHT_1
    assert next_unfinished(PLANNED, [a_set(key=LEFT_1, reopened=True)]) == LEFT_1
    assert next_unfinished(PLANNED, [a_set(key=LEFT_1, **SKIPPED)]) == RIGHT_1


def test_nothing_is_next_when_every_set_is_over() -> None:
    assert next_unfinished(PLANNED, [a_set(key=key) for key in PLANNED]) is None
    assert next_unfinished([], []) is None


@given(records)
def test_the_records_that_stand_are_all_but_the_reopened(sets: list[SetRecord]) -> None:
    assert current_sets(sets) == tuple(record for record in sets if not record.reopened)
    assert (next_unfinished(PLANNED, sets) is None) == (
        {record.result.key for record in current_sets(sets)} == set(PLANNED)
    )
