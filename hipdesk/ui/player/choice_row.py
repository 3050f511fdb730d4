"""A choice as wide as its panel: the key that takes it, and what it is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipdesk.ui.look import Size, Weight, current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.button import Button, ButtonKind, Paint
from hipdesk.ui.widgets.focus_ring import GAP

_PAD, _TALL = 12, 9  # pixels at 100 %
_DAMPING = 0.3  # large words grow less: a choice keeps to one line


class ChoiceRow(Button):
    """One line, read from the left."""

    stepped = Signal(int)  # 1 down, -1 up

    def __init__(
        self,
        text: str,
        key: str,
        kind: ButtonKind = ButtonKind.QUIET,
        parent: QWidget | None = None,
    ) -> None:
        self.key = key
        super().__init__(text, kind, size=Size.LEAD, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics, look = QFontMetrics(self.font()), current_look()
        width = metrics.horizontalAdvance(self.text()) + self._indent() + look.px(_PAD)
        return QSize(width + 2 * GAP, metrics.height() + look.px(_TALL) + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint(self, theme: Theme) -> Paint:
        """The one that Enter would take is filled."""
        if self.hasFocus() and self.isEnabled() and self._kind is ButtonKind.QUIET:
            return Paint(theme.accent_soft, theme.accent_soft_text, theme.accent)
        return super()._paint(theme)

    def _draw_content(self, painter: QPainter, box: QRectF, paint: Paint) -> None:
        painter.setPen(QColor(paint.text))
        painter.setFont(self.font())
        middle = Qt.AlignmentFlag.AlignVCenter
        key = QRectF(box.left(), box.top(), self._indent(), box.height())
        painter.drawText(key, middle | Qt.AlignmentFlag.AlignHCenter, self.key)
        words = box.adjusted(self._indent(), 0, 0, 0)
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, self.text())

    def _indent(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance("0") + 2 * current_look().px(_PAD)

    def _own_font(self) -> QFont:
        look = current_look()
        grown = look.text_percent / 100 - 1.0
        return look.font_of(look.px(Size.LEAD / (1.0 + _DAMPING * grown)), Weight.STRONG)
