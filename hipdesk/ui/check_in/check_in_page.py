"""The check-in: the questions, the list of what may be new, and what follows from them."""

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from hipdesk.domain.check_in import Explained
from hipdesk.domain.morning import OpenQuestions
from hipdesk.ui.check_in.answer_view import AnswerView
from hipdesk.ui.check_in.questions_view import QuestionsView
from hipdesk.ui.check_in.signs_view import SignsView
from hipdesk.ui.slices import Slices


class CheckInPage(QStackedWidget):
    """Shows one of its three views and tells what was answered.

    The first is there at once; the others are made while it is read.
    """

    all_well = Signal(int)  # pain 0-10
    sign_told = Signal(object)  # Flag
    change_told = Signal(int)  # pain; PRE-3
    unwell_told = Signal(int)  # pain; PRE-4
    morning_told = Signal(int)
    hour_told = Signal(bool)
    left = Signal()
    begin_chosen = Signal()
    questions_chosen = Signal()
    home_chosen = Signal()
    reading_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check_in_page")
        self.setAccessibleIdentifier("check_in_page")
        self.setAccessibleName("Check-in")
        self.questions = QuestionsView()
        self.addWidget(self.questions)
        self.questions.all_well.connect(self.all_well)
        self.questions.something_new.connect(self._ask_what)
        self.questions.left.connect(self.left)
        self.questions.morning_told.connect(self.morning_told)
        self.questions.hour_told.connect(self.hour_told)
        self._slices = Slices(self)

    def prepare(self) -> Iterator[None]:
        """Make the rest of its first view."""
        self.questions.prepare()
        yield

    @cached_property
    def _signs(self) -> SignsView:
        signs = SignsView()
        signs.sign_told.connect(self.sign_told)
        signs.change_told.connect(lambda: self._with_pain(self.change_told))
        signs.unwell_told.connect(lambda: self._with_pain(self.unwell_told))
        signs.nothing_new.connect(self._back)
        signs.hide()  # or it is laid out at once
        self.addWidget(signs)
        return signs

    @cached_property
    def _answer(self) -> AnswerView:
        answer = AnswerView()
        answer.begin_chosen.connect(self.begin_chosen)
        answer.questions_chosen.connect(self.questions_chosen)
        answer.home_chosen.connect(self.home_chosen)
        answer.reading_chosen.connect(self.reading_chosen)
        answer.change_chosen.connect(self._back)
        answer.hide()
        self.addWidget(answer)
        return answer

    @property
    def pain(self) -> int | None:
        """As said so far."""
        return self.questions.pain.score

    def ask(self, tip: str, last: OpenQuestions | None) -> None:
        """Begin with the questions; `last` is what is open of the last session."""
        self.setEnabled(True)
        self.setCurrentWidget(self.questions)
        self.questions.ask(tip, last)

    def wait(self) -> None:
        """What was answered is being thought about."""
        self.setEnabled(False)

    def explain(self, told: Explained) -> None:
        self.setEnabled(True)
        self.setCurrentWidget(self._answer)
        self._answer.explain(told)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._slices.start((lambda: self._signs, lambda: self._answer))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        view = self.currentWidget()
        if view is not None:
            view.setFocus()

    def _ask_what(self) -> None:
        self.setCurrentWidget(self._signs)
        self._signs.ask()

    def _back(self) -> None:
        self.setCurrentWidget(self.questions)
        self.questions.setFocus()

    def _with_pain(self, told: SignalInstance) -> None:
        """The plan needs the pain beside it; a warning sign does not wait for it."""
        if self.pain is None:
            self._back()
            self.questions.ask_pain()
        else:
            told.emit(self.pain)
