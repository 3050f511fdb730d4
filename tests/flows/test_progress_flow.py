"""Progress reads the store, and changes what was said of a session."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import CheckOut, Outcome, SessionState, SetResult
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.entries import OverAnHour, SelfCheck
from hipdesk.domain.rules.facts import CheckIn, FlagEvent, Morning
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.flows.progress_flow import PAGE, ProgressFlow
from hipdesk.storage.store import Store
from hipdesk.ui.charts.chart_view import ChartView
from hipdesk.ui.check_out.check_out_form import CheckOutForm
from hipdesk.ui.session_page import SessionPage
from hipdesk.ui.table import Table
from hipdesk.ui.tellings_page import TellingsPage
from hipdesk.ui.widgets.settled_slider import SettledSlider
from tests.domain.builders import a_routine
from tests.flows.planned_worlds import PlannedWorld, a_plan, a_planned_world
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.ui.pages import all_slices, button, found, shown

DAY = timedelta(days=1)
READING = SetResult(
    SetKey(0, Side.LEFT, 1), "single_leg_balance", Outcome.DONE, None, 1, 1, 45.0, 20.0, 20.0
)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as one:
        yield one


def practised(number: int, store: Store) -> None:
    """A session of two minutes, so many days ago."""
    began = NOON - timedelta(days=number)
    store.history.begin(f"s{number}", a_routine("leg_lift"), 2, began)
    store.history.finish(f"s{number}", SessionState.FINISHED, 120, began + timedelta(minutes=2))


def a_page(qtbot: QtBot, world: World, sessions: int) -> ProgressFlow:
    for number in range(sessions):
        world.door.keep(partial(practised, number))
    clock = StoppedClock()
    flow = ProgressFlow(clock, world.door, plan=a_plan(world, clock))
    shown(qtbot, flow.page)
    read(flow, world)
    return flow


def read(flow: ProgressFlow, world: World) -> None:
    flow.refresh()
    assert world.worker.drain(10)
    all_slices(world.qtbot, flow.page)


def table(flow: ProgressFlow) -> Table:
    one = found(flow.page, "sessions_table")
    assert isinstance(one, Table)
    return one


def chart(flow: ProgressFlow) -> str:
    one = found(flow.page, "minutes_chart")
    assert isinstance(one, ChartView)
    return one.text()


def test_without_a_session_the_page_leads_home(qtbot: QtBot, world: World) -> None:
    flow = a_page(qtbot, world, 0)
    with qtbot.waitSignal(flow.home_requested):
        button(flow.page, "progress_to_home").click()


def test_a_new_session_is_there_after_a_refresh(qtbot: QtBot, world: World) -> None:
    flow = a_page(qtbot, world, 0)
    world.door.keep(partial(practised, 0))
    read(flow, world)
    assert chart(flow) == "2 min on Wed 18 Nov"
    assert table(flow).model().rowCount() == 1


def test_a_long_history_comes_page_by_page(qtbot: QtBot, world: World) -> None:
    flow = a_page(qtbot, world, 2 * PAGE + 3)
    for rows in (PAGE, 2 * PAGE, 2 * PAGE + 3):
        assert table(flow).model().rowCount() == rows
        table(flow).scrollToTop()
        table(flow).scrollToBottom()
        assert world.worker.drain(10)
    assert table(flow).model().rowCount() == 2 * PAGE + 3


def test_a_session_opens_with_what_was_said_and_keeps_what_is_changed(
    qtbot: QtBot, world: World
) -> None:
    flow = a_page(qtbot, world, 2)
    world.door.keep(lambda store: store.history.check_out("s1", CheckOut(2, 1, "stiff")))
    flow.page.session_requested.emit("s1")
    assert world.worker.drain(10)
    opened = flow.page.currentWidget()
    assert isinstance(opened, SessionPage)
    (form,) = opened.findChildren(CheckOutForm)
    assert form.check_out == CheckOut(2, 1, "stiff")
    form.effort.setFocus()
    QTest.keyClick(form.effort, Qt.Key.Key_6)
    form.note.setFocus()
    QTest.keyClicks(form.note, "Now ")
    button(opened, "session_back").click()  # the typing has not come to rest yet
    kept = world.ask(lambda store: store.history.session("s1")).check_out
    assert kept == CheckOut(6, 1, "Now stiff")
    untouched = world.ask(lambda store: store.history.session("s0")).check_out
    assert untouched == CheckOut()


def test_the_list_shows_a_changed_check_out(qtbot: QtBot, world: World) -> None:
    flow = a_page(qtbot, world, 1)
    flow.page.check_out_changed.emit("s0", CheckOut(effort=9))
    assert world.worker.drain(10)
    all_slices(qtbot, flow.page)
    model = table(flow).model()
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "9" in row


@pytest.fixture
def planned(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, NOON) as one:
        one.train("s", pre=2, said=CheckOut(4, 2, "fine"))
        one.note(Morning(NOON + DAY, "s", 2), "s")
        one.go_to(NOON + DAY)
        yield one


def detail(planned: PlannedWorld) -> tuple[ProgressFlow, SessionPage]:
    """The session's page, opened a day later."""
    flow = ProgressFlow(planned.clock, planned.world.door, plan=planned.plan)
    shown(planned.qtbot, flow.page)
    flow.page.window().activateWindow()
    flow.page.session_requested.emit("s")
    planned.settle()
    opened = flow.page.currentWidget()
    assert isinstance(opened, SessionPage)
    all_slices(planned.qtbot, flow.page)
    return flow, opened


def lines(page: SessionPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def scored(planned: PlannedWorld, page: SessionPage, ident: str, typed: str) -> None:
    with planned.qtbot.waitSignal(page.score_corrected):
        QTest.keyClicks(found(page, ident), typed)
    planned.settle()


def test_a_corrected_score_says_what_stood_first_and_the_plan_follows(
    planned: PlannedWorld,
) -> None:
    _, page = detail(planned)
    scored(planned, page, "correct_morning_pain", "6")
    assert planned.entries(Morning) == [Morning(NOON + DAY, "s", 6)]
    assert "Pain the morning after: 6, first 2 (Thu 19 Nov 2026, 12:00)" in lines(page)
    assert planned.plan.plan is not None
    assert "BACK-3" in {one.rule for one in planned.plan.plan.story}


def test_the_pain_before_is_corrected_with_its_moment_kept(planned: PlannedWorld) -> None:
    _, page = detail(planned)
    scored(planned, page, "correct_pain_before", "5")
    assert planned.entries(CheckIn) == [CheckIn(NOON, 5)]
    assert planned.plan.facts.sessions[0].pre == 5


def test_corrected_repetitions_are_kept_beside_the_first(planned: PlannedWorld) -> None:
    _, page = detail(planned)
    button(page, "correct_sets_0").click()
    button(page, "reps_0_left_1_minus").click()
    planned.settle()
    kept = planned.world.ask(lambda store: store.history.session("s")).sets[0].result
    assert (kept.reps_done, kept.outcome) == (4, Outcome.STOPPED)
    assert "left, set 1: 4, first 5" in lines(page)
    assert "4 of 5" in lines(page)
    assert planned.plan.facts.sessions[0].items[0].done < 1


def test_a_corrected_check_out_reaches_the_plan(planned: PlannedWorld) -> None:
    _, page = detail(planned)
    (form,) = page.findChildren(CheckOutForm)
    QTest.keyClick(form.pain, Qt.Key.Key_7)
    planned.settle()
    assert planned.plan.facts.sessions[0].after == 7


def test_how_a_self_check_compared_is_corrected_and_what_stood_first_is_told(
    planned: PlannedWorld,
) -> None:
    planned.note(SelfCheck(NOON, Change.WORSE), "s")
    _, page = detail(planned)
    assert button(page, "self_check_worse").isChecked()
    button(page, "self_check_worse").click()  # it cannot be taken back
    assert button(page, "self_check_worse").isChecked()
    with planned.qtbot.waitSignal(page.compare_corrected):
        button(page, "self_check_same").click()
    planned.settle()
    assert planned.entries(SelfCheck) == [SelfCheck(NOON, Change.SAME)]
    assert "compared with the last time: the same, first worse (Thu 19 Nov 2026" in lines(page)


def test_the_hour_afterwards_is_told_and_then_corrected(planned: PlannedWorld) -> None:
    _, page = detail(planned)
    button(page, "correct_over_an_hour_yes").click()
    planned.settle()
    assert planned.plan.facts.sessions[0].over_1h
    assert "first" not in lines(page)
    button(page, "correct_over_an_hour_no").click()
    planned.settle()
    assert planned.entries(OverAnHour) == [OverAnHour(NOON + DAY, yes=False)]
    assert "Sore for more than an hour afterwards: no, first yes" in lines(page)


def test_a_sign_that_was_told_by_mistake_counts_no_more(planned: PlannedWorld) -> None:
    planned.note(FlagEvent(NOON, Flag.P2, "knee_lift", session_id="s"), "s")
    assert planned.plan.plan is not None
    assert planned.plan.plan.locks
    _, page = detail(planned)
    button(page, "withdraw_sign_0").click()
    button(page, "withdraw_sign_0").click()
    planned.settle()
    assert planned.entries(FlagEvent) == []
    assert not planned.plan.plan.locks
    assert "Warning sign told by mistake, taken back: Knee lift" in lines(page)


def test_the_reading_of_a_test_is_corrected_and_the_facts_follow(planned: PlannedWorld) -> None:
    def read(store: Store) -> None:
        store.history.begin("t", a_routine("single_leg_balance"), 1, NOON)
        store.history.record_set("t", READING, 60.0, NOON)
        store.history.finish("t", SessionState.FINISHED, 60.0, NOON)

    planned.world.door.keep(read)
    flow, _ = detail(planned)
    flow.page.session_requested.emit("t")
    planned.settle()
    all_slices(planned.qtbot, flow.page)
    page = flow.page.currentWidget()
    assert isinstance(page, SessionPage)
    button(page, "correct_sets_0").click()
    button(page, "seconds_0_left_1_plus").click()
    planned.settle()
    kept = planned.world.ask(lambda store: store.history.session("t")).sets[0].result
    assert (kept.stopwatch_s, kept.outcome) == (21.0, Outcome.DONE)
    assert "left, set 1 (seconds): 21, first 20" in lines(page)
    (test,) = planned.plan.facts.balance
    assert test.best_s == 21


def test_what_was_told_without_a_session_is_corrected_too(planned: PlannedWorld) -> None:
    """A slip of the finger at a check-in, and one in the list of signs."""
    planned.note(CheckIn(NOON + DAY, 9), "never began")
    sign = planned.note(FlagEvent(NOON + DAY, Flag.E1))
    assert planned.plan.plan is not None
    assert planned.plan.plan.kind is DayKind.LOCKED
    flow, _ = detail(planned)
    flow.refresh()
    flow.page.show_list()
    planned.settle()
    button(flow.page, "tellings_button").click()
    planned.settle()
    page = flow.page.currentWidget()
    assert isinstance(page, TellingsPage)
    (slider,) = page.findChildren(SettledSlider)
    with planned.qtbot.waitSignal(page.score_corrected):
        QTest.keyClicks(slider, "3")
    planned.settle()
    button(page, f"withdraw_sign_{sign}").click()
    button(page, f"withdraw_sign_{sign}").click()
    planned.settle()
    assert CheckIn(NOON + DAY, 3) in planned.entries(CheckIn)
    assert planned.entries(FlagEvent) == []
    shown_lines = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "Pain before the session: 3, first 9 (Thu 19 Nov 2026, 12:00)" in shown_lines
    assert planned.plan.plan.kind is not DayKind.LOCKED
    assert any("told by mistake, taken back" in one for one in shown_lines)


def test_without_such_a_day_there_is_nothing_to_open(planned: PlannedWorld) -> None:
    flow, _ = detail(planned)
    flow.refresh()
    flow.page.show_list()
    planned.settle()
    assert found(flow.page, "tellings_button").isHidden()
