"""Tests of the form of an own exercise, and of its page."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from hipdesk.domain.own_catalogue import with_own
from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.ui.library_page import LibraryPage
from hipdesk.ui.own.own_page import OwnPage
from hipdesk.ui.theme import DARK, LIGHT, Theme
from tests.domain.own_ones import OTHER_ID, OWN_ID, a_timed_one, an_own
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

NEW = OwnExercise(datetime(2026, 3, 1, tzinfo=UTC), "")
LONG = "Wiederholungsbeckenbodenhüftaußenrotatorenkräftigung am Zaun"


def a_form(qtbot: QtBot, own: OwnExercise = NEW, *, is_new: bool = True) -> OwnPage:
    page = OwnPage(own, is_new=is_new)
    shown_as_place(qtbot, page)
    return page


def typed(page: OwnPage) -> tuple[QLineEdit, QPlainTextEdit]:
    name, words = found(page, "own_name"), found(page, "own_words")
    assert isinstance(name, QLineEdit)
    assert isinstance(words, QPlainTextEdit)
    return name, words


def said(page: OwnPage, ident: str) -> str:
    label = found(page, ident)
    assert isinstance(label, QLabel)
    return label.text()


def test_it_begins_with_the_name_and_without_blame(qtbot: QtBot) -> None:
    page = a_form(qtbot)
    page.take_focus()
    assert typed(page)[0].hasFocus()
    assert said(page, "own_name_said") == "1 to 60 characters"
    assert not button(page, "own_save").isEnabled()


def test_what_is_wrong_is_said_as_it_is_typed_and_save_waits(qtbot: QtBot) -> None:
    page = a_form(qtbot)
    name, words = typed(page)
    QTest.keyClicks(name, "x" * 60)
    assert button(page, "own_save").isEnabled()
    QTest.keyClicks(name, "x")
    assert said(page, "own_name_said") == "1 to 60 characters, please: these are 61"
    assert not button(page, "own_save").isEnabled()
    name.setText("Clam <b>")
    assert said(page, "own_name_said") == "One line without < and >, please"
    name.setText("Clam")
    words.setPlainText("x" * 401)
    assert said(page, "own_words_said") == "At most 400 characters, please: these are 401"
    assert not button(page, "own_save").isEnabled()
    words.setPlainText("")
    assert button(page, "own_save").isEnabled()


def test_spaces_alone_are_no_name(qtbot: QtBot) -> None:
    page = a_form(qtbot)
    QTest.keyClicks(typed(page)[0], "   ")
    assert not button(page, "own_save").isEnabled()


def test_what_was_written_down_is_shown_and_saved_as_it_was(qtbot: QtBot) -> None:
    for own in (an_own(), a_timed_one()):
        page = a_form(qtbot, own, is_new=False)
        with qtbot.waitSignal(page.saved) as saved:
            button(page, "own_save").click()
        assert saved.args == [own]


def test_every_field_is_reached_by_tab(qtbot: QtBot) -> None:
    page = a_form(qtbot)
    page.take_focus()
    reached: list[str] = []
    while len(reached) < 20 and "own_timing" not in reached:
        focused = page.window().focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = ["own_name", "own_words", "own_kind", "own_position", "own_sides", "own_timing"]
    assert [one for one in reached if one in wanted] == wanted


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int, theme: Theme) -> None:
    with dressed(percent, theme):
        for page in (a_form(qtbot), a_form(qtbot, a_timed_one(), is_new=False)):
            typed(page)[0].setText("x" * 61)
            assert cut_off(page) == []
            assert unnamed(page) == []
        library = LibraryPage()
        own = {OWN_ID: an_own(name=LONG, words="w" * 100), OTHER_ID: a_timed_one()}
        library.show_catalogue(with_own(the_catalogue(), own))
        shown_as_place(qtbot, library)
        assert cut_off(library) == []
        for one in own:
            library.show_exercise(one)
            all_slices(qtbot, library)
            assert cut_off(library) == []
            assert unnamed(library) == []
