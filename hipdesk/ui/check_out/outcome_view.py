"""How the session went, and what it means for next time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hipdesk.domain.check_out_words import HowItWent
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.look import Size
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 820  # pixels at 100 % text


class OutcomeView(ScrollPage):
    """Closed by Enter, Esc or its one button."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("How it went", parent)
        self.set_widest(WIDEST)
        self._title = heading("", TextRole.DISPLAY)
        self._why = Text("", TextRole.LEAD, Ink.MUTED)
        self._next = Text("", TextRole.LEAD)
        self._lines = Lines()
        self._retest = titled_card("The test after the release", self._lines)
        self._close = Button("Back to Home", ButtonKind.PRIMARY, "home", Size.LEAD)
        self._close.identify("checkout_close", "Back to Home", "Enter, Esc")
        self._close.clicked.connect(self.closed)
        for part in (self._title, self._why, self._next, self._retest):
            self.column.addWidget(part)
        self.column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        esc = QShortcut(QKeySequence("Esc"), self, self.closed.emit)
        esc.setAutoRepeat(False)
        esc.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_outcome(self, went: HowItWent) -> None:
        self._title.setText(went.title)
        self._why.setText(went.why)
        self._why.setVisible(bool(went.why))
        self._next.setText(went.next_time)
        self._lines.show_lines(points(went.retest))
        self._retest.setVisible(bool(went.retest))
        self.setAccessibleName(went.title)
        self.setAccessibleDescription(f"{went.why} {went.next_time}".strip())
        self.verticalScrollBar().setValue(0)
        self._close.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._close.setFocus()
