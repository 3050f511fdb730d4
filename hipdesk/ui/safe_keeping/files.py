"""The dialogs in which a person names a file or a folder; the desktop's own where it has them."""

from collections.abc import Callable

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[str], None]


def ask_for_file(parent: QWidget, title: str, filters: str, chosen: Chosen) -> None:
    """A file that is there, to be read."""
    dialog = QFileDialog(parent, title, _documents(), filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, chosen)


def ask_for_new_file(parent: QWidget, title: str, name: str, filters: str, chosen: Chosen) -> None:
    """A file to be written; the dialog asks before another is written over."""
    dialog = QFileDialog(parent, title, _documents(), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    _open(dialog, chosen)


def ask_for_folder(parent: QWidget, title: str, at: str, chosen: Chosen) -> None:
    """A folder that is there."""
    dialog = QFileDialog(parent, title, at)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, chosen)


def _documents() -> str:
    """Where people look for what they saved, and not where the app was started."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _open(dialog: QFileDialog, chosen: Chosen) -> None:
    dialog.setObjectName("file_dialog")
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
