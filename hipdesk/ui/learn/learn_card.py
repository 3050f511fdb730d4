"""A reading page as a card of the list."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from hipdesk.domain.learn import Page
from hipdesk.ui.learn.icon_tile import IconTile
from hipdesk.ui.look import Radius, Space, current_look
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from hipdesk.ui.widgets.focus_ring import draw_focus_ring
from hipdesk.ui.widgets.text import Ink, Text, TextRole


class LearnCard(QAbstractButton):
    """Opens its page; one press target for mouse, keyboard and screen reader."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setText(page.title)
        self.setObjectName(f"learn_card_{page.id}")
        self.setAccessibleIdentifier(self.objectName())
        self.setAccessibleName(page.title)
        minutes = f"{page.minutes} min to read"
        self.setAccessibleDescription(f"{page.lead} {minutes}.")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        row.setSpacing(Space.L)
        tile = IconTile(page.icon)
        tile.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        for text in (
            Text(page.title, TextRole.SUBTITLE),
            Text(page.lead),
            Text(minutes, TextRole.CAPTION, Ink.MUTED),
        ):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(text)
        words.addStretch(1)
        row.addLayout(words, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_look().theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(theme.accent if over else theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Radius.CARD, Radius.CARD)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CARD, theme.focus)
        painter.end()
