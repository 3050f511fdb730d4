"""Entries: kept once, corrected with the first value beside the new one, withdrawn, read again."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.history import (
    WITHDRAWN,
    CheckOut,
    Measure,
    Outcome,
    SessionState,
    SkipReason,
)
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import CheckIn, Morning
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.fact_reading import read_known
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.store import Store
from tests.flows.worlds import StoppedClock
from tests.storage.builders import LATER, LEFT_1, NOW, RIGHT_1, ROUTINE, a_result

CHECK_IN = Entered("visit", CheckIn(NOW, 3), "one")
MORNING = Entered("morning", Morning(NOW, "one", 5), "one")


def test_an_entry_is_kept_once_and_read_again_by_both_readers(store: Store, file: Path) -> None:
    store.entries.add(CHECK_IN, NOW)
    store.entries.add(CHECK_IN, LATER)
    assert store.entries.known().entered == (CHECK_IN,)
    store.close()
    assert read_known(file).entered == (CHECK_IN,)


def test_a_corrected_entry_keeps_what_it_said_first(store: Store) -> None:
    store.entries.add(MORNING, NOW)
    store.entries.correct("morning", Morning(NOW, "one", 2), LATER)
    assert store.entries.of_session("one") == (Entered("morning", Morning(NOW, "one", 2), "one"),)
    (change,) = store.history.corrections("one")
    assert (change.subject, change.field, change.at) == ("morning", "Morning", LATER)
    assert json.loads(change.before)["pain"] == 5
    assert json.loads(change.after)["pain"] == 2


def test_what_is_corrected_again_at_once_is_one_correction(store: Store) -> None:
    store.entries.add(MORNING, NOW)
    for minutes, pain in ((0, 4), (1, 3), (60, 2)):
        later = LATER + timedelta(minutes=minutes)
        store.entries.correct("morning", Morning(NOW, "one", pain), later)
    steps = [
        (json.loads(one.before)["pain"], json.loads(one.after)["pain"])
        for one in store.history.corrections("one")
    ]
    assert steps == [(5, 3), (3, 2)]


def test_nobody_s_entry_cannot_be_corrected(store: Store) -> None:
    with pytest.raises(LookupError, match="nobody"):
        store.entries.correct("nobody", CHECK_IN.entry, NOW)


def test_a_withdrawn_entry_counts_for_nothing(store: Store) -> None:
    store.entries.add(CHECK_IN, NOW)
    store.entries.withdraw("visit")
    store.entries.withdraw("visit")
    store.entries.withdraw("nobody's")
    assert store.entries.known().entered == ()
    assert store.entries.of_session("one") == ()
    assert store.entries.taken_back() == (CHECK_IN,)
    (made,) = store.history.corrections("one")
    assert (made.subject, made.field, made.before, made.after) == (
        *("visit", WITHDRAWN),
        *("false", "true"),
    )


def test_a_check_out_changed_later_keeps_the_first_values(store: Store) -> None:
    clock = StoppedClock(NOW)
    history = HistoryStore(store.engine, clock=clock)
    history.begin("one", ROUTINE, 3, NOW)
    history.finish("one", SessionState.FINISHED, 60.0, LATER)
    clock.at = LATER + timedelta(minutes=5)
    history.check_out("one", CheckOut(5, 3, "so"))
    history.check_out("one", CheckOut(6, 3, "so"))
    assert history.corrections("one") == ()  # still being told
    clock.at = LATER + timedelta(hours=2)
    history.check_out("one", CheckOut(6, 1, "so and so"))
    changes = {one.field: (one.before, one.after) for one in history.corrections("one")}
    assert changes == {"pain": ("3", "1"), "note": ('"so"', '"so and so"')}
    assert history.session("one").check_out == CheckOut(6, 1, "so and so")


@pytest.mark.parametrize(
    ("reps", "outcome", "reason"),
    [
        (5, Outcome.DONE, None),
        (3, Outcome.STOPPED, SkipReason.OTHER),
        (0, Outcome.SKIPPED, SkipReason.OTHER),
    ],
)
def test_a_corrected_set_says_what_was_done(
    store: Store, reps: int, outcome: Outcome, reason: SkipReason | None
) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    first = a_result(outcome=Outcome.STOPPED, reason=SkipReason.OTHER, reps_done=4)
    store.history.record_set("one", first, 60.0, NOW)
    store.history.correct_set("one", LEFT_1, reps, LATER)
    result = store.history.session("one").sets[0].result
    assert (result.reps_done, result.outcome, result.reason) == (reps, outcome, reason)
    fields = {one.field: one.before for one in store.history.corrections("one")}
    assert fields["reps_done"] == "4"


def test_a_set_cannot_be_corrected_beyond_its_plan_nor_one_that_is_not_there(
    store: Store,
) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(), 60.0, NOW)
    with pytest.raises(ValueError, match="of 5 repetitions 6"):
        store.history.correct_set("one", LEFT_1, 6, LATER)
    with pytest.raises(LookupError):
        store.history.correct_set("one", SetKey(1, Side.BOTH, 1), 1, LATER)


@pytest.mark.parametrize(
    ("measure", "recorded", "first"),
    [(Measure.SECONDS, {"stopwatch_s": 20.0}, "20.0"), (Measure.COUNT, {"count": 12}, "12")],
)
def test_a_corrected_reading_keeps_the_recorded_one(
    store: Store, measure: Measure, recorded: dict[str, Any], first: str
) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(**recorded), 60.0, NOW)
    store.history.correct_reading("one", LEFT_1, measure, 31, LATER)
    result = store.history.session("one").sets[0].result
    assert getattr(result, measure.value) == 31
    (made,) = store.history.corrections("one")
    assert (made.field, made.before, made.after) == (measure.value, first, "31")


def test_a_reading_is_not_of_repetitions_nor_of_a_set_that_is_not_there(store: Store) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    with pytest.raises(LookupError):
        store.history.correct_reading("one", LEFT_1, Measure.COUNT, 3, LATER)
    with pytest.raises(ValueError, match="correct_set"):
        store.history.correct_reading("one", LEFT_1, Measure.REPETITIONS, 3, LATER)


def test_a_store_without_a_clock_takes_the_computer_s(store: Store) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(key=RIGHT_1), 60.0, NOW)
    store.history.finish("one", SessionState.ENDED, 60.0, SystemClock().now())
    store.history.check_out("one", CheckOut(1, 1, ""))
    assert store.history.corrections("one") == ()
