"""Where the user's data is, and which HipDesk this is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from hipdesk.ui.breakable import breakable
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class DataCard(Surface):
    """Emits the wish to open the folder; copies its path by itself."""

    open_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        self._folder = Text()
        self._folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._folder.setObjectName("data_folder")
        self._folder.setAccessibleIdentifier("data_folder")
        self._version = Text("", TextRole.CAPTION, Ink.MUTED)
        show = Button("Open folder", icon_name="folder")
        show.identify("open_folder_button", "Open the data folder")
        show.clicked.connect(self.open_requested)
        copy = Button("Copy", icon_name="copy")
        copy.identify("copy_folder_button", "Copy the path of the data folder")
        copy.clicked.connect(self._copy)
        row = FlowLayout(Space.S)
        row.addWidget(show)
        row.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(heading("Your data", TextRole.SUBTITLE))
        column.addWidget(Text("Everything you enter stays on this computer, in this folder:"))
        column.addWidget(self._folder)
        column.addLayout(row)
        column.addWidget(self._version)

    def show_place(self, folder: str, version: str) -> None:
        self._path = folder
        self._folder.setText(breakable(folder))
        self._folder.setAccessibleName(folder)
        self._version.setText(f"HipDesk {version}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._path)
