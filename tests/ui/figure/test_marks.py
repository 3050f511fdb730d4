"""What lies over a figure can be told from what it lies on."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter

from hipdesk.domain.picture_book import Arrow, ArrowKind
from hipdesk.ui.figure.marks import draw_arrow, draw_feel
from hipdesk.ui.theme import DARK, LIGHT, Theme


def _marked(theme: Theme, ground: str) -> QImage:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    draw_feel(painter, [(50, 50), (150, 50)], theme.tint)
    painter.end()
    return image


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_mark_of_where_it_is_felt_is_seen_on_the_tint(theme: Theme) -> None:
    image = _marked(theme, theme.tint)
    for x in (50, 150):
        across = [image.pixelColor(QPoint(x + off, 50)).name() for off in range(-20, 21)]
        assert across[0] == across[-1] == theme.tint  # beside the mark
        assert QColor(across[20]).value() < 0.8 * QColor(theme.tint).value()  # the spot
        assert across.index("#ffffff") < 20 < len(across) - across[::-1].index("#ffffff")


def test_the_mark_stays_small() -> None:
    image = _marked(LIGHT, "#123456")
    seen = [x for x in range(100) if image.pixelColor(QPoint(x, 50)).name() != "#123456"]
    assert 20 <= len(seen) <= 32


@pytest.mark.parametrize("kind", list(ArrowKind))
def test_an_arrow_of_many_short_pieces_ends_in_a_point(kind: ArrowKind) -> None:
    turn = np.radians(np.linspace(180, 350, 60))
    bow = tuple((150 + 100 * math.cos(angle), 150 + 100 * math.sin(angle)) for angle in turn)
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    draw_arrow(painter, Arrow(kind, bow), "#000000", "#ffffff")
    painter.end()
    x, y = bow[-1]
    near = [(i, j) for i in range(300) for j in range(300) if math.hypot(i - x, j - y) < 6]
    dark = [at for at in near if image.pixelColor(QPoint(*at)).lightness() < 128]
    assert 0.1 < len(dark) / len(near) < 0.42  # a point; the line's round end fills more
