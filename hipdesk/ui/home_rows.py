"""The lines on Home's card: an exercise with its dose, and a fact with its icon."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.home import HomeItem
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.look import Space
from hipdesk.ui.small_icon import SmallIcon
from hipdesk.ui.widgets.text import Ink, Text, TextRole

PICTURE = 144  # pixels of width at 100 % text


class ExerciseRow(QWidget):
    """One of today's exercises."""

    def __init__(self, item: HomeItem) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        picture = StillView(item.exercise_id, item.position, PICTURE)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(item.name, TextRole.SUBTITLE))
        words.addWidget(Text(item.dose, ink=Ink.MUTED))
        words.addStretch(1)
        row.addLayout(words, 1)


class FactRow(QWidget):
    """A short fact beside a small icon."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._icon = SmallIcon(icon)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text()
        row.addWidget(self._text, 1)

    def show_text(self, text: str, icon: str = "") -> None:
        """A new icon only where one is given."""
        self._text.setText(text)
        if icon:
            self._icon.show_icon(icon)
