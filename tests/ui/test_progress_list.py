"""Tests of how Progress comes in: in slices, and each group when it is looked at."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.chart_model import Chart, Window
from hipdesk.domain.heat_model import HeatMap
from hipdesk.domain.progress_view import Group
from hipdesk.ui.menu import Menu
from hipdesk.ui.progress_list import NO_CHART, NO_SESSION, READING, ProgressList
from hipdesk.ui.progress_tabs import ProgressTabs
from hipdesk.ui.sessions_model import PAGE
from tests.domain.builders import an_exercise
from tests.domain.history_builders import a_summary
from tests.ui.charts import chart_builders as charts
from tests.ui.pages import all_slices, button, cut_off, dressed, found, shown_as_place, unnamed

TODAY = date(2026, 11, 21)
WINDOW = Window(TODAY - timedelta(days=26), TODAY)
MANY = tuple(a_summary(id=f"s{n}", local_date=TODAY - timedelta(days=n)) for n in range(3000))
CATALOGUE = Catalogue((an_exercise(),))
GROUPS: dict[str, tuple[Callable[[], Chart | HeatMap], ...]] = {
    "calendar": (charts.heat,),
    "pain": (charts.pain, charts.sides),
    "work": (charts.bars, charts.stacked),
    "ladder": (charts.ladder,),
    "exercises": (charts.thin,),
    "tests": (charts.empty,),
}


class Asking(ProgressList):
    """Remembers what it asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.group_wanted.connect(self.asked.append)


def a_page(qtbot: QtBot, count: int = 120, *, answers: bool = True) -> Asking:
    """The page; what it asks for is answered at once."""
    page = Asking()
    if answers:
        page.group_wanted.connect(lambda ident: page.show_group(a_group(ident)))
    shown_as_place(qtbot, page)
    page.show_history(MANY[:count], CATALOGUE)
    page.show_window(WINDOW, TODAY)
    all_slices(qtbot, page)
    return page


def a_group(ident: str) -> Group:
    return Group(ident, ident, tuple(make() for make in GROUPS[ident]))


def look_at(qtbot: QtBot, page: ProgressList, tab: str) -> None:
    button(page, f"tab_{tab}").click()
    all_slices(qtbot, page)


def note(page: ProgressList) -> str:
    one = found(page, "progress_note")
    return str(one.property("text")) if one.isVisible() else ""


def test_the_table_is_made_in_a_slice_of_its_own(qtbot: QtBot) -> None:
    page = ProgressList()
    qtbot.addWidget(page)
    page.show_history(MANY, CATALOGUE)
    assert page.findChildren(QTableView) == []
    all_slices(qtbot, page)
    (table,) = page.findChildren(QTableView)
    assert table.model().rowCount() == PAGE


def test_history_shown_again_makes_no_second_table(qtbot: QtBot) -> None:
    page = ProgressList()
    qtbot.addWidget(page)
    for count in (10, 0, 20):
        page.show_history(MANY[:count], CATALOGUE)
        all_slices(qtbot, page)
    (table,) = page.findChildren(QTableView)
    assert table.model().rowCount() == 20
    assert not table.isHidden()


def test_the_overview_is_the_first_chart_of_three_groups_and_the_list(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert page.charts.shown_ids() == ("calendar", "pain_trend", "minutes_chart")
    assert page.asked == ["calendar", "pain", "work"]
    assert found(page, "sessions_table").isVisible()


def test_a_group_is_asked_for_when_it_is_first_looked_at(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    look_at(qtbot, page, "ladder")
    look_at(qtbot, page, "work")
    look_at(qtbot, page, "ladder")
    assert page.asked == ["calendar", "pain", "work", "ladder"]
    assert page.charts.shown_ids() == ("ladder",)
    assert not found(page, "sessions_table").isVisible()
    look_at(qtbot, page, "work")
    assert page.charts.shown_ids() == ("minutes_chart", "stretch")


def test_other_days_are_asked_for_again_of_what_is_looked_at_alone(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    look_at(qtbot, page, "pain")
    before = len(page.asked)
    page.show_window(Window(TODAY - timedelta(days=400), TODAY), TODAY)
    assert page.asked[before:] == ["pain"]
    look_at(qtbot, page, "overview")
    assert page.asked[before:] == ["pain", "calendar", "work"]


def test_until_the_answer_comes_the_page_says_that_it_reads(qtbot: QtBot) -> None:
    page = a_page(qtbot, answers=False)
    assert note(page) == READING
    page.show_group(a_group("pain"))
    all_slices(qtbot, page)
    assert note(page) == ""
    assert page.charts.shown_ids() == ("pain_trend",)
    page.show_group(a_group("calendar"))
    page.show_group(a_group("work"))
    all_slices(qtbot, page)
    assert page.charts.shown_ids() == ("calendar", "pain_trend", "minutes_chart")


def test_an_answer_for_another_tab_waits_there(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_group(a_group("tests"))
    all_slices(qtbot, page)
    assert "empty" not in page.charts.shown_ids()


def test_a_tab_without_charts_says_so(qtbot: QtBot) -> None:
    page = a_page(qtbot, answers=False)
    look_at(qtbot, page, "exercises")
    page.show_group(Group("exercises", "Each exercise", ()))
    all_slices(qtbot, page)
    assert note(page) == NO_CHART
    assert page.charts.shown_ids() == ()


def test_the_exercise_is_chosen_on_its_tab(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_exercises((("lift", "Leg lift"), ("bridge", "Bridge")), "lift")
    choice = found(page, "exercise_choice")
    assert not choice.isVisible()
    look_at(qtbot, page, "exercises")
    assert choice.isVisible()
    with qtbot.waitSignal(page.exercise_chosen) as told:
        choice.activated.emit(1)  # type: ignore[attr-defined]  # a combo box
    assert told.args == ["bridge"]


def test_the_headline_says_it_in_sentences(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_headline(("11 sessions.", "No clear change."))
    assert found(page, "progress_headline").property("text") == "11 sessions.\nNo clear change."


def test_before_the_first_session_nothing_is_asked_for(qtbot: QtBot) -> None:
    page = a_page(qtbot, 0)
    assert page.asked == []
    assert page.findChildren(ProgressTabs) == []


def test_a_report_is_asked_for_once_there_is_one(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert not button(page, "report_button").isVisible()
    page.offer_report(there_is=True)
    with qtbot.waitSignal(page.report_requested):
        button(page, "report_button").click()


def opened_day(qtbot: QtBot, page: ProgressList) -> None:
    frame = page.charts.frame("calendar")
    assert frame is not None
    frame.view.setFocus()
    with qtbot.waitSignal(page.day_opened):
        QTest.keyClick(frame.view, Qt.Key.Key_Return)


def test_a_day_with_one_session_opens_it_and_the_focus_comes_back(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    opened_day(qtbot, page)
    with qtbot.waitSignal(page.session_requested) as told:
        page.show_day((("s7", "Session 1 of 1"),))
    assert told.args == ["s7"]
    frame = page.charts.frame("calendar")
    assert frame is not None
    button(page, "tab_overview").setFocus()
    page.take_focus()
    qtbot.waitUntil(frame.view.hasFocus)


def test_a_day_without_a_session_says_so(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    opened_day(qtbot, page)
    page.show_day(())
    frame = page.charts.frame("calendar")
    assert frame is not None
    assert NO_SESSION in [one.property("text") for one in frame.children()]


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a menu, offscreen
def test_a_day_with_two_sessions_lets_one_choose(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    opened_day(qtbot, page)
    page.show_day((("s1", "Session 1 of 2: 5 min"), ("s2", "Session 2 of 2: 7 min")))
    (menu,) = page.findChildren(Menu)
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.session_requested) as told:
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == ["s2"]


def test_tab_goes_as_the_page_is_laid_out(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.offer_report(there_is=True)
    page.sessions.offer(tellings=True, removed=False)
    page.window().activateWindow()
    QTest.mouseClick(button(page, "span_dates"), Qt.MouseButton.LeftButton)
    button(page, "span_dates").setFocus()
    button(page, "report_button").setFocus()
    told: list[str] = []
    for _ in range(16):  # in a date Tab goes by the day, the month and the year
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() not in told:
            told.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert told[:5] == ["report_button", "span_dates", "range_from", "range_to", "tab_overview"]
    assert told[5:8] == ["calendar_table_button", "calendar_more_button", "calendar"]
    assert told[8] == "pain_trend_table_button"


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("tab", ["overview", "pain", "exercises", "tests"])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, tab: str, percent: int) -> None:
    with dressed(percent):
        page = a_page(qtbot)
        page.offer_report(there_is=True)
        page.show_exercises((("lift", "Leg lift"), ("bridge", "Bridge")), "lift")
        look_at(qtbot, page, tab)
        button(page, "span_dates").click()
        assert cut_off(page) == []
        assert unnamed(page) == []
