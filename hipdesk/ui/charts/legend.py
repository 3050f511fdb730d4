"""What the shapes, lines and fills of a chart mean, in words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from hipdesk.domain.chart_model import Band, Chart, Kind, Mark, Series
from hipdesk.ui.charts.shapes import draw_shape
from hipdesk.ui.charts.strokes import dot_fill, fill_bars, line_pen
from hipdesk.ui.charts.style import ChartStyle

Swatch = Callable[[QPainter, QRectF], None]
SWATCH = 22.0  # pixels at 100 %
SHAPE = 9.0
BETWEEN = 20.0  # between two entries
TIGHT = 7.0  # between a swatch and its words


@dataclass(frozen=True)
class Entry:
    """One thing that is named."""

    name: str
    draw: Swatch


@dataclass(frozen=True)
class Placed:
    """Where an entry's swatch and words lie."""

    entry: Entry
    swatch: QRectF
    words: QRectF


def entries_of(chart: Chart, style: ChartStyle) -> tuple[Entry, ...]:
    """Bars that are alone need no name: the title says what they are.

    What has no value in these days is not named: there is nothing to look for.
    """
    alone = len(chart.series) == 1 and chart.series[0].kind in {Kind.BARS, Kind.STACKED}
    is_plain = alone and not chart.bands and not chart.marks
    named = [
        Entry(one.name, _series_swatch(one, style))
        for one in (() if is_plain else chart.series)
        if one.name and any(point.value is not None for point in one.points)
    ]
    named += [Entry(one.name, _band_swatch(one, style)) for one in chart.bands if one.name]
    kinds = {(one.name, one.shape): one for one in chart.marks if one.name}
    named += [Entry(one.name, _mark_swatch(one, style)) for one in kinds.values()]
    return tuple(named)


def placed(entries: tuple[Entry, ...], width: float, style: ChartStyle) -> tuple[Placed, ...]:
    """Rows from the left, beginning at (0, 0); no name is cut while it fits in a row."""
    metrics, unit = style.metrics, style.unit
    row = style.line * 1.35
    found: list[Placed] = []
    x = y = 0.0
    for entry in entries:
        wide = metrics.horizontalAdvance(entry.name) + 1
        whole = (SWATCH + TIGHT) * unit + wide
        if x and x + whole > width:
            x, y = 0.0, y + row
        swatch = QRectF(x, y, SWATCH * unit, row)
        left = x + (SWATCH + TIGHT) * unit
        found.append(Placed(entry, swatch, QRectF(left, y, min(wide, width - left), row)))
        x += whole + BETWEEN * unit
    return tuple(found)


def height(entries: tuple[Placed, ...]) -> float:
    return entries[-1].words.bottom() if entries else 0.0


def draw_legend(
    painter: QPainter, corner: QPointF, entries: tuple[Placed, ...], style: ChartStyle
) -> None:
    painter.setFont(style.text)
    for one in entries:
        one.entry.draw(painter, one.swatch.translated(corner))
        painter.setPen(style.ink)
        box = one.words.translated(corner)
        name = style.metrics.elidedText(one.entry.name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


def draw_sample(painter: QPainter, series: Series, box: QRectF, style: ChartStyle) -> None:
    """A little of the series as it is drawn."""
    tone, unit = style.tone(series.tone), style.unit
    middle = box.center()
    if series.kind in {Kind.BARS, Kind.STACKED}:
        side = 12.0 * unit
        square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        fill_bars(painter, (square,), series, style, rounded=2 * unit)
        return
    if series.kind is not Kind.DOTS:
        painter.setPen(line_pen(series, style))
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
    draw_shape(painter, series.shape, middle, SHAPE * unit, tone, dot_fill(series, style))


def _series_swatch(series: Series, style: ChartStyle) -> Swatch:
    return lambda painter, box: draw_sample(painter, series, box, style)


def _band_swatch(band: Band, style: ChartStyle) -> Swatch:
    def draw(painter: QPainter, box: QRectF) -> None:
        high = 12.0 * style.unit
        area = QRectF(box.left(), box.center().y() - high / 2, box.width(), high)
        painter.fillRect(area, style.tint(band.tone, 0.22))
        painter.setPen(style.tone(band.tone))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    return draw


def _mark_swatch(mark: Mark, style: ChartStyle) -> Swatch:
    size, tone = SHAPE * style.unit, style.tone(mark.tone)
    return lambda painter, box: draw_shape(painter, mark.shape, box.center(), size, tone)
