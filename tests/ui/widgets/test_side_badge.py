"""Tests of the side's badge."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from hipdesk.domain.timeline import Side
from hipdesk.ui.theme import DARK, LIGHT, Theme
from hipdesk.ui.widgets.side_badge import SideBadge, _shape, side_colours
from tests.ui.pages import dressed

WORDS = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.BOTH: "Both sides"}


def a_badge(qtbot: QtBot, side: Side) -> SideBadge:
    badge = SideBadge()
    qtbot.addWidget(badge)
    badge.show_side(side)
    badge.adjustSize()
    return badge


@pytest.mark.parametrize("side", list(WORDS))
def test_it_says_the_side_in_a_word(qtbot: QtBot, side: Side) -> None:
    badge = a_badge(qtbot, side)
    assert badge.text() == badge.accessibleName() == WORDS[side]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_sides_differ_in_colour(theme: Theme) -> None:
    assert len({side_colours(theme, side) for side in WORDS}) == 3


def test_each_side_has_its_own_shape() -> None:
    """For an eye that cannot tell the colours: tips to the left, to the right, to both."""
    box = QRectF(0, 0, 10, 10)
    tips = {side: _shape(side, box).toList() for side in WORDS}
    assert [point.x() for point in tips[Side.LEFT]].count(0.0) == 1
    assert [point.x() for point in tips[Side.RIGHT]].count(10.0) == 1
    assert [point.x() for point in tips[Side.BOTH]].count(5.0) == 2


def test_the_arrow_to_the_right_stands_at_the_right_end(qtbot: QtBot) -> None:
    with dressed(theme=LIGHT):
        left, right = (
            a_badge(qtbot, side).grab().toImage().pixelColor for side in (Side.LEFT, Side.RIGHT)
        )
        badge = a_badge(qtbot, Side.RIGHT)
        middle = badge.height() // 2
        assert left(16, middle) == QColor(LIGHT.left)
        assert right(badge.width() - 17, middle) == QColor(LIGHT.right)
