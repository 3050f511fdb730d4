"""The ways to take the history out: one file, tables, and the planned days for a calendar."""

from PySide6.QtCore import Signal, SignalInstance

from hipdesk.ui.lines import titled_card
from hipdesk.ui.safe_keeping.safe_page import SafePage, page_button
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Text

LEAD = "Your history is yours. What is written here is not encrypted: keep it where you trust."
EVERYTHING = (
    "Everything in one file, for another computer or to keep for years. “Import” reads it again."
)
TABLES = (
    "A new folder of tables, for a spreadsheet or a statistics program: sessions, sets, what "
    "hurt, answers and corrections. They are not read back."
)
CALENDAR = "The planned days of the coming two weeks, for a calendar program."


class ExportPage(SafePage):
    """Emits what is to be written; where, is asked by whoever listens."""

    file_requested = Signal()
    tables_requested = Signal()
    calendar_requested = Signal()

    def __init__(self) -> None:
        super().__init__("export", "Export", LEAD)
        first = self._offer(
            "One file", EVERYTHING, "Write a file…", "export_file", self.file_requested
        )
        self._offer("Tables", TABLES, "Write tables…", "export_tables", self.tables_requested)
        self._offer(
            "Calendar",
            CALENDAR,
            "Write a calendar file…",
            "export_calendar",
            self.calendar_requested,
        )
        self.begin_at(first)

    def _offer(
        self, title: str, words: str, action: str, ident: str, wish: SignalInstance
    ) -> Button:
        button = page_button(action, ident, ButtonKind.QUIET)
        button.clicked.connect(wish)
        row = self.add_row(button)
        self.body.addWidget(titled_card(title, Text(words), row))
        return button
