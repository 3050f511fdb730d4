"""A drop-down list with our own arrow."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import current_look


class Picker(QComboBox):
    """The wheel scrolls the page and never changes the choice by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = current_look()
        size = look.px(18)
        box = QRectF(self.width() - size - look.px(10), (self.height() - size) // 2, size, size)
        painter = QPainter(self)
        draw_icon(painter, "chevron_down", box, look.theme.text_muted)
        painter.end()
