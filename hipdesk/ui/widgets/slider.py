"""A slider in the theme's colours."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QStyle, QWidget

from hipdesk.ui.look import current_look
from hipdesk.ui.widgets.focus_ring import draw_focus_ring


class Slider(QSlider):
    """Horizontal; the part up to the handle is filled."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(least, most)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(current_look().px(240), self._handle() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._handle() + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        handle = self._handle()
        span = self.width() - handle - 8
        at = QStyle.sliderPositionFromValue(
            self.minimum(), self.maximum(), self.sliderPosition(), span
        )
        middle = self.height() / 2
        centre = QPointF(4 + handle / 2 + at, middle)
        groove = QRectF(4 + handle / 2, middle - 3, span, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ring_track))
        painter.drawRoundedRect(groove, 3, 3)
        painter.setBrush(QColor(theme.accent if self.isEnabled() else theme.outline))
        painter.drawRoundedRect(QRectF(groove.left(), groove.top(), at, 6), 3, 3)
        painter.setBrush(QColor(theme.surface))
        ink = theme.accent if self.isEnabled() else theme.outline
        painter.setPen(QPen(QColor(ink), 2.5))
        painter.drawEllipse(centre, handle / 2 - 2, handle / 2 - 2)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), 10, theme.focus)
        painter.end()

    def _handle(self) -> int:
        return current_look().px(22)
