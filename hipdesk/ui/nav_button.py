"""A button of the navigation: icon and word, lit when its place is shown."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, current_look
from hipdesk.ui.widgets.enter_key import pressed_by_enter

PAD = 12


class NavButton(QPushButton):
    """Checkable; paints itself from the theme."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text)
        self._icon = icon
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text())
        return QSize(PAD * 3 + self._icon_size() + words, metrics.height() + 2 * PAD)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_look().theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        lit = self.isChecked()
        fill = theme.accent_soft if lit else theme.hover if self.underMouse() else None
        painter.setPen(QPen(QColor(theme.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        colour = theme.accent if lit else theme.text_muted
        size = self._icon_size()
        draw_icon(painter, self._icon, QRectF(PAD, (self.height() - size) // 2, size, size), colour)
        painter.setPen(QColor(theme.accent_soft_text if lit else theme.text))
        words = self.rect().adjusted(2 * PAD + size, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _icon_size(self) -> int:
        return round(self.fontMetrics().height() * 1.15)
