"""How far along something is, as a thin bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from hipdesk.ui.look import current_look

HEIGHT = 8  # pixels at 100 % text


class Meter(QProgressBar):
    """A fraction from 0 to 1; its words are beside it."""

    def __init__(self, name: str, fraction: float) -> None:
        super().__init__()
        self.setRange(0, 100)
        self.setValue(round(fraction * 100))
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, current_look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, current_look().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(QColor(theme.ring_track))
        painter.drawRoundedRect(whole, radius, radius)
        if self.value():
            done = QRectF(whole)
            done.setWidth(max(whole.height(), whole.width() * self.value() / 100))
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(done, radius, radius)
        painter.end()
