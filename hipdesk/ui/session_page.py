"""One past session: all its sets, what hurt, and how it felt; every entry can be corrected."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.session_answers import SetField
from hipdesk.domain.session_view import SessionView
from hipdesk.domain.summaries import ExerciseSets
from hipdesk.ui.back_button import back_button
from hipdesk.ui.check_out.check_out_form import CheckOutForm
from hipdesk.ui.fold import Fold
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.session_answers_card import SessionAnswersCard
from hipdesk.ui.session_sets_card import SessionSetsCard
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

TWO_COLUMNS = 720  # pixels of width at 100 % text


class SessionPage(ScrollPage):
    """What was said and done can be changed here; the sets come in slices."""

    back_requested = Signal()
    check_out_changed = Signal(object)  # CheckOut
    set_corrected = Signal(object, int)  # SetField, what it is to say
    score_corrected = Signal(object, int)  # ScoreAnswer, 0-10
    truth_corrected = Signal(object, bool)  # TruthAnswer
    compare_corrected = Signal(object, object)  # CompareAnswer, Change or None
    sign_withdrawn = Signal(object)  # SignAnswer
    remove_requested = Signal()  # out of the history, from which it can come back

    def __init__(self, view: SessionView) -> None:
        detail = view.detail
        super().__init__(f"Session of {detail.title}")
        self._back = back_button(
            self, "Progress", "session_back", "Back to Progress", self.back_requested
        )
        self._facts = Text(detail.facts, TextRole.LEAD, Ink.MUTED)
        self._cards: list[SessionSetsCard] = []
        self._sets = _column()
        self._corrections = Lines()
        self._corrected = titled_card("Corrected", self._corrections)
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading(detail.title, TextRole.DISPLAY))
        self.column.addWidget(self._facts)
        self.column.addWidget(Fold(self._sets, self._right(view), 1, TWO_COLUMNS, Space.L))
        remove = Button("Remove this session", ButtonKind.PLAIN, "trash")
        remove.identify("session_remove", "Remove this session; it can be undone")
        remove.clicked.connect(self.remove_requested)
        self.column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._show_corrections(view.corrections)
        self._slices = Slices(self)
        self._slices.start(
            partial(self._add, item, one, fields)
            for item, (one, fields) in enumerate(zip(detail.exercises, view.fields, strict=True))
        )

    def take_focus(self) -> None:
        self._back.setFocus()

    def show_again(self, view: SessionView) -> None:
        """What a correction has changed; the fields say it already."""
        self._facts.setText(view.detail.facts)
        for card, sets in zip(self._cards, view.detail.exercises, strict=False):
            card.show_sets(sets)
        self._show_corrections(view.corrections)

    def _right(self, view: SessionView) -> QWidget:
        hurts = view.detail.hurts
        form = CheckOutForm(past=True)
        form.show_check_out(view.said)
        form.changed.connect(self.check_out_changed)
        answers = SessionAnswersCard("What you told", view.answers)
        answers.score_corrected.connect(self.score_corrected)
        answers.truth_corrected.connect(self.truth_corrected)
        answers.compare_corrected.connect(self.compare_corrected)
        answers.sign_withdrawn.connect(self.sign_withdrawn)
        right = [titled_card("It hurt", Lines(points(hurts)))] if hurts else []
        return _column(*right, titled_card("How it felt", form), answers, self._corrected)

    def _show_corrections(self, lines: tuple[str, ...]) -> None:
        self._corrections.show_lines(points(lines))
        self._corrected.setVisible(bool(lines))

    def _add(self, item: int, sets: ExerciseSets, fields: tuple[SetField, ...]) -> None:
        card = SessionSetsCard(item, sets, fields)
        card.corrected.connect(self.set_corrected)
        layout = self._sets.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, card)
        before = self._cards[-1].edit if self._cards else self._back
        QWidget.setTabOrder(before, card.edit)  # as read, though it was made after the answers
        self._cards.append(card)


def _column(*cards: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.L)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return column
