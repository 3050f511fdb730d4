"""Where the days of a calendar lie.

A few weeks are a page of a calendar: seven wide columns and a row for each week. More weeks
stand side by side, Mondays at the top, in as many rows of weeks as keep a day readable.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from hipdesk.domain.dates import DAYS, day_month, month_name, week_start
from hipdesk.domain.heat_model import HeatMap
from hipdesk.ui.charts.chart_layout import Label
from hipdesk.ui.charts.heat_legend import names_of
from hipdesk.ui.charts.legend import height, placed
from hipdesk.ui.charts.style import ChartStyle

PAGE_WEEKS = 6  # at most, for a page of a calendar
PAGE_ROW = 40.0  # pixels at 100 %
LEAST, MOST = 11.5, 26.0  # the side of a small day
GAP = 2.0
BETWEEN = 14.0  # between two rows of weeks, and above the legend
TIGHT = 6.0
WEEK = 7
_NAMED = (0, 2, 4)  # weekdays that are named beside small days


@dataclass(frozen=True)
class Grid:
    """How the weeks are laid out; lengths are pixels."""

    weeks: int
    is_page: bool
    per_row: int  # weeks side by side
    cell: float  # width of a day with its gap
    row: float  # height of a day with its gap


class HeatLayout:
    """The layout of one calendar in one box."""

    def __init__(self, heat: HeatMap, rect: QRectF, style: ChartStyle) -> None:
        self.heat = heat
        self.style = style
        self.rect = rect
        self._monday = week_start(heat.first)
        self._side = _side(style)
        self.grid = grid_of(heat, rect.width(), style)
        self.legend = placed(names_of(heat, style), rect.width(), style)
        self._corner = rect.topLeft() + QPointF(0 if self.grid.is_page else self._side, 0)

    @property
    def legend_corner(self) -> QPointF:
        return QPointF(self.rect.left(), self.rect.bottom() - height(self.legend))

    @property
    def head(self) -> float:
        """The height of the names above days."""
        return _head(self.style)

    def box(self, day: date) -> QRectF:
        """Where a day is drawn."""
        week, weekday = divmod((day - self._monday).days, WEEK)
        grid, gap = self.grid, GAP * self.style.unit
        if grid.is_page:
            x, y = weekday * grid.cell, self.head + week * grid.row
        else:
            block, column = divmod(week, grid.per_row)
            x, y = column * grid.cell, self._top(block) + self.head + weekday * grid.row
        corner = self._corner + QPointF(x, y)
        return QRectF(corner.x(), corner.y(), grid.cell - gap, grid.row - gap)

    def day_at(self, spot: QPointF) -> date | None:
        """The day that is drawn here."""
        grid = self.grid
        x, y = spot.x() - self._corner.x(), spot.y() - self._corner.y()
        column, across = int(x // grid.cell), WEEK if grid.is_page else grid.per_row
        if x < 0 or y < 0 or column >= across:
            return None
        if grid.is_page:
            index = int((y - self.head) // grid.row) * WEEK + column
        else:
            block, rest = divmod(y, self._top(1))
            weekday = int((rest - self.head) // grid.row)
            if not 0 <= weekday < WEEK:
                return None
            index = (int(block) * grid.per_row + column) * WEEK + weekday
        day = self._monday + timedelta(days=index)
        return day if self.heat.first <= day <= self.heat.last else None

    def labels(self) -> list[Label]:
        """Weekdays, and months where they begin, as far as they do not touch."""
        if self.grid.is_page:
            return [self._page_head(at) for at in range(WEEK)]
        blocks = -(-self.grid.weeks // self.grid.per_row)
        beside = [self._weekday(block, at) for block in range(blocks) for at in _NAMED]
        above: list[Label] = []
        for month in map(self._month, self._months()):
            if above and _touch(above[-1].box, month.box):
                if len(above) > 1:
                    continue
                above.pop()  # the rest of a month makes room for a whole one
            above.append(month)
        return beside + above

    def day_text(self, day: date) -> str:
        """What stands on a day of a page."""
        return day_month(day) if day.day == 1 or day == self.heat.first else str(day.day)

    def _top(self, block: int) -> float:
        """Of a row of weeks, below the upper edge."""
        return block * (self.head + WEEK * self.grid.row + BETWEEN * self.style.unit)

    def _page_head(self, at: int) -> Label:
        left = self._corner.x() + at * self.grid.cell
        box = QRectF(left + TIGHT * self.style.unit, self._corner.y(), self.grid.cell, self.head)
        return Label(DAYS[at][:3], box)

    def _weekday(self, block: int, at: int) -> Label:
        top = self._corner.y() + self._top(block) + self.head + at * self.grid.row
        high = self.style.line
        box = QRectF(self.rect.left(), top + (self.grid.row - high) / 2, self._side, high)
        return Label(DAYS[at][:3], box)

    def _month(self, first: date) -> Label:
        start = self.box(first)
        top = start.top() - first.weekday() * self.grid.row - self.head
        wide = self.style.metrics.horizontalAdvance(month_name(first)) + TIGHT * self.style.unit
        return Label(month_name(first), QRectF(start.left(), top, wide, self.head))

    def _months(self) -> list[date]:
        """The first day, and the first of each month after it."""
        found = [self.heat.first]
        while True:
            following = (found[-1].replace(day=1) + timedelta(days=31)).replace(day=1)
            if following > self.heat.last:
                return found
            found.append(following)


def _touch(one: QRectF, other: QRectF) -> bool:
    return abs(one.top() - other.top()) < 1 and other.left() <= one.right()


def grid_of(heat: HeatMap, width: float, style: ChartStyle) -> Grid:
    """How the weeks of a calendar are laid out in this width."""
    unit = style.unit
    weeks = ((heat.last - week_start(heat.first)).days) // WEEK + 1
    if weeks <= PAGE_WEEKS:
        return Grid(weeks, is_page=True, per_row=1, cell=width / WEEK, row=PAGE_ROW * unit)
    room = width - _side(style)
    most = max(1, int(room // (LEAST * unit)))
    blocks = -(-weeks // most)
    per_row = -(-weeks // blocks)
    cell = min(MOST * unit, room / per_row)
    return Grid(weeks, is_page=False, per_row=per_row, cell=cell, row=cell)


def heat_height(heat: HeatMap, width: float, style: ChartStyle) -> float:
    """How high a calendar of this width is."""
    grid = grid_of(heat, width, style)
    legend = height(placed(names_of(heat, style), width, style))
    foot = legend + (BETWEEN * style.unit if legend else 0.0)
    if grid.is_page:
        return _head(style) + grid.weeks * grid.row + foot
    blocks = -(-grid.weeks // grid.per_row)
    between = BETWEEN * style.unit * (blocks - 1)
    return blocks * (_head(style) + WEEK * grid.row) + between + foot


def _head(style: ChartStyle) -> float:
    return style.line * 1.3


def _side(style: ChartStyle) -> float:
    """The room for the names of weekdays."""
    return style.metrics.horizontalAdvance("Wed") + TIGHT * style.unit
