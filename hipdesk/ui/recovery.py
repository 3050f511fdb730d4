"""The banners on Home about an interrupted session."""

from PySide6.QtCore import Signal

from hipdesk.ui.widgets.banner import Banner
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.surface import SurfaceKind


class RecoveryBanner(Banner):
    """A session was interrupted: continue, finish here, or discard."""

    resume_requested = Signal()
    finish_requested = Signal()
    discard_requested = Signal()

    def __init__(self) -> None:
        super().__init__(SurfaceKind.ACCENT)
        self.setAccessibleIdentifier("recovery_banner")
        resume = self.add_action("Continue", "resume_button", ButtonKind.PRIMARY, "play")
        finish = self.add_action("Finish here", "finish_button", icon_name="check")
        discard = self.add_action("Discard", "discard_button", ButtonKind.PLAIN, "trash")
        resume.clicked.connect(self.resume_requested)
        finish.clicked.connect(self.finish_requested)
        discard.clicked.connect(self.discard_requested)
        self._buttons = (resume, finish, discard)
        self.setFocusProxy(resume)

    def show_set(self, name: str, *, enabled: bool) -> None:
        """Offer to go on at this set; "" takes the banner away."""
        for button in self._buttons:
            button.setEnabled(enabled)
        title = f"Continue at \N{LEFT DOUBLE QUOTATION MARK}{name}\N{RIGHT DOUBLE QUOTATION MARK}"
        detail = "Your last session was interrupted. Every set you had finished is kept."
        self.show_message(title if name else "", detail)


class DiscardedBanner(Banner):
    """A session was discarded; it can be taken back."""

    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__(SurfaceKind.WARN)
        undo = self.add_action("Undo", "undo_discard_button", icon_name="undo")
        close = self.add_action("Close", "close_discard_button", ButtonKind.PLAIN)
        undo.clicked.connect(self._undo)
        close.clicked.connect(self.hide)
        self.setFocusProxy(undo)

    def show_discarded(self) -> None:
        self.show_message("The interrupted session was discarded.", "It is in no list or chart.")

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()
