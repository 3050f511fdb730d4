"""Draws a calendar of days on whatever takes a painter."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from hipdesk.domain.chart_model import Shape, Tone
from hipdesk.domain.heat_model import HeatDay, HeatMap
from hipdesk.ui.charts.heat_layout import TIGHT, HeatLayout
from hipdesk.ui.charts.heat_legend import day_fill, draw_days, share_of, sign_ink
from hipdesk.ui.charts.legend import draw_legend
from hipdesk.ui.charts.shapes import draw_shapes
from hipdesk.ui.charts.style import ChartStyle

_WIDEST = "30"  # of the numbers of days
SIGN = 11.0  # on the page of a calendar, in pixels at 100 %
ROUND = 6.0
Look = tuple[Tone, int, Shape]  # of a day
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
    alike: defaultdict[Look, list[tuple[HeatDay, QRectF]]] = defaultdict(list)
    for one, box in shown:
        alike[one.tone, one.level, one.shape].append((one, box))
    draw = _draw_page_days if layout.grid.is_page else _draw_small_days
    for look, days in alike.items():
        draw(painter, layout, look, days)
    painter.setPen(QColor(style.muted))
    for label in layout.labels():
        painter.drawText(label.box, _LEFT | Qt.TextFlag.TextDontClip, label.text)
    draw_legend(painter, layout.legend_corner, layout.legend, style)
    painter.restore()


def _draw_small_days(
    painter: QPainter, layout: HeatLayout, look: Look, days: Sequence[tuple[HeatDay, QRectF]]
) -> None:
    """Days that look the same, in one go."""
    tone, level, shape = look
    fill = day_fill(tone, level, layout.style)
    draw_days(painter, [box for _, box in days], fill, shape, layout.style)


def _draw_page_days(
    painter: QPainter, layout: HeatLayout, look: Look, days: Sequence[tuple[HeatDay, QRectF]]
) -> None:
    """As above; the number of each at its left, the sign at its right.

    On days too narrow for two digits no number is shown: a few of them would puzzle.
    """
    style, (tone, level, shape) = layout.style, look
    fill = day_fill(tone, level, style)
    ground, signs = QPainterPath(), []
    for _, box in days:
        ground.addRoundedRect(box, ROUND, ROUND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPath(ground)
    painter.setPen(sign_ink(fill, style, Shape.NONE))
    pad, sign = TIGHT * style.unit, SIGN * style.unit
    wide, sign_room = style.metrics.horizontalAdvance, sign + pad / 2
    whole = days[0][1].width() - 2 * pad
    numbered = wide(_WIDEST) <= whole - sign_room
    room = whole - (sign_room if shape is not Shape.NONE else 0.0)
    for one, box in days:
        texts = (layout.day_text(one.day), str(one.day.day)) if numbered else ()
        text = next((each for each in texts if wide(each) <= room), "")
        painter.drawText(box.adjusted(pad, 0, 0, 0), _LEFT, text)
        x = box.right() - pad - sign / 2 if text else box.center().x()
        signs.append(QPointF(x, box.center().y()))
    draw_shapes(painter, shape, signs, sign * share_of(shape), sign_ink(fill, style, shape))
