"""Something that covers a whole page, keys and all."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.ui.look import current_look
from hipdesk.ui.widgets.page_size import PageSize


class Cover(QWidget):
    """Lies over its parent at its full size, in the colour of the window."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        PageSize(self).changed.connect(self._settle)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def lay(self, content: QWidget) -> None:
        """Cover the page with this; it takes the keyboard."""
        if self._shown is not None and self._shown is not content:
            self._shown.hide()
        self._shown = content
        if self._column.indexOf(content) < 0:
            self._column.addWidget(content)
        self._settle()
        content.show()
        self.show()
        self.raise_()
        content.setFocus()

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        """Nothing goes on to the page below."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name for it
        """Tab goes round in here: what is covered is not to be reached."""
        stops = [one for one in self._chain() if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        focused = self.focusWidget()
        if not stops:
            return False
        if focused not in stops:
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        step = 1 if next else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(stops.index(focused) + step) % len(stops)].setFocus(reason)
        return True

    def _chain(self) -> Iterator[QWidget]:
        """What can be used in here, in the order of Tab."""
        one = self.nextInFocusChain()
        while one is not None and one is not self:
            if self.isAncestorOf(one) and one.isVisible() and one.isEnabled():
                yield one
            one = one.nextInFocusChain()

    def _settle(self) -> None:
        self.setGeometry(self._page.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_look().theme.window))
        painter.end()
