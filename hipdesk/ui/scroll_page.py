"""A page that scrolls down and keeps its column readable on a wide window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from hipdesk.ui.look import current_look
from hipdesk.ui.widgets.scroll_area import ScrollArea

WIDEST = 1080  # pixels of the column at 100 % text
MARGIN = 32
SPACING = 20
RELAID_MS = 3_000  # on a slow machine


class ScrollPage(ScrollArea):
    """Put the content into `column`, from top to bottom."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._relaid = QTimer(self)  # while it runs, another text size is being laid out
        self._relaid.setSingleShot(True)
        self._relaid.setInterval(RELAID_MS)
        self._relaid.timeout.connect(self._note_place)
        self._anchor: QWidget | None = None  # what is at the upper edge
        self.verticalScrollBar().valueChanged.connect(self._note_place)
        self._sheet = QWidget()
        self._sheet.setObjectName("page_sheet")
        outer = QHBoxLayout(self._sheet)
        outer.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._holder = QWidget()
        self._widest = WIDEST
        self._wear()
        self.column = QVBoxLayout(self._holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACING)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        outer.addStretch(1)
        outer.addWidget(self._holder, 1000)
        outer.addStretch(1)
        self.setWidget(self._sheet)

    def set_widest(self, pixels: int) -> None:
        """Keep the column within so many pixels at 100 % text."""
        self._widest = pixels
        self._wear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and current_look().text_percent != self._worn:
            self._relaid.start()
            self._wear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.Resize and watched is self._sheet:
            QTimer.singleShot(0, self, self._keep_place)  # when its parts are laid out
        return done

    @property
    def _is_relaid(self) -> bool:
        """Whether it is in another text size, perhaps not told of it yet."""
        return self._relaid.isActive() or current_look().text_percent != self._worn

    def _note_place(self) -> None:
        if not self._is_relaid:
            self._anchor = self._topmost()

    def _keep_place(self) -> None:
        """Another text size moves what the user has just changed, or was reading."""
        if not self._relaid.isActive():
            return
        focused = QApplication.focusWidget()
        if focused not in {None, self} and self.isAncestorOf(focused) and self._is_small(focused):
            self.ensureWidgetVisible(focused, 0, 3 * MARGIN)
        elif self._anchor is not None and isValid(self._anchor):
            self.verticalScrollBar().setValue(self._top_of(self._anchor) - SPACING)

    def _is_small(self, focused: QWidget) -> bool:
        """A control, not a part of the page that holds the keyboard for its controls."""
        return focused.height() <= self.viewport().height() // 2

    def _topmost(self) -> QWidget | None:
        """The first part that begins in view; None at the top of the page, which stays in view."""
        scrolled = self.verticalScrollBar().value()
        lower = range(scrolled, scrolled + self.viewport().height(), SPACING // 2)
        middle = self._sheet.width() // 2
        for y in lower if scrolled else ():
            found = self._sheet.childAt(QPoint(middle, y))
            if found is not None and self._top_of(found) >= scrolled:
                return found
        return None

    def _top_of(self, part: QWidget) -> int:
        return part.mapTo(self._sheet, QPoint()).y()

    def _wear(self) -> None:
        look = current_look()
        self._worn = look.text_percent
        self._holder.setMaximumWidth(look.px(self._widest))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)
