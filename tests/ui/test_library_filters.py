"""Tests of what narrows the library."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Category, Equipment, Position
from hipdesk.domain.library import LibraryFilter
from hipdesk.ui.library_filters import LibraryFilters
from tests.ui.pages import button, found, the_catalogue


def some_filters(qtbot: QtBot) -> LibraryFilters:
    filters = LibraryFilters()
    qtbot.addWidget(filters)
    filters.offer(the_catalogue())
    return filters


def test_at_first_everything_is_let_through(qtbot: QtBot) -> None:
    assert some_filters(qtbot).filter == LibraryFilter()


def test_each_change_tells_the_whole_filter(qtbot: QtBot) -> None:
    filters = some_filters(qtbot)
    QTest.keyClicks(found(filters, "library_search"), "hip")
    button(filters, "filter_stretch").click()
    with qtbot.waitSignal(filters.changed) as told:
        QTest.keyClick(button(filters, "filter_lying"), Qt.Key.Key_Space)
    assert told.args == [
        LibraryFilter("hip", frozenset({Category.STRETCH}), frozenset({Position.LYING}))
    ]


def test_words_can_be_cleared_as_soon_as_there_are_any(qtbot: QtBot) -> None:
    filters = some_filters(qtbot)
    words = found(filters, "library_search")
    assert isinstance(words, QLineEdit)
    assert not words.findChildren(QToolButton)
    QTest.keyClicks(words, "h")
    (clear,) = words.findChildren(QToolButton)
    clear.click()
    assert filters.filter == LibraryFilter()


def test_equipment_is_anything_nothing_or_one_thing(qtbot: QtBot) -> None:
    filters = some_filters(qtbot)
    choice = found(filters, "library_equipment")
    assert isinstance(choice, QComboBox)
    chosen = []
    for text in ("No equipment", "Only chair", "Any equipment"):
        choice.setCurrentText(text)
        chosen.append(filters.filter.equipment)
    assert chosen == [frozenset(), frozenset({Equipment.CHAIR}), None]


def test_clearing_lets_everything_through_again(qtbot: QtBot) -> None:
    filters = some_filters(qtbot)
    button(filters, "filter_test").click()
    QTest.keyClicks(found(filters, "library_search"), "x")
    filters.clear()
    assert filters.filter == LibraryFilter()
