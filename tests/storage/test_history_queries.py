"""Questions to the history."""

import time
from datetime import date, timedelta
from itertools import pairwise

from benchmarks.ten_years import write_ten_years
from hipdesk.domain.history import (
    CheckOut,
    DayTotal,
    Outcome,
    SessionState,
    SessionSummary,
    SkipReason,
    effective_sets,
)
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.store import Store
from tests.storage.builders import (
    BOTH_1,
    LATER,
    LEFT_1,
    NOW,
    RIGHT_1,
    ROUTINE,
    a_result,
)

MONTH = (date(2026, 11, 1), date(2026, 11, 30))
SKIPPED = {"outcome": Outcome.SKIPPED, "reason": SkipReason.TIRED, "reps_done": 0, "work_s": 0.0}


def a_closed_session(history: HistoryStore, name: str, days_ago: int, active_s: float) -> None:
    began = NOW - timedelta(days=days_ago)
    history.begin(name, ROUTINE, 3, began)
    history.finish(name, SessionState.FINISHED, active_s, began + timedelta(minutes=20))


def test_an_empty_history_has_nothing_to_tell(history: HistoryStore) -> None:
    assert history.daily_totals(*MONTH) == ()
    assert history.summaries(10) == ()
    assert history.first_day() is None
    assert history.open_session() is None


def test_days_are_summed_and_days_without_a_session_left_out(history: HistoryStore) -> None:
    a_closed_session(history, "one", 4, 100.0)
    a_closed_session(history, "two", 0, 200.0)
    a_closed_session(history, "three", 0, 50.5)
    first, second = date(2026, 11, 17), date(2026, 11, 21)
    assert history.daily_totals(*MONTH) == (
        DayTotal(first, 1, 100.0),
        DayTotal(second, 2, 250.5),
    )
    assert history.daily_totals(second, second) == (DayTotal(second, 2, 250.5),)
    assert history.daily_totals(first + timedelta(days=1), second - timedelta(days=1)) == ()
    assert history.first_day() == first


def test_running_and_discarded_sessions_are_in_no_list_and_no_chart(
    history: HistoryStore,
) -> None:
    a_closed_session(history, "kept", 3, 100.0)
    a_closed_session(history, "discarded", 5, 100.0)
    history.discard("discarded")
    history.begin("running", ROUTINE, 3, NOW)
    history.record_set("running", a_result(), 60.0, NOW)
    assert [total.day for total in history.daily_totals(*MONTH)] == [date(2026, 11, 18)]
    assert [one.id for one in history.summaries(10)] == ["kept"]
    assert history.first_day() == date(2026, 11, 18)


def test_a_summary_tells_what_was_done(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.record_set("one", a_result(key=LEFT_1), 60.0, NOW)
    history.record_set("one", a_result(key=RIGHT_1, **SKIPPED), 70.0, NOW)
    history.finish("one", SessionState.ENDED, 90.0, LATER)
    history.check_out("one", CheckOut(3, 1, "Fine."))
    assert history.summaries(1) == (
        SessionSummary(
            id="one",
            local_date=NOW.date(),
            started_at=NOW,
            state=SessionState.ENDED,
            active_s=90.0,
            exercises=("hip_abduction", "glute_bridge"),
            sets_done=1,
            sets_planned=3,
            check_out=CheckOut(3, 1, "Fine."),
        ),
    )


def test_a_set_that_was_repeated_is_done_once(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.record_set("one", a_result(), 60.0, NOW)
    history.reopen_set("one", LEFT_1, NOW)
    history.record_set("one", a_result(**SKIPPED), 60.0, NOW)
    history.finish("one", SessionState.ENDED, 60.0, LATER)
    (summary,) = history.summaries(1)
    assert (summary.sets_done, summary.sets_planned) == (1, 3)
    assert summary.sets_done == len(effective_sets(history.session("one").sets))


def test_sets_that_the_user_added_count_as_planned(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 1, NOW)
    for key in (LEFT_1, RIGHT_1, BOTH_1):
        history.record_set("one", a_result(key=key), 60.0, NOW)
    history.finish("one", SessionState.FINISHED, 60.0, LATER)
    (summary,) = history.summaries(1)
    assert (summary.sets_done, summary.sets_planned) == (3, 3)


def test_a_skip_that_was_taken_back_adds_no_set(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 0, NOW)
    history.record_set("one", a_result(**SKIPPED), 60.0, NOW)
    history.reopen_set("one", LEFT_1, NOW)
    history.finish("one", SessionState.ENDED, 60.0, LATER)
    assert history.summaries(1)[0].sets_planned == 0


def test_the_list_is_read_page_by_page_newest_first(history: HistoryStore) -> None:
    for number in range(5):
        # Two at the same moment, as after a clock that was set back.
        a_closed_session(history, f"session {number}", number // 2, 60.0)
    everything = history.summaries(10)
    first = history.summaries(2)
    second = history.summaries(2, before=first[-1])
    third = history.summaries(2, before=second[-1])
    assert first + second + third == everything
    assert history.summaries(2, before=third[-1]) == ()
    assert len({one.id for one in everything}) == 5
    assert all(new.started_at >= old.started_at for new, old in pairwise(everything))


def test_ten_years_are_summed_at_once(store: Store) -> None:
    write_ten_years(store.engine, NOW)
    store.history.daily_totals(*MONTH)  # the first use compiles the query
    before = time.perf_counter()
    days = store.history.daily_totals(date(2016, 1, 1), NOW.date())
    took_s = time.perf_counter() - before
    assert sum(day.sessions for day in days) == 3_000
    assert took_s < 0.1
    before = time.perf_counter()
    newest = store.history.summaries(50)
    took_s = time.perf_counter() - before
    assert len(newest) == 50
    assert {one.sets_planned for one in newest} == {8}
    assert took_s < 0.1
