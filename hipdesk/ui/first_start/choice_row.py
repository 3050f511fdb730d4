"""A large row to choose: one answer of several, or one tick."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, Size, Space, Weight, current_look
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ChoiceRow(QAbstractButton):
    """Words that wrap, beside the key that chooses them.

    A key that is held down presses once. Of a tick, Space toggles it and Enter is left to the
    page, which goes on.
    """

    stepped = Signal(int)  # 1 down, -1 up

    def __init__(
        self, words: str, key: str, ident: str, *, tick: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._tick = tick
        self.setText(words)
        self.setCheckable(True)
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._weight = Weight.REGULAR
        self._wear()

    def make_strong(self) -> None:
        """For the answer that is given most."""
        self._weight = Weight.STRONG
        self._wear()

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

    def hasHeightForWidth(self) -> bool:
        return True

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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = current_look()
        theme, painter = look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        box = QRectF(self.rect()).adjusted(GAP + 0.5, GAP + 0.5, -GAP - 0.5, -GAP - 0.5)
        over = theme.hover if self.underMouse() else theme.surface
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.outline), 1))
        painter.setBrush(QColor(theme.accent_soft if chosen else over))
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        ink = theme.accent_soft_text if chosen else theme.text
        if not self.isEnabled():
            ink = theme.text_muted
        self._draw_mark(painter, box, ink)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        words = box.adjusted(self._left(), 0, -self._pad(), 0)
        painter.drawText(words, _WRAP, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL + GAP, theme.focus)
        painter.end()

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

    def _wear(self) -> None:
        self.setFont(current_look().font(Size.LEAD, self._weight))
