"""The shapes of dots, marks and the signs on days: told apart without any colour."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from hipdesk.domain.chart_model import Shape

_AREA = 0.886  # a square of this side has the area of a circle of diameter 1
_SOLID = Qt.PenStyle.SolidLine
_CAP = Qt.PenCapStyle.RoundCap
_JOIN = Qt.PenJoinStyle.MiterJoin


def draw_shape(
    painter: QPainter,
    shape: Shape,
    centre: QPointF,
    size: float,
    ink: QColor,
    fill: QColor | None = None,
) -> None:
    """`size` is the diameter; the edge is drawn in `ink`, and filled with it without `fill`."""
    draw_shapes(painter, shape, (centre,), size, ink, fill)


def draw_shapes(
    painter: QPainter,
    shape: Shape,
    centres: Iterable[QPointF],
    size: float,
    ink: QColor,
    fill: QColor | None = None,
) -> None:
    """The same shape at many places, in one go."""
    if shape is Shape.NONE:
        return
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for centre in centres:
        _add(path, shape, centre, size / 2)
    if path.isEmpty():  # in a PDF it would be a dot in the corner
        return
    crossed = shape is Shape.CROSS
    wide = max(1.5, size * 0.26) if crossed else max(1.0, size * 0.17)
    painter.setPen(QPen(QBrush(ink), wide, _SOLID, _CAP, _JOIN))
    painter.setBrush(Qt.BrushStyle.NoBrush if crossed else QBrush(ink if fill is None else fill))
    painter.drawPath(path)


def _add(path: QPainterPath, shape: Shape, centre: QPointF, half: float) -> None:
    x, y = centre.x(), centre.y()
    match shape:
        case Shape.CIRCLE:
            path.addEllipse(centre, half, half)
        case Shape.SQUARE:
            side = 2 * half * _AREA
            path.addRect(QRectF(x - side / 2, y - side / 2, side, side))
        case Shape.CROSS:
            arm = half * 0.8
            for turn in (1, -1):
                path.moveTo(x - arm, y - arm * turn)
                path.lineTo(x + arm, y + arm * turn)
        case _:
            path.addPolygon(_corners(shape, x, y, half * 1.15))
            path.closeSubpath()


def _corners(shape: Shape, x: float, y: float, half: float) -> QPolygonF:
    spots: tuple[tuple[float, float], ...]
    if shape is Shape.DIAMOND:
        spots = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    elif shape is Shape.TRIANGLE_UP:
        spots = ((x, y - half), (x + half, y + half * 0.75), (x - half, y + half * 0.75))
    else:
        spots = ((x, y + half), (x - half, y - half * 0.75), (x + half, y - half * 0.75))
    return QPolygonF([QPointF(*spot) for spot in spots])
