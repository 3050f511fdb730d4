"""Tests of the switch."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.ui.switch import Switch
from tests.ui.pages import dressed


def a_switch(qtbot: QtBot) -> Switch:
    switch = Switch()
    qtbot.addWidget(switch)
    with qtbot.waitExposed(switch):
        switch.show()
    return switch


def test_space_and_a_click_anywhere_turn_it(qtbot: QtBot) -> None:
    switch = a_switch(qtbot)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert not switch.isChecked()


def test_it_is_a_check_box_to_a_screen_reader(qtbot: QtBot) -> None:
    switch = a_switch(qtbot)
    interface = QAccessible.queryAccessibleInterface(switch)
    assert interface.role() is QAccessible.Role.CheckBox


def test_it_looks_different_when_on(qtbot: QtBot) -> None:
    with dressed():
        switch = a_switch(qtbot)
        off = switch.grab().toImage()
        switch.setChecked(True)
        assert switch.grab().toImage() != off
