"""What the plan is made from, as SQL sums it up, against the records themselves."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import CheckOut, Outcome, SessionState, SkipReason
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import CheckIn, PlanPreferences
from hipdesk.domain.rules.gather import Balance, DoneItem
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.fact_reading import Known, read_known
from hipdesk.storage.store import Store
from tests.storage.builders import BOTH_1, LATER, LEFT_1, NOW, RIGHT_1, ROUTINE, a_result


def finish(store: Store, session_id: str = "one") -> None:
    store.history.finish(session_id, SessionState.ENDED, 60.0, LATER)


def test_no_file_is_no_history(tmp_path: Path) -> None:
    assert read_known(tmp_path / "none.db") == Known()


def test_sets_are_summed_up_by_exercise(store: Store, file: Path) -> None:
    stopped = a_result(key=RIGHT_1, outcome=Outcome.STOPPED, reason=SkipReason.NO_TIME, reps_done=2)
    held = a_result(
        key=BOTH_1, exercise_id="glute_bridge", outcome=Outcome.STOPPED, reason=SkipReason.PAIN,
        reps_planned=1, reps_done=0, hold_s=20.0, work_s=5.0,
    )  # fmt: skip
    skipped = a_result(
        key=SetKey(1, Side.BOTH, 2), exercise_id="glute_bridge", outcome=Outcome.SKIPPED,
        reason=SkipReason.OTHER, reps_done=0,
    )  # fmt: skip
    store.history.begin("one", ROUTINE, 4, NOW)
    for result in (a_result(), stopped, held, skipped):
        store.history.record_set("one", result, 60.0, NOW)
    finish(store)
    store.history.check_out("one", CheckOut(4, 2, ""))
    store.close()
    (session,) = read_known(file).sessions
    assert (session.id, session.began, session.after, session.effort) == ("one", NOW, 2, 4)
    assert session.items == (
        DoneItem(0, "hip_abduction", 1, 1.4, SkipReason.NO_TIME),
        DoneItem(1, "glute_bridge", 2, 0.25, SkipReason.PAIN),
    )


def test_a_set_done_again_counts_once_by_the_better_attempt(store: Store, file: Path) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(), 60.0, NOW)
    store.history.reopen_set("one", LEFT_1, NOW)
    worse = a_result(outcome=Outcome.STOPPED, reason=SkipReason.TIRED, reps_done=1)
    store.history.record_set("one", worse, 90.0, LATER)
    finish(store)
    store.close()
    (session,) = read_known(file).sessions
    assert session.items[0].done == 1.0
    assert session.items[1] == DoneItem(1, "glute_bridge", 2, 0.0, SkipReason.ENDED)


def test_only_sessions_that_are_over_count(store: Store, file: Path) -> None:
    for number, name in enumerate(("gone", "over", "open")):
        store.history.begin(name, ROUTINE, 3, NOW + timedelta(days=number))
        if name != "open":
            finish(store, name)
    store.history.discard("gone")
    store.close()
    assert [one.id for one in read_known(file).sessions] == ["over"]


def test_times_on_one_leg_are_read_with_their_place(store: Store, file: Path) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(stopwatch_s=12.5), 60.0, NOW)
    finish(store)
    store.close()
    assert read_known(file).sessions[0].balance == (Balance(0, Side.LEFT, 12.5),)


def test_the_wishes_for_the_plan_come_from_the_settings(store: Store, file: Path) -> None:
    store.preferences.save(Preferences(weekdays=0b0010101, release=True, sore_side="left"))
    store.entries.add(Entered("visit", CheckIn(NOW, 1)), NOW)
    store.close()
    wishes = read_known(file).preferences
    assert wishes == PlanPreferences(frozenset({0, 2, 4}), release=True, sore_side=Side.LEFT)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "newer HipDesk"),
        ("UPDATE alembic_version SET version_num = '0001'", "earlier HipDesk"),
        ("DROP TABLE entry", "entry"),
        ("INSERT INTO entry VALUES ('x', 'Dream', '2026', 0, '', '{}', 0)", "Dream"),
        ("DROP TABLE alembic_version", "not one of HipDesk's"),
    ],
)
def test_what_cannot_be_read_is_told_and_left_alone(
    store: Store, file: Path, change: str, said: str
) -> None:
    store.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(change)
    before = file.read_bytes()
    with pytest.raises(KnownError, match=said):
        read_known(file)
    assert file.read_bytes() == before
