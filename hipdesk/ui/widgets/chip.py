"""A small toggle for filters and choices."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Size, Weight, current_look
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring


class Chip(QAbstractButton):
    """Chosen chips are filled and carry a check mark: colour is never the only sign."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._wear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        look = current_look()
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + look.px(28) + self._mark_px()
        return QSize(width + 2 * GAP, metrics.height() + look.px(14) + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = current_look()
        theme = look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(GAP + 0.5, GAP + 0.5, -GAP - 0.5, -GAP - 0.5)
        chosen = self.isChecked()
        over = theme.hover if self.underMouse() else theme.surface
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.outline), 1))
        painter.setBrush(QColor(theme.accent_soft if chosen else over))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        ink = theme.accent_soft_text if chosen else theme.text
        mark = self._mark_px() if chosen else 0
        metrics = QFontMetrics(self.font())
        left = box.center().x() - (metrics.horizontalAdvance(self.text()) + mark) / 2
        if chosen:
            size = mark - look.px(4)
            draw_icon(painter, "check", QRectF(left, box.center().y() - size / 2, size, size), ink)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        text_box = QRectF(left + mark, box.top(), box.right() - left - mark, box.height())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text_box, align, self.text())
        if self.hasFocus():
            whole = QRectF(self.rect())
            draw_focus_ring(painter, whole, whole.height() / 2, theme.focus)
        painter.end()

    def _mark_px(self) -> int:
        return current_look().px(18)

    def _wear(self) -> None:
        self.setFont(current_look().font(Size.CAPTION, Weight.STRONG))
