"""Where the user's data is, how safe it is, and the ways in, out and back."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.safe_keeping import NO_BACKUP, NO_COPIES, SESSION_RUNS, Safety
from hipdesk.ui.breakable import breakable
from hipdesk.ui.look import Space
from hipdesk.ui.safe_keeping.told import Told
from hipdesk.ui.safe_keeping.waiting import Waiting
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class DataCard(Surface):
    """Emits wishes; copies the folder's path by itself."""

    open_requested = Signal()
    backup_requested = Signal()
    restore_requested = Signal()
    copies_requested = Signal()  # a folder is to be chosen
    copy_requested = Signal()  # to the folder that was chosen
    stop_copies_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()
    undo_import_requested = Signal()
    wipe_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        self._told = Told("data_told")
        self._waiting = Waiting(self._told)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._column.setSpacing(Space.M)
        self._column.addWidget(heading("Your data", TextRole.SUBTITLE))
        self._add_folder()
        self._add_backups()
        self._add_copies()
        self._add_exchange()
        self._add_end()
        self.show_safety(Safety())

    def show_place(self, folder: str, version: str) -> None:
        self._path = folder
        self._folder.setText(breakable(folder))
        self._folder.setAccessibleName(folder)
        self._version.setText(f"HipDesk {version}")

    def show_safety(self, safety: Safety) -> None:
        """What is known of the backups, and what is being done."""
        self._backup.setText(f"The last good one: {safety.backup}." if safety.backup else NO_BACKUP)
        self._trouble.setText(safety.trouble)
        self._trouble.setVisible(bool(safety.trouble))
        self._copies_to.setText(breakable(safety.copies_to) if safety.copies_to else NO_COPIES)
        self._copies_to.setAccessibleName(safety.copies_to or NO_COPIES)
        self._copies.setText(safety.copies)
        self._copies.setVisible(bool(safety.copies))
        for one in (self._copy_now, self._stop):
            one.setVisible(bool(safety.copies_to))
        self._undo_import.setVisible(safety.can_undo_import)
        self._waiting.wait(SESSION_RUNS if safety.session_runs else safety.busy)

    def _add_folder(self) -> None:
        self._folder = Text()
        self._folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        _name(self._folder, "data_folder")
        show = Button("Open folder", icon_name="folder")
        show.identify("open_folder_button", "Open the data folder")
        show.clicked.connect(self.open_requested)
        copy = Button("Copy", icon_name="copy")
        copy.identify("copy_folder_button", "Copy the path of the data folder")
        copy.clicked.connect(self._copy)
        self._column.addWidget(Text("Everything you enter stays on this computer, in this folder:"))
        self._column.addWidget(self._folder)
        self._add_row(show, copy)

    def _add_backups(self) -> None:
        self._backup = Text()
        _name(self._backup, "last_backup")
        self._trouble = Text(ink=Ink.DANGER)
        _name(self._trouble, "backup_trouble")
        self._add_title("Backups", self._backup, self._trouble)
        self._add_row(
            self._button("Back up now", "backup_now_button", self.backup_requested, "check"),
            self._button("Restore…", "restore_button", self.restore_requested),
        )
        self._column.addWidget(self._told)

    def _add_copies(self) -> None:
        self._copies_to, self._copies = Text(), Text()
        _name(self._copies_to, "copies_folder")
        _name(self._copies, "copies_state")
        self._add_title("Copies elsewhere", self._copies_to, self._copies)
        self._copy_now = self._button("Copy now", "copies_now_button", self.copy_requested, "copy")
        self._stop = self._button(
            "Stop copying", "copies_stop_button", self.stop_copies_requested, kind=ButtonKind.PLAIN
        )
        self._add_row(
            self._button(
                "Copy backups to a folder…",
                "copies_button",
                self.copies_requested,
                "folder",
            ),
            self._copy_now,
            self._stop,
        )

    def _add_exchange(self) -> None:
        self._add_title("In and out", Text("Take your history along, or join another with it."))
        self._undo_import = self._button(
            "Undo the last import", "undo_import_button", self.undo_import_requested, "undo"
        )
        self._add_row(
            self._button("Export…", "export_button", self.export_requested),
            self._button("Import…", "import_button", self.import_requested),
            self._undo_import,
        )

    def _add_end(self) -> None:
        self._add_row(
            self._button(
                "Delete everything…",
                "wipe_button",
                self.wipe_requested,
                "trash",
                ButtonKind.PLAIN,
            )
        )
        self._version = Text("", TextRole.CAPTION, Ink.MUTED)
        self._column.addWidget(self._version)

    def _add_title(self, title: str, *parts: QWidget) -> None:
        self._column.addSpacing(Space.S)
        self._column.addWidget(Text(title, TextRole.STRONG))
        for part in parts:
            self._column.addWidget(part)

    def _add_row(self, *buttons: Button) -> None:
        row = FlowLayout(Space.S)
        for button in buttons:
            row.addWidget(button)
        self._column.addLayout(row)

    def _button(
        self,
        text: str,
        ident: str,
        wish: SignalInstance,
        icon_name: str = "",
        kind: ButtonKind = ButtonKind.QUIET,
    ) -> Button:
        button = Button(text, kind, icon_name)
        button.identify(ident, text)
        button.clicked.connect(wish)
        self._waiting.add(button)
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._path)


def _name(text: Text, ident: str) -> None:
    text.setObjectName(ident)
    text.setAccessibleIdentifier(ident)
