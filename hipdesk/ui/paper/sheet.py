"""The programme as a sheet for the fridge."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_colours import Colours
from hipdesk.domain.programme import PrintedItem, Programme, SafetyBox
from hipdesk.domain.programme_pictures import printed_pictures
from hipdesk.domain.report_paper import Paper
from hipdesk.ui.paper.blocks import (
    FOOT,
    Beside,
    Block,
    Boxed,
    Column,
    Paragraph,
    bullets,
    draw_foot,
    paged,
)
from hipdesk.ui.paper.canvas import About, Canvas, mm
from hipdesk.ui.paper.sheet_item import Illustrated, item_block
from hipdesk.ui.paper.type import BODY, HEADLINE, SMALL, SUBTITLE, TITLE, Ink, put_right

PICTURES = (mm(52), mm(47), mm(42), mm(36))  # widths to choose from
_GAP, _WIDEST_GAP = mm(2.8), mm(7)


@dataclass(frozen=True)
class Drawings:
    """The picture books of the exercises, and the colours of the figure the user has chosen."""

    books: Mapping[str, Book]
    colours: Colours

    def of(self, item: PrintedItem) -> Illustrated:
        book = self.books.get(item.exercise_id)
        pages = () if book is None else printed_pictures(book, item.shown, easier=item.easier)
        return Illustrated(item, pages, book, self.colours)


class Sheet:
    """Draws one thing at a time; between two, the event loop may have its turn."""

    def __init__(self, told: Programme, drawings: Drawings, paper: Paper) -> None:
        self._told = told
        self._drawings = drawings
        self._paper = paper
        self.content = b""

    def draw(self) -> Iterator[None]:
        """Everything; `content` is the file when it has ended."""
        told = self._told
        canvas = Canvas(self._paper, About(f"{told.title}, {told.day}"))
        room = canvas.room
        pages = self._pages(room)
        yield
        for index, page in enumerate(pages):
            if index:
                canvas.new_page()
            y, gap = room.top(), _spread(page, room.height() - FOOT)
            for one in page:
                yield from one.draw(canvas.painter, room.left(), y)
                y += one.height + gap
            draw_foot(canvas, told.closing, len(pages))
            yield
        self.content = canvas.finish()

    def _pages(self, room: QRectF) -> list[list[Block]]:
        """With pictures as large as can be without a page more."""
        found = [self._paged(room, picture) for picture in PICTURES]
        fewest = min(map(len, found))
        return next(pages for pages in found if len(pages) == fewest)

    def _paged(self, room: QRectF, picture: float) -> list[list[Block]]:
        told, width = self._told, room.width()
        rows: list[Block] = [
            item_block(number, self._drawings.of(item), told.boxes, width, picture)
            for number, item in enumerate(told.items, start=1)
        ]
        blocks: list[Block] = [_head(told, width), *rows, _safety(told.safety, width)]
        return paged(blocks, room.height() - FOOT, _GAP)


def _spread(page: Sequence[Block], room: float) -> float:
    """The gap that fills the page, within reason."""
    free = room - sum(one.height for one in page)
    return min(_WIDEST_GAP, max(_GAP, free / max(1, len(page) - 1)))


class _Title:
    """The title, with day and stage at its right."""

    def __init__(self, told: Programme, width: float) -> None:
        self._told = told
        self._width = width
        self._title = Paragraph(told.title, TITLE, width * 0.6)
        self.height = self._title.height

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        yield from self._title.draw(painter, x, y)
        right = x + self._width
        put_right(painter, self._told.day, BODY.strong(), right, y + mm(0.8))
        put_right(painter, self._told.stage, BODY.muted(), right, y + mm(0.8) + BODY.line)


def _head(told: Programme, width: float) -> Column:
    return Column(
        [
            _Title(told, width),
            Paragraph(told.headline, HEADLINE.coloured(Ink.ACCENT), width),
            Paragraph(" ".join((*told.notes, told.boxes.text)), BODY, width),
        ],
        mm(1),
    )


def _safety(box: SafetyBox, width: float) -> Boxed:
    inside = Boxed.inside(width)
    gutter = mm(6)
    one = (inside - gutter) * 0.58
    other = inside - gutter - one
    left = Column([Paragraph(box.title, SUBTITLE, one), bullets(box.lines, SMALL, one)], mm(1))
    title = Paragraph(box.help_title, SUBTITLE.coloured(Ink.STOP), other)
    right = Column([title, bullets(box.help_lines, SMALL, other)], mm(1))
    return Boxed(Beside((0.0, left), (one + gutter, right)), width, Ink.STOP)
