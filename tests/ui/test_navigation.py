"""Tests of the navigation."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk import paths
from hipdesk.ui.look import Look, apply_look
from hipdesk.ui.nav_button import NavButton
from hipdesk.ui.navigation import LABELS, Navigation
from hipdesk.ui.place import Place
from hipdesk.ui.theme import LIGHT
from tests.ui.pages import button, dressed, settle, shown


def a_navigation(qtbot: QtBot) -> Navigation:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    with qtbot.waitExposed(navigation):
        navigation.show()
    return navigation


@pytest.mark.parametrize("place", list(Place))
def test_each_place_has_a_named_button(qtbot: QtBot, place: Place) -> None:
    navigation = a_navigation(qtbot)
    one = button(navigation, f"nav_{place}")
    assert one.accessibleName() == LABELS[place]
    with qtbot.waitSignal(navigation.place_requested) as wish:
        QTest.keyClick(one, Qt.Key.Key_Space)
    assert wish.args == [place]


def test_only_the_place_in_view_is_lit(qtbot: QtBot) -> None:
    navigation = a_navigation(qtbot)
    for place in Place:
        navigation.show_place(place)
        lit = [one for one in Place if button(navigation, f"nav_{one}").isChecked()]
        assert lit == [place]


def test_help_is_a_wish_and_lit_alone(qtbot: QtBot) -> None:
    navigation = a_navigation(qtbot)
    navigation.show_place(Place.HOME)
    with qtbot.waitSignal(navigation.help_requested):
        button(navigation, "nav_help").click()
    navigation.show_help()
    assert button(navigation, "nav_help").isChecked()
    assert not button(navigation, "nav_home").isChecked()


@pytest.mark.parametrize("percent", [100, 200])
def test_a_word_has_room_at_every_text_size(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        one = NavButton("Progress", "progress")
        qtbot.addWidget(one)
        assert one.sizeHint().width() > one.fontMetrics().horizontalAdvance("Progress")
        assert one.sizeHint().height() >= 40


def test_the_bar_widens_when_the_text_grows(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with dressed():
        holder, bar = QWidget(), Navigation()
        row = QHBoxLayout(holder)
        row.addWidget(bar)
        wide = QLabel("a page that would like more room than there is " * 20)
        wide.setMinimumWidth(100)
        row.addWidget(wide, 1)
        shown(qtbot, holder)
        apply_look(app, Look(LIGHT, 200, paths.resources()))
        settle()
        for one in bar.findChildren(NavButton):
            assert one.width() >= one.minimumSizeHint().width()
