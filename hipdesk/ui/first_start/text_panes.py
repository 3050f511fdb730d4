"""Pages that are read: the welcome, an urgent message, a block, the end."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.first_start_blocks import Block, Way
from hipdesk.domain.first_start_words import short_name
from hipdesk.domain.limits import IS, IS_NOT, SEEK_HELP
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.fold import Fold
from hipdesk.ui.lines import Lines, points
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
    """What is closed, why, and what to do."""

    starts_at_next = True

    def __init__(self, blocks: Iterable[Block]) -> None:
        super().__init__()
        for block in blocks:
            urgent = block.way in {Way.ANSWERS, Way.WORD_THEN_ANSWERS}
            card = Surface(SurfaceKind.DANGER if urgent else SurfaceKind.WARN)
            card.setObjectName(f"block_{block.rule}")
            card.setAccessibleIdentifier(card.objectName())
            inside = QVBoxLayout(card)
            inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
            inside.setSpacing(Space.S)
            inside.addWidget(heading(block.title, TextRole.SUBTITLE))
            inside.addWidget(Text(block.why, TextRole.LEAD))
            inside.addWidget(Text(block.do, TextRole.LEAD))
            self.column.addWidget(card)
            self.column.addSpacing(Space.S)


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
