"""Tests of lists of sentences."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.ui.lines import Lines, numbered, points, titled_card


def test_sentences_get_numbers_or_points() -> None:
    assert numbered(["Sit", "Stand"]) == (("1.", "Sit"), ("2.", "Stand"))
    assert points(["Sit"]) == (("\N{BULLET}", "Sit"),)


def test_a_shorter_list_hides_what_it_does_not_need(qtbot: QtBot) -> None:
    lines = Lines(numbered(["Sit", "Stand", "Walk"]))
    qtbot.addWidget(lines)
    lines.show_lines(numbered(["Rest"]))
    assert list(lines.texts) == ["Rest"]
    lines.show_lines(numbered(["Sit", "Stand"]))
    assert list(lines.texts) == ["Sit", "Stand"]


def test_a_card_names_what_it_holds(qtbot: QtBot) -> None:
    card = titled_card("Steps", Lines(points(["Sit"])))
    qtbot.addWidget(card)
    title = card.findChildren(QLabel)[0]
    assert (title.text(), title.accessibleDescription()) == ("Steps", "Heading")
