"""A choice from a list, with the chevron of our own icons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Space, current_look

CHEVRON = 18
MOST_ITEMS = 16  # without scrolling


class Dropdown(QComboBox):
    """A combo box; the wheel scrolls the page and never changes the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(MOST_ITEMS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, painter = current_look(), QPainter(self)
        side = look.px(CHEVRON)
        left = self.width() - side - Space.S
        box = QRectF(left, (self.height() - side) // 2, side, side)
        draw_icon(painter, "chevron_down", box, look.theme.text_muted)
        painter.end()
