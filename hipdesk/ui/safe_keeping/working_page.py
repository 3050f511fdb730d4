"""What fills the window while the files are closed and something is done with them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.ui.look import Space
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class WorkingPage(QWidget):
    """One sentence in the middle; the window cannot be closed meanwhile."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("working_page")
        self.setAccessibleIdentifier("working_page")
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that it is read aloud
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * Space.XXL] * 4)
        column.setSpacing(Space.M)
        column.addStretch(1)
        for text in (
            heading(words, TextRole.TITLE),
            Text("This takes a moment. Please leave HipDesk open.", TextRole.LEAD, Ink.MUTED),
        ):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addStretch(2)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
