"""A reading page as a card of the list."""

from hipdesk.domain.learn import Page
from hipdesk.ui.learn.icon_tile import IconTile
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.press_card import PressCard
from hipdesk.ui.widgets.text import Ink, Text, TextRole


class LearnCard(PressCard):
    """Opens its page."""

    def __init__(self, page: Page) -> None:
        minutes = f"{page.minutes} min to read"
        super().__init__(f"learn_card_{page.id}", page.title, f"{page.lead} {minutes}.")
        self.fill(
            IconTile(page.icon),
            (
                Text(page.title, TextRole.SUBTITLE),
                Text(page.lead),
                Text(minutes, TextRole.CAPTION, Ink.MUTED),
            ),
            Space.XL,
            Space.XS,
        )
