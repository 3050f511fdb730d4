"""A file is chosen, what it would do is shown in exact counts, and only then it is done."""

from PySide6.QtCore import Signal

from hipdesk.domain.exchange import Preview, records, refusal_lines, tally_lines
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.safe_keeping.safe_page import SafePage, page_button
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.text import Text

LEAD = (
    "Take in a file that “Export” wrote on this or another computer. Histories are joined; "
    "the same file twice changes nothing."
)
NOTHING_NEW = "There is nothing in it that you do not have already."


class ImportPage(SafePage):
    """Emits the wish for a file, and the consent."""

    file_requested = Signal()
    confirmed = Signal(bool)  # whether what is refused may be left out

    def __init__(self) -> None:
        super().__init__("import", "Import", LEAD)
        self._leaves_out = False
        self._choose = page_button("Choose a file…", "import_choose", ButtonKind.PRIMARY, "folder")
        self._choose.clicked.connect(self.file_requested)
        self.add_row(self._choose)
        self.begin_at(self._choose)
        self._file, self._tallies, self._refusals = Text(), Lines(), Lines()
        self._file.setObjectName("import_summary")
        self._file.setAccessibleIdentifier("import_summary")
        self._preview = titled_card("What it would do", self._file, self._tallies)
        self._refused = titled_card("Refused, and why", self._refusals)
        self.body.addWidget(self._preview)
        self.body.addWidget(self._refused)
        self._confirm = page_button("Import", "import_confirm", ButtonKind.PRIMARY, "check")
        self._confirm.clicked.connect(lambda: self.confirmed.emit(self._leaves_out))
        self._cancel = page_button("Not now", "import_cancel", ButtonKind.PLAIN)
        self._cancel.clicked.connect(self.back_requested)
        self._answers = self.add_row(self._confirm, self._cancel)
        self.start_again()

    def start_again(self) -> None:
        """No file was chosen yet."""
        for part in (self._preview, self._refused, self._answers):
            part.hide()
        self.tell("")

    def show_preview(self, name: str, preview: Preview) -> None:
        """What importing this file would do."""
        refused = len(preview.refusals)
        self._leaves_out = bool(refused)
        told = f"{name}: {records(preview.writes)} would be added or changed."
        self._file.setText(told if preview.writes else f"{name}: {NOTHING_NEW}")
        self._file.setAccessibleName(self._file.text())
        self._tallies.show_lines(tally_lines(preview))
        self._refusals.show_lines(points(refusal_lines(preview.refusals)))
        self._preview.show()
        self._refused.setVisible(bool(refused))
        self._answers.setVisible(bool(preview.writes))
        self._confirm.setText(
            f"Import the rest, without {records(refused)}"
            if refused
            else f"Import {records(preview.writes)}"
        )
        self._confirm.rename(self._confirm.text())
        self.bring(self._confirm if preview.writes else self._choose)
        self.tell("")
