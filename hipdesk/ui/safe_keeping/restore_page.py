"""The backups in a list, what each would bring, and the consent to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from hipdesk.domain.restoring import BackupLine, Look, look_lines
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.look import current_look
from hipdesk.ui.safe_keeping.safe_page import SafePage, page_button
from hipdesk.ui.table import Table
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.text import Text

LEAD = (
    "Put a backup in the place of your history. What stands here now is kept beside it, and you "
    "can undo it."
)
HEADINGS = ("Made", "Why", "Size")
SAMPLES = ("Wed 30 Sep 2026, 18:30", "", "888.8 MB")
NONE_YET = "There is no backup in HipDesk's own folder yet."
HEIGHT = 280  # pixels at 100 % text


class RestorePage(SafePage):
    """Emits which backup is wanted to be looked at, and the consent."""

    backup_chosen = Signal(str)  # the file
    file_requested = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__("restore", "Restore", LEAD)
        self._files: tuple[str, ...] = ()
        self._none = Text(NONE_YET)
        self._model = QStandardItemModel(0, len(HEADINGS), self)
        self._table = Table("backups_table", "Backups, the newest first", SAMPLES)
        self._table.setModel(self._model)
        self._table.opened.connect(lambda row: self.backup_chosen.emit(self._files[row]))
        across = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._table.horizontalHeader().setDefaultAlignment(across)
        self._table.setFixedHeight(current_look().px(HEIGHT))
        self.body.addWidget(self._none)
        self.body.addWidget(self._table)
        self._look = page_button("Look at this one", "restore_look", ButtonKind.PRIMARY)
        self._look.clicked.connect(self._choose_current)
        self._from_file = page_button("From a file…", "restore_file", icon_name="folder")
        self._from_file.clicked.connect(self.file_requested)
        self.add_row(self._look, self._from_file)
        self._lines = Lines()
        self._preview = titled_card("What it would do", self._lines)
        self.body.addWidget(self._preview)
        self._confirm = page_button("Restore it", "restore_confirm", ButtonKind.PRIMARY, "undo")
        self._confirm.clicked.connect(self.confirmed)
        cancel = page_button("Not now", "restore_cancel", ButtonKind.PLAIN)
        cancel.clicked.connect(self.back_requested)
        self._answers = self.add_row(self._confirm, cancel)
        self.show_backups(())

    def show_backups(self, lines: tuple[BackupLine, ...]) -> None:
        """These can be chosen, newest first."""
        self._files = tuple(one.file for one in lines)
        self._model.clear()
        self._model.setHorizontalHeaderLabels(list(HEADINGS))
        for one in lines:
            self._model.appendRow([_item(text, at) for at, text in enumerate(one.columns)])
        self._table.setModel(self._model)  # which fits the columns
        self._table.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self.offer(self._look, bool(lines))
        self.begin_at(self._table if lines else self._from_file)
        self._hide_preview()
        if lines:
            self._table.selectRow(0)

    def show_look(self, name: str, look: Look) -> None:
        """What restoring this one would do."""
        self._lines.show_lines(points((name, *look_lines(look))))
        self._preview.show()
        self._answers.show()
        self.bring(self._confirm)
        self.tell("")

    def refuse(self, words: str) -> None:
        """This one is no good, and why."""
        self._hide_preview()
        self.tell(words)

    def _hide_preview(self) -> None:
        self._preview.hide()
        self._answers.hide()

    def _choose_current(self) -> None:
        row = self._table.currentIndex().row()
        if 0 <= row < len(self._files):
            self.backup_chosen.emit(self._files[row])


def _item(text: str, column: int) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(f"{HEADINGS[column]}: {text}", Qt.ItemDataRole.AccessibleTextRole)
    return item
