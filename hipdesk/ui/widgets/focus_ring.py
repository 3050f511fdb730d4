"""The ring around whatever has the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

GAP = 3  # pixels that a control keeps free around itself for the ring


def draw_focus_ring(painter: QPainter, box: QRectF, radius: float, colour: str) -> None:
    """Draw the ring just inside `box`, clear of a control that is GAP smaller all round."""
    painter.setPen(QPen(QColor(colour), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
