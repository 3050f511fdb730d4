"""One exercise of the printed programme: pictures, dose, steps and boxes to tick."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_colours import Colours
from hipdesk.domain.programme import Boxes, PrintedItem
from hipdesk.domain.programme_pictures import Titled
from hipdesk.ui.look import Weight
from hipdesk.ui.paper.blocks import HAIR, Beside, Block, Column, Paragraph, rule
from hipdesk.ui.paper.canvas import mm, pt
from hipdesk.ui.paper.figures import draw_figure, height_of
from hipdesk.ui.paper.type import BODY, HEADLINE, SMALL, Ink, Laid, Type, put

_BETWEEN = mm(2)
_GUTTER = mm(6)
_DOSE = Type(12, Weight.STRONG, Ink.ACCENT)
_BOX = mm(4.2)
_BOX_GAP = mm(1.4)
_LABEL = Type(8, Weight.REGULAR, Ink.MUTED)


@dataclass(frozen=True)
class Illustrated:
    """An exercise with its pictures; none where there is no book."""

    item: PrintedItem
    pictures: Sequence[Titled]
    book: Book | None
    colours: Colours


def item_block(number: int, one: Illustrated, boxes: Boxes, width: float, picture: float) -> Column:
    """The whole row; `picture` is the width of each of the two."""
    item = one.item
    left_width = 2 * picture + _BETWEEN
    rest = width - left_width - _GUTTER
    feel = _labelled("Feel it here", item.feel, left_width)
    left = Column([_Pictures(one, picture), feel], mm(1.6))
    right = Column(
        [
            _dose(item.dose, rest),
            Paragraph(item.sides, BODY, rest),
            *(Paragraph(line, BODY.strong(), rest) for line in item.ways),
            Column([_Step(at, line, rest) for at, line in enumerate(item.steps, start=1)], pt(1.5)),
        ],
        mm(1.4),
    )
    blocks: list[Block] = [
        _Name(number, item.name, width),
        Beside((0.0, left), (left_width + _GUTTER, right)),
        _labelled("Stop this one for", item.stop, width, Ink.STOP),
    ]
    if boxes.weeks:
        blocks.append(_Ticks(boxes))
    return Column(blocks, mm(1.8))


def _dose(lines: Sequence[str], width: float) -> Block:
    """On one line where it fits, else each part on its own."""
    together = Laid(_BETWEEN_PARTS.join(lines), _DOSE, width)
    if together.lines == 1:
        return Paragraph(_BETWEEN_PARTS.join(lines), _DOSE, width)
    return Column([Paragraph(line, _DOSE, width) for line in lines])


_BETWEEN_PARTS = "  \N{MIDDLE DOT}  "


class _Name:
    """A line, the number and the name."""

    _AFTER = mm(0.4)

    def __init__(self, number: int, name: str, width: float) -> None:
        self._number = f"{number}"
        self._width = width
        self._name = Laid(name, HEADLINE, width - mm(8))
        self.height = mm(2.6) + self._name.height + self._AFTER

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        rule(painter, x, y, self._width)
        y += mm(2.6)
        put(painter, self._number, HEADLINE.coloured(Ink.ACCENT), x, y)
        self._name.draw(painter, x + mm(7), y)
        yield


class _Pictures:
    """The pictures side by side."""

    def __init__(self, one: Illustrated, wide: float) -> None:
        self._one = one
        self._wide = wide
        self.height = height_of(wide, one.book) if one.book is not None else 0.0

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        book = self._one.book
        if book is None:
            return
        for at, (title, page) in enumerate(self._one.pictures):
            box = QRectF(x + at * (self._wide + _BETWEEN), y, self._wide, self.height)
            draw_figure(painter, page, book, self._one.colours, box)
            put(painter, title, SMALL.strong().muted(), box.left() + mm(1.2), box.top() + mm(0.6))
            yield


class _Step:
    """A numbered step."""

    _INDENT = mm(4.4)

    def __init__(self, number: int, text: str, width: float) -> None:
        self._number = f"{number}."
        self._laid = Laid(text, BODY, width - self._INDENT)
        self.height = self._laid.height

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        put(painter, self._number, BODY.muted(), x, y)
        self._laid.draw(painter, x + self._INDENT, y)
        yield


def _labelled(label: str, text: str, width: float, ink: Ink = Ink.ACCENT) -> "_Labelled":
    return _Labelled(label, text, width, ink)


class _Labelled:
    """A word in colour, and what it stands for beside it."""

    def __init__(self, label: str, text: str, width: float, ink: Ink) -> None:
        self._label = Laid(label, SMALL.strong().coloured(ink), width)
        self._off = self._label.width + mm(2)
        self._text = Laid(text, SMALL, width - self._off)
        self.height = self._text.height

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        self._label.draw(painter, x, y)
        self._text.draw(painter, x + self._off, y)
        yield


class _Ticks:
    """Boxes for some weeks."""

    def __init__(self, boxes: Boxes) -> None:
        self._boxes = boxes
        self.height = _BOX + mm(0.6)

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        for week in range(1, self._boxes.weeks + 1):
            drop = (_BOX - _LABEL.line) / 2
            x += put(painter, f"Week {week}", _LABEL, x, y + drop) + mm(1.6)
            painter.setPen(QPen(QColor(Ink.MUTED.value), HAIR * 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for _ in range(self._boxes.days):
                painter.drawRoundedRect(QRectF(x, y, _BOX, _BOX), pt(1.4), pt(1.4))
                x += _BOX + _BOX_GAP
            x += mm(3.4)
        yield
