"""A wide choice with its key."""

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.hurt_words import CHOICES, KINDS, TOO_MUCH_PRESSURE
from hipdesk.ui.player.choice_row import ChoiceRow
from tests.ui.pages import dressed

_PANEL_AT_200 = 1024 - 2 * 32 - 4 - 2 * 24 - 12  # pixels left in the smallest window


def test_its_text_is_its_name_without_the_key(qtbot: QtBot) -> None:
    row = ChoiceRow("Sharp pain", "5")
    qtbot.addWidget(row)
    row.identify("hurt_kind_sharp", row.text(), "5")
    assert row.accessibleName() == "Sharp pain"
    assert row.toolTip() == "Sharp pain  (5)"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_every_choice_keeps_to_one_line_in_the_smallest_window(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        for words in (*KINDS.values(), *CHOICES.values(), TOO_MUCH_PRESSURE):
            row = ChoiceRow(words, "1")
            qtbot.addWidget(row)
            assert row.sizeHint().width() <= _PANEL_AT_200, words


def test_large_words_grow_less(qtbot: QtBot) -> None:
    heights = []
    for percent in (100, 200):
        with dressed(percent):
            row = ChoiceRow("Sharp pain", "5")
            qtbot.addWidget(row)
            heights.append(row.sizeHint().height())
    assert heights[0] < heights[1] < 2 * heights[0]
