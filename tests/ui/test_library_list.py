"""Tests of how the library's cards come in."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.ui.exercise_card import ExerciseCard
from hipdesk.ui.library_list import LibraryList
from tests.ui.pages import all_slices, the_catalogue


def test_cards_come_when_they_are_looked_at_a_few_at_a_time(qtbot: QtBot) -> None:
    page = LibraryList()
    qtbot.addWidget(page)
    page.show_catalogue(the_catalogue())
    all_slices(qtbot, page)
    assert page.findChildren(ExerciseCard) == []
    page.show()
    counts = set()
    while len(page.findChildren(ExerciseCard)) < 25:
        QApplication.processEvents()
        counts.add(len(page.findChildren(ExerciseCard)))
    assert {1, 2} <= counts
    assert len(page.shown) == 25


def test_the_focus_goes_back_to_a_card(qtbot: QtBot) -> None:
    page = LibraryList()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.show_catalogue(the_catalogue())
    all_slices(qtbot, page)
    page.focus_card("dead_bug")
    focused = page.focusWidget()
    assert isinstance(focused, ExerciseCard)
    assert focused.exercise_id == "dead_bug"
