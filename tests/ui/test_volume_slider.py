"""Tests of the volume slider."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.ui.volume_slider import VolumeSlider


def a_slider(qtbot: QtBot) -> VolumeSlider:
    slider = VolumeSlider()
    qtbot.addWidget(slider)
    slider.resize(300, 40)
    slider.setValue(50)
    with qtbot.waitExposed(slider):
        slider.show()
    return slider


def test_keys_change_it_in_steps_of_five(qtbot: QtBot) -> None:
    slider = a_slider(qtbot)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 55
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == 100


def test_the_mouse_drags_it_to_both_ends(qtbot: QtBot) -> None:
    slider = a_slider(qtbot)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(slider, left, pos=QPoint(120, 20))
    assert 0 < slider.value() < 100
    QTest.mouseMove(slider, QPoint(2, 20))
    assert slider.value() == 0
    QTest.mouseMove(slider, QPoint(298, 20))
    QTest.mouseRelease(slider, left, pos=QPoint(298, 20))
    assert slider.value() == 100
    QTest.mouseMove(slider, QPoint(2, 20))
    assert slider.value() == 100
