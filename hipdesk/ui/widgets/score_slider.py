"""A score from 0 to 10 that may also be left open."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from hipdesk.ui.look import Size, Weight, current_look
from hipdesk.ui.widgets.focus_ring import draw_focus_ring

MOST = 10
_MARGIN = 6
_GAP = 4
_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


_SCROLLING = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ScoreSlider(QSlider):
    """Eleven cells in a row with words for both ends.

    A digit sets its score, 1 and then 0 set ten, Delete takes the score back.
    """

    scored = Signal(object)  # int, or None when it was taken back

    def __init__(
        self,
        name: str,
        low: str,
        high: str,
        ident: str = "",
        parent: QWidget | None = None,
        size: Size = Size.CAPTION,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._low, self._high = low, high
        self._size = size  # of the digits; the words below them stay small
        self._given = False
        self._showing = False  # by the app, not by the user
        self._last_key = ""
        self.setRange(0, MOST)
        self.setPageStep(1)
        self.rename(name)
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setToolTip("Keys 0 to 9; 1 then 0 for ten; Delete to leave it open")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.actionTriggered.connect(self._on_action)
        self.valueChanged.connect(self._on_value)
        self._describe()
        self._wear()

    def rename(self, name: str) -> None:
        """What a screen reader calls it."""
        self.setAccessibleName(f"{name}: 0 {self._low}, 10 {self._high}")

    @property
    def score(self) -> int | None:
        return self.value() if self._given else None

    def show_score(self, score: int | None) -> None:
        """Show this score, or none, without telling anybody."""
        self._given = score is not None
        self._showing = True
        self.setValue(score or 0)
        self._showing = False
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        line, words = QFontMetrics(self.font()).height(), QFontMetrics(_word_font()).height()
        return QSize(MOST * (line + 16), self._cell_height() + words + 8 + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        line = QFontMetrics(self.font()).height()
        return QSize((MOST + 1) * (line + 2), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed, last = event.text(), self._last_key
        self._last_key = typed
        if typed.isascii() and typed.isdigit():
            self._give(MOST if last == "1" and typed == "0" else int(typed))
        elif event.key() in _CLEARING:
            self._give(None)
        elif event.key() in _SCROLLING:
            event.ignore()  # the page scrolls; a score is never changed by it
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._give(self._score_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._give(self._score_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # as above

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        for score in range(MOST + 1):
            chosen = self._given and score == self.value()
            below = self._given and score < self.value()
            box = self._cell(score)
            painter.setPen(QPen(QColor(theme.accent if chosen else theme.outline), 1))
            fill = theme.accent if chosen else theme.accent_soft if below else theme.surface
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, 8, 8)
            ink = theme.accent_text if chosen else theme.accent_soft_text if below else theme.text
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(score))
        painter.setPen(QColor(theme.text_muted))
        painter.setFont(_word_font())
        top = self._cell(0).bottom() + 4
        words = QRectF(
            _MARGIN + 4, top, self.width() - 2 * _MARGIN - 8, self.height() - top - _MARGIN
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, self._low)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, self._high)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), 10, theme.focus)
        painter.end()

    def _on_action(self, _action: int) -> None:
        """An arrow key moved it."""
        self._give(self.sliderPosition())

    def _on_value(self, value: int) -> None:
        """A screen reader sets its value without an action."""
        if not self._showing:
            self._give(value)

    def _give(self, score: int | None) -> None:
        self.show_score(score)
        self.scored.emit(score)

    def _describe(self) -> None:
        self.setAccessibleDescription(f"{self.value()} of 10" if self._given else "not given")
        self.update()

    def _cell(self, score: int) -> QRectF:
        whole = self.width() - 2 * _MARGIN
        width = (whole - MOST * _GAP) / (MOST + 1)
        left = _MARGIN + score * (width + _GAP)
        return QRectF(left + 0.5, _MARGIN + 0.5, width - 1, self._cell_height() - 1)

    def _cell_height(self) -> int:
        return QFontMetrics(self.font()).height() + current_look().px(16)

    def _score_at(self, x: float) -> int:
        share = (x - _MARGIN) / max(1, self.width() - 2 * _MARGIN)
        return max(0, min(MOST, int(share * (MOST + 1))))

    def _wear(self) -> None:
        self.setFont(current_look().font(self._size, Weight.STRONG))


def _word_font() -> QFont:
    return current_look().font(Size.CAPTION, Weight.STRONG)
