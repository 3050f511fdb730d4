"""Tests of the ways through Progress."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.domain.progress.groups import GroupId
from hipdesk.ui.progress_tabs import OVERVIEW, TABS, ProgressTabs
from tests.ui.pages import button, cut_off, dressed, shown, unnamed


def a_row(qtbot: QtBot) -> ProgressTabs:
    tabs = ProgressTabs()
    shown(qtbot, tabs)
    return tabs


def test_there_is_a_tab_for_each_group_and_one_for_all() -> None:
    assert tuple(TABS) == (OVERVIEW, *(one.value for one in GroupId))


def test_one_is_chosen_and_told_once(qtbot: QtBot) -> None:
    tabs = a_row(qtbot)
    assert button(tabs, "tab_overview").isChecked()
    with qtbot.waitSignal(tabs.chosen) as told:
        button(tabs, "tab_pain").click()
    assert told.args == ["pain"]
    assert tabs.tab == "pain"
    assert not button(tabs, "tab_overview").isChecked()
    with qtbot.assertNotEmitted(tabs.chosen):
        button(tabs, "tab_pain").click()


def test_arrow_keys_go_from_tab_to_tab(qtbot: QtBot) -> None:
    tabs = a_row(qtbot)
    button(tabs, "tab_overview").setFocus()
    QTest.keyClick(button(tabs, "tab_overview"), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: tabs.tab == "calendar")
    assert button(tabs, "tab_calendar").hasFocus()


def test_names_have_room_at_every_size(qtbot: QtBot) -> None:
    for percent in (100, 200):
        with dressed(percent):
            tabs = a_row(qtbot)
            assert cut_off(tabs) == []
            assert unnamed(tabs) == []
            assert not tabs.grab().isNull()
