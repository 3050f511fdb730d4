"""Tests of choices from a list."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.domain.timeline import Cue
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.dropdown import CHEVRON, Dropdown
from hipdesk.ui.sound_check import CHIMES, VOICE
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


def test_every_chime_and_the_voice_can_be_heard() -> None:
    assert set(CHIMES) == {*Cue, VOICE}
