"""Where the parts of a chart lie: days from left to right, values from bottom to top."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt

from hipdesk.domain.chart_model import Chart, DateTick, Kind, Mark, Point, Series, Shape, Tick
from hipdesk.ui.charts.legend import entries_of, height, placed
from hipdesk.ui.charts.style import ChartStyle

PLOT_LINES = 10.0  # the plot's own height in lines of text
EMPTY_LINES = 3.0
MOST_LEFT = 0.32  # of the width for the words of the ticks
LABEL_SPACE = 12.0  # least room between two labels
MARK = 12.0  # diameter of a mark
LANES = 3  # rows of marks that stand too close for one
GAP = 8.0
ASIDE = 5.0  # between the dots of two series


@dataclass(frozen=True)
class PlacedMark:
    """A mark in its lane; `box` spans its days and is at least as wide as its shape."""

    mark: Mark
    box: QRectF


@dataclass(frozen=True)
class Label:
    """A text and the box it is centred in."""

    text: str
    box: QRectF


class ChartLayout:
    """The layout of one chart in one box."""

    def __init__(self, chart: Chart, rect: QRectF, style: ChartStyle) -> None:
        self.chart = chart
        self.style = style
        self.rect = rect
        unit, line = style.unit, style.line
        self.legend = placed(entries_of(chart, style), rect.width(), style)
        foot = height(self.legend) + (GAP * unit if self.legend else 0.0)
        top = rect.top() + (line * 1.5 if chart.unit else line * 0.6)
        bottom = rect.bottom() - foot - line * 1.5
        left = rect.left() + self._tick_width() + GAP * unit
        self._left, self._right = left, max(left + 1, rect.right() - unit)
        self._first = chart.first.toordinal()
        self._day = (self._right - left) / ((chart.last - chart.first).days + 1)
        marks = self._placed_marks()
        self.lanes = _lane_height(marks, style)
        self._bottom = max(top + line, bottom - self.lanes)
        self._high = self._bottom - top
        self.plot = QRectF(left, top, self._right - left, self._high)
        self.marks = tuple(
            PlacedMark(one.mark, one.box.translated(0, self._bottom)) for one in marks
        )

    @cached_property
    def legend_corner(self) -> QPointF:
        """Below the plot, on its left edge, or on the box's where it needs the width."""
        return QPointF(self.rect.left(), self.rect.bottom() - height(self.legend))

    def x(self, day: date) -> float:
        """The left edge of a day; the day after the last is the right edge of the plot."""
        return self._left + (day.toordinal() - self._first) * self._day

    def edges(self, first: date, last: date) -> tuple[float, float]:
        """Left and right of these days, as far as they are in the plot."""
        left = self._left + (first.toordinal() - self._first) * self._day
        right = self._left + (last.toordinal() - self._first + 1) * self._day
        return max(self._left, left), min(self._right, right)

    def column(self, first: date, last: date) -> QRectF:
        """The whole height of the plot over these days."""
        left, right = self.edges(first, last)
        return QRectF(left, self.plot.top(), max(1.0, right - left), self.plot.height())

    def centre(self, point: Point, series: Series | None = None) -> float:
        """Lines of the same days stand a little beside one another, else one hides the other."""
        left, right = self.edges(point.first, point.last)
        aside = 0.0 if series is None else self._aside.get(series.name, 0.0)
        most = (right - left) / 4
        return (left + right) / 2 + min(most, max(-most, aside))

    def y(self, value: float) -> float:
        """Values beyond the ticks are drawn at the edge."""
        low, high = self.lowest, self.highest
        share = (value - low) / (high - low) if high > low else 0.0
        return self._bottom - min(1.0, max(0.0, share)) * self._high

    @cached_property
    def lowest(self) -> float:
        return self.chart.ticks[0].value if self.chart.ticks else 0.0

    @cached_property
    def highest(self) -> float:
        return self.chart.ticks[-1].value if self.chart.ticks else 1.0

    @cached_property
    def _aside(self) -> dict[str, float]:
        """How far the dots of each series are moved."""
        lines = [one.name for one in self.chart.series if one.shape is not Shape.NONE]
        middle = (len(lines) - 1) / 2
        return {name: (at - middle) * ASIDE * self.style.unit for at, name in enumerate(lines)}

    @cached_property
    def tick_labels(self) -> tuple[tuple[Tick, Label], ...]:
        """Every tick, or every second, third..., so that no two touch; the ends stay."""
        ticks, line = self.chart.ticks, self.style.line
        room = self.plot.height() / max(1, len(ticks) - 1)
        stride = next((one for one in range(1, len(ticks)) if one * room >= line * 1.1), 1)
        width = self.plot.left() - self.rect.left() - GAP * self.style.unit
        found = []
        for tick in ticks[::stride]:
            box = QRectF(self.rect.left(), self.y(tick.value) - line / 2, width, line)
            side = Qt.TextElideMode.ElideRight
            found.append((tick, Label(self.style.metrics.elidedText(tick.text, side, width), box)))
        return tuple(found)

    @cached_property
    def date_labels(self) -> tuple[Label, ...]:
        """Every named day, or every second, third..., so that none touch."""
        dates = [one for one in self.chart.dates if self.chart.first <= one.day <= self.chart.last]
        for stride in range(1, len(dates) + 1):
            kept = [self._date_label(one) for one in dates[::stride]]
            space = LABEL_SPACE * self.style.unit
            if all(two.box.left() - one.box.right() >= space for one, two in pairwise(kept)):
                return tuple(kept)
        return ()

    @cached_property
    def spread(self) -> float:
        """The distance between the points that stand closest in a line."""
        middles = [
            self.centre(point)
            for one in self.chart.series
            if one.kind is Kind.LINE
            for point in one.points[:40]
            if point.value is not None
        ]
        gaps = [two - one for one, two in pairwise(middles) if two > one]
        return min(gaps, default=self.plot.width())

    def _date_label(self, tick: DateTick) -> Label:
        wide = self.style.metrics.horizontalAdvance(tick.text) + 1
        start, end = self.edges(tick.day, self._lasts.get(tick.day, tick.day))
        left = min(self._right - wide, max(self.rect.left(), (start + end - wide) / 2))
        top = self.plot.bottom() + self.lanes + self.style.line * 0.35
        return Label(tick.text, QRectF(left, top, wide, self.style.line))

    @cached_property
    def _lasts(self) -> dict[date, date]:
        """The last day of the bar that begins on a day: its name stands below its middle."""
        bars = [one for one in self.chart.series if one.kind in {Kind.BARS, Kind.STACKED}]
        return {point.first: point.last for one in bars[:1] for point in one.points}

    def _tick_width(self) -> float:
        widths = [self.style.metrics.horizontalAdvance(one.text) + 1 for one in self.chart.ticks]
        return min(max(widths, default=0.0), self.rect.width() * MOST_LEFT)

    def _placed_marks(self) -> tuple[PlacedMark, ...]:
        """From the first lane down; one that has no free lane lies over the last."""
        size = MARK * self.style.unit
        ends: list[float] = []
        found = []
        for mark in sorted(self.chart.marks, key=lambda one: one.first):
            start, end = self.edges(mark.first, mark.last)
            wide = max(size, end - start)
            left = max(self._left, (start + end - wide) / 2)
            left = min(self._right - wide, left)
            lane = next((at for at, free in enumerate(ends) if free <= left), len(ends))
            lane = min(lane, LANES - 1)
            ends[lane : lane + 1] = [left + wide + 2]
            top = GAP * 0.6 * self.style.unit + lane * size * 1.25
            found.append(PlacedMark(mark, QRectF(left, top, wide, size)))
        return tuple(found)


def has_values(chart: Chart) -> bool:
    """Whether there is anything to draw."""
    points = (point for one in chart.series for point in one.points)
    return bool(chart.marks) or any(point.value is not None for point in points)


def chart_height(chart: Chart, width: float, style: ChartStyle) -> float:
    """How high a chart of this width wants to be; one without values says so in little room."""
    if not has_values(chart):
        return EMPTY_LINES * style.line
    box = QRectF(0, 0, width, 100 * style.line)
    layout = ChartLayout(chart, box, style)
    rest = box.height() - layout.plot.height()
    return rest + PLOT_LINES * style.line


def _lane_height(marks: Sequence[PlacedMark], style: ChartStyle) -> float:
    bottoms = [one.box.bottom() for one in marks]
    return max(bottoms, default=0.0) + (2 * style.unit if marks else 0.0)
