"""Icons of the one set, drawn in any colour at any size."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from hipdesk.ui.look import current_look

if TYPE_CHECKING:  # not needed before the first icon
    from PySide6.QtSvg import QSvgRenderer

_PROBE = 192  # pixels of the drawing in which the edges of a figure are looked for


def icon_pixmap(name: str, pixels: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """The icon as a square picture of `pixels` (device-independent) in this colour."""
    return _drawn(current_look().resources, name, pixels, colour, ratio)


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Paint the icon into a square box."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if isinstance(device, (QWidget, QPixmap)) else 1.0
    pixmap = icon_pixmap(name, round(box.width()), colour, ratio)
    painter.drawPixmap(box.topLeft(), pixmap)


def draw_figure(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Paint the icon as large as the box allows, without the empty margin of its square."""
    resources = current_look().resources
    if resources is None:
        return
    inked = _inked(resources, name)
    side = min(box.width() / inked.width(), box.height() / inked.height())
    corner = box.center() - inked.center() * side
    _renderer(resources, name, colour).render(painter, QRectF(corner.x(), corner.y(), side, side))


@lru_cache
def _inked(resources: Path, name: str) -> QRectF:
    """What of its square (0-1) an icon fills."""
    mask = _drawn(resources, name, _PROBE, "#000000", 1.0).mask()
    found = QRectF(QRegion(mask).boundingRect())
    return QRectF(found.topLeft() / _PROBE, found.size() / _PROBE)


@lru_cache
def _renderer(resources: Path, name: str, colour: str) -> "QSvgRenderer":
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  not needed before the first icon

    source = (resources / "icons" / f"{name}.svg").read_text("utf-8")
    drawing = source.replace("currentColor", QColor(colour).name())
    return QSvgRenderer(QByteArray(drawing.encode()))


@lru_cache(maxsize=256)
def _drawn(resources: Path | None, name: str, pixels: int, colour: str, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(pixels * ratio), round(pixels * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    if resources is None:
        return pixmap
    painter = QPainter(pixmap)
    _renderer(resources, name, colour).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap
