"""Tests of the cards and the parts of reading pages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.learn import Page, Part, PartKind, Section
from hipdesk.ui.learn.learn_card import LearnCard
from hipdesk.ui.learn.learn_list import LearnList
from hipdesk.ui.learn.reading_parts import section_widget
from hipdesk.ui.learn.reading_text import ReadingText
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from tests.ui.pages import shown

PARTS = (
    Part(PartKind.TEXT, ("A paragraph.", "Less < more & other."), (), ("seed 000",)),
    Part(PartKind.POINTS, ("One.", "Two."), (), ("S1", "seed 000")),
    Part(PartKind.NOTE, ("A note.",), (), ("app",)),
    Part(PartKind.WARNING, ("Stop.", "Call."), (), ("app",)),
)
PAGE = Page("a_page", 1, "A page", "All of it.", "info", (Section("First", PARTS),))


def test_a_section_shows_its_lines(qtbot: QtBot) -> None:
    widget = section_widget(PAGE.sections[0])
    shown(qtbot, widget)
    lines = [one.plain for one in widget.findChildren(ReadingText)]
    assert sorted(lines) == sorted(line for part in PARTS for line in part.lines)


def test_notes_and_warnings_stand_in_boxes_that_are_named(qtbot: QtBot) -> None:
    widget = section_widget(PAGE.sections[0])
    shown(qtbot, widget)
    kinds = {one._kind for one in widget.findChildren(Surface)}
    assert kinds == {SurfaceKind.ACCENT, SurfaceKind.DANGER}
    names = {one.accessibleName() for one in widget.findChildren(QLabel)}
    assert {"Note", "Warning"} <= names


def test_signs_of_html_are_only_text(qtbot: QtBot) -> None:
    text = ReadingText("Less < more & <b>other</b>.")
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.RichText
    assert "&lt;b&gt;other" in text.text()
    assert text.accessibleName() == "Less < more & <b>other</b>."


def test_a_card_tells_how_long_its_page_is(qtbot: QtBot) -> None:
    card = LearnCard(PAGE)
    shown(qtbot, card)
    assert card.accessibleName() == "A page"
    assert card.accessibleDescription() == "All of it. 1 min to read."


def test_the_list_asks_for_a_page(qtbot: QtBot) -> None:
    page = LearnList((PAGE,))
    shown(qtbot, page)
    (card,) = page.findChildren(LearnCard)
    with qtbot.waitSignal(page.page_requested) as asked:
        card.click()
    assert asked.args == ["a_page"]
