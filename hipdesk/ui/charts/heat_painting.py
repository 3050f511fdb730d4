"""Draws a calendar of days on whatever takes a painter."""

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hipdesk.domain.chart_model import HeatDay, HeatMap, Shape, Tone
from hipdesk.ui.charts.heat_layout import TIGHT, HeatLayout
from hipdesk.ui.charts.heat_legend import day_fill, draw_days, sign_ink
from hipdesk.ui.charts.legend import draw_legend
from hipdesk.ui.charts.shapes import draw_shapes
from hipdesk.ui.charts.style import ChartStyle

SIGN = 11.0  # on the page of a calendar, in pixels at 100 %
ROUND = 6.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_heat_map(painter: QPainter, rect: QRectF, heat: HeatMap, style: ChartStyle) -> None:
    """The calendar with the names of its days and months, and its legend, within `rect`."""
    paint_heat_layout(painter, HeatLayout(heat, rect, style))


def paint_heat_layout(painter: QPainter, layout: HeatLayout, exposed: QRectF | None = None) -> None:
    """A calendar that is laid out; only the days within `exposed` are drawn."""
    style = layout.style
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(style.text)
    shown = [
        (one, box)
        for one, box in ((one, layout.box(one.day)) for one in layout.heat.days)
        if exposed is None or exposed.intersects(box)
    ]
    if layout.grid.is_page:
        for one, box in shown:
            _draw_page_day(painter, layout, one, box)
    else:
        _draw_small_days(painter, layout, shown)
    painter.setPen(QColor(style.muted))
    for label in layout.labels():
        painter.drawText(label.box, _LEFT | Qt.TextFlag.TextDontClip, label.text)
    draw_legend(painter, layout.legend_corner, layout.legend, style)
    painter.restore()


def _draw_small_days(
    painter: QPainter, layout: HeatLayout, shown: Iterable[tuple[HeatDay, QRectF]]
) -> None:
    """Days that look the same are drawn in one go."""
    alike: defaultdict[tuple[Tone, int, Shape], list[QRectF]] = defaultdict(list)
    for one, box in shown:
        alike[one.tone, one.level, one.shape].append(box)
    for (tone, level, shape), boxes in alike.items():
        draw_days(painter, boxes, day_fill(tone, level, layout.style), shape, layout.style)


def _draw_page_day(painter: QPainter, layout: HeatLayout, one: HeatDay, box: QRectF) -> None:
    """Its number at the left, its sign at the right."""
    style = layout.style
    fill = day_fill(one.tone, one.level, style)
    ink = sign_ink(fill, style, Shape.NONE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, ROUND, ROUND)
    pad, sign = TIGHT * style.unit, SIGN * style.unit
    room = box.width() - 2 * pad - (sign + pad if one.shape is not Shape.NONE else 0.0)
    texts = (layout.day_text(one.day), str(one.day.day))
    text = next((each for each in texts if style.metrics.horizontalAdvance(each) <= room), "")
    painter.setPen(ink)
    painter.drawText(box.adjusted(pad, 0, 0, 0), _LEFT, text)
    spot = box.center()
    if text:
        spot.setX(box.right() - pad - sign / 2)
    draw_shapes(painter, one.shape, (spot,), sign, sign_ink(fill, style, one.shape))
