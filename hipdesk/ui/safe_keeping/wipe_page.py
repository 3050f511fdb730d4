"""Deleting everything: what goes and what stays is said first, then a word is typed."""

from PySide6.QtCore import Signal

from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.safe_keeping.safe_page import SafePage, page_button
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.fields import LineField
from hipdesk.ui.widgets.text import Text

WORD = "delete"
LEAD = "HipDesk forgets all that you entered and begins as new. This cannot be undone."
SECOND = f"To be sure that it is meant, type the word {WORD} here. Nothing is deleted until then."


class WipePage(SafePage):
    """Asks twice: by a button, then by a word."""

    confirmed = Signal()
    export_requested = Signal()

    def __init__(self) -> None:
        super().__init__("wipe", "Delete everything", LEAD)
        self._goes, self._stays = Lines(), Lines()
        self.body.addWidget(titled_card("What is deleted", self._goes))
        self.body.addWidget(titled_card("What HipDesk cannot reach", self._stays))
        keep = page_button("Keep everything", "wipe_keep", ButtonKind.PRIMARY)
        keep.clicked.connect(self.back_requested)
        export = page_button("Export first…", "wipe_export")
        export.clicked.connect(self.export_requested)
        go_on = page_button("Delete everything…", "wipe_go_on", icon_name="trash")
        go_on.clicked.connect(self._ask_again)
        self.add_row(keep, export, go_on)
        self.begin_at(keep)
        self._word = LineField("wipe_word", SECOND)
        self._word.setMaxLength(2 * len(WORD))
        self._word.textChanged.connect(self._weigh)
        self._word.returnPressed.connect(self._confirm)
        self._now = page_button("Delete everything now", "wipe_confirm", ButtonKind.DANGER, "trash")
        self._now.clicked.connect(self._confirm)
        self._second = titled_card(
            "Delete all of it?", Text(SECOND), self._word, self.add_row(self._now)
        )
        self.body.addWidget(self._second)
        self.start_again()

    def start_again(self) -> None:
        """Nothing was asked for yet."""
        self._word.clear()
        self._weigh()
        self._second.hide()
        self.tell("")

    def show_extent(self, goes: tuple[str, ...], stays: tuple[str, ...]) -> None:
        """What would be deleted, and what could not be."""
        self._goes.show_lines(points(goes))
        self._stays.show_lines(points(stays))

    def _ask_again(self) -> None:
        self._second.show()
        self.bring(self._now)
        self._word.setFocus()

    def _weigh(self) -> None:
        self.offer(self._now, self._means_it)

    @property
    def _means_it(self) -> bool:
        return self._word.text().strip().lower() == WORD

    def _confirm(self) -> None:
        if self._means_it:
            self.confirmed.emit()
