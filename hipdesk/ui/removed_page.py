"""What was removed, each with the way back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hipdesk.ui.back_button import back_button
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 820  # pixels at 100 % text


@dataclass(frozen=True)
class RemovedWords:
    """What the page says of all of them."""

    title: str
    lead: str
    place: str  # where the page goes back to
    back: str  # of one that was brought back


@dataclass(frozen=True)
class Removed:
    """One of them."""

    id: str
    title: str
    what: str
    detail: str
    named: str  # after "Bring back", for a screen reader


class RemovedPage(ScrollPage):
    """In the order that it is given; what was brought back says so."""

    back_requested = Signal()
    restore_requested = Signal(str)  # the id of one

    def __init__(self, words: RemovedWords, removed: Sequence[Removed]) -> None:
        super().__init__(words.title)
        self.set_widest(WIDEST)
        self._words = words
        self._back = back_button(
            self, words.place, "removed_back", f"Back to {words.place}", self.back_requested
        )
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading(words.title, TextRole.DISPLAY))
        self.column.addWidget(Text(words.lead, TextRole.LEAD, Ink.MUTED))
        for number, one in enumerate(removed):
            self.column.addWidget(self._card(number, one))
        self.column.addStretch(1)

    def take_focus(self) -> None:
        self._back.setFocus()

    def _card(self, number: int, one: Removed) -> Surface:
        card = Surface()
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        row.setSpacing(Space.L)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(Text(one.title, TextRole.STRONG))
        words.addWidget(Text(one.what))
        told = Text(one.detail, TextRole.CAPTION, Ink.MUTED)
        words.addWidget(told)
        row.addLayout(words, 1)
        button = Button("Bring back", ButtonKind.QUIET, "undo")
        button.identify(f"restore_{number}", f"Bring back {one.named}")
        button.clicked.connect(partial(self._restore, one.id, button, told))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _restore(self, removed_id: str, button: Button, told: Text) -> None:
        button.setEnabled(False)
        told.setText(self._words.back)
        self._back.setFocus()
        self.restore_requested.emit(removed_id)
