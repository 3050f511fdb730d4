"""Tests of the score from 0 to 10."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.ui.widgets.score_slider import ScoreSlider


def a_score(qtbot: QtBot) -> ScoreSlider:
    slider = ScoreSlider("Pain now", "no pain", "worst imaginable", "pain")
    qtbot.addWidget(slider)
    slider.resize(600, 80)
    with qtbot.waitExposed(slider):
        slider.show()
    slider.setFocus()
    return slider


def test_it_is_open_until_something_is_said(qtbot: QtBot) -> None:
    slider = a_score(qtbot)
    assert slider.score is None
    assert slider.accessibleDescription() == "not given"


@pytest.mark.parametrize(("typed", "score"), [("0", 0), ("7", 7), ("10", 10), ("19", 9), ("1", 1)])
def test_digits_set_the_score(qtbot: QtBot, typed: str, score: int) -> None:
    slider = a_score(qtbot)
    QTest.keyClicks(slider, typed)
    assert slider.score == score
    assert slider.accessibleDescription() == f"{score} of 10"


def test_every_change_is_told_once(qtbot: QtBot) -> None:
    slider = a_score(qtbot)
    told: list[int | None] = []
    slider.scored.connect(told.append)
    QTest.keyClicks(slider, "4")
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    assert told == [4, 5, None]
    assert slider.score is None


def test_a_click_chooses_the_cell_under_the_mouse(qtbot: QtBot) -> None:
    slider = a_score(qtbot)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(4, 20))
    assert slider.score == 0
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(596, 20))
    assert slider.score == 10


def test_showing_a_score_tells_nobody(qtbot: QtBot) -> None:
    slider = a_score(qtbot)
    with qtbot.assertNotEmitted(slider.scored):
        slider.show_score(3)
    assert slider.score == 3


def test_a_screen_reader_finds_a_slider_with_both_ends_named(qtbot: QtBot) -> None:
    slider = a_score(qtbot)
    interface = QAccessible.queryAccessibleInterface(slider)
    assert interface.role() is QAccessible.Role.Slider
    assert slider.accessibleName() == "Pain now: 0 no pain, 10 worst imaginable"
    assert slider.accessibleIdentifier() == "pain"


def test_a_screen_reader_can_set_the_score(qtbot: QtBot) -> None:
    slider = a_score(qtbot)
    told: list[int | None] = []
    slider.scored.connect(told.append)
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    value.setCurrentValue(4)
    assert told == [4]
    assert slider.score == 4
    slider.show_score(None)
    assert told == [4]


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
def test_scrolling_the_page_by_keys_changes_no_score(qtbot: QtBot, key: Qt.Key) -> None:
    slider = a_score(qtbot)
    slider.show_score(4)
    QTest.keyClick(slider, key)
    assert slider.score == 4
