"""An exercise as a line: its picture, and words beside it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Position
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.text import Text


class PicturedRow(QWidget):
    """Shows an exercise; `width` of the picture is in pixels at 100 % text."""

    def __init__(
        self, exercise_id: str, position: Position, width: int, texts: Iterable[Text]
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addWidget(StillView(exercise_id, position, width), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        for text in texts:
            words.addWidget(text)
        words.addStretch(1)
        row.addLayout(words, 1)
