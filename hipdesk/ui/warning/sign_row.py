"""One sign as a wide button: its number, what it is, and what to do."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hipdesk.ui.look import Radius, Size, Weight, current_look
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring

_PAD = 10  # pixels at 100 %
_USUAL, _LEAST = 900, 300  # pixels of width
_DAMPING = 0.6
_WRAP = Qt.TextFlag.TextWordWrap


class SignRow(QAbstractButton):
    """Its words wrap; a screen reader hears the sign as its name, and then what to do."""

    def __init__(self, number: str, sign: str, message: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._message = number, message
        self._zoom = 1.0
        self.setText(sign)
        self.setAccessibleDescription(message)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def identify(self, ident: str, name: str, key: str) -> None:
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  ({key})")

    def set_zoom(self, zoom: float) -> None:
        """How much larger than usual its words are."""
        if zoom != self._zoom:
            self._zoom = zoom
            self.updateGeometry()
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        sign, message = self._boxes(width)
        return sign.height() + message.height() + 2 * self._pad() + 2 * GAP + 2

    def sizeHint(self) -> QSize:
        return QSize(_USUAL, self.heightForWidth(max(_USUAL, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(max(_LEAST, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(GAP + 0.5, GAP + 0.5, -GAP - 0.5, -GAP - 0.5)
        over = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(theme.outline), 1))
        painter.setBrush(QColor(theme.hover if over else theme.surface))
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        sign, message = self._boxes(self.width())
        painter.setPen(QColor(theme.text))
        painter.setFont(self._strong())
        key = QRect(GAP, sign.top(), self._indent() - GAP, sign.height())
        painter.drawText(key, Qt.AlignmentFlag.AlignHCenter, self._number)
        painter.drawText(sign, _WRAP, self.text())
        painter.setPen(QColor(theme.danger))
        painter.setFont(self._plain())
        painter.drawText(message, _WRAP, self._message)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL + GAP, theme.focus)
        painter.end()

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """Where the sign and its message are drawn in this width."""
        left = self._indent()
        room = QRect(0, 0, max(60, width - left - self._pad() - GAP), 100_000)
        sign = QFontMetrics(self._strong()).boundingRect(room, _WRAP, self.text())
        message = QFontMetrics(self._plain()).boundingRect(room, _WRAP, self._message)
        top = self._pad() + GAP
        return (
            QRect(left, top, room.width(), sign.height()),
            QRect(left, top + sign.height() + 2, room.width(), message.height()),
        )

    def _indent(self) -> int:
        return QFontMetrics(self._strong()).horizontalAdvance("0") + 2 * self._pad() + GAP

    def _pad(self) -> int:
        return current_look().px(_PAD)

    def _strong(self) -> QFont:
        return self._font(Size.LEAD, Weight.STRONG)

    def _plain(self) -> QFont:
        return self._font(Size.BODY, Weight.REGULAR)

    def _font(self, size: Size, weight: Weight) -> QFont:
        look = current_look()
        grown = look.text_percent / 100 - 1.0
        return look.font_of(look.px(size * self._zoom / (1.0 + _DAMPING * grown)), weight)
