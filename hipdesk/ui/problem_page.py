"""What fills the window when HipDesk cannot go on: what happened, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Text, TextRole

_WIDE = 640  # pixels


class ProblemPage(QWidget):
    """Says it in the middle of the window; its one button closes."""

    close_requested = Signal()

    def __init__(self, title: str, detail: str) -> None:
        super().__init__()
        self.setObjectName("problem_page")
        self.setAccessibleIdentifier("problem_page")
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        sheet = Surface()
        sheet.setFixedWidth(_WIDE)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        column.setSpacing(Space.L)
        column.addWidget(Text("HipDesk cannot start", TextRole.TITLE))
        for words in (title, detail):
            text = Text(words)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(text)
        close = Button("Close", ButtonKind.PRIMARY)
        close.identify("problem_close", "Close HipDesk", "Enter")
        close.setDefault(True)
        close.clicked.connect(self.close_requested)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
        self.setFocusProxy(close)
