"""The lines, dots and fills of a series, in the chart and in its legend."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from hipdesk.domain.chart_model import Series, Tone
from hipdesk.ui.charts.style import ChartStyle

LINE = 2.4  # pixels at 100 %
_HATCHES = {  # in print: a pattern, and how much of the tone lies below it
    Tone.SECOND: (Qt.BrushStyle.BDiagPattern, 0.25),
    Tone.THIRD: (Qt.BrushStyle.Dense6Pattern, 0.75),
    Tone.CARE: (Qt.BrushStyle.BDiagPattern, 0.35),
    Tone.STOP: (Qt.BrushStyle.CrossPattern, 0.7),
}


def line_pen(series: Series, style: ChartStyle) -> QPen:
    pen = QPen(style.tone(series.tone), LINE * style.unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if series.dashed else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if series.dashed:
        pen.setDashPattern([3.0, 2.0])
    return pen


def dot_fill(series: Series, style: ChartStyle) -> QColor | None:
    """The second of a pair is hollow: told from the first without colour."""
    return QColor(style.ground) if series.tone is Tone.SECOND else None


def fill_bars(
    painter: QPainter, boxes: Sequence[QRectF], series: Series, style: ChartStyle, rounded: float
) -> None:
    """Bars, round at their tops; those of a dashed series are outlines."""
    path, tone = QPainterPath(), style.tone(series.tone)
    for box in boxes:
        _add_rounded_top(path, box, rounded)
    hatch = _HATCHES.get(series.tone) if style.hatched else None
    painter.setPen(Qt.PenStyle.NoPen)
    if series.dashed:
        painter.setPen(QPen(tone, 1.5 * style.unit, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    elif hatch is None:
        painter.setBrush(tone)
    else:
        pattern, share = hatch
        painter.setBrush(style.tint(series.tone, share))
        painter.drawPath(path)
        painter.setPen(QPen(tone, style.unit))
        painter.setBrush(QBrush(tone, pattern))
    painter.drawPath(path)


def _add_rounded_top(path: QPainterPath, box: QRectF, most: float) -> None:
    radius = min(most, box.width() / 2, box.height())
    if radius <= 0:
        path.addRect(box)
        return
    path.moveTo(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.quadTo(box.topLeft(), box.topLeft() + QPointF(radius, 0))
    path.lineTo(box.right() - radius, box.top())
    path.quadTo(box.topRight(), box.topRight() + QPointF(0, radius))
    path.lineTo(box.bottomRight())
    path.closeSubpath()
