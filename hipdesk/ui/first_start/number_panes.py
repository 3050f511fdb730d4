"""Pages on which a number is typed or picked: an age, weeks, pain."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout

from hipdesk.domain.first_start_question import Question, Value
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.look import Size, Space, Weight, current_look
from hipdesk.ui.widgets.fields import LineField
from hipdesk.ui.widgets.score_slider import ScoreSlider
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_WIDTH = 110  # pixels of the field at 100 % text


class NumberPane(Pane):
    """A number in digits; Enter goes on."""

    def __init__(self, question: Question, value: Value | None) -> None:
        super().__init__()
        self._least, self._most = question.least, question.most
        self._what = question.unit_words
        self.field = LineField(f"answer_{question.id}", f"{question.ask} In {question.unit}")
        self.field.setValidator(QIntValidator(0, 999, self.field))
        self.field.setMaxLength(3)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look = current_look()
        self.field.setFont(look.font(Size.TITLE, Weight.STRONG))
        self.field.setFixedWidth(look.px(_WIDTH))
        if isinstance(value, int):
            self.field.setText(str(value))
        self.field.textChanged.connect(self.changed)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.field)
        row.addWidget(Text(question.unit, TextRole.LEAD, Ink.MUTED), 1)
        self.column.addLayout(row)

    @property
    def value(self) -> Value | None:
        text = self.field.text()
        number = int(text) if text.isdigit() else -1
        return number if self._least <= number <= self._most else None

    @property
    def unanswered(self) -> str:
        what = f"{self._what}, as a number"
        if not self.field.text():
            return f"Please type {what}."
        return f"Please check this: {what} from {self._least} to {self._most} is expected here."

    def take_focus(self) -> None:
        self.field.setFocus()
        self.field.selectAll()


class ScorePane(Pane):
    """A score from 0 to 10."""

    missing = "Please choose a number from 0 to 10."

    def __init__(self, question: Question, value: Value | None) -> None:
        super().__init__()
        self._slider = ScoreSlider(
            question.ask, "no pain", "worst imaginable", f"answer_{question.id}"
        )
        self._slider.show_score(value if isinstance(value, int) else None)
        self._slider.scored.connect(lambda _: self.changed.emit())
        self.column.addWidget(self._slider)

    @property
    def value(self) -> Value | None:
        return self._slider.score

    def take_focus(self) -> None:
        self._slider.setFocus()
