"""The head of an exercise's page: what it is, and what to do with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.words import CATEGORIES, POSITIONS, listed, needed
from hipdesk.ui.look import Space
from hipdesk.ui.pictures import Pictogram
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

PICTURE = 160


class ExerciseHead(QWidget):
    """Picture, name, facts and the two buttons."""

    practise_requested = Signal()
    add_requested = Signal()

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self._practise = Button("Practise now", ButtonKind.PRIMARY, "play")
        self._practise.identify("practise_button", f"Practise {exercise.name} now")
        self._practise.clicked.connect(self.practise_requested)
        add = Button("Add to a free session", ButtonKind.QUIET, "plus")
        add.identify("add_to_free_button", f"Add {exercise.name} to a free session")
        add.clicked.connect(self.add_requested)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(heading(exercise.name, TextRole.TITLE))
        if exercise.also_called:
            also = f"Also called {listed(exercise.also_called)}"
            words.addWidget(Text(also, ink=Ink.MUTED))
        words.addSpacing(Space.S)
        position = POSITIONS[exercise.position].lower()
        kind = (CATEGORIES[exercise.category], exercise.slot_name, position)
        words.addWidget(Text(" \N{MIDDLE DOT} ".join(one for one in kind if one)))
        words.addWidget(Text(_needs(exercise)))
        words.addWidget(Text(f"Works on: {listed(exercise.muscles)}"))
        words.addSpacing(Space.M)
        buttons = FlowLayout(Space.S)
        buttons.addWidget(self._practise)
        buttons.addWidget(add)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XL)
        row.addWidget(Pictogram(exercise.position, PICTURE), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def take_focus(self) -> None:
        self._practise.setFocus()


def _needs(exercise: Exercise) -> str:
    text = f"You need: {needed(exercise.equipment).lower()}"
    if exercise.optional_equipment:
        text += f"; if you like: {needed(exercise.optional_equipment).lower()}"
    return text
