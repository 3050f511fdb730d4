"""A large row to choose: one answer of several, or one tick."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Size, Space, Weight, current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.focus_ring import GAP
from hipdesk.ui.widgets.press_row import PressRow

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ChoiceRow(PressRow):
    """Words that wrap, beside the key that chooses them.

    A key that is held down presses once. Of a tick, Space toggles it and Enter is left to the
    page, which goes on.
    """

    stepped = Signal(int)  # 1 down, -1 up

    def __init__(
        self, words: str, key: str, ident: str, *, tick: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent=parent)
        self._key = key
        self._tick = tick
        self._weight = Weight.REGULAR
        self.setCheckable(True)
        self.identify(ident, words)
        self.wear()

    def make_strong(self) -> None:
        """For the answer that is given most."""
        self._weight = Weight.STRONG
        self.wear()

    def nextCheckState(self) -> None:
        """One answer stays chosen; a tick is taken back by another press."""
        self.setChecked(not self.isChecked() if self._tick else True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PRESSING and event.isAutoRepeat():
            return
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key is Qt.Key.Key_Space or (key in _PRESSING and not self._tick):
            self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # it was pressed at once

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - 2 * GAP - self._left() - self._pad())
        text = QFontMetrics(self.font()).boundingRect(QRect(0, 0, room, 10_000), _WRAP, self.text())
        return text.height() + 2 * self._pad() + 2 * GAP

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + self._left() + 2 * self._pad() + 2 * GAP
        return QSize(width, metrics.height() + 2 * self._pad() + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        words = max(self.text().split(), key=len, default="")
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(words) + self._left() + 2 * self._pad() + 2 * GAP
        return QSize(width, metrics.height() + 2 * self._pad() + 2 * GAP)

    def colours(self, theme: Theme) -> tuple[str, str]:
        if self.isChecked():
            return theme.accent, theme.accent_soft
        return theme.outline, theme.hover if self.underMouse() else theme.surface

    def draw(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        ink = theme.accent_soft_text if self.isChecked() else theme.text
        if not self.isEnabled():
            ink = theme.text_muted
        self._draw_mark(painter, box, ink)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        words = box.adjusted(self._left(), 0, -self._pad(), 0)
        painter.drawText(words, _WRAP, self.text())

    def own_font(self) -> QFont:
        return current_look().font(Size.LEAD, self._weight)

    def _draw_mark(self, painter: QPainter, box: QRectF, ink: str) -> None:
        """The key in its corner, and a check mark or a box: colour is never the only sign."""
        look, theme = current_look(), current_look().theme
        side = look.px(22)
        square = QRectF(box.left() + self._pad(), box.center().y() - side / 2, side, side)
        if self._tick:
            painter.setPen(QPen(QColor(theme.accent if self.isChecked() else theme.outline), 1.5))
            painter.setBrush(QColor(theme.accent if self.isChecked() else theme.surface))
            painter.drawRoundedRect(square, 5, 5)
        if self.isChecked():
            inner = square.adjusted(3, 3, -3, -3) if self._tick else square
            draw_icon(painter, "check", inner, theme.accent_text if self._tick else ink)
        if self._tick or not self.isChecked():
            painter.setPen(QColor(theme.text_muted))
            painter.setFont(look.font(Size.CAPTION, Weight.STRONG))
            key = square.translated(side + Space.S, 0) if self._tick else square
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._key)

    def _left(self) -> int:
        marks = 2 if self._tick else 1
        return self._pad() + marks * (current_look().px(22) + Space.S) + Space.XS

    def _pad(self) -> int:
        return current_look().px(13)
