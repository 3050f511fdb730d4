"""A short message over the player that goes away by itself."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.ui.look import Radius, Space, current_look
from hipdesk.ui.widgets.page_size import PageSize
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole

SHOWN_MS = 10_000
_WIDEST = 440  # pixels at 100 %
_SHARE = 0.48  # of the width: over the ring, and not over the words


class Notice(Surface):
    """Lies in a corner over its parent and takes no focus; a click takes it away at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(SurfaceKind.WARN, Radius.CARD, parent)
        self._page = parent
        self._text = Text("", TextRole.STRONG)
        self._text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("player_notice")
        self.setAccessibleIdentifier("player_notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        column.addWidget(self._text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        PageSize(self).changed.connect(self._settle)
        self.hide()

    def say(self, text: str) -> None:
        """Show its first line for a while; a screen reader hears all of it."""
        title, _, detail = text.partition("\n")
        self._text.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self._settle()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.hide()

    def _settle(self) -> None:
        room = round(self._page.width() * _SHARE) - Space.XL
        width = min(current_look().px(_WIDEST), room)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        self.setGeometry(self._page.width() - Space.XL - width, Space.L, width, height)
