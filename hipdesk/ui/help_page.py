"""Help: the keys, and what HipDesk is and is not."""

from PySide6.QtCore import Qt, Signal

from hipdesk.domain.limits import IS, IS_NOT, SEEK_HELP
from hipdesk.ui.back_button import back_button
from hipdesk.ui.fold import Fold
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.look import Space
from hipdesk.ui.navigation import LABELS
from hipdesk.ui.place import Place
from hipdesk.ui.player.keys import HELP
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Text, TextRole, heading

TWO_COLUMNS = 700  # pixels of width at 100 % text
WINDOW_KEYS = (
    *((f"Ctrl+{number}", LABELS[place]) for number, place in enumerate(Place, start=1)),
    ("Tab", "To the next control"),
    ("Enter", "Open a session of the list"),
    ("\N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW}", "Read a chart value by value, or the calendar"),
    ("\N{UPWARDS ARROW} \N{DOWNWARDS ARROW}", "One line of a chart alone, or days of the calendar"),
    ("Esc", "Back from an exercise, a session or this help"),
    ("Ctrl++ and Ctrl+-", "Larger and smaller text"),
    ("Ctrl+0", "Text of the usual size"),
    ("PgUp and PgDn", "Scroll the page"),
    ("F1 or ?", "This help"),
    ("Ctrl+Q", "Close HipDesk"),
)


class HelpPage(ScrollPage):
    """Its two cards are made one after the other: both at once would be a freeze."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Help")
        self._back = back_button(self, "Back", "help_back", "Back from help", self.back_requested)
        self._cards: list[Surface] = []
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading("Help", TextRole.DISPLAY))
        self._slices = Slices(self)
        self._slices.start(
            (
                lambda: self._cards.append(_limits()),
                lambda: self._cards.append(_keys()),
                self._put_cards,
            )
        )

    def take_focus(self) -> None:
        self._back.setFocus()

    def _put_cards(self) -> None:
        limits, keys = self._cards
        self.column.addWidget(Fold(limits, keys, 1, TWO_COLUMNS, Space.L))
        self.column.addStretch(1)


def _limits() -> Surface:
    return titled_card(
        "What HipDesk is and is not",
        Lines(points(IS)),
        Text("It is no substitute", TextRole.STRONG),
        Lines(points(IS_NOT)),
        Text("When to get help", TextRole.STRONG),
        Lines(points(SEEK_HELP)),
    )


def _keys() -> Surface:
    return titled_card(
        "Keys",
        Lines(WINDOW_KEYS),
        Text("In a session", TextRole.STRONG),
        Lines((line.shown, line.does) for line in HELP),
    )
