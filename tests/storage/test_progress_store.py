"""The rows of the Progress page, against the records that they are summed from."""

from collections import defaultdict
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings

from hipdesk.domain.chart_model import Window
from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.history import Outcome, SessionState, SkipReason, effective_sets
from hipdesk.domain.progress.groups import GroupId
from hipdesk.domain.progress.rows import (
    DoseRow,
    ExerciseChoice,
    HomeTestRow,
    SessionRow,
    TimeRow,
)
from hipdesk.domain.rules.due_tests import BALANCE
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.store import Store, open_store
from tests.storage.builders import BOTH_1, LATER, LEFT_1, NOW, RIGHT_1, ROUTINE, a_result
from tests.storage.diary import Diary, day, moment
from tests.storage.histories import Lists, database_with, histories, quick_folder

TODAY = NOW.date()
NOVEMBER = Window(date(2026, 11, 1), date(2026, 11, 30))
EVER = Window(date(1980, 1, 1), date(2110, 1, 1))


def a_session(store: Store, *results: object, name: str = "one") -> None:
    store.history.begin(name, ROUTINE, 4, NOW)
    for result in results:
        store.history.record_set(name, result, 60.0, NOW)  # type: ignore[arg-type]  # set results
    store.history.finish(name, SessionState.FINISHED, 600.0, LATER)


def test_a_session_is_a_row_with_its_sets_counted(store: Store) -> None:
    stopped = a_result(key=RIGHT_1, outcome=Outcome.STOPPED, reason=SkipReason.TIRED, reps_done=2)
    a_session(store, a_result(), stopped)
    (row,) = store.progress.rows(GroupId.PAIN, NOVEMBER).sessions
    assert row == SessionRow("one", TODAY, 600.0, 1, 4, None, None)


def test_sets_that_were_added_were_planned_by_the_user(store: Store) -> None:
    more = [a_result(key=SetKey(0, Side.LEFT, number)) for number in range(1, 7)]
    a_session(store, *more)
    (row,) = store.progress.rows(GroupId.CALENDAR, NOVEMBER).sessions
    assert (row.sets_done, row.sets_planned) == (6, 6)


def test_of_a_set_done_again_the_better_attempt_counts(store: Store) -> None:
    store.history.begin("one", ROUTINE, 1, NOW)
    store.history.record_set("one", a_result(), 60.0, NOW)
    store.history.reopen_set("one", LEFT_1, NOW)
    worse = a_result(outcome=Outcome.STOPPED, reason=SkipReason.TIRED, reps_done=1, work_s=9.0)
    store.history.record_set("one", worse, 90.0, LATER)
    store.history.finish("one", SessionState.FINISHED, 600.0, LATER)
    rows = store.progress.rows(GroupId.WORK, NOVEMBER)
    assert rows.sessions[0].sets_done == 1
    assert rows.times == (TimeRow(date(2026, 11, 16), "hip_abduction", 25.0, 50.0),)


def test_a_skip_that_was_taken_back_never_was(store: Store) -> None:
    skipped = a_result(outcome=Outcome.SKIPPED, reason=SkipReason.TIRED, reps_done=0, work_s=0.0)
    store.history.begin("one", ROUTINE, 0, NOW)
    store.history.record_set("one", skipped, 60.0, NOW)
    store.history.reopen_set("one", LEFT_1, NOW)
    store.history.finish("one", SessionState.ENDED, 600.0, LATER)
    (row,) = store.progress.rows(GroupId.WORK, NOVEMBER).sessions
    assert (row.sets_done, row.sets_planned) == (0, 0)


def test_whole_holds_count_and_of_one_long_hold_what_was_held(store: Store) -> None:
    two_of_five = a_result(outcome=Outcome.STOPPED, reps_done=2, hold_s=10.0, work_s=33.0)
    long_hold = a_result(
        key=RIGHT_1, outcome=Outcome.STOPPED, reps_planned=1, reps_done=0, hold_s=30.0, work_s=12.0
    )
    skipped = a_result(key=BOTH_1, outcome=Outcome.SKIPPED, reps_done=0, work_s=0.0)
    a_session(store, two_of_five, long_hold, skipped)
    (row,) = store.progress.rows(GroupId.WORK, NOVEMBER).times
    assert (row.held_s, row.work_s) == (20.0 + 12.0, 33.0 + 12.0)


def test_repetitions_that_were_corrected_are_those_that_count(store: Store) -> None:
    a_session(store, a_result())
    store.history.correct_set("one", LEFT_1, 3, LATER + timedelta(days=1))
    (dose,) = store.progress.rows(GroupId.EXERCISES, NOVEMBER, "hip_abduction").doses
    assert dose == DoseRow(TODAY, "one", 0, 2, 1, 0.0, Side.LEFT, 5, 3, 25.0, 15.0, None)


def test_running_and_discarded_sessions_are_in_no_row(store: Store) -> None:
    a_session(store, a_result(stopwatch_s=20.0), name="gone")
    store.history.discard("gone")
    store.history.begin("open", ROUTINE, 1, NOW)
    for group in GroupId:
        rows = store.progress.rows(group, EVER)
        assert (rows.sessions, rows.times, rows.doses, rows.tests, rows.choices) == ((),) * 5
    assert store.progress.known_days() == (None, None)
    store.history.restore("gone")
    assert store.progress.known_days() == (TODAY, TODAY)


def test_a_session_stays_on_the_day_of_its_own_place(file: Path) -> None:
    diary = Diary()
    honolulu, auckland = timezone(-timedelta(hours=10)), timezone(timedelta(hours=13))
    diary.session(datetime(2026, 3, 28, 23, 30, tzinfo=honolulu), ("knee_lift", 1))
    diary.session(datetime(2026, 3, 29, 0, 30, tzinfo=auckland), ("knee_lift", 1))
    with closing(diary.keep(file)) as store:
        rows = store.progress.rows(GroupId.PAIN, EVER).sessions
        assert [one.day for one in rows] == [date(2026, 3, 28), date(2026, 3, 29)]


def test_the_exercise_done_most_is_chosen_unless_another_is_asked_for(file: Path) -> None:
    diary = Diary()
    for number in (0, 2):
        diary.session(moment(number), ("glute_bridge", number))
    diary.session(moment(3), ("knee_lift", 1), ("single_leg_balance", 1))
    with closing(diary.keep(file)) as store:
        rows = store.progress.rows(GroupId.EXERCISES, EVER)
        assert rows.choices == (
            ExerciseChoice("glute_bridge", 2, day(2)),
            ExerciseChoice("knee_lift", 1, day(3)),
        )
        assert [(one.day, one.dose_step, one.side) for one in rows.doses] == [
            (day(0), 0, Side.BOTH),
            (day(2), 2, Side.BOTH),
        ]
        asked = store.progress.rows(GroupId.EXERCISES, EVER, "knee_lift").doses
        assert [one.side for one in asked] == [Side.LEFT, Side.RIGHT]


def test_of_the_tries_of_a_test_the_best_that_stands_counts(store: Store) -> None:
    tries = [
        a_result(key=SetKey(0, Side.LEFT, number), exercise_id=BALANCE, stopwatch_s=read)
        for number, read in ((1, 12.5), (2, 31.0), (3, 20.0))
    ]
    a_session(store, *tries)
    assert store.progress.rows(GroupId.TESTS, NOVEMBER).tests == (
        HomeTestRow(TODAY, "one", BALANCE, Side.LEFT, 3, 31.0, None),
    )
    store.history.reopen_set("one", SetKey(0, Side.LEFT, 2), LATER)
    (row,) = store.progress.rows(GroupId.TESTS, NOVEMBER).tests
    assert (row.tries, row.seconds) == (2, 20.0)


@given(histories())
@settings(max_examples=20)
def test_the_rows_are_what_the_records_add_up_to(lists: Lists) -> None:
    """As `effective_sets` has it, session by session."""
    with quick_folder() as folder:
        file = database_with(folder / "a.db", lists)
        with closing(open_store(file)) as store:
            compare(store, lists)


def compare(store: Store, lists: Lists) -> None:
    rows = store.progress.rows(GroupId.WORK, EVER)
    held: dict[str, float] = defaultdict(float)
    worked: dict[str, float] = defaultdict(float)
    closed = [one for one in lists[Kind.SESSIONS] if one["state"] in {"finished", "ended"}]
    planned = {one["id"]: one["sets_planned"] for one in closed}
    found = {row.id: row for row in rows.sessions}
    assert found.keys() == {one["id"] for one in closed}
    for record in map(store.history.session, found):
        sets = [one.result for one in effective_sets(record.sets)]
        row = found[record.id]
        assert row.day == record.local_date
        assert row.sets_done == sum(one.outcome is Outcome.DONE for one in sets)
        assert row.sets_planned == max(planned[record.id], len(sets))
        for one in sets:
            if one.outcome is Outcome.SKIPPED:
                continue
            worked[one.exercise_id] += one.work_s
            whole = one.reps_planned > 1 or one.outcome is Outcome.DONE
            held[one.exercise_id] += (
                one.reps_done * one.hold_s if whole else min(one.work_s, one.hold_s)
            )
    for name in {*held, *worked, *(one.exercise_id for one in rows.times)}:
        own = [one for one in rows.times if one.exercise_id == name]
        assert round(sum(one.held_s for one in own), 3) == round(held[name], 3)
        assert round(sum(one.work_s for one in own), 3) == round(worked[name], 3)
