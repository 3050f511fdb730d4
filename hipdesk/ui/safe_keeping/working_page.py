"""What fills the window while the files are closed and something is done with them."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.clock import Clock
from hipdesk.domain.durations import seconds_text
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

LEAVE_OPEN = "This takes a moment. Please leave HipDesk open."
EVERY_MS = 1_000


class WorkingPage(QWidget):
    """Says what is done and for how long; the window cannot be closed meanwhile."""

    def __init__(self, words: str, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("working_page")
        self.setAccessibleIdentifier("working_page")
        self.setAccessibleName(words)
        self.setAccessibleDescription(LEAVE_OPEN)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that it is read aloud
        self._time = Text("", TextRole.BODY, Ink.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * Space.XXL] * 4)
        column.setSpacing(Space.M)
        column.addStretch(1)
        for text in (
            heading(words, TextRole.TITLE),
            Text(LEAVE_OPEN, TextRole.LEAD, Ink.MUTED),
            self._time,
        ):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addStretch(2)
        self._began = clock.monotonic()
        self._clock = clock
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self._show_time)
        timer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    def _show_time(self) -> None:
        """It is alive, though nobody can say how long it will take."""
        self._time.setText(f"{seconds_text(self._clock.monotonic() - self._began)} so far")
