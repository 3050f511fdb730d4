"""The keys of the player."""

from PySide6.QtWidgets import QGridLayout, QWidget

from hipdesk.ui.look import Space
from hipdesk.ui.player.keys import HELP
from hipdesk.ui.player.panel import Panel
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole


class HelpPanel(Panel):
    """Every key and what it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Keys", "help_panel", 680, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(HELP):
            key = Text(line.shown, TextRole.STRONG, Ink.ACCENT)
            key.setWordWrap(False)
            grid.addWidget(key, row, 0)
            grid.addWidget(Text(line.does), row, 1)
        self.column.addLayout(grid)
        close = Button("Close", ButtonKind.PRIMARY)
        close.identify("help_close", "Close", "Esc")
        close.clicked.connect(self.hide)
        close.clicked.connect(self.closed)
        self.footer.addWidget(close)
