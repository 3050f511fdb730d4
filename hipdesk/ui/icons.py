"""Icons of the one set, drawn in any colour at any size."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from hipdesk.ui.look import current_look


def icon_pixmap(name: str, pixels: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """The icon as a square picture of `pixels` (device-independent) in this colour."""
    return _drawn(current_look().resources, name, pixels, colour, ratio)


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Paint the icon into a square box."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if isinstance(device, (QWidget, QPixmap)) else 1.0
    pixmap = icon_pixmap(name, round(box.width()), colour, ratio)
    painter.drawPixmap(box.topLeft(), pixmap)


@lru_cache(maxsize=256)
def _drawn(resources: Path | None, name: str, pixels: int, colour: str, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  not needed before the first icon

    pixmap = QPixmap(round(pixels * ratio), round(pixels * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    if resources is None:
        return pixmap
    source = (resources / "icons" / f"{name}.svg").read_text("utf-8")
    drawing = source.replace("currentColor", QColor(colour).name())
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap
