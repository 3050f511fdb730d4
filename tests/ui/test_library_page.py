"""Tests of the library: finding, reading and choosing exercises."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from hipdesk.ui.exercise_card import ExerciseCard
from hipdesk.ui.exercise_page import ExercisePage
from hipdesk.ui.library_page import LibraryPage
from tests.ui.pages import (
    all_slices,
    button,
    cut_off,
    dressed,
    found,
    shown_as_place,
    the_catalogue,
    unnamed,
)


def a_page(qtbot: QtBot) -> LibraryPage:
    page = LibraryPage()
    page.show_catalogue(the_catalogue())
    shown_as_place(qtbot, page)
    return page


def cards(page: LibraryPage) -> list[str]:
    return [card.exercise_id for card in page.findChildren(ExerciseCard) if card.isVisible()]


def opened(page: LibraryPage) -> ExercisePage:
    """The exercise's page that is open; those closed before may still be about to go."""
    current = page.currentWidget()
    assert isinstance(current, ExercisePage)
    return current


def test_every_exercise_has_a_card_that_tells_what_it_is(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert sorted(cards(page)) == sorted(one.id for one in the_catalogue().exercises)
    card = button(page, "exercise_card_knee_lift")
    assert card.accessibleName() == "Knee lift (single knee to chest)"
    assert card.accessibleDescription().startswith("Stretch, lying down, 2 min 45 s.")


def test_typing_narrows_the_cards_and_show_all_brings_them_back(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    search = found(page, "library_search")
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "dead")
    assert cards(page) == ["dead_bug"]
    button(page, "library_clear").click()
    assert search.text() == ""
    assert len(cards(page)) == 25


def test_filters_work_together(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    button(page, "filter_stretch").click()
    button(page, "filter_kneeling").click()
    assert cards(page) == ["half_kneeling_psoas"]


def test_no_equipment_leaves_only_what_needs_nothing(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    choice = found(page, "library_equipment")
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findText("Only mat or bed"))
    assert "knee_lift" in cards(page)
    assert "hip_abduction" not in cards(page)


def test_a_card_opens_its_page_and_esc_comes_back_to_it(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    card = button(page, "exercise_card_dead_bug")
    QTest.keyClick(card, Qt.Key.Key_Space)
    exercise = opened(page)
    all_slices(qtbot, page)
    with qtbot.waitSignal(page.practise_requested) as wish:
        QTest.keyClick(button(exercise, "practise_button"), Qt.Key.Key_Space)
    assert wish.args == ["dead_bug"]
    QTest.keyClick(exercise, Qt.Key.Key_Escape)
    qtbot.waitUntil(card.hasFocus)
    assert page.currentWidget() is not exercise


def test_chosen_exercises_start_a_free_session(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert not button(page, "start_free_button").isVisible()
    for one in ("dead_bug", "knee_lift", "dead_bug"):
        page.show_exercise(one)
        button(opened(page), "add_to_free_button").click()
    with qtbot.waitSignal(page.free_session_requested) as wish:
        button(page, "start_free_button").click()
    assert wish.args == [("dead_bug", "knee_lift")]
    button(page, "take_out_dead_bug").click()
    button(page, "take_out_knee_lift").click()
    assert not button(page, "start_free_button").isVisible()


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_page(qtbot)
        page.show_exercise("hip_abduction")
        all_slices(qtbot, page)
        assert cut_off(page) == []
        button(opened(page), "add_to_free_button").click()
        all_slices(qtbot, page)
        assert cut_off(page) == []
        assert unnamed(page) == []
