"""A choice from a list; it paints itself, with the chevron of our own icons."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, Space, current_look, dress

CHEVRON = 18
MOST_ITEMS = 16  # without scrolling
BEFORE, BEYOND = 11, 41  # pixels before the text and after the longest, at 100 %
ABOVE, EDGE = 7, 2  # the edge does not grow


class Dropdown(QComboBox):
    """A combo box; the wheel scrolls the page and never changes the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(MOST_ITEMS)

    def showPopup(self) -> None:
        """Open the list, in its style sheet: with that from the start a page takes far longer."""
        if not self.styleSheet():
            dress(self)
        super().showPopup()

    def sizeHint(self) -> QSize:
        px, metrics = current_look().px, QFontMetrics(self.font())
        texts = (self.itemText(index) for index in range(self.count()))
        widest = max(map(metrics.horizontalAdvance, texts), default=0)
        return QSize(widest + px(BEFORE) + px(BEYOND), metrics.height() + 2 * (px(ABOVE) + EDGE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = current_look(), QPainter(self)
        theme = look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.focus), 2) if self.hasFocus() else QPen(QColor(theme.outline), 1)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.surface if self.isEnabled() else theme.surface_sunken))
        edge = pen.widthF() / 2
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        side = look.px(CHEVRON)
        left = self.width() - side - Space.S
        place = QRectF(left, (self.height() - side) // 2, side, side)
        draw_icon(painter, "chevron_down", place, theme.text_muted)
        room = self.rect().adjusted(look.px(BEFORE), 0, left - self.width(), 0)
        words = QFontMetrics(self.font()).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(QColor(theme.text if self.isEnabled() else theme.text_muted))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, align, words)
        painter.end()
