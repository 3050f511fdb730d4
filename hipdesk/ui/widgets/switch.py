"""A switch between on and off."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from hipdesk.ui.look import current_look
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring


class Switch(QCheckBox):
    """A check box by role, a switch by look; its text stands beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._wear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = self._track().width() + 12 + metrics.horizontalAdvance(self.text()) + 4 * GAP
        return QSize(round(width), round(max(metrics.height(), self._track().height())) + 4 * GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track, on = self._track(), self.isChecked()
        painter.setPen(QPen(QColor(theme.accent if on else theme.outline), 1.5))
        painter.setBrush(QColor(theme.accent if on else theme.surface))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = track.height() / 2 - 4
        x = track.right() - track.height() / 2 if on else track.left() + track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_text if on else theme.outline))
        painter.drawEllipse(QPointF(x, track.center().y()), knob, knob)
        painter.setPen(QColor(theme.text))
        painter.setFont(self.font())
        text = QRectF(track.right() + 12, 0, self.width(), self.height())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, align, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), 10, theme.focus)
        painter.end()

    def _track(self) -> QRectF:
        height = current_look().px(22)
        return QRectF(2 * GAP, (self.height() - height) / 2, height * 1.8, height)

    def _wear(self) -> None:
        self.setFont(current_look().font())
