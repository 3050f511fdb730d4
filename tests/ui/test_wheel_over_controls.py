"""The wheel scrolls the page, whatever is below the pointer; it never changes an answer."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.date_field import DateField
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.volume_slider import VolumeSlider
from hipdesk.ui.widgets.number_box import NumberBox
from hipdesk.ui.widgets.score_slider import ScoreSlider
from tests.ui.pages import settle, shown

Control = tuple[QWidget, QWidget, Callable[[], object]]  # what is in the page, turned over, read


def a_score() -> Control:
    slider = ScoreSlider("Pain now", "no pain", "worst imaginable", "pain")
    slider.show_score(5)
    return slider, slider, lambda: slider.score


def a_choice() -> Control:
    box = ChoiceBox({1: "One", 2: "Two", 3: "Three"})
    box.show_value(2)
    return box, box, lambda: box.value


def a_volume() -> Control:
    slider = VolumeSlider()
    slider.setValue(50)
    return slider, slider, slider.value


def a_number() -> Control:
    number = NumberBox("Repeats", "repeats", 1, 20)
    number.show_value(5)
    return number, number.box, lambda: number.value


def a_day() -> Control:
    field = DateField("From", "from_day")
    field.show_day(date(2026, 11, 10), date(2026, 11, 20))
    return field, field, lambda: field.day


def turn(widget: QWidget, steps: int) -> None:
    """As a mouse does: to the window, which finds what is below the pointer."""
    window = widget.window()
    middle = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(middle), QPoint(0, 120 * steps))


@pytest.mark.parametrize("make", [a_score, a_choice, a_volume, a_number, a_day])
@pytest.mark.parametrize("focused", [False, True], ids=["without the focus", "with the focus"])
def test_the_page_scrolls_and_the_value_stays(
    qtbot: QtBot, make: Callable[[], Control], focused: bool
) -> None:
    page = ScrollPage("A long page")
    control, below, value = make()
    page.column.addWidget(control)
    long = QWidget()
    long.setFixedHeight(3_000)
    page.column.addWidget(long)
    shown(qtbot, page)
    if focused:
        below.setFocus()
    before = value()
    turn(below, -2)
    settle()
    assert value() == before
    assert page.verticalScrollBar().value() > 0
