"""The sessions that were removed, each with the way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import SessionSummary
from hipdesk.domain.summaries import session_line
from hipdesk.ui.back_button import back_button
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 820  # pixels at 100 % text
LEAD = "They are in no list, chart or plan until you bring them back."
BACK = "It is back in your history."


class RemovedPage(ScrollPage):
    """The one that was done last comes first; what was brought back says so."""

    back_requested = Signal()
    restore_requested = Signal(str)  # session id

    def __init__(self, sessions: Sequence[SessionSummary], catalogue: Catalogue) -> None:
        super().__init__("Removed sessions")
        self.set_widest(WIDEST)
        self._back = back_button(
            self, "Progress", "removed_back", "Back to Progress", self.back_requested
        )
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading("Removed sessions", TextRole.DISPLAY))
        self.column.addWidget(Text(LEAD, TextRole.LEAD, Ink.MUTED))
        for number, session in enumerate(sessions):
            self.column.addWidget(self._card(number, session, catalogue))
        self.column.addStretch(1)

    def take_focus(self) -> None:
        self._back.setFocus()

    def _card(self, number: int, session: SessionSummary, catalogue: Catalogue) -> Surface:
        line = session_line(session, catalogue)
        card = Surface()
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        row.setSpacing(Space.L)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(Text(line.date, TextRole.STRONG))
        words.addWidget(Text(line.what))
        told = Text(f"{line.minutes}, {line.sets} sets done", TextRole.CAPTION, Ink.MUTED)
        words.addWidget(told)
        row.addLayout(words, 1)
        button = Button("Bring back", ButtonKind.QUIET, "undo")
        button.identify(f"restore_{number}", f"Bring back the session of {line.date}")
        button.clicked.connect(partial(self._restore, session.id, button, told))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _restore(self, session_id: str, button: Button, told: Text) -> None:
        button.setEnabled(False)
        told.setText(BACK)
        self._back.setFocus()
        self.restore_requested.emit(session_id)
