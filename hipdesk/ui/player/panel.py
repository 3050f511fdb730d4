"""A question or a page of help over the player."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QGridLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from hipdesk.ui.look import Space, current_look
from hipdesk.ui.widgets.button import Button
from hipdesk.ui.widgets.page_size import PageSize
from hipdesk.ui.widgets.scroll_area import ScrollArea
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole

_MARGIN = 32
_SCROLL = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
}


class Panel(QWidget):
    """Covers its parent; keeps the keyboard inside while it is open; Esc closes it.

    Words go into `column`, which scrolls when they are many; choices into `footer`, always seen.
    """

    closed = Signal()  # by Esc; a choice does not emit it
    hurts = Signal()  # H: it hurts, whatever is being asked

    def __init__(self, title: str, ident: str, widest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._widest = widest
        self._title = title
        self._digits: dict[str, Button] = {}
        self._heading = Text(title, TextRole.TITLE)
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet = Surface(SurfaceKind.RAISED)
        self._scroll = ScrollArea()
        holder = QWidget()
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.M)
        self.column.setSpacing(Space.M)
        self.column.addWidget(self._heading)
        self._scroll.setWidget(holder)
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.setSpacing(0)
        inside.addWidget(self._scroll, 1)
        self.footer = QVBoxLayout()
        self.footer.setContentsMargins(Space.XL, 0, Space.XL, Space.L)
        self.footer.setSpacing(Space.S)
        inside.addLayout(self.footer)
        grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        grid.addWidget(self._sheet, 0, 0, Qt.AlignmentFlag.AlignCenter)
        PageSize(self).changed.connect(self._settle)
        self.hide()

    def open(self) -> None:
        """Cover the page and take the keyboard."""
        self._settle()
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        self.raise_()
        self.setFocus()

    def add_choice(self, button: Button, ident: str, digit: str) -> None:
        """A button that this digit, or this letter, presses too."""
        button.identify(ident, button.text(), digit)
        self._digits[digit] = button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self._digits.get(event.text().lower())
        if chosen is not None:
            chosen.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        elif event.key() == Qt.Key.Key_H:
            self.hurts.emit()
        elif event.key() in _SCROLL:
            bar = self._scroll.verticalScrollBar()
            bar.triggerAction(_SCROLL[Qt.Key(event.key())])
        # nothing goes on to the player below

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Round and round among the panel's own controls."""
        stops = [one for one in self.findChildren(QWidget) if _takes_focus(one)]
        if not stops:
            return True
        at = next((index for index, one in enumerate(stops) if one.hasFocus()), None)
        step = 1 if forward else -1
        new = (0 if forward else -1) if at is None else (at + step) % len(stops)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[new].setFocus(reason)
        self._scroll.ensureWidgetVisible(stops[new])
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(current_look().theme.window)
        shade.setAlpha(225)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()

    def _settle(self) -> None:
        self.setGeometry(self._page.rect())
        self._fit()

    def _fit(self) -> None:
        """As wide as wished and as tall as its content, both within the page."""
        room = self._page.size()
        width = min(current_look().px(self._widest), room.width() - 2 * _MARGIN)
        inner = width - 4
        tall = _height(self.column, inner) + _height(self.footer, inner) + 4
        most = room.height() - 2 * _MARGIN
        self._arrange(tight=tall > most)
        self._sheet.setFixedSize(width, min(tall, most))

    def _arrange(self, *, tight: bool) -> None:
        """For panels that put other words first when all of them do not fit."""


def _takes_focus(widget: QWidget) -> bool:
    wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and widget.isVisible() and widget.isEnabled()


def _height(layout: QLayout, width: int) -> int:
    """What a layout needs at this width; one without text that wraps says it by its hint."""
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height() if layout.count() else 0
