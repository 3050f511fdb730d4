"""A switch: on or off, with a word beside it so that colour is not the only sign."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from hipdesk.ui.look import current_look
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring

TRACK = QSize(44, 24)  # pixels at 100 % text
WORDS = ("Off", "On")


class Switch(QCheckBox):
    """A check box by its role and its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        look, metrics = current_look(), QFontMetrics(self.font())
        words = max(map(metrics.horizontalAdvance, WORDS))
        width = look.px(TRACK.width()) + look.px(10) + words + 2 * GAP
        return QSize(width, max(look.px(TRACK.height()), metrics.height()) + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = current_look()
        theme, painter = look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = look.px(TRACK.width()), look.px(TRACK.height())
        track = QRectF(GAP, (self.height() - high) / 2, wide, high)
        on = self.isChecked()
        painter.setPen(QPen(QColor(theme.accent if on else theme.outline), 1.5))
        painter.setBrush(QColor(theme.accent if on else theme.surface_sunken))
        painter.drawRoundedRect(track, high / 2, high / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_text if on else theme.outline))
        x = track.right() - high / 2 if on else track.left() + high / 2
        painter.drawEllipse(QPointF(x, track.center().y()), high * 0.32, high * 0.32)
        painter.setPen(QColor(theme.text))
        words = QRectF(self.rect()).adjusted(track.right() + look.px(10), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, WORDS[on])
        if self.hasFocus():
            ring = track.adjusted(-GAP, -GAP, GAP, GAP)
            draw_focus_ring(painter, ring, ring.height() / 2, theme.focus)
        painter.end()
