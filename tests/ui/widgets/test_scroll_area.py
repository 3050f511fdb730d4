"""The scroll area: scrolling, and what a screen reader is told of it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.widgets.scroll_area import ScrollArea


@pytest.fixture
def sheet() -> QWidget:
    return QWidget()


@pytest.fixture
def area(qtbot: QtBot, sheet: QWidget) -> ScrollArea:
    area = ScrollArea()
    qtbot.addWidget(area)
    area.setWidget(sheet)
    area.resize(300, 200)
    area.show()
    qtbot.waitExposed(area)
    return area


def own_bar(area: ScrollArea) -> QScrollBar:
    """The one beside the content: the area's own have a container each."""
    return next(bar for bar in area.findChildren(QScrollBar) if bar.parent() is area)


def children_told(area: ScrollArea) -> int:
    interface = QAccessible.queryAccessibleInterface(area)
    assert interface is not None
    return interface.childCount()


def test_what_fits_has_no_bar_and_all_the_width(area: ScrollArea) -> None:
    assert own_bar(area).isHidden()
    assert area.viewport().width() == 300


def test_what_does_not_fit_has_a_bar_beside_it(
    qtbot: QtBot, area: ScrollArea, sheet: QWidget
) -> None:
    sheet.setMinimumHeight(500)
    bar = own_bar(area)
    assert bar.isVisible()
    assert area.viewport().width() == 300 - bar.width() == bar.x()
    assert bar.height() == area.height()
    sheet.setMinimumHeight(100)
    qtbot.waitUntil(bar.isHidden)
    assert area.viewport().width() == 300


def test_the_bar_and_the_content_move_together(area: ScrollArea, sheet: QWidget) -> None:
    sheet.setMinimumHeight(500)
    own_bar(area).setValue(120)
    assert sheet.mapTo(area, QPoint(0, 0)).y() == -120
    area.verticalScrollBar().setValue(30)
    assert own_bar(area).value() == 30


def test_the_bar_keeps_its_place_when_the_window_changes(area: ScrollArea, sheet: QWidget) -> None:
    sheet.setMinimumHeight(500)
    area.resize(400, 250)
    bar = own_bar(area)
    assert bar.geometry().right() == area.rect().right()
    assert bar.height() == 250
    assert bar.maximum() == area.verticalScrollBar().maximum() == 250


def test_a_screen_reader_counts_the_same_children_when_the_bar_goes(
    qtbot: QtBot, area: ScrollArea, sheet: QWidget
) -> None:
    """It asks for each by its number, and Qt does not check the number."""
    sheet.setMinimumHeight(500)
    with_bar = children_told(area)
    area.hide()
    assert children_told(area) == with_bar
    area.show()
    sheet.setMinimumHeight(100)
    qtbot.waitUntil(own_bar(area).isHidden)
    assert children_told(area) == with_bar
