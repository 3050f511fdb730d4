"""The volume, drawn in the theme's colours with its percentage beside it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider

from hipdesk.ui.look import current_look
from hipdesk.ui.widgets.focus_ring import draw_focus_ring

TRACK, KNOB, LEAST = 6, 10, 160  # pixels at 100 % text: height, radius, width


class VolumeSlider(QSlider):
    """0 to 100 percent; 5 at a step."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setPageStep(20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = current_look()
        return QSize(look.px(LEAST) + self._digits(), look.px(4 * KNOB))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position().x())
        self.setSliderDown(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._point_at(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the page

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = current_look()
        theme, painter, track = look.theme, QPainter(self), self._track()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob = QPointF(track.left() + track.width() * self.value() / 100, track.center().y())
        for right, colour in ((track.right(), theme.outline), (knob.x(), theme.accent)):
            pen = QPen(QColor(colour), look.px(TRACK))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(track.left(), knob.y()), QPointF(right, knob.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        radius = look.px(KNOB)
        painter.drawEllipse(knob, radius, radius)
        if self.hasFocus():
            ring = QRectF(knob, knob).adjusted(-radius - 4, -radius - 4, radius + 4, radius + 4)
            draw_focus_ring(painter, ring, radius + 4, theme.focus)
        painter.setPen(QColor(theme.text))
        painter.drawText(
            self.rect(),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            f"{self.value()} %",
        )
        painter.end()

    def _track(self) -> QRectF:
        edge = current_look().px(KNOB) + 5
        return QRectF(self.rect()).adjusted(edge, 0, -edge - self._digits(), 0)

    def _digits(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance("100 %") + current_look().px(8)

    def _point_at(self, x: float) -> None:
        track = self._track()
        share = min(1.0, max(0.0, (x - track.left()) / max(1.0, track.width())))
        self.setValue(round(share * 20) * 5)
