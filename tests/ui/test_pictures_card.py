"""Who shows the exercises, as a card of Settings."""

from pytestqt.qtbot import QtBot

from hipdesk.domain.preferences import FIGURES, OUTFITS, SKINS, Preferences
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.pictures_card import FIGURE_WORDS, OUTFIT_WORDS, SKIN_WORDS, PicturesCard
from tests.ui.pages import button


def test_every_figure_skin_and_outfit_has_its_words() -> None:
    assert tuple(FIGURE_WORDS) == FIGURES
    assert tuple(SKIN_WORDS) == SKINS
    assert tuple(OUTFIT_WORDS) == OUTFITS


def test_a_picture_shows_what_was_chosen(qtbot: QtBot) -> None:
    card = PicturesCard()
    qtbot.addWidget(card)
    assert len(card.findChildren(StillView)) == 1


def test_showing_what_holds_tells_nobody(qtbot: QtBot) -> None:
    card = PicturesCard()
    qtbot.addWidget(card)
    card.show_preferences(Preferences())
    heard: list[object] = []
    card.changed.connect(lambda field, value: heard.append((field, value)))
    card.show_preferences(Preferences())
    assert heard == []
    button(card, "marks_switch").click()
    assert heard == [("marks", False)]
