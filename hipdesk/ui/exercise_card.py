"""An exercise as a card of the library."""

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.durations import seconds_text
from hipdesk.domain.layout import work_seconds
from hipdesk.domain.words import CATEGORIES, POSITIONS, needed
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.press_card import PressCard
from hipdesk.ui.widgets.text import Ink, Text, TextRole

PICTURE = 128  # pixels of width at 100 % text
FIRST_STEP = 1


class ExerciseCard(PressCard):
    """Opens the exercise."""

    def __init__(self, exercise: Exercise) -> None:
        time = seconds_text(work_seconds(exercise, FIRST_STEP))
        things = "Your own" if exercise.is_own else needed(exercise.equipment)
        told = things if exercise.is_own else f"You need: {things.lower()}"
        category = CATEGORIES[exercise.category]
        super().__init__(
            f"exercise_card_{exercise.id}",
            exercise.name,
            f"{category}, {POSITIONS[exercise.position].lower()}, {time}. {told}",
        )
        self.exercise_id = exercise.id
        dot = "\N{MIDDLE DOT}"
        self.fill(
            StillView(exercise.id, exercise.position, PICTURE),
            (
                Text(exercise.name, TextRole.STRONG),
                Text(f"{category} {dot} {time}", TextRole.CAPTION, Ink.MUTED),
                Text(things, TextRole.CAPTION, Ink.MUTED),
            ),
            Space.L,
            2,
        )
