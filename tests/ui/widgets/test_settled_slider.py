"""A score is told once, when it has come to rest or is left."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.ui.widgets.settled_slider import SettledSlider


def a_slider(qtbot: QtBot) -> tuple[SettledSlider, list[int]]:
    slider = SettledSlider("Pain", "none", "worst", "pain")
    qtbot.addWidget(slider, before_close_func=[slider].remove)
    with qtbot.waitExposed(slider):
        slider.show()
    told: list[int] = []
    slider.settled.connect(told.append)
    return slider, told


def test_one_and_nought_are_told_as_ten(qtbot: QtBot) -> None:
    slider, told = a_slider(qtbot)
    with qtbot.waitSignal(slider.settled):
        QTest.keyClicks(slider, "10")
    assert told == [10]
    assert not slider.is_moving


def test_it_is_told_when_it_goes_out_of_sight(qtbot: QtBot) -> None:
    slider, told = a_slider(qtbot)
    QTest.keyClicks(slider, "4")
    slider.hide()
    slider.tell_now()
    assert told == [4]


def test_what_is_taken_back_or_only_shown_is_not_told(qtbot: QtBot) -> None:
    slider, told = a_slider(qtbot)
    QTest.keyClicks(slider, "4")
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    slider.tell_now()
    QTest.keyClicks(slider, "4")
    slider.show_score(2)
    slider.tell_now()
    assert told == []
    assert slider.score == 2
