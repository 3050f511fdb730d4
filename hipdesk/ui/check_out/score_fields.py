"""Scores that the plan needs beside pain and effort, one under the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.check_out_questions import ScoreQuestion
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.score_slider import ScoreSlider
from hipdesk.ui.widgets.text import Text, TextRole


class ScoreFields(QWidget):
    """Each may be left open; hidden while nothing is asked."""

    scored = Signal(object, object)  # ScoreQuestion, int or None when it was taken back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[ScoreQuestion, ScoreSlider] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self.hide()

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """As read."""
        return tuple(self._fields.values())

    def ask(
        self, questions: tuple[ScoreQuestion, ...], given: dict[ScoreQuestion, int] | None = None
    ) -> None:
        """Ask these and no others; `given` are scores told before."""
        while (taken := self._column.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        for question in questions:
            self._add(question, (given or {}).get(question))
        self.setVisible(bool(questions))

    def _add(self, question: ScoreQuestion, score: int | None) -> None:
        slider = ScoreSlider(question.text, question.low, question.high, question.ident)
        slider.show_score(score)
        slider.scored.connect(lambda told, one=question: self.scored.emit(one, told))
        label = Text(question.text, TextRole.SUBTITLE)
        label.setBuddy(slider)
        self._column.addSpacing(Space.S)
        self._column.addWidget(label)
        self._column.addWidget(slider)
        self._fields[question] = slider
