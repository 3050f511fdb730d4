"""A page that scrolls down and keeps its column readable on a wide window."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

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
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)

    def set_widest(self, pixels: int) -> None:
        """Keep the column within so many pixels at 100 % text."""
        self._widest = pixels
        self._wear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            if current_look().text_percent != self._worn:
                self._relaid.start()
            self._wear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.Resize and watched is self._sheet:
            QTimer.singleShot(0, self, self._keep_focus_in_view)  # when its parts are laid out
        return done

    def _keep_focus_in_view(self) -> None:
        """Another text size moves what the user has just changed."""
        focused = QApplication.focusWidget()
        if self._relaid.isActive() and focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 3 * MARGIN)

    def _wear(self) -> None:
        look = current_look()
        self._worn = look.text_percent
        self._holder.setMaximumWidth(look.px(self._widest))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)
