"""Check-ins and warning signs of days without a session, to be corrected."""

from PySide6.QtCore import Qt, Signal

from hipdesk.domain.tellings import Telling
from hipdesk.ui.back_button import back_button
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.session_answers_card import SessionAnswersCard
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 820  # pixels at 100 % text


class TellingsPage(ScrollPage):
    """A card for each day, the newest first."""

    back_requested = Signal()
    score_corrected = Signal(object, int)  # ScoreAnswer, 0-10
    truth_corrected = Signal(object, bool)  # TruthAnswer
    sign_withdrawn = Signal(object)  # SignAnswer

    def __init__(self, told: tuple[Telling, ...]) -> None:
        super().__init__("Check-ins without a session")
        self.set_widest(WIDEST)
        self._cards: dict[Telling, SessionAnswersCard] = {}
        self._back = back_button(
            self, "Progress", "tellings_back", "Back to Progress", self.back_requested
        )
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading("Check-ins without a session", TextRole.DISPLAY))
        self.column.addWidget(
            Text(
                "What you said on days when no session followed.",
                TextRole.LEAD,
                Ink.MUTED,
            )
        )
        for telling in told:
            card = SessionAnswersCard(telling.title, telling.answers)
            card.show_corrections(telling.corrections)
            card.score_corrected.connect(self.score_corrected)
            card.truth_corrected.connect(self.truth_corrected)
            card.sign_withdrawn.connect(self.sign_withdrawn)
            self.column.addWidget(card)
            self._cards[telling] = card
        self.column.addStretch(1)

    def take_focus(self) -> None:
        self._back.setFocus()

    def show_again(self, told: tuple[Telling, ...]) -> None:
        """What a correction has changed; the fields say it already."""
        lines = {one.day: one.corrections for one in told}
        for telling, card in self._cards.items():
            card.show_corrections(lines.get(telling.day, ()))
