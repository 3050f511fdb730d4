"""What Progress says before the first session."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from hipdesk.ui.lines import Lines, points
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Text, TextRole, heading

WILL_APPEAR = (
    "a calendar of your days, and your minutes of practice",
    "your pain before and after sessions, and whether it changes",
    "each exercise, left and right, and your tests",
    "a list of all sessions, each with its sets, and how it felt",
)


class NothingYet(Surface):
    """Explains itself and leads to Home."""

    home_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        column.setSpacing(Space.M)
        column.addWidget(heading("Nothing here yet", TextRole.TITLE))
        column.addWidget(Text("After your first session you will see here:"))
        column.addWidget(Lines(points(WILL_APPEAR)))
        column.addSpacing(Space.S)
        home = Button("Go to Home", ButtonKind.PRIMARY, "home")
        home.identify("progress_to_home", "Go to Home to start a session")
        home.clicked.connect(self.home_requested)
        column.addWidget(home, 0, Qt.AlignmentFlag.AlignLeft)
