"""What was answered around a past session, to be corrected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.session_answers import (
    CompareAnswer,
    ScoreAnswer,
    SessionAnswers,
    SignAnswer,
    TruthAnswer,
)
from hipdesk.ui.check_in.yes_no import YesNo
from hipdesk.ui.check_out.compare_field import CompareField
from hipdesk.ui.lines import Lines, points
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.settled_slider import SettledSlider
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class SessionAnswersCard(Surface):
    """Scores, yes and no, and warning signs that were told by mistake."""

    score_corrected = Signal(object, int)  # ScoreAnswer, 0-10
    truth_corrected = Signal(object, bool)  # TruthAnswer
    compare_corrected = Signal(object, object)  # CompareAnswer, Change or None: the first time
    sign_withdrawn = Signal(object)  # SignAnswer

    def __init__(self, title: str, answers: SessionAnswers) -> None:
        super().__init__()
        self._truths: dict[TruthAnswer, bool | None] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._column.setSpacing(Space.S)
        self._column.addWidget(heading(title, TextRole.SUBTITLE))
        for score in answers.scores:
            self._add_score(score)
        for truth in answers.truths:
            self._add_truth(truth)
        for compared in answers.compared:
            self._add_compared(compared)
        for sign in answers.signs:
            self._column.addSpacing(Space.S)
            self._column.addWidget(_Sign(sign, self))
        self._lines = Lines()
        self._lines.hide()
        self._column.addWidget(self._lines)

    def show_corrections(self, lines: tuple[str, ...]) -> None:
        """What was corrected here, for a card that stands alone."""
        self._lines.show_lines(points(lines))
        self._lines.setVisible(bool(lines))

    def _add_score(self, answer: ScoreAnswer) -> None:
        slider = SettledSlider(answer.text, answer.low, answer.high, answer.ident)
        slider.show_score(answer.score)
        told = [answer.score]

        def tell(score: int) -> None:
            if score != told[0]:
                told[0] = score
                self.score_corrected.emit(answer, score)

        slider.settled.connect(tell)
        self._add_labelled(answer.text, slider)

    def _add_truth(self, answer: TruthAnswer) -> None:
        self._truths[answer] = answer.yes
        field = YesNo(answer.text, answer.ident)
        field.show_answer(answer.yes)
        field.answered.connect(lambda yes: self._on_truth(answer, field, yes))
        self._add_labelled(answer.text, field)

    def _add_compared(self, answer: CompareAnswer) -> None:
        """As in the check-out; an answer can be changed and not be taken back."""
        field = CompareField()
        field.ask(answer.question)
        field.show_answer(answer.change)
        told = [answer.change]

        def tell() -> None:
            said = field.answer
            if said is None:
                field.show_answer(told[0])
            elif said[1] is not told[0]:
                told[0] = said[1]
                self.compare_corrected.emit(answer, said[1])

        field.compared.connect(tell)
        self._column.addSpacing(Space.XS)
        self._column.addWidget(field)

    def _add_labelled(self, text: str, control: QWidget) -> None:
        label = Text(text, TextRole.STRONG)
        label.setBuddy(control)
        self._column.addSpacing(Space.XS)
        self._column.addWidget(label)
        self._column.addWidget(control)

    def _on_truth(self, answer: TruthAnswer, field: YesNo, yes: bool | None) -> None:
        """An answer can be changed and not be taken back."""
        if yes is None:
            field.show_answer(self._truths[answer])
        else:
            self._truths[answer] = yes
            self.truth_corrected.emit(answer, yes)


class _Sign(QWidget):
    """A sign, and two presses to take it back."""

    def __init__(self, sign: SignAnswer, card: SessionAnswersCard) -> None:
        super().__init__()
        self._sign = sign
        self._card = card
        self._sure = False
        self._button = Button("Told by mistake", ButtonKind.QUIET, "undo")
        self._button.identify(sign.ident, f"Told by mistake: {sign.text}")
        self._button.clicked.connect(self._press)
        self._words = Text("", ink=Ink.MUTED)
        self._words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Text(f"Warning sign: {sign.text}", TextRole.STRONG))
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def _press(self) -> None:
        if self._sure:
            self._words.setText("Taken back. It no longer counts in your plan.")
            self._button.hide()
            self._card.sign_withdrawn.emit(self._sign)
            return
        self._sure = True
        self._button.setText("Yes, it was a mistake")
        self._button.set_kind(ButtonKind.DANGER)
        self._words.setText(
            "Only if you pressed the wrong thing. What you did feel should stay: it keeps you safe."
        )
        self._words.show()
