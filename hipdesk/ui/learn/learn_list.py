"""All reading pages."""

from functools import partial

from PySide6.QtCore import Signal

from hipdesk.domain.learn import Page
from hipdesk.ui.card_grid import CardGrid
from hipdesk.ui.learn.learn_card import LearnCard
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

NARROWEST_CARD = 320  # pixels at 100 % text
AT_ONCE, CARDS_A_SLICE = 2, 2
LEAD = "Short pages about hips, stretching and this plan. They stay open at all times."


class LearnList(ScrollPage):
    """Emits the page to open; after the first cards the others come in slices."""

    page_requested = Signal(str)  # page id

    def __init__(self, pages: tuple[Page, ...]) -> None:
        super().__init__("Learn")
        self._cards: dict[str, LearnCard] = {}
        self._grid = CardGrid(NARROWEST_CARD, Space.L)
        self.column.addWidget(heading("Learn", TextRole.DISPLAY))
        self.column.addWidget(Text(LEAD, TextRole.LEAD, Ink.MUTED))
        self.column.addWidget(self._grid)
        self.column.addStretch(1)
        self._add(pages[:AT_ONCE])
        if pages:
            self.setFocusProxy(self._cards[pages[0].id])
        self._slices = Slices(self)
        self._slices.start(
            partial(self._add, pages[at : at + CARDS_A_SLICE])
            for at in range(AT_ONCE, len(pages), CARDS_A_SLICE)
        )

    def _add(self, pages: tuple[Page, ...]) -> None:
        for page in pages:
            card = self._cards[page.id] = LearnCard(page)
            card.clicked.connect(lambda _=False, one=page.id: self.page_requested.emit(one))
        self._grid.show_cards(tuple(self._cards.values()))

    def focus_card(self, page_id: str) -> None:
        """Give the focus back to the card that was opened."""
        if page_id in self._cards:
            self._cards[page_id].setFocus()
