"""The type scale of paper, and plain text that is laid out, measured and drawn.

Text is never read as HTML: a note or a name is printed letter by letter as it was typed.
"""

from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from hipdesk.ui.look import FAMILY, Weight
from hipdesk.ui.paper.canvas import pt

LEADING = 1.3  # from one baseline to the next, in the height of the letters


class Ink(Enum):
    """Colours that stay apart in grey print."""

    TEXT = "#16201f"
    MUTED = "#4f5a58"
    ACCENT = "#0b5d51"
    STOP = "#9b1c15"
    LINE = "#c9c5ba"
    WELL = "#f3f1ea"
    WHITE = "#ffffff"


class Type(NamedTuple):
    """A size in points with its weight and colour."""

    points: float
    weight: Weight = Weight.REGULAR
    ink: Ink = Ink.TEXT

    def strong(self) -> "Type":
        return self._replace(weight=Weight.STRONG)

    def muted(self) -> "Type":
        return self._replace(ink=Ink.MUTED)

    def coloured(self, ink: Ink) -> "Type":
        return self._replace(ink=ink)

    @property
    def line(self) -> float:
        """The height of one line."""
        return pt(self.points * LEADING)


TITLE = Type(20, Weight.STRONG)
HEADLINE = Type(13, Weight.STRONG)
SUBTITLE = Type(11, Weight.STRONG)
BODY = Type(9.5)
SMALL = Type(8.5)
CAPTION = Type(7.5, Weight.REGULAR, Ink.MUTED)


@cache
def font(points: float, weight: Weight) -> QFont:
    """As in the window, but for its digits of equal width: those cannot be selected in a PDF."""
    made = QFont(FAMILY)
    made.setPixelSize(round(pt(points)))
    made.setWeight(weight.value)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


class Laid:
    """Text within a width, at most so many lines."""

    def __init__(self, text: str, style: Type, width: float, most: int = 0) -> None:
        self._style = style
        self.lines = 0
        self.width = 0.0  # of the longest line
        self.words = _one_paragraph(text)
        if not self.words:
            return
        shown = self._fill(width, most)
        if shown < len(self.words):
            self.words = _cut(self.words[: shown - 2])
            self._fill(width, most)

    @property
    def height(self) -> float:
        return self.lines * self._style.line

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        if self.words:
            painter.setPen(QColor(self._style.ink.value))
            self._layout.draw(painter, QPointF(x, y))

    def _fill(self, width: float, most: int) -> int:
        """Lay it out; how many letters there was room for."""
        self._layout = QTextLayout(self.words, font(self._style.points, self._style.weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.lines, self.width, shown = 0, 0.0, 0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1.0, width))
            drop = (self._style.line - line.height()) / 2.0
            line.setPosition(QPointF(0.0, self.lines * self._style.line + drop))
            self.width = max(self.width, line.naturalTextWidth())
            self.lines += 1
            shown = line.textStart() + line.textLength()
            if self.lines == most:
                break
            line = self._layout.createLine()
        self._layout.endLayout()
        return shown


def _cut(words: str) -> str:
    """After a whole word, unless that one is very long."""
    whole, _, rest = words.rpartition(" ")
    return f"{whole if len(rest) < _LONG_WORD else words}\N{HORIZONTAL ELLIPSIS}"


_LONG_WORD = 15  # letters


def put(painter: QPainter, text: str, style: Type, x: float, y: float) -> float:
    """One line of text with its upper left corner there; its width."""
    laid = Laid(text, style, _ENDLESS)
    laid.draw(painter, x, y)
    return laid.width


def put_right(painter: QPainter, text: str, style: Type, right: float, y: float) -> float:
    """One line of text that ends there; its width."""
    laid = Laid(text, style, _ENDLESS)
    laid.draw(painter, right - laid.width, y)
    return laid.width


_ENDLESS = 1e6


_NO_BREAK = "\N{NO-BREAK SPACE}"


def _one_paragraph(text: str) -> str:
    """Line breaks and control characters become spaces; Qt breaks lines at U+2028 alone."""
    shown = "".join(one if one.isprintable() or one == _NO_BREAK else " " for one in text)
    return " ".join(filter(None, shown.split(" ")))
