"""Which drawings a view needs, how large, and where in it they stand."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize

from hipdesk.domain.picture import Picture, View, Way
from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_page import Page, end_page, leaves, most_leaves, page, start_page
from hipdesk.ui.figure.easel import STAGES, Sheet

LOOP_BYTES = 34_000_000  # that all drawings of one exercise may take
GAP = 0.12  # of the width between start and end, with reduced motion


@dataclass(frozen=True)
class Stage:
    """The place for a picture: its size, the pixels in each of its units, and whether it is calm.

    On a calm stage nothing moves: a movement is shown by its start and its end.
    """

    size: QSize
    ratio: float = 1.0
    calm: bool = False


@dataclass(frozen=True)
class Part:
    """One drawing in its place."""

    page: Page
    sheet: Sheet
    box: QRectF
    unit: float  # pixels of the widget in one view unit


def parts(book: Book, wanted: Picture, stage: Stage) -> tuple[Part, ...]:
    """What is seen at this instant: one drawing, or start and end."""
    room = QRectF(0.0, 0.0, stage.size.width(), stage.size.height())
    shown = replace(wanted, breath=0.0) if stage.calm else wanted
    seen = page(book, shown)
    if not stage.calm or wanted.way is Way.NONE or not seen.leaf.clip.startswith("loop "):
        return (_part(book, seen, shown, room, stage),)
    half = room.width() * (1.0 - GAP) / 2.0
    start, end = QRectF(room), QRectF(room)
    start.setWidth(half)
    end.setLeft(room.width() - half)
    return (
        _part(book, start_page(book, shown), shown, start, stage),
        _part(book, end_page(book, shown), shown, end, stage),
    )


def sheets(book: Book, wanted: Picture, stage: Stage) -> Iterator[Sheet]:
    """All drawings that will be seen on this stage, the soonest wanted first."""
    now = [part.sheet for part in parts(book, wanted, stage)]
    yield from now
    plain = replace(now[0], stage=0)
    if not stage.calm:
        yield from (replace(plain, leaf=leaf) for leaf in leaves(book, wanted))
    else:
        still = replace(wanted, way=Way.NONE)
        for one in (start_page(book, still), end_page(book, still)):
            yield replace(plain, leaf=one.leaf)
    if wanted.view is View.LOOP and not stage.calm:
        end = replace(plain, leaf=end_page(book, wanted).leaf)
        yield from (replace(end, stage=breath) for breath in range(1, STAGES + 1))


def sheet_of(book: Book, shown: Page, box: QRectF, ratio: float, stage: int = 0) -> Sheet:
    """The drawing of a page for this box; `ratio` is device pixels in one of the widget's."""
    return Sheet(
        book.exercise_id,
        shown.leaf,
        max(1, round(box.width() * ratio)),
        max(1, round(box.height() * ratio)),
        ratio,
        stage,
    )


def fitted(width: float, height: float, room: QRectF) -> QRectF:
    """A box of this shape in the middle of the room, on whole pixels."""
    scale = min(room.width() / width, room.height() / height)
    wide, high = max(1, int(width * scale)), max(1, int(height * scale))
    left = int(room.x() + (room.width() - wide) / 2)
    return QRectF(left, int(room.y() + (room.height() - high) / 2), wide, high)


def _part(book: Book, shown: Page, wanted: Picture, room: QRectF, stage: Stage) -> Part:
    box = fitted(book.width, book.height, room)
    ratio = stage.ratio * _shrink(book, wanted, box, stage)
    sheet = sheet_of(book, shown, box, ratio, round(wanted.breath * STAGES))
    return Part(shown, sheet, box, box.width() / book.width)


def _shrink(book: Book, wanted: Picture, box: QRectF, stage: Stage) -> float:
    """How much smaller to draw, so that all drawings of the exercise can be kept at once."""
    count = most_leaves(book, wanted) + STAGES
    wished = 4.0 * box.width() * box.height() * stage.ratio * stage.ratio * count
    return min(1.0, math.sqrt(LOOP_BYTES / max(wished, 1.0)))
