"""One exercise: its steps, dose, cautions and sources."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Catalogue, Exercise
from hipdesk.ui import exercise_sections as sections
from hipdesk.ui.back_button import back_button
from hipdesk.ui.exercise_head import ExerciseHead
from hipdesk.ui.exercise_steps import ExerciseSteps
from hipdesk.ui.figure.gallery import Gallery
from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.slices import Slices

TWO_COLUMNS = 700  # pixels of width at 100 % text


class ExercisePage(ScrollPage):
    """Emits what to do with the exercise; the head is there at once, the rest in slices."""

    back_requested = Signal()
    practise_requested = Signal()
    add_requested = Signal()

    def __init__(self, exercise: Exercise, catalogue: Catalogue) -> None:
        super().__init__(exercise.name)
        self.exercise_id = exercise.id
        self._exercise = exercise
        self._catalogue = catalogue
        self._head = ExerciseHead(exercise)
        self._head.practise_requested.connect(self.practise_requested)
        self._head.add_requested.connect(self.add_requested)
        back = back_button(
            self, "Library", "exercise_back", "Back to the library", self.back_requested
        )
        self._gallery = Gallery(exercise)
        self._left, self._right = _column(), _column()
        self.column.setSpacing(Space.L)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._head)
        self.column.addWidget(Fold(self._left, self._right, 1, TWO_COLUMNS, Space.L))
        self.column.addStretch(1)
        self._slices = Slices(self)
        self._slices.start(self._jobs())

    def _add_steps(self) -> None:
        """Its pictures are of the side that the steps are told for."""
        steps = ExerciseSteps(self._exercise)
        for show in (self._head.show_side, self._gallery.show_side):
            show(steps.side)
            steps.side_chosen.connect(show)
        self.add_left(steps)

    def _add_gallery(self) -> None:
        self.column.insertWidget(2, self._gallery)
        self._gallery.appear()

    def add_right(self, part: QWidget | None) -> None:
        """Put a card below the others of the right column."""
        _add(self._right, part)

    def add_left(self, part: QWidget | None) -> None:
        """The same on the left."""
        _add(self._left, part)

    def take_focus(self) -> None:
        self._head.take_focus()

    def _jobs(self) -> Iterator[Callable[[], None]]:
        one, all_of_them = self._exercise, self._catalogue
        yield self._add_steps
        yield self._add_gallery
        for make in (sections.feel, sections.where, sections.dose, sections.stop):
            yield lambda make=make: self.add_right(make(one))  # type: ignore[misc]
        yield lambda: self.add_left(sections.variants(one))
        yield lambda: self.add_left(sections.cautions(one, all_of_them))
        yield lambda: self.add_right(sections.evidence(one, all_of_them))


def _column() -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.L)
    layout.addStretch(1)
    return column


def _add(column: QWidget, part: QWidget | None) -> None:
    layout = column.layout()
    if part is not None and isinstance(layout, QVBoxLayout):
        layout.insertWidget(layout.count() - 1, part)
        part.show()  # lays the page out at once: it is never painted squeezed
