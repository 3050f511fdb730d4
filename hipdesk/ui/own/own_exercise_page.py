"""The page of an exercise that the person wrote down."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hipdesk.domain import own_words as words
from hipdesk.domain.catalogue import Catalogue, Exercise
from hipdesk.domain.words import dose_text
from hipdesk.ui import exercise_sections as sections
from hipdesk.ui.exercise_page import ExercisePage
from hipdesk.ui.lines import titled_card
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Text


class OwnExercisePage(ExercisePage):
    """Its words and its amount, and the ways to change it or take it away."""

    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(self, exercise: Exercise, catalogue: Catalogue) -> None:
        self._one = exercise
        super().__init__(exercise, catalogue)

    def _jobs(self) -> Iterator[Callable[[], None]]:
        yield self._add_steps
        yield lambda: self.add_left(self._yours())
        yield lambda: self.add_right(titled_card("How much", Text(dose_text(self._one, 0))))
        yield lambda: self.add_right(sections.stop(self._one))

    def _yours(self) -> QWidget:
        row = QWidget()
        buttons = FlowLayout(Space.S, row)
        for text, ident, icon, told in (
            ("Change", "own_edit", "edit", self.edit_requested),
            ("Remove", "own_remove", "trash", self.remove_requested),
        ):
            button = Button(text, ButtonKind.QUIET, icon)
            button.identify(ident, f"{text} {self._one.name}")
            button.clicked.connect(told)
            buttons.addWidget(button)
        return titled_card(words.TITLE, *map(Text, words.NOT_EXAMINED), row)
