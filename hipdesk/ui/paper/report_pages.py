"""The report: two pages that always fit, and a third for notes that do not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from hipdesk.domain.report import Report
from hipdesk.domain.report_paper import Paper
from hipdesk.ui.paper.blocks import FOOT, Block, draw_foot
from hipdesk.ui.paper.canvas import CREATOR, About, Canvas, mm
from hipdesk.ui.paper.report_parts import first_page, notes_page, second_page

_GAP, _WIDEST_GAP = mm(4.2), mm(7)


@dataclass(frozen=True)
class Measure:
    """How tall the plots are, how many rows each list may have, and how many lines a cell."""

    chart: float
    rows: int
    lines: int = 3


MEASURES = tuple(
    Measure(mm(tall), rows, lines)
    for tall, rows, lines in (
        *((36, 12, 3), (33, 10, 3), (30, 8, 3), (27, 6, 3), (24, 5, 2), (21, 4, 2)),
        *((18, 3, 2), (15, 2, 2), (15, 2, 1)),
    )
)
_LEAST = 6  # measures down to which the notes may press the rest of their page
Page = Sequence[Block]


class ReportPages:
    """Draws one thing at a time; between two, the event loop may have its turn."""

    def __init__(self, told: Report, paper: Paper) -> None:
        self._told = told
        self._paper = paper
        self.content = b""

    def draw(self) -> Iterator[None]:
        """Everything; `content` is the file when it has ended."""
        told = self._told
        about = About(f"{told.title}, {told.period}", told.name or CREATOR)
        canvas = Canvas(self._paper, about)
        pages = self._pages(canvas.room)
        yield
        for index, page in enumerate(pages):
            if index:
                canvas.new_page()
            y, gap = canvas.room.top(), _spread(page, _tall(canvas.room))
            for one in page:
                yield from one.draw(canvas.painter, canvas.room.left(), y)
                y += one.height + gap
            draw_foot(canvas, told.closing, len(pages))
        self.content = canvas.finish()

    def _pages(self, room: QRectF) -> list[Page]:
        told, wide, tall = self._told, room.width(), _tall(room)
        pages = [_fitted(lambda how: first_page(told, wide, how), tall)]
        if (both := _with_notes(told, wide, tall)) is not None:
            return [*pages, both]
        pages.append(_fitted(lambda how: second_page(told, wide, how, notes=False), tall))
        if told.notes is not None and told.notes.rows:
            pages.append(notes_page(told.notes, wide, tall))
        return pages


def _with_notes(told: Report, wide: float, tall: float) -> Page | None:
    """The second page with every note, where they are few; None where they need their own."""
    for one in MEASURES[:_LEAST]:
        if told.notes is not None and len(told.notes.rows) <= one.rows:
            page = second_page(told, wide, one, notes=True)
            if _height(page) <= tall:
                return page
    return None


def _fitted(make: Callable[[Measure], Page], tall: float) -> Page:
    """With the most generous measures that fit on the page."""
    for one in MEASURES:
        page = make(one)
        if _height(page) <= tall:
            return page
    return page


def _height(page: Page) -> float:
    return sum(one.height for one in page) + _GAP * max(0, len(page) - 1)


def _spread(page: Page, tall: float) -> float:
    free = tall - sum(one.height for one in page)
    return min(_WIDEST_GAP, max(_GAP, free / max(1, len(page) - 1)))


def _tall(room: QRectF) -> float:
    return room.height() - FOOT
