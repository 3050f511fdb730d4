"""Tests of choices from a list."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.domain.timeline import Cue
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.dropdown import CHEVRON, Dropdown
from hipdesk.ui.sound_check import CHIMES, VOICE
from hipdesk.ui.theme import DARK, LIGHT
from tests.ui.pages import dressed


def test_the_values_come_back_as_they_were_given(qtbot: QtBot) -> None:
    box = ChoiceBox({Cue.START: "Start", Cue.REST: "Rest"})
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.chosen) as told:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert told.args == [Cue.REST]
    assert box.value is Cue.REST
    box.show_value(Cue.START)
    assert box.currentText() == "Start"


def test_a_chevron_shows_that_there_is_a_list(qtbot: QtBot) -> None:
    with dressed():
        box = Dropdown()
        qtbot.addWidget(box)
        box.addItem("One")
        picture = box.grab().toImage()
        right = picture.width() - CHEVRON - 8
        colours = {
            picture.pixelColor(x, picture.height() // 2 + y).name()
            for x in range(right, picture.width() - 8)
            for y in range(-4, 5)
        }
    assert "#566160" in colours


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_box_and_its_list_wear_each_look(qtbot: QtBot) -> None:
    def corners() -> tuple[str, str]:
        last = box.view().visualRect(box.model().index(1, 0)).bottomRight() - QPoint(8, 4)
        listed = box.view().viewport().grab().toImage().pixelColor(last)
        return listed.name(), box.grab().toImage().pixelColor(8, 12).name()

    with dressed(theme=LIGHT):
        box = Dropdown()
        qtbot.addWidget(box)
        box.addItems(["One", "Two"])
        box.show()
        box.showPopup()
        assert corners() == (LIGHT.surface_raised, LIGHT.surface)
        with dressed(theme=DARK):
            assert corners() == (DARK.surface_raised, DARK.surface)
        box.hidePopup()


def test_every_chime_and_the_voice_can_be_heard() -> None:
    assert set(CHIMES) == {*Cue, VOICE}
