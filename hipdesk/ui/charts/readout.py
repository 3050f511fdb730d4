"""The words of what is being read, above a drawing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hipdesk.ui.charts.style import ChartStyle

Swatch = Callable[[QPainter, QRectF], None]
SWATCH = 18.0  # pixels at 100 %
TIGHT = 5.0
BETWEEN = 18.0
PAD = 6.0
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Said:
    """A few words, with a sample of what they are of."""

    words: str
    swatch: Swatch | None = None
    is_strong: bool = True


@dataclass(frozen=True)
class Readout:
    """The words where they lie, beginning at (0, 0)."""

    parts: tuple[tuple[Said, QRectF], ...]
    height: float


def readout(said: Sequence[Said], width: float, style: ChartStyle) -> Readout:
    """From left to right as long as they fit; what is longer than a line is wrapped."""
    metrics, unit = style.strong_metrics, style.unit
    row = metrics.height() * 1.15
    x = y = 0.0
    parts = []
    for one in said:
        lead = (SWATCH + TIGHT) * unit if one.swatch is not None else 0.0
        wide = lead + metrics.horizontalAdvance(one.words) + 2
        if x and x + wide > width:
            x, y = 0.0, y + row
        high = row
        if wide > width:
            room = QRectF(0, 0, max(1.0, width - lead), 1e6)
            high = max(row, metrics.boundingRect(room, _WRAP, one.words).height() + 2)
            wide = width
        parts.append((one, QRectF(x, y, wide, high)))
        if high > row:
            x, y = 0.0, y + high
        else:
            x += wide + BETWEEN * unit
    return Readout(tuple(parts), max((box.bottom() for _, box in parts), default=row))


def draw_readout(
    painter: QPainter, corner: QPointF, told: Readout, style: ChartStyle, *, is_read: bool
) -> None:
    """Quiet until somebody reads."""
    for one, place in told.parts:
        box = place.translated(corner)
        if one.swatch is not None:
            row = style.strong_metrics.height() * 1.15
            one.swatch(painter, QRectF(box.left(), box.top(), SWATCH * style.unit, row))
            box = box.adjusted((SWATCH + TIGHT) * style.unit, 0, 0, 0)
        strong = one.is_strong and is_read
        painter.setFont(style.strong if strong else style.text)
        painter.setPen(QColor(style.ink if strong else style.muted))
        painter.drawText(box, _WRAP, one.words)


def draw_ground(painter: QPainter, box: QRectF, style: ChartStyle) -> None:
    """Behind words that are longer than the room kept for them, and lie over the drawing."""
    pad = PAD * style.unit
    painter.setPen(QColor(style.grid))
    painter.setBrush(QColor(style.ground))
    painter.drawRoundedRect(box.adjusted(-pad, -pad / 2, pad, pad), pad, pad)
