"""A session was taken out of the history; it can be brought back."""

from PySide6.QtCore import Signal

from hipdesk.ui.widgets.banner import Banner
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.surface import SurfaceKind

DETAIL = "It is in no list, chart or plan any more."


class RemovedBanner(Banner):
    """Stays until it is undone or closed."""

    undo_requested = Signal(str)  # session id

    def __init__(self) -> None:
        super().__init__(SurfaceKind.WARN)
        self._session_id = ""
        self.setObjectName("removed_banner")
        self.setAccessibleIdentifier("removed_banner")
        undo = self.add_action("Undo", "undo_remove_button", icon_name="undo")
        undo.clicked.connect(self._undo)
        close = self.add_action("Close", "close_removed_button", ButtonKind.PLAIN)
        close.clicked.connect(self.hide)
        self.setFocusProxy(undo)

    def show_removed(self, session_id: str, title: str) -> None:
        """Offer to bring this one back."""
        self._session_id = session_id
        self.show_message(f"The session of {title} was removed.", DETAIL)

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit(self._session_id)
