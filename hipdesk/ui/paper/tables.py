"""Tables on paper: a row is never torn, and what is left out is counted."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainter

from hipdesk.domain.report_lists import Listing
from hipdesk.ui.paper.blocks import Block, Column, Paragraph, rule
from hipdesk.ui.paper.canvas import mm, pt
from hipdesk.ui.paper.type import BODY, SMALL, SUBTITLE, Laid, Type

_GUTTER = mm(2)
_PADDING = pt(1.6)
_HEAD = SMALL.strong().muted()


def table(listing: Listing, width: float, most: int, lines: int) -> Column:
    """The title, the head, at most so many rows, and how many more there are."""
    blocks: list[Block] = [Paragraph(listing.title, SUBTITLE, width, pt(2))]
    shown = listing.rows[:most]
    widths = _widths(listing.shares, width)
    if shown and any(listing.columns):
        blocks.append(_Row(listing.columns, widths, _HEAD, 1))
    blocks += [_Row(one, widths, SMALL, lines) for one in shown]
    told = [listing.empty] if not listing.rows else [listing.more(len(shown)), listing.note]
    blocks += [Paragraph(one, SMALL.muted(), width, most=lines) for one in told if one]
    return Column(blocks)


def _widths(shares: Sequence[int], width: float) -> list[float]:
    free = width - _GUTTER * (len(shares) - 1)
    return [free * one / sum(shares) for one in shares]


class _Row:
    """Cells beside each other, with a line under them."""

    def __init__(
        self, cells: Sequence[str], widths: Sequence[float], style: Type, lines: int
    ) -> None:
        self._widths = widths
        self._cells = [
            Laid(cell, style, width, lines) for cell, width in zip(cells, widths, strict=True)
        ]
        self.height = max(one.height for one in self._cells) + 2 * _PADDING

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        left = x
        for cell, width in zip(self._cells, self._widths, strict=True):
            cell.draw(painter, left, y + _PADDING)
            left += width + _GUTTER
        rule(painter, x, y + self.height, left - _GUTTER - x)
        yield


def facts(rows: Sequence[tuple[str, str]], width: float, lines: int) -> Column:
    """What is told, each beside its name, in at most so many lines."""
    return Column([_Fact(label, text, width, lines) for label, text in rows], pt(1.5))


class _Fact:
    """A name and its words."""

    _NAME = mm(40)

    def __init__(self, label: str, text: str, width: float, lines: int) -> None:
        self._off = self._NAME + _GUTTER
        self._label = Laid(label, BODY.muted(), self._NAME)
        self._text = Laid(text, BODY, width - self._off, lines)
        self.height = max(self._label.height, self._text.height)

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        self._label.draw(painter, x, y)
        self._text.draw(painter, x + self._off, y)
        yield
