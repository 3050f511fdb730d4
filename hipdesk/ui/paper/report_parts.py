"""What stands on each page of the report, at the measures that are asked for."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from hipdesk.domain.report import Report, Tile
from hipdesk.domain.report_lists import Listing
from hipdesk.ui.look import Weight
from hipdesk.ui.paper.blocks import (
    CORNER,
    HAIR,
    Beside,
    Block,
    Boxed,
    Column,
    Paragraph,
    bullets,
)
from hipdesk.ui.paper.canvas import mm, pt
from hipdesk.ui.paper.charts import figure
from hipdesk.ui.paper.tables import facts, table
from hipdesk.ui.paper.type import (
    BODY,
    CAPTION,
    HEADLINE,
    SMALL,
    SUBTITLE,
    TITLE,
    Ink,
    Laid,
    Type,
    put_right,
)

_GUTTER = mm(8)
_VALUE = Type(15, Weight.STRONG)
_MOST_WAITING = 3


class Measures(Protocol):
    """How tall the plots are, how many rows each list may have, and how many lines a cell."""

    @property
    def chart(self) -> float: ...

    @property
    def rows(self) -> int: ...

    @property
    def lines(self) -> int: ...


def first_page(told: Report, width: float, how: Measures) -> list[Block]:
    """Who it is, the figures that are seen first, what was done, and the pain."""
    left = (width - _GUTTER) * 0.6
    right = width - _GUTTER - left
    done = Beside(
        (0.0, figure(told.work, left, how.chart * 0.8, told.kept)),
        (left + _GUTTER, table(told.verdicts, right, 4, 3)),
    )
    return [
        _Head(told, width),
        facts(told.who, width, how.lines),
        _Tiles(told.tiles, width),
        done,
        figure(told.before, width, how.chart),
        figure(told.around, width, how.chart),
    ]


def second_page(told: Report, width: float, how: Measures, *, notes: bool) -> list[Block]:
    """Warning signs, tests of each side, the plan with its doses and its steps."""
    half = (width - _GUTTER) / 2
    blocks: list[Block] = [table(told.signs, width, how.rows, how.lines)]
    if told.waiting:
        blocks.append(_waiting(told.waiting, width, how.lines))
    blocks += [
        Beside(
            (0.0, figure(told.balance, half, how.chart)),
            (half + _GUTTER, figure(told.stands, half, how.chart)),
        ),
        _tests(told, width, how),
        Column(
            [
                table(told.plan, width, len(told.plan.rows), 2),
                Paragraph(told.plan_size, SMALL.muted(), width),
            ]
        ),
        table(told.steps, width, how.rows, how.lines),
    ]
    if notes and told.notes is not None:
        blocks.append(table(told.notes, width, how.rows, _NOTE_LINES))
    return blocks


def _tests(told: Report, width: float, how: Measures) -> Block:
    """The table of the tests, and beside it what the hip makes hard, where that was told."""
    if told.activities is None:
        return table(told.tests, width, how.rows, how.lines)
    half = (width - _GUTTER) / 2
    return Beside(
        (0.0, table(told.tests, half, how.rows, how.lines)),
        (half + _GUTTER, figure(told.activities, half, how.chart * 0.8)),
    )


def notes_page(listing: Listing, width: float, tall: float) -> list[Block]:
    """As many notes as fit, whole."""
    most = len(listing.rows)
    found = table(listing, width, most, _NOTE_LINES)
    while found.height > tall and most > 1:
        most = min(most - 1, int(most * tall / found.height) or 1)
        found = table(listing, width, most, _NOTE_LINES)
    return [found]


_NOTE_LINES = 12


def _waiting(lines: Sequence[str], width: float, most: int) -> Boxed:
    inside = Boxed.inside(width)
    shown = list(lines[:_MOST_WAITING])
    if len(lines) > _MOST_WAITING:
        shown.append(f"and {len(lines) - _MOST_WAITING} more")
    title = Paragraph("What waits today", SUBTITLE, inside, pt(2))
    return Boxed(Column([title, bullets(shown, SMALL, inside, most)]), width, Ink.STOP)


class _Head:
    """The title and the name; days and date at the right."""

    def __init__(self, told: Report, width: float) -> None:
        self._told = told
        self._width = width
        self._title = Laid(told.title, TITLE, width * 0.6)
        self._name = Laid(told.name, HEADLINE, width, 1)
        self.height = self._title.height + (self._name.height if told.name else 0.0)

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        self._title.draw(painter, x, y)
        right = x + self._width
        put_right(painter, self._told.period, BODY.strong(), right, y + mm(0.8))
        put_right(painter, self._told.made, BODY.muted(), right, y + mm(0.8) + BODY.line)
        if self._told.name:
            self._name.draw(painter, x, y + self._title.height)
        yield


class _Tiles:
    """Figures side by side, each in its frame."""

    _GAP = mm(3)
    _PADDING = mm(2.4)

    def __init__(self, tiles: Sequence[Tile], width: float) -> None:
        self._wide = (width - self._GAP * (len(tiles) - 1)) / len(tiles)
        inside = self._wide - 2 * self._PADDING
        self._tiles = [
            Column(
                [
                    Paragraph(one.label, CAPTION, inside),
                    Paragraph(one.value, _VALUE, inside),
                    Paragraph(one.words, SMALL, inside),
                ]
            )
            for one in tiles
        ]
        self.height = max(one.height for one in self._tiles) + 2 * self._PADDING

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        for one in self._tiles:
            painter.setPen(QPen(QColor(Ink.LINE.value), HAIR))
            painter.setBrush(QColor(Ink.WELL.value))
            painter.drawRoundedRect(QRectF(x, y, self._wide, self.height), CORNER, CORNER)
            yield from one.draw(painter, x + self._PADDING, y + self._PADDING)
            x += self._wide + self._GAP
