"""Asks before a session is ended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hipdesk.ui.look import Space
from hipdesk.ui.player.panel import Panel
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Text


class EndPanel(Panel):
    """Ends the session, or lets it go on."""

    end_now = Signal()
    keep_going = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("End the session here?", "end_panel", 560, parent)
        self.column.addWidget(
            Text("Everything you have done is kept. The clock waits until you choose.")
        )
        row = FlowLayout(Space.S)
        for text, kind, ident, digit, wish in (
            ("Keep going", ButtonKind.PRIMARY, "end_keep_going", "1", self.keep_going),
            ("End now", ButtonKind.QUIET, "end_confirm", "2", self.end_now),
        ):
            button = Button(text, kind)
            self.add_choice(button, ident, digit)
            button.clicked.connect(self.hide)
            button.clicked.connect(wish)
            row.addWidget(button)
        self.footer.addLayout(row)

    def open(self) -> None:
        """Enter alone keeps going: ending takes a decision."""
        super().open()
        self.focusNextPrevChild(True)
