"""Something of the person's was removed; it can be brought back."""

from PySide6.QtCore import Signal

from hipdesk.ui.widgets.banner import Banner
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.surface import SurfaceKind


class RemovedBanner(Banner):
    """Stays until it is undone or closed; `ids` are those of itself, of undo and of close."""

    undo_requested = Signal(str)  # the id of what was removed

    def __init__(self, ids: tuple[str, str, str]) -> None:
        super().__init__(SurfaceKind.WARN)
        own, undo_id, close_id = ids
        self._removed_id = ""
        self.setObjectName(own)
        self.setAccessibleIdentifier(own)
        undo = self.add_action("Undo", undo_id, icon_name="undo")
        undo.clicked.connect(self._undo)
        close = self.add_action("Close", close_id, ButtonKind.PLAIN)
        close.clicked.connect(self.hide)
        self.setFocusProxy(undo)

    def show_removed(self, removed_id: str, words: str, detail: str) -> None:
        """Say what was removed and what that means, and offer to bring it back."""
        self._removed_id = removed_id
        self.show_message(words, detail)

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit(self._removed_id)
