"""Tests of the reading pages on the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.citations import citation
from hipdesk.flows.learn_flow import read_shelf
from hipdesk.ui.learn.learn_page import LearnPage
from hipdesk.ui.learn.reading_page import LINE, ReadingPage
from hipdesk.ui.learn.reading_text import ReadingText
from hipdesk.ui.look import Size, current_look
from hipdesk.ui.theme import DARK, LIGHT, Theme
from tests.ui.pages import button, cut_off, dressed, shown, shown_as_place, unnamed

SHELF = read_shelf()
PAGES = [one.id for one in SHELF.pages]


def texts(page: QWidget) -> set[str]:
    return {
        one.plain if isinstance(one, ReadingText) else one.text()
        for one in page.findChildren(QLabel)
        if one.isVisible()
    }


def opened(page: LearnPage) -> ReadingPage:
    current = page.currentWidget()
    assert isinstance(current, ReadingPage)
    return current


@pytest.mark.parametrize("page_id", PAGES)
@pytest.mark.parametrize(("percent", "theme"), [(100, LIGHT), (200, DARK)])
def test_nothing_is_cut_and_everything_has_a_name(
    qtbot: QtBot, page_id: str, percent: int, theme: Theme
) -> None:
    with dressed(percent, theme):
        page = LearnPage(SHELF)
        shown_as_place(qtbot, page)
        page.show_page(page_id)
        assert cut_off(page) == []
        assert unnamed(page) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_the_list_is_whole(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = LearnPage(SHELF)
        shown_as_place(qtbot, page)
        assert cut_off(page) == []
        assert unnamed(page) == []
        assert {one.title for one in SHELF.pages} <= texts(page)


def test_every_line_of_a_page_and_its_sources_are_shown(qtbot: QtBot) -> None:
    page = LearnPage(SHELF)
    shown_as_place(qtbot, page)
    page.show_page("popping")
    button(page, "learn_sources").click()
    told = {text.replace("\N{ZERO WIDTH SPACE}", "") for text in texts(page)}
    read = SHELF["popping"]
    assert {line for part in read.parts for line in part.lines} <= told
    assert {citation(SHELF.sources[one]) for one in read.sources} <= told
    assert told.isdisjoint(read.sources)


def test_a_line_has_65_to_75_characters(qtbot: QtBot) -> None:
    with dressed():
        page = LearnPage(SHELF)
        shown(qtbot, page, (1920, 1080))
        page.show_page("popping")
        told = " ".join(line for one in SHELF["popping"].parts for line in one.lines)
        metrics = QFontMetricsF(current_look().font(Size.LEAD))
        widest = max(one.width() for one in opened(page).findChildren(QLabel) if one.isVisible())
        assert widest <= LINE
        assert 65 <= widest / (metrics.horizontalAdvance(told) / len(told)) <= 75


def test_it_is_read_from_page_to_page_by_keyboard(qtbot: QtBot) -> None:
    page = LearnPage(SHELF)
    shown_as_place(qtbot, page)
    page.setFocus()
    first = button(page, "learn_card_popping")
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert opened(page).page_id == "popping"
    forth = button(opened(page), "learn_next")
    forth.setFocus()
    QTest.keyClick(forth, Qt.Key.Key_Return)
    assert opened(page).page_id == "good_stretch"
    assert button(opened(page), "learn_back").hasFocus()
    QTest.keyClick(button(opened(page), "learn_back"), Qt.Key.Key_Escape)
    assert button(page, "learn_card_good_stretch").hasFocus()


def test_the_keyboard_scrolls_a_long_page(qtbot: QtBot) -> None:
    page = LearnPage(SHELF)
    shown_as_place(qtbot, page)
    page.show_page("warning_signs")
    back = button(opened(page), "learn_back")
    QTest.keyClick(back, Qt.Key.Key_PageDown)
    assert opened(page).verticalScrollBar().value() > 0


def test_the_last_page_has_no_next(qtbot: QtBot) -> None:
    page = LearnPage(SHELF)
    shown_as_place(qtbot, page)
    page.show_page("limits")
    names = {one.objectName() for one in opened(page).findChildren(QWidget)}
    assert "learn_next" not in names
