"""Pages that are read: the welcome, an urgent message, a block, the end."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.first_start_blocks import Block
from hipdesk.domain.first_start_meanwhile import TITLE as MEANWHILE
from hipdesk.domain.first_start_meanwhile import Together, together
from hipdesk.domain.first_start_words import short_name
from hipdesk.domain.limits import IS, IS_NOT, SEEK_HELP
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.fold import Fold
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole, heading

_TWO_COLUMNS = 700
_PICTURE = 240  # pixels of width at 100 % text


class WelcomePane(Pane):
    """The limits of HipDesk, all of them."""

    starts_at_next = True

    def __init__(self) -> None:
        super().__init__()
        left, right = QWidget(), QWidget()
        for holder, parts in (
            (left, (("What HipDesk is", IS), ("When to get help", SEEK_HELP))),
            (right, (("What it is not", IS_NOT),)),
        ):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.S)
            for title, sentences in parts:
                column.addWidget(Text(title, TextRole.STRONG))
                column.addWidget(Lines(points(sentences)))
                column.addSpacing(Space.S)
            column.addStretch(1)
        card = Surface()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        inside.addWidget(Fold(left, right, 1, _TWO_COLUMNS, Space.XXL))
        self.column.addWidget(card)


class UrgentPane(Pane):
    """A message that must not be overlooked."""

    starts_at_next = True

    def __init__(self, message: str) -> None:
        super().__init__()
        card = Surface(SurfaceKind.DANGER)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        text = Text(message, TextRole.TITLE)
        text.setObjectName("urgent_message")
        text.setAccessibleIdentifier("urgent_message")
        inside.addWidget(text)
        self.column.addWidget(card)


class BlocksPane(Pane):
    """What is closed, why, what opens it, and what can be done until then."""

    starts_at_next = True

    def __init__(self, blocks: Sequence[Block], meanwhile: Sequence[str] = ()) -> None:
        super().__init__()
        self.column.setSpacing(Space.M)
        for one in together(blocks):
            self.column.addWidget(_block_card(one))
        if meanwhile:
            card = titled_card(MEANWHILE, Lines(points(meanwhile)))
            card.setObjectName("block_meanwhile")
            card.setAccessibleIdentifier("block_meanwhile")
            self.column.addWidget(card)


def _block_card(one: Together) -> Surface:
    card = Surface(SurfaceKind.DANGER if one.urgent else SurfaceKind.WARN)
    card.setObjectName(f"block_{one.blocks[0].rule}")
    card.setAccessibleIdentifier(card.objectName())
    inside = QVBoxLayout(card)
    inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
    inside.setSpacing(Space.S)
    inside.addWidget(heading(one.title, TextRole.SUBTITLE))
    if len(one.blocks) == 1:
        inside.addWidget(Text(one.blocks[0].why, TextRole.LEAD))
    else:
        inside.addWidget(Lines(points(one.lines)))
    inside.addWidget(Text(one.do, TextRole.LEAD))
    return card


class EndPane(Pane):
    """What the plan begins with and why, with its exercises in pictures."""

    starts_at_next = True

    def __init__(self, sentences: Sequence[str], exercises: Iterable[Exercise] = ()) -> None:
        super().__init__()
        self.column.setSpacing(Space.L)
        pictures = QWidget()
        row = FlowLayout(Space.L, pictures)
        for one in exercises:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.XS)
            column.addWidget(StillView(one.id, one.position, _PICTURE))
            column.addWidget(Text(short_name(one.name), TextRole.STRONG))
            row.addWidget(holder)
        if row.count():
            self.column.addWidget(pictures)
        for sentence in sentences:
            self.column.addWidget(Text(sentence, TextRole.LEAD))
