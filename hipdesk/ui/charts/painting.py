"""Draws a chart on whatever takes a painter: the screen, a picture, a drawing, a page.

A picture alone has its title and its finding above it; on the page of the app, and on
paper, those are text of their own.
"""

from datetime import date

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hipdesk.domain.chart_model import Band, Chart
from hipdesk.ui.charts.chart_layout import ChartLayout, PlacedMark, has_values
from hipdesk.ui.charts.legend import draw_legend
from hipdesk.ui.charts.series_painting import draw_series
from hipdesk.ui.charts.shapes import draw_shape
from hipdesk.ui.charts.style import ChartStyle

Days = tuple[date, date]


def paint_chart(painter: QPainter, rect: QRectF, chart: Chart, style: ChartStyle) -> None:
    """The chart with its axes, marks and legend, within `rect`."""
    paint_layout(painter, ChartLayout(chart, rect, style))


def paint_layout(painter: QPainter, layout: ChartLayout) -> None:
    """A chart that is laid out."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(layout.style.text)
    if has_values(layout.chart):
        _draw_spans(painter, layout)
        for band in layout.chart.bands:
            _draw_band(painter, layout, band)
        _draw_grid(painter, layout)
        draw_series(painter, layout)
        for mark in layout.marks:
            _draw_mark(painter, layout, mark)
        draw_legend(painter, layout.legend_corner, layout.legend, layout.style)
    else:
        _draw_empty(painter, layout)
    painter.restore()


def draw_lit(painter: QPainter, layout: ChartLayout, days: Days) -> None:
    """Bring the column of these days forward, from behind."""
    box = layout.column(*days)
    least = 3 * layout.style.unit
    if box.width() < least:
        box = QRectF(box.center().x() - least / 2, box.top(), least, box.height())
    painter.fillRect(box, QColor(layout.style.lit))


def _draw_spans(painter: QPainter, layout: ChartLayout) -> None:
    """What lasted, such as a pause, is shaded over its days."""
    for one in layout.chart.marks:
        if one.last > one.first:
            soft = layout.style.tone(one.tone)
            soft.setAlphaF(0.10)
            painter.fillRect(layout.column(one.first, one.last), soft)


def _draw_band(painter: QPainter, layout: ChartLayout, band: Band) -> None:
    top, bottom = layout.y(band.high), layout.y(band.low)
    plot, tone = layout.plot, layout.style.tone(band.tone)
    soft = QColor(tone)
    soft.setAlphaF(0.16)
    painter.fillRect(QRectF(plot.left(), top, plot.width(), bottom - top), soft)
    painter.setPen(QPen(tone, layout.style.unit, Qt.PenStyle.DotLine))
    for y in (top, bottom):
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))


def _draw_grid(painter: QPainter, layout: ChartLayout) -> None:
    style, plot = layout.style, layout.plot
    for tick, label in layout.tick_labels:
        y = round(layout.y(tick.value)) + 0.5
        is_base = tick.value == layout.lowest == 0.0
        painter.setPen(QPen(QColor(style.muted if is_base else style.grid), 1))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        painter.setPen(QColor(style.muted))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(label.box, align | Qt.TextFlag.TextDontClip, label.text)
    painter.setPen(QColor(style.muted))
    for label in layout.date_labels:
        painter.drawText(label.box, Qt.AlignmentFlag.AlignCenter, label.text)
    if layout.chart.unit:
        line = QRectF(layout.rect.left(), layout.rect.top(), layout.rect.width(), style.line)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, layout.chart.unit)


def _draw_mark(painter: QPainter, layout: ChartLayout, placed: PlacedMark) -> None:
    """Its shape; what lasted has a bar over its days behind it."""
    mark, box, style = placed.mark, placed.box, layout.style
    tone = style.tone(mark.tone)
    size = min(box.height(), box.width()) * 0.85
    if box.width() > box.height() * 1.5:
        bar = box.adjusted(0, box.height() * 0.36, 0, -box.height() * 0.36)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.tint(mark.tone, 0.45))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    draw_shape(painter, mark.shape, box.center(), size, tone)


def _draw_empty(painter: QPainter, layout: ChartLayout) -> None:
    painter.setPen(QColor(layout.style.muted))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(layout.rect, flags, layout.chart.empty)
