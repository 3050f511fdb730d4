"""Arrows and the mark of where it is felt: drawn over the figure, from points in view units."""

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from hipdesk.domain.picture_book import Arrow, ArrowKind, Point
from hipdesk.domain.picture_page import Page
from hipdesk.ui.look import current_look
from hipdesk.ui.theme import Theme

# All in view units: the picture is 960 wide.
_WIDTHS = {ArrowKind.MOVE: 9.0, ArrowKind.FORCE: 15.0}
_HEADS = {ArrowKind.MOVE: 32.0, ArrowKind.FORCE: 40.0}  # length of the head
_HALO = 4.5  # of the ground's colour, on each side of an arrow
_FEEL, _FEEL_RIM = 7.5, 3.5  # of the mark of where it is felt: its radius, and its rim
_DEEPER = 135  # percent: the mark is darker than the tint on which it lies
_RIM = "#ffffff"  # in every theme: a dark rim on the tint would look like a hole
_WITHIN = 0.7  # of the head's length: so far before its tip the line ends
_SPREAD = 0.62  # half the head's width, in its length


def paint_page(
    painter: QPainter, page: Page, image: QImage, box: QRectF, unit: float, *, marked: bool
) -> None:
    """The drawing in its box, mirrored where it has to be, and what lies over it."""
    # Flipped first: painted through a mirroring painter it takes four times as long.
    seen = image.flipped(Qt.Orientation.Horizontal) if page.mirrored else image
    painter.save()
    painter.translate(box.topLeft())
    if seen.deviceIndependentSize() == box.size():
        painter.drawImage(QPointF(0.0, 0.0), seen)
    else:
        painter.drawImage(QRectF(QPointF(0.0, 0.0), box.size()), seen)
    if marked:
        theme = current_look().theme
        painter.scale(unit, unit)
        draw_feel(painter, page.feel, theme.tint)
        draw_arrows(painter, page.arrows, theme)
    painter.restore()


def draw_arrows(painter: QPainter, arrows: Sequence[Arrow], theme: Theme) -> None:
    """Each arrow with a halo, so that it is seen on skin, clothes and mat."""
    for arrow in arrows:
        colour = theme.accent if arrow.kind is ArrowKind.MOVE else theme.both
        draw_arrow(painter, arrow, colour, theme.surface)


def draw_arrow(painter: QPainter, arrow: Arrow, colour: str, halo: str) -> None:
    """One arrow in this colour."""
    width = _WIDTHS[arrow.kind]
    line, head = _paths(arrow)
    for ink, more in ((halo, 2 * _HALO), (colour, 0.0)):
        pen = QPen(QColor(ink), width + more)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(line, pen)
        pen.setWidthF(max(2.0, more))
        painter.setPen(pen)
        painter.setBrush(QColor(ink))
        painter.drawPath(head)


def draw_feel(painter: QPainter, points: Sequence[Point], colour: str) -> None:
    """A small spot at each point, in a white rim: seen on the tint, too."""
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y in points:
        deep = QColor(colour).darker(_DEEPER)
        for ink, radius in ((QColor(_RIM), _FEEL + _FEEL_RIM), (deep, _FEEL)):
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(x, y), radius, radius)


@lru_cache(maxsize=64)
def _paths(arrow: Arrow) -> tuple[QPainterPath, QPainterPath]:
    """The line and the head of an arrow; it is painted anew for every picture of a movement."""
    length = _HEADS[arrow.kind]
    points = [QPointF(x, y) for x, y in arrow.points]
    line = _shortened(points, length * _WITHIN)
    return _smooth(line), _head(_shortened(points, length)[-1], points[-1], length)


def _shortened(points: list[QPointF], by: float) -> list[QPointF]:
    """The line without the last `by` of its way; of a line no longer than that, the beginning."""
    left = by
    for index in range(len(points) - 1, 0, -1):
        before, last = points[index - 1], points[index]
        length = math.hypot(last.x() - before.x(), last.y() - before.y())
        if length > left:
            return [*points[:index], last + (before - last) * (left / length)]
        left -= length
    return [points[0], points[0] + (points[1] - points[0]) * 0.3]


def _smooth(points: Sequence[QPointF]) -> QPainterPath:
    """A curve through all the points."""
    path = QPainterPath(points[0])
    for index in range(len(points) - 1):
        start, end = points[index], points[index + 1]
        before = points[max(0, index - 1)]
        after = points[min(len(points) - 1, index + 2)]
        path.cubicTo(start + (end - before) / 6, end - (after - start) / 6, end)
    return path


def _head(foot: QPointF, tip: QPointF, length: float) -> QPainterPath:
    """A triangle that points the way from `foot` to `tip`."""
    way = math.atan2(tip.y() - foot.y(), tip.x() - foot.x())
    ahead = QPointF(math.cos(way), math.sin(way)) * length
    aside = QPointF(-ahead.y(), ahead.x()) * _SPREAD
    path = QPainterPath(tip)
    path.lineTo(tip - ahead + aside)
    path.lineTo(tip - ahead - aside)
    path.closeSubpath()
    return path
