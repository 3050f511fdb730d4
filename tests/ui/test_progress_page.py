"""Tests of Progress: the list of sessions, and the way to one of them."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.session_view import PastSession
from hipdesk.ui.progress_page import ProgressPage
from hipdesk.ui.session_page import SessionPage
from tests.domain.builders import an_exercise
from tests.domain.history_builders import a_record, a_summary
from tests.ui.pages import all_slices, button, cut_off, dressed, found, shown_as_place, unnamed

TODAY = date(2026, 11, 21)
CATALOGUE = Catalogue((an_exercise(),))
SUMMARIES = tuple(
    a_summary(id=f"s{n}", local_date=TODAY - timedelta(days=2 * n)) for n in range(120)
)


def a_page(qtbot: QtBot, count: int = 120, *, more: bool = False) -> ProgressPage:
    page = ProgressPage()
    shown_as_place(qtbot, page)
    page.show_history(SUMMARIES[:count], CATALOGUE, more=more)
    all_slices(qtbot, page)
    return page


def table(page: ProgressPage) -> QTableView:
    one = found(page, "sessions_table")
    assert isinstance(one, QTableView)
    return one


def texts(page: ProgressPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_without_a_session_the_page_explains_itself_and_leads_home(qtbot: QtBot) -> None:
    page = a_page(qtbot, 0)
    assert "Nothing here yet" in texts(page)
    assert page.findChildren(QTableView) == []
    with qtbot.waitSignal(page.home_requested):
        button(page, "progress_to_home").click()


def test_the_first_session_takes_the_explanation_away(qtbot: QtBot) -> None:
    page = a_page(qtbot, 0)
    page.show_history(SUMMARIES[:1], CATALOGUE)
    all_slices(qtbot, page)
    assert "Nothing here yet" not in texts(page)
    assert table(page).model().rowCount() == 1


def test_enter_opens_the_session_below_the_cursor(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    table(page).setFocus()
    QTest.keyClick(table(page), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.session_requested) as wish:
        QTest.keyClick(table(page), Qt.Key.Key_Return)
    assert wish.args == ["s1"]


def test_a_click_opens_a_session_and_esc_comes_back_to_the_list(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.session_requested.connect(
        lambda one: page.show_session(PastSession(a_record(id=one)), CATALOGUE)
    )
    row = table(page).visualRect(table(page).model().index(2, 0)).center()
    QTest.mouseClick(table(page).viewport(), Qt.MouseButton.LeftButton, pos=row)
    opened = page.currentWidget()
    assert isinstance(opened, SessionPage)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(table(page).hasFocus)


def test_tab_leaves_the_table(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    table(page).setFocus()
    QTest.keyClick(table(page), Qt.Key.Key_Tab)
    assert not table(page).hasFocus()


def test_older_sessions_are_asked_for_when_the_list_comes_to_its_end(qtbot: QtBot) -> None:
    page = a_page(qtbot, 20, more=True)
    with qtbot.waitSignal(page.more_requested) as wish:
        table(page).scrollToBottom()
    assert wish.args == [SUMMARIES[19]]
    page.add_sessions(SUMMARIES[20:40], more=False)
    assert table(page).model().rowCount() == 40


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("count", [0, 120])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int, count: int) -> None:
    with dressed(percent):
        page = a_page(qtbot, count)
        assert cut_off(page) == []
        assert unnamed(page) == []
