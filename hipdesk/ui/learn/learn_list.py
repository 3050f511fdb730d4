"""All reading pages."""

from PySide6.QtCore import Signal

from hipdesk.domain.learn import Page
from hipdesk.ui.card_grid import CardGrid
from hipdesk.ui.learn.learn_card import LearnCard
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

NARROWEST_CARD = 320  # pixels at 100 % text
LEAD = "Short pages about hips, stretching and this plan. They stay open at all times."


class LearnList(ScrollPage):
    """Emits the page to open."""

    page_requested = Signal(str)  # page id

    def __init__(self, pages: tuple[Page, ...]) -> None:
        super().__init__("Learn")
        self._cards = {one.id: LearnCard(one) for one in pages}
        for page_id, card in self._cards.items():
            card.clicked.connect(lambda _=False, one=page_id: self.page_requested.emit(one))
        grid = CardGrid(NARROWEST_CARD, Space.L)
        grid.show_cards(tuple(self._cards.values()))
        self.column.addWidget(heading("Learn", TextRole.DISPLAY))
        self.column.addWidget(Text(LEAD, TextRole.LEAD, Ink.MUTED))
        self.column.addWidget(grid)
        self.column.addStretch(1)
        if pages:
            self.setFocusProxy(self._cards[pages[0].id])

    def focus_card(self, page_id: str) -> None:
        """Give the focus back to the card that was opened."""
        if page_id in self._cards:
            self._cards[page_id].setFocus()
