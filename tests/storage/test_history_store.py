"""What a session writes, as it happens."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from hipdesk.domain.history import CheckOut, Outcome, SessionState, SkipReason
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.quick_look import quick_look
from hipdesk.storage.store import Store
from tests.storage.builders import (
    BOTH_1,
    LATER,
    LEFT_1,
    NOW,
    PLANNED,
    RIGHT_1,
    ROUTINE,
    a_result,
)

SKIPPED = {"outcome": Outcome.SKIPPED, "reason": SkipReason.TIRED, "reps_done": 0, "work_s": 0.0}


def test_a_session_is_there_from_its_first_second(history: HistoryStore, file: Path) -> None:
    begun = history.begin("one", ROUTINE, 3, NOW)
    seen_from_outside = quick_look(file, NOW.date(), NOW.date()).open_session
    assert begun == history.session("one") == history.open_session() == seen_from_outside
    assert begun.routine == ROUTINE
    assert begun.local_date == NOW.date()
    assert begun.started_at == NOW
    assert begun.started_at.utcoffset() == NOW.utcoffset()


def test_beginning_twice_with_one_id_is_beginning_once(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.record_set("one", a_result(), 60.0, LATER)
    again = history.begin("one", ROUTINE, 3, LATER)
    assert again.started_at == NOW
    assert len(again.sets) == 1
    assert again.state is SessionState.RUNNING


def test_a_set_is_committed_when_it_is_over(history: HistoryStore, file: Path) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    record = history.record_set("one", a_result(), 62.5, LATER)
    seen_from_outside = quick_look(file, NOW.date(), NOW.date()).open_session
    assert seen_from_outside is not None
    assert seen_from_outside.sets == (record,)
    assert seen_from_outside.active_s == 62.5
    assert UUID(record.id).version == 4


def test_sets_come_back_in_the_order_in_which_they_were_recorded(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    earlier = NOW - timedelta(hours=2)  # the clock was set back meanwhile
    first = history.record_set("one", a_result(key=RIGHT_1), 60.0, NOW)
    second = history.record_set("one", a_result(key=LEFT_1), 120.0, earlier)
    assert history.session("one").sets == (first, second)


def test_the_same_result_twice_is_one_record(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    first = history.record_set("one", a_result(), 60.0, NOW)
    assert history.record_set("one", a_result(), 61.0, LATER) == first
    assert history.session("one").sets == (first,)
    assert history.session("one").active_s == 61.0


def test_another_result_takes_the_place_of_the_first_and_both_are_kept(
    history: HistoryStore,
) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    first = history.record_set("one", a_result(**SKIPPED), 60.0, NOW)
    second = history.record_set("one", a_result(), 120.0, LATER)
    assert history.session("one").sets == (replace(first, reopened=True), second)


def test_a_set_that_was_gone_back_to_is_kept_as_reopened(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    left = history.record_set("one", a_result(key=LEFT_1), 60.0, NOW)
    right = history.record_set("one", a_result(key=RIGHT_1), 120.0, NOW)
    history.reopen_set("one", LEFT_1, LATER)
    assert history.session("one").sets == (replace(left, reopened=True), right)
    again = history.record_set("one", a_result(key=LEFT_1), 180.0, LATER)
    assert history.session("one").sets == (replace(left, reopened=True), right, again)


def test_going_back_to_a_set_that_was_never_recorded_does_nothing(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.reopen_set("one", BOTH_1, NOW)
    assert history.session("one").sets == ()


def test_a_count_is_added_to_the_record_that_stands(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.record_set("one", a_result(), 60.0, NOW)
    history.reopen_set("one", LEFT_1, NOW)
    history.record_set("one", a_result(), 90.0, LATER)
    history.set_count("one", LEFT_1, 14)
    assert [one.result.count for one in history.session("one").sets] == [None, 14]
    history.set_count("one", LEFT_1, None)
    assert [one.result.count for one in history.session("one").sets] == [None, None]


def test_hurts_and_their_answers_are_kept(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    in_a_set = history.record_hurt("one", "h1", "hip_abduction", LEFT_1, NOW)
    at_the_end = history.record_hurt("one", "h2", "", None, LATER)
    assert history.session("one").hurts == (in_a_set, at_the_end)
    history.answer_hurt("h1", "ease_off")
    assert history.session("one").hurts == (replace(in_a_set, answer="ease_off"), at_the_end)


def test_a_hurt_recorded_twice_is_one(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    for _ in range(2):
        history.record_hurt("one", "h1", "hip_abduction", LEFT_1, NOW)
    assert len(history.session("one").hurts) == 1


def test_a_check_out_can_be_changed_later(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.finish("one", SessionState.FINISHED, 600.0, LATER)
    history.check_out("one", CheckOut(effort=4, pain=2, note="Café, then “stairs”."))
    assert history.session("one").check_out == CheckOut(4, 2, "Café, then “stairs”.")
    history.check_out("one", CheckOut(effort=None, pain=3))
    assert history.session("one").check_out == CheckOut(None, 3, "")


def test_the_end_of_a_session_is_written(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.finish("one", SessionState.ENDED, 599.5, LATER)
    session = history.session("one")
    assert (session.state, session.active_s, session.ended_at) == (
        SessionState.ENDED,
        599.5,
        LATER,
    )
    assert history.open_session() is None


@pytest.mark.parametrize("state", [SessionState.RUNNING, SessionState.DISCARDED])
def test_a_session_is_closed_only_as_finished_or_ended(
    history: HistoryStore, state: SessionState
) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    with pytest.raises(ValueError, match=state):
        history.finish("one", state, 0.0, LATER)


def test_the_date_of_a_session_stays_where_it_began(history: HistoryStore) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before_midnight = datetime(2026, 10, 24, 23, 58, tzinfo=berlin)
    after_the_clocks_changed = datetime(2026, 10, 25, 2, 30, tzinfo=berlin, fold=1)
    history.begin("one", ROUTINE, 3, before_midnight)
    history.record_set("one", a_result(), 60.0, after_the_clocks_changed)
    history.finish("one", SessionState.FINISHED, 600.0, after_the_clocks_changed)
    session = history.session("one")
    assert session.local_date == date(2026, 10, 24)
    assert session.started_at.utcoffset() == timedelta(hours=2)
    assert session.ended_at is not None
    assert session.ended_at.utcoffset() == timedelta(hours=1)
    assert session.ended_at - session.started_at == timedelta(hours=3, minutes=32)


def test_a_flight_over_the_date_line_moves_no_session(history: HistoryStore) -> None:
    leaving = datetime(2026, 11, 21, 8, 0, tzinfo=ZoneInfo("Pacific/Auckland"))
    landing = datetime(2026, 11, 20, 13, 0, tzinfo=ZoneInfo("America/Los_Angeles"))
    for name, moment in (("one", leaving), ("two", landing)):
        history.begin(name, ROUTINE, 3, moment)
        history.finish(name, SessionState.FINISHED, 60.0, moment)
    days = history.daily_totals(date(2026, 11, 1), date(2026, 11, 30))
    assert [total.day for total in days] == [date(2026, 11, 20), date(2026, 11, 21)]
    assert [one.id for one in history.summaries(5)] == ["two", "one"]


def test_a_moment_without_an_offset_is_refused_and_nothing_is_written(
    history: HistoryStore,
) -> None:
    naive = datetime(2026, 11, 21, 18, 30)  # noqa: DTZ001  # naive on purpose
    with pytest.raises(ValueError, match="offset"):
        history.begin("one", ROUTINE, 3, naive)
    assert history.open_session() is None
    history.begin("one", ROUTINE, 3, NOW)
    with pytest.raises(ValueError, match="offset"):
        history.record_set("one", a_result(), 60.0, naive)
    assert history.session("one").sets == ()
    assert history.session("one").active_s == 0.0


def test_an_id_that_nobody_has_is_told(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    for deed in (
        lambda: history.session("none"),
        lambda: history.set_planned("none", 1),
        lambda: history.record_set("none", a_result(), 1.0, NOW),
        lambda: history.check_out("none", CheckOut()),
        lambda: history.finish("none", SessionState.ENDED, 1.0, NOW),
        lambda: history.finish_interrupted("none"),
        lambda: history.discard("none"),
        lambda: history.restore("none"),
        lambda: history.answer_hurt("none", "ease_off"),
        lambda: history.set_count("one", LEFT_1, 3),
    ):
        with pytest.raises(LookupError):
            deed()


def test_warming_up_leaves_nothing_behind(store: Store, file: Path) -> None:
    begun = store.history.begin("one", ROUTINE, len(PLANNED), NOW)
    store.history.warm_up()
    assert store.history.open_session() == begun
    assert quick_look(file, date(1999, 1, 1), NOW.date()).week == ()
