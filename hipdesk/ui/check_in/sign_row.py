"""A choice in a few words that may run over several lines."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Size, Space, current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.focus_ring import GAP
from hipdesk.ui.widgets.press_row import PressRow

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ICON = 20  # pixels at 100 % text


class SignRow(PressRow):
    """Leads on: an arrow stands at its end."""

    def __init__(self, text: str, ident: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self.identify(ident, text)
        self.wear()

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._beside()), 100_000)
        words = QFontMetrics(self.font()).boundingRect(room, _WRAPPED, self.text())
        return words.height() + 2 * (current_look().px(Space.S) + GAP)

    def sizeHint(self) -> QSize:
        width = current_look().px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_look().px(160), QFontMetrics(self.font()).height() + 2 * GAP)

    def draw(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        icon = current_look().px(_ICON)
        corner = QRectF(box.right() - Space.M - icon, box.center().y() - icon / 2, icon, icon)
        draw_icon(painter, "chevron_right", corner, theme.text_muted)
        painter.setPen(QColor(theme.text))
        painter.setFont(self.font())
        words = box.adjusted(Space.M, 0, -(self._beside() - 2 * GAP - Space.M), 0)
        painter.drawText(words, _WRAPPED, self.text())

    def own_font(self) -> QFont:
        return current_look().font(Size.BODY)

    def _beside(self) -> int:
        """What the words cannot have of the width."""
        return 2 * GAP + 3 * Space.M + current_look().px(_ICON)
