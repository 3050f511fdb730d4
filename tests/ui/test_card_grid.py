"""Tests of cards in columns."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.ui.card_grid import CardGrid
from tests.ui.pages import dressed, settle


@pytest.mark.parametrize(
    ("width", "percent", "columns"),
    [(640, 100, 3), (420, 100, 2), (150, 100, 1), (640, 200, 1)],
)
def test_there_are_as_many_columns_as_fit(
    qtbot: QtBot, width: int, percent: int, columns: int
) -> None:
    with dressed(percent):
        grid = CardGrid(200, 10)
        qtbot.addWidget(grid)
        cards = [QLabel(str(number)) for number in range(6)]
        grid.show_cards(cards)
        grid.resize(width, 400)
        with qtbot.waitExposed(grid):
            grid.show()
        settle()
        assert grid.columns == columns
        first_row = [card for card in cards if card.y() == cards[0].y()]
        assert first_row == cards[:columns]
        assert len({card.width() for card in first_row}) <= 2  # a pixel may be left over


def test_cards_that_are_not_asked_for_are_hidden_and_come_back(qtbot: QtBot) -> None:
    grid = CardGrid(200, 10)
    qtbot.addWidget(grid)
    grid.resize(640, 400)
    with qtbot.waitExposed(grid):
        grid.show()
    one, two = QLabel("1"), QLabel("2")
    grid.show_cards([one, two])
    grid.show_cards([two])
    assert (one.isVisible(), two.isVisible()) == (False, True)
    grid.show_cards([one, two])
    assert one.isVisible()
