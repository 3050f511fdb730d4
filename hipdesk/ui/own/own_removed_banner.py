"""An own exercise was taken out of the library; it can be brought back."""

from PySide6.QtCore import Signal

from hipdesk.domain.own_words import REMOVED
from hipdesk.ui.widgets.banner import Banner
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.surface import SurfaceKind


class OwnRemovedBanner(Banner):
    """Stays until it is undone or closed."""

    undo_requested = Signal(str)  # exercise id

    def __init__(self) -> None:
        super().__init__(SurfaceKind.WARN)
        self._exercise_id = ""
        self.setObjectName("own_removed_banner")
        self.setAccessibleIdentifier("own_removed_banner")
        undo = self.add_action("Undo", "own_undo_remove", icon_name="undo")
        undo.clicked.connect(self._undo)
        close = self.add_action("Close", "own_close_removed", ButtonKind.PLAIN)
        close.clicked.connect(self.hide)
        self.setFocusProxy(undo)

    def show_removed(self, exercise_id: str, name: str) -> None:
        """Offer to bring this one back."""
        self._exercise_id = exercise_id
        self.show_message(f"{name} was removed.", REMOVED)

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit(self._exercise_id)
