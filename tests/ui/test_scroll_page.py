"""What is read on a long page stays in view when the text grows or shrinks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.text import Text
from tests.ui.pages import dressed, settle, shown_as_place

LINES = 60


@pytest.fixture
def page(qtbot: QtBot) -> ScrollPage:
    """A page of many lines, the keyboard being elsewhere."""
    with dressed():
        page = ScrollPage("Long")
        for number in range(LINES):
            page.column.addWidget(Text(f"Line {number}"))
        shown_as_place(qtbot, page)
    return page


def top_line(page: ScrollPage) -> str:
    """The first line that is wholly in view."""
    lines = [
        one for one in page.findChildren(Text) if one.mapTo(page, one.rect().topLeft()).y() >= 0
    ]
    return lines[0].text()


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_the_line_at_the_upper_edge_stays_there(page: ScrollPage, percent: int) -> None:
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = top_line(page)
    with dressed(percent):
        settle()
        assert top_line(page) == before
    with dressed(100):
        settle()
        assert top_line(page) == before


def test_the_top_of_the_page_stays_the_top(page: ScrollPage) -> None:
    with dressed(150):
        settle()
        assert page.verticalScrollBar().value() == 0


def test_what_heads_a_part_that_has_the_keyboard_stays_in_view(qtbot: QtBot) -> None:
    with dressed():
        page = ScrollPage("Question")
        page.column.addWidget(Text("What is it?"))
        answers = QWidget()
        answers.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(answers)
        for number in range(LINES // 4):
            column.addWidget(Text(f"Answer {number}"))
        page.column.addWidget(answers)
        shown_as_place(qtbot, page)
    answers.setFocus()
    with dressed(200):
        settle()
        assert page.verticalScrollBar().maximum() > 0
        assert top_line(page) == "What is it?"
