"""One sign as a wide button: its number, what it is, and what to do."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipdesk.ui.look import Size, Weight, current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.focus_ring import GAP
from hipdesk.ui.widgets.press_row import PressRow

_PAD = 10  # pixels at 100 %
_USUAL, _LEAST = 900, 300  # pixels of width
_DAMPING = 0.6
_WRAP = Qt.TextFlag.TextWordWrap


class SignRow(PressRow):
    """Its words wrap; a screen reader hears the sign as its name, and then what to do."""

    stepped = Signal(int)  # 1 down, -1 up

    def __init__(self, number: str, sign: str, message: str, parent: QWidget | None = None) -> None:
        super().__init__(sign, QSizePolicy.Policy.Fixed, parent)
        self._number, self._message = number, message
        self._zoom = 1.0
        self.setAccessibleDescription(message)
        self.setToolTip(f"{sign}  ({number})")
        self.wear()

    def set_zoom(self, zoom: float) -> None:
        """How much larger than usual its words are."""
        if zoom != self._zoom:
            self._zoom = zoom
            self.wear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        sign, message = self._boxes(width)
        return sign.height() + message.height() + 2 * self._pad() + 2 * GAP + 2

    def sizeHint(self) -> QSize:
        return QSize(_USUAL, self.heightForWidth(max(_USUAL, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(max(_LEAST, self.width())))

    def colours(self, theme: Theme) -> tuple[str, str]:
        """The one that Enter would take is filled."""
        return (theme.accent, theme.hover) if self.hasFocus() else super().colours(theme)

    def draw(self, painter: QPainter, box: QRectF, theme: Theme) -> None:  # noqa: ARG002 - by width
        sign, message = self._boxes(self.width())
        painter.setPen(QColor(theme.text))
        painter.setFont(self.font())
        key = QRect(GAP, sign.top(), self._indent() - GAP, sign.height())
        painter.drawText(key, Qt.AlignmentFlag.AlignHCenter, self._number)
        painter.drawText(sign, _WRAP, self.text())
        painter.setPen(QColor(theme.danger))
        painter.setFont(self._plain())
        painter.drawText(message, _WRAP, self._message)

    def own_font(self) -> QFont:
        return self._font(Size.LEAD, Weight.STRONG)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """Where the sign and its message are drawn in this width."""
        left = self._indent()
        room = QRect(0, 0, max(60, width - left - self._pad() - GAP), 100_000)
        sign = QFontMetrics(self.font()).boundingRect(room, _WRAP, self.text())
        message = QFontMetrics(self._plain()).boundingRect(room, _WRAP, self._message)
        top = self._pad() + GAP
        return (
            QRect(left, top, room.width(), sign.height()),
            QRect(left, top + sign.height() + 2, room.width(), message.height()),
        )

    def _indent(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance("0") + 2 * self._pad() + GAP

    def _pad(self) -> int:
        return current_look().px(_PAD * min(1.0, self._zoom**2))

    def _plain(self) -> QFont:
        return self._font(Size.BODY, Weight.REGULAR)

    def _font(self, size: Size, weight: Weight) -> QFont:
        look = current_look()
        grown = look.text_percent / 100 - 1.0
        return look.font_of(look.px(size * self._zoom / (1.0 + _DAMPING * grown)), weight)
