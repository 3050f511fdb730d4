"""Tests of the buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.ui.widgets.button import Button, ButtonKind
from tests.ui.pages import dressed, settle


def a_button(qtbot: QtBot, kind: ButtonKind = ButtonKind.PRIMARY) -> Button:
    button = Button("Start", kind, "play")
    button.identify("start", "Start today's session", "Enter")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    return button


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_it(qtbot: QtBot, key: Qt.Key) -> None:
    button = a_button(qtbot)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_its_keys_are_in_the_tooltip(qtbot: QtBot) -> None:
    button = a_button(qtbot)
    assert button.toolTip() == "Start today's session  (Enter)"
    assert button.accessibleName() == "Start today's session"
    assert button.accessibleIdentifier() == button.objectName() == "start"


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_focus_is_visible_on_every_kind(qtbot: QtBot, kind: ButtonKind) -> None:
    with dressed():
        button = a_button(qtbot, kind)
        button.clearFocus()
        settle()
        without = button.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        button.setFocus()
        settle()
        with_focus = button.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert button.hasFocus()
    middle = without.width() // 2
    assert without.pixelColor(middle, 0) != with_focus.pixelColor(middle, 0)


def test_its_text_has_room_at_twice_the_size(qtbot: QtBot) -> None:
    with dressed(200):
        button = a_button(qtbot)
        button.adjustSize()
        assert button.fontMetrics().horizontalAdvance("Start") < button.width()
