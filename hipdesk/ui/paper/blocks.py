"""What stands on a page: each block knows its height at a width, and is never torn."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hipdesk.ui.paper.canvas import Canvas, mm, pt
from hipdesk.ui.paper.type import CAPTION, SUBTITLE, Ink, Laid, Type, put_right

CORNER = pt(5)
HAIR = pt(0.6)


class Block(Protocol):
    """Something of a page."""

    @property
    def height(self) -> float: ...

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        """Draw it with its upper left corner there; a little at a time."""
        ...


class Paragraph:
    """Text with a gap after it; `most` lines of it, if that is not 0."""

    def __init__(
        self, text: str, style: Type, width: float, after: float = 0.0, *, most: int = 0
    ) -> None:
        self._laid = Laid(text, style, width, most)
        self.height = self._laid.height + after

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        self._laid.draw(painter, x, y)
        yield


class Column:
    """Blocks under each other."""

    def __init__(self, blocks: Sequence[Block], gap: float = 0.0) -> None:
        self._blocks = [one for one in blocks if one.height > 0]
        self._gap = gap
        gaps = gap * max(0, len(self._blocks) - 1)
        self.height = sum(one.height for one in self._blocks) + gaps

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        for one in self._blocks:
            yield from one.draw(painter, x, y)
            y += one.height + self._gap


class Beside:
    """Blocks side by side, each at its own distance from the left."""

    def __init__(self, *blocks: tuple[float, Block]) -> None:
        self._blocks = blocks
        self.height = max(one.height for _, one in blocks)

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        for off, one in self._blocks:
            yield from one.draw(painter, x + off, y)


class Boxed:
    """A block in a frame, on a tinted ground, with a stroke of colour at its left."""

    PADDING = mm(3.2)

    def __init__(self, inner: Block, width: float, ink: Ink = Ink.ACCENT) -> None:
        self._inner = inner
        self._width = width
        self._ink = ink
        self.height = inner.height + 2 * self.PADDING

    @classmethod
    def inside(cls, width: float) -> float:
        """The width that is left for what stands in it."""
        return width - 2 * cls.PADDING - mm(1)

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        painter.setPen(QPen(QColor(Ink.LINE.value), HAIR))
        painter.setBrush(QColor(Ink.WELL.value))
        painter.drawRoundedRect(QRectF(x, y, self._width, self.height), CORNER, CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ink.value))
        painter.drawRoundedRect(QRectF(x, y, mm(1), self.height), CORNER / 3, CORNER / 3)
        yield from self._inner.draw(painter, x + mm(1) + self.PADDING, y + self.PADDING)


def bullets(lines: Sequence[str], style: Type, width: float, most: int = 0) -> Column:
    """Sentences with a dot before each; `most` lines of each, if that is not 0."""
    return Column([_Bullet(one, style, width, most) for one in lines], pt(2))


class _Bullet:
    _INDENT = mm(3)

    def __init__(self, text: str, style: Type, width: float, most: int) -> None:
        self._style = style
        self._laid = Laid(text, style, width - self._INDENT, most)
        self.height = self._laid.height

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.ink.value))
        radius = pt(self._style.points * 0.14)
        painter.drawEllipse(QPointF(x + mm(1), y + self._style.line / 2), radius, radius)
        self._laid.draw(painter, x + self._INDENT, y)
        yield


def section(title: str, inner: Block, width: float) -> Column:
    """A block under its title."""
    return Column([Paragraph(title, SUBTITLE, width), inner], pt(3))


def rule(painter: QPainter, x: float, y: float, width: float) -> None:
    """A thin line across."""
    painter.setPen(QPen(QColor(Ink.LINE.value), HAIR))
    painter.drawLine(QPointF(x, y), QPointF(x + width, y))


FOOT = mm(13)  # of every page


def draw_foot(canvas: Canvas, closing: str, pages: int) -> None:
    """The closing words and the number of the page, within FOOT of the lower margin."""
    room, number = canvas.room, f"Page {canvas.page} of {pages}"
    top = room.bottom() - FOOT + mm(4.5)
    rule(canvas.painter, room.left(), top - mm(1.2), room.width())
    wide = put_right(canvas.painter, number, CAPTION, room.right(), top)
    Laid(closing, CAPTION, room.width() - wide - mm(8), 3).draw(canvas.painter, room.left(), top)


def paged(blocks: Sequence[Block], room: float, gap: float) -> list[list[Block]]:
    """Blocks on as few pages as hold them in order, none of them torn."""
    pages: list[list[Block]] = [[]]
    used = 0.0
    for one in blocks:
        wanted = one.height + (gap if pages[-1] else 0.0)
        if pages[-1] and used + wanted > room:
            pages.append([])
            used, wanted = 0.0, one.height
        pages[-1].append(one)
        used += wanted
    return pages
