"""The colours of days, and what they mean."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from hipdesk.domain.chart_model import Shape, Tone
from hipdesk.domain.heat_model import HeatMap, HeatName
from hipdesk.ui.charts.legend import Entry, Swatch
from hipdesk.ui.charts.shapes import draw_shapes
from hipdesk.ui.charts.style import ChartStyle, mixed

SHARES = (0.0, 0.42, 0.62, 0.82, 1.0)  # of the tone, by level
SIDE = 14.0  # of a sample, in pixels at 100 %
ROUND = 0.22  # of a day's shorter side
SIGN = 0.56  # of a day's shorter side
MOST_SIGN = 13.0
SMALL = 0.62
USUAL = 0.72  # of the ink for the sign of a day that was not too much
QUIET = 0.6  # of the ink for the sign of a day without practice
LIGHT = 0.30  # of luminance: grounds above it carry dark ink


def names_of(heat: HeatMap, style: ChartStyle) -> tuple[Entry, ...]:
    """What the days show, and that darker days are longer ones."""
    named = tuple(Entry(one.name, _swatch(one, style)) for one in heat.names if one.name)
    levels = {one.level for one in heat.days if one.level}
    return (*named, _longer(style)) if len(levels) > 1 else named


def draw_days(
    painter: QPainter, boxes: Sequence[QRectF], fill: QColor, shape: Shape, style: ChartStyle
) -> None:
    """Days that look the same, with their sign in whichever ink stands out."""
    side = min(boxes[0].width(), boxes[0].height())
    path = QPainterPath()
    for box in boxes:
        path.addRoundedRect(box, side * ROUND, side * ROUND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPath(path)
    size = min(side * SIGN, MOST_SIGN * style.unit) * share_of(shape)
    ink = sign_ink(fill, style, shape)
    draw_shapes(painter, shape, [box.center() for box in boxes], size, ink)


def day_fill(tone: Tone, level: int, style: ChartStyle) -> QColor:
    """Level 0 is the empty well."""
    return style.tint(tone, SHARES[level]) if level else QColor(style.well)


def share_of(shape: Shape) -> float:
    """How large the sign is: the usual one is small, so that the others are seen first."""
    return SMALL if shape is Shape.CIRCLE else 1.0


def sign_ink(fill: QColor, style: ChartStyle, shape: Shape) -> QColor:
    """Of ink and ground the one that stands out; quieter where nothing calls for care."""
    if fill == QColor(style.well):
        return mixed(fill, QColor(style.muted), 1.0 if shape is Shape.NONE else QUIET)
    dark, light = sorted((QColor(style.ink), QColor(style.ground)), key=luminance)
    ink = dark if luminance(fill) > LIGHT else light
    return ink if shape in {Shape.NONE, Shape.CROSS} else mixed(fill, ink, USUAL)


def luminance(colour: QColor) -> float:
    """Relative luminance, 0-1 (WCAG 2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _swatch(name: HeatName, style: ChartStyle) -> Swatch:
    def draw(painter: QPainter, box: QRectF) -> None:
        is_quiet = name.tone is Tone.QUIET
        fill = day_fill(name.tone, 0 if is_quiet else 2, style)
        draw_days(painter, (_square(box, style),), fill, name.shape, style)

    return draw


def _longer(style: ChartStyle) -> Entry:
    """A little scale from short to long."""

    def draw(painter: QPainter, box: QRectF) -> None:
        wide = box.width() / 4
        high = SIDE * style.unit
        for level in range(1, 5):
            left = box.left() + (level - 1) * wide
            part = QRectF(left, box.center().y() - high / 2, wide + 0.5, high)
            painter.fillRect(part, style.tint(Tone.GOOD, SHARES[level]))

    return Entry("the stronger the colour, the longer", draw)


def _square(box: QRectF, style: ChartStyle) -> QRectF:
    side = SIDE * style.unit
    return QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
