"""Tests of Enter on every kind of button."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from hipdesk.ui.exercise_card import ExerciseCard
from hipdesk.ui.nav_button import NavButton
from hipdesk.ui.switch import Switch
from hipdesk.ui.widgets.button import Button
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from tests.domain.builders import an_exercise

KINDS: dict[str, Callable[[], QAbstractButton]] = {
    "button": lambda: Button("Start"),
    "chip": lambda: Chip("Stretch"),
    "navigation": lambda: NavButton("Home", "home"),
    "switch": Switch,
    "card": lambda: ExerciseCard(an_exercise()),
}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_enter_presses_it(qtbot: QtBot, make: Callable[[], QAbstractButton], key: Qt.Key) -> None:
    one = make()
    qtbot.addWidget(one)
    with qtbot.waitSignal(one.clicked):
        QTest.keyClick(one, key)


def test_other_keys_are_left_to_the_button(qtbot: QtBot) -> None:
    one = QPushButton("Start")
    qtbot.addWidget(one)
    key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    with qtbot.assertNotEmitted(one.clicked):
        assert not pressed_by_enter(one, key)


def test_a_key_that_is_held_down_presses_nothing_more(qtbot: QtBot) -> None:
    """What comes up in the place of a page must not be answered unread."""
    one = QPushButton("Start")
    qtbot.addWidget(one)
    press, none = QKeyEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(press, Qt.Key.Key_Return, none, "\r", True)
    with qtbot.assertNotEmitted(one.clicked):
        assert pressed_by_enter(one, held)
