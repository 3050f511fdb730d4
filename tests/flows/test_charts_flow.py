"""The charts of Progress come from the store, and follow what is told and corrected."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from hipdesk.domain.chart_model import Chart
from hipdesk.domain.history import CheckOut, SessionState
from hipdesk.domain.progress.groups import GroupId
from hipdesk.domain.rules.facts import CheckIn
from hipdesk.flows.progress_flow import ProgressFlow
from hipdesk.storage.store import Store
from hipdesk.ui.charts.chart_frame import ChartFrame
from hipdesk.ui.charts.chart_layout import has_values
from hipdesk.ui.session_page import SessionPage
from tests.domain.builders import a_routine
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.flows.worlds import NOON
from tests.ui.pages import all_slices, button, found, shown

TODAY = NOON.date()


@pytest.fixture
def planned(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, NOON) as one:
        yield one


def practised(ident: str, days_ago: int, store: Store) -> None:
    """A session of four minutes, so many days ago."""
    began = NOON - timedelta(days=days_ago)
    store.history.begin(ident, a_routine("leg_lift"), 2, began)
    store.history.finish(ident, SessionState.FINISHED, 240, began + timedelta(minutes=4))


def a_flow(planned: PlannedWorld, *days_ago: int) -> ProgressFlow:
    for number, days in enumerate(days_ago):
        planned.world.door.keep(partial(practised, f"s{number}", days))
    flow = ProgressFlow(planned.clock, planned.world.door, plan=planned.plan)
    shown(planned.qtbot, flow.page)
    flow.refresh()
    settled(planned, flow)
    return flow


def settled(planned: PlannedWorld, flow: ProgressFlow) -> None:
    """Answers bring questions: twice there and back."""
    for _ in range(3):
        planned.settle()
        all_slices(planned.qtbot, flow.page)


def chart(flow: ProgressFlow, ident: str) -> Chart:
    frame = flow.page.list.charts.frame(ident)
    assert isinstance(frame, ChartFrame)
    assert isinstance(frame.chart, Chart)
    return frame.chart


def headline(flow: ProgressFlow) -> str:
    return str(found(flow.page, "progress_headline").property("text"))


def look_at(planned: PlannedWorld, flow: ProgressFlow, name: str) -> None:
    button(flow.page, name).click()
    settled(planned, flow)


def calendar(flow: ProgressFlow) -> ChartFrame:
    frame = flow.page.list.charts.frame(f"calendar_{TODAY.year}")
    assert isinstance(frame, ChartFrame)
    return frame


def test_the_overview_tells_of_the_last_four_weeks(planned: PlannedWorld) -> None:
    flow = a_flow(planned, 0, 2, 60)
    shown_ids = flow.page.list.charts.shown_ids()
    assert shown_ids == (f"calendar_{TODAY.year}", "pain_before_chart", "minutes_chart")
    assert headline(flow).startswith("2 sessions, 8 minutes")
    values = [one.value for one in chart(flow, "minutes_chart").series[0].points if one.value]
    assert values == [4.0, 4.0]


def test_a_longer_time_is_read_when_it_is_chosen(planned: PlannedWorld) -> None:
    flow = a_flow(planned, 0, 2, 60)
    look_at(planned, flow, "span_three_months")
    assert headline(flow).startswith("3 sessions, 12 minutes")
    look_at(planned, flow, "span_all")
    assert chart(flow, "minutes_chart").first <= TODAY - timedelta(days=60)


def test_two_dates_hold_in_either_order(planned: PlannedWorld) -> None:
    flow = a_flow(planned, 0, 60)
    days = (TODAY - timedelta(days=50), TODAY - timedelta(days=70))
    flow.page.list.range_chosen.emit(days)
    settled(planned, flow)
    shown_chart = chart(flow, "minutes_chart")
    assert (shown_chart.first, shown_chart.last) == (days[1], days[0])
    assert headline(flow).startswith("1 session, 4 minutes")


def test_a_late_answer_to_other_days_changes_nothing(planned: PlannedWorld) -> None:
    flow = a_flow(planned, 0, 60)
    button(flow.page, "span_all").click()
    button(flow.page, "span_four_weeks").click()  # before the first answer is there
    settled(planned, flow)
    assert chart(flow, "minutes_chart").first > TODAY - timedelta(days=28)
    assert headline(flow).startswith("1 session, 4 minutes")


@pytest.mark.parametrize("group", list(GroupId))
def test_every_group_comes_when_it_is_looked_at(planned: PlannedWorld, group: GroupId) -> None:
    flow = a_flow(planned, 0)
    look_at(planned, flow, f"tab_{group.value}")
    assert flow.page.list.charts.shown_ids()
    assert not found(flow.page, "progress_note").isVisible()


def test_another_exercise_is_read_when_it_is_chosen(planned: PlannedWorld) -> None:
    planned.train("s", pre=2, said=CheckOut(4, 2, ""))
    flow = a_flow(planned)
    look_at(planned, flow, "tab_exercises")
    box = found(flow.page, "exercise_choice")
    assert isinstance(box, QComboBox)
    first = chart(flow, "dose_chart").title
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settled(planned, flow)
    assert chart(flow, "dose_chart").title != first
    assert box.currentText() in chart(flow, "dose_chart").title


def test_what_is_told_reaches_the_charts(planned: PlannedWorld) -> None:
    flow = a_flow(planned, 0)
    assert not has_values(chart(flow, "pain_before_chart"))
    planned.note(CheckIn(NOON, 6), "s0")
    settled(planned, flow)
    points = [one for each in chart(flow, "pain_before_chart").series for one in each.points]
    assert 6.0 in {one.value for one in points}


def test_a_day_opens_its_session(planned: PlannedWorld) -> None:
    flow = a_flow(planned, 3)
    QTest.keyClick(calendar(flow).view, Qt.Key.Key_Return)
    settled(planned, flow)
    assert isinstance(flow.page.currentWidget(), SessionPage)


def test_a_day_without_a_session_stays_where_it_is(planned: PlannedWorld) -> None:
    flow = a_flow(planned, 3)
    view = calendar(flow).view
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return)
    settled(planned, flow)
    assert flow.page.currentIndex() == 0


def test_a_traveller_who_is_ahead_of_today_is_in_every_span(planned: PlannedWorld) -> None:
    flow = a_flow(planned, -1, 0)
    assert headline(flow).startswith("2 sessions")
    assert chart(flow, "minutes_chart").last == date.fromordinal(TODAY.toordinal() + 1)


def test_the_tab_of_tests_offers_each_test_as_a_session(planned: PlannedWorld) -> None:
    flow = a_flow(planned, 3)
    wished: list[str] = []
    flow.page.list.test_requested.connect(wished.append)
    button(flow.page, "tab_tests").click()
    settled(planned, flow)
    button(flow.page, "test_single_leg_balance").click()
    assert wished == ["single_leg_balance"]
    button(flow.page, "tab_pain").click()
    settled(planned, flow)
    assert not button(flow.page, "test_single_leg_balance").isVisible()
