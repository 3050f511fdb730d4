"""An exercise of the session that is over, with its picture and its sets."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.summaries import ExerciseSets
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.text import Text, TextRole

PICTURE = 96  # pixels of width at 100 % text


class DoneRow(QWidget):
    """What was done of one exercise."""

    def __init__(self, exercise: ExerciseSets) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(Space.S)
        words.addWidget(Text(exercise.exercise, TextRole.STRONG))
        for one in exercise.sets:
            words.addWidget(Text(f"{one.name}: {one.text[:1].lower()}{one.text[1:]}"))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        if exercise.position is not None:
            picture = StillView(exercise.exercise_id, exercise.position, PICTURE)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
