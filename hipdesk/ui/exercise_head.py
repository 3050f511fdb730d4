"""The head of an exercise's page: what it is, and what to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.picture_page import cover
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import CATEGORIES, POSITIONS, listed, needed
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

PICTURE = 352  # pixels of width at 100 % text
TWO_COLUMNS = 640  # pixels of width at 100 % text


class ExerciseHead(Fold):
    """Picture, name, facts and the two buttons."""

    practise_requested = Signal()
    add_requested = Signal()

    def __init__(self, exercise: Exercise) -> None:
        words, picture = QWidget(), StillView(exercise.id, exercise.position, PICTURE)
        super().__init__(picture, words, 0, TWO_COLUMNS, Space.XL)
        self._picture = picture
        self._practise = Button("Practise now", ButtonKind.PRIMARY, "play")
        self._practise.identify("practise_button", f"Practise {exercise.name} now")
        self._practise.clicked.connect(self.practise_requested)
        add = Button("Add to a free session", ButtonKind.QUIET, "plus")
        add.identify("add_to_free_button", f"Add {exercise.name} to a free session")
        add.clicked.connect(self.add_requested)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(heading(exercise.name, TextRole.TITLE))
        if exercise.also_called:
            column.addWidget(Text(f"Also called {listed(exercise.also_called)}", ink=Ink.MUTED))
        column.addSpacing(Space.S)
        position = POSITIONS[exercise.position].lower()
        kind = (CATEGORIES[exercise.category], exercise.slot_name, position)
        column.addWidget(Text(" \N{MIDDLE DOT} ".join(one for one in kind if one)))
        if not exercise.is_own:
            column.addWidget(Text(_needs(exercise)))
        if exercise.muscles:
            column.addWidget(Text(f"Works on: {listed(exercise.muscles)}"))
        column.addSpacing(Space.M)
        buttons = FlowLayout(Space.S)
        buttons.addWidget(self._practise)
        buttons.addWidget(add)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_side(self, side: Side) -> None:
        """Show the picture for this side."""
        self._picture.show_page(lambda book: cover(book, side))

    def take_focus(self) -> None:
        self._practise.setFocus()


def _needs(exercise: Exercise) -> str:
    text = f"You need: {needed(exercise.equipment).lower()}"
    if exercise.optional_equipment:
        text += f"; if you like: {needed(exercise.optional_equipment).lower()}"
    return text
