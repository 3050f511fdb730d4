"""A choice in a few words that may run over several lines."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, Size, Space, current_look
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ICON = 20  # pixels at 100 % text


class SignRow(QAbstractButton):
    """As wide as its place and as high as its words."""

    def __init__(self, text: str, ident: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._wear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._beside()), 100_000)
        words = QFontMetrics(self.font()).boundingRect(room, _WRAPPED, self.text())
        return words.height() + 2 * (current_look().px(Space.S) + GAP)

    def sizeHint(self) -> QSize:
        width = current_look().px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_look().px(160), QFontMetrics(self.font()).height() + 2 * GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = current_look()
        theme = look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(GAP + 0.5, GAP + 0.5, -GAP - 0.5, -GAP - 0.5)
        painter.setPen(QPen(QColor(theme.outline), 1))
        over = self.underMouse() or self.isDown()
        painter.setBrush(QColor(theme.hover if over else theme.surface))
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        icon = look.px(_ICON)
        corner = QRectF(box.right() - Space.M - icon, box.center().y() - icon / 2, icon, icon)
        draw_icon(painter, "chevron_right", corner, theme.text_muted)
        painter.setPen(QColor(theme.text))
        painter.setFont(self.font())
        words = box.adjusted(Space.M, 0, -(self._beside() - 2 * GAP - Space.M), 0)
        painter.drawText(words, _WRAPPED, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL + GAP, theme.focus)
        painter.end()

    def _beside(self) -> int:
        """What the words cannot have of the width."""
        return 2 * GAP + 3 * Space.M + current_look().px(_ICON)

    def _wear(self) -> None:
        self.setFont(current_look().font(Size.BODY))
