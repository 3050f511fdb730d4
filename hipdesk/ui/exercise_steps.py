"""The steps of an exercise, told for the side that is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.layout import with_side
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import SIDES
from hipdesk.ui.lines import Lines, numbered
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class ExerciseSteps(Surface):
    """Offers the choice of a side only where the steps speak of one."""

    side_chosen = Signal(object)  # Side

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self._exercise = exercise
        self._lines = Lines()
        head = QHBoxLayout()
        head.addWidget(heading("Steps", TextRole.SUBTITLE), 1)
        self._sides = QButtonGroup(self)
        if any("{side}" in step for step in (*exercise.steps, exercise.optional_step)):
            for side in (Side.LEFT, Side.RIGHT):
                head.addWidget(self._add_chip(side))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addWidget(Text(exercise.start_position, ink=Ink.MUTED))
        column.addWidget(self._lines)
        self.show_side(Side.LEFT)

    @property
    def texts(self) -> tuple[str, ...]:
        return self._lines.texts

    def show_side(self, side: Side) -> None:
        """Read the steps for the left or the right side."""
        exercise = self._exercise
        steps = list(numbered(with_side(step, side) for step in exercise.steps))
        if exercise.optional_step:
            extra = f"If you like: {with_side(exercise.optional_step, side)}"
            steps.insert(exercise.optional_step_after, ("+", extra))
        self._lines.show_lines(steps)

    def _choose(self, side: Side) -> None:
        self.show_side(side)
        self.side_chosen.emit(side)

    @property
    def side(self) -> Side:
        """The side that is told at first."""
        return Side.LEFT if self._sides.buttons() else Side.BOTH

    def _add_chip(self, side: Side) -> Chip:
        chip = Chip(SIDES[side])
        chip.setObjectName(f"steps_{side}")
        chip.setAccessibleIdentifier(f"steps_{side}")
        chip.setAccessibleName(f"Steps for the {side} side")
        chip.setChecked(side is Side.LEFT)
        chip.clicked.connect(lambda: self._choose(side))
        self._sides.addButton(chip)
        return chip
