"""After the session: how it went, and what was done."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hipdesk.domain.check_out_questions import ScoreQuestion
from hipdesk.domain.check_out_words import HowItWent
from hipdesk.domain.counting import MOST, CountQuestion
from hipdesk.domain.history import CheckOut
from hipdesk.domain.self_check import SelfCheckQuestion
from hipdesk.domain.summaries import SessionDetail
from hipdesk.domain.timeline import SetKey
from hipdesk.ui.check_out.check_out_form import CheckOutForm
from hipdesk.ui.check_out.compare_field import CompareField
from hipdesk.ui.check_out.done_row import DoneRow
from hipdesk.ui.check_out.outcome_view import OutcomeView
from hipdesk.ui.check_out.score_fields import ScoreFields
from hipdesk.ui.fold import Fold
from hipdesk.ui.lines import Lines, points
from hipdesk.ui.look import Space, current_look
from hipdesk.ui.scroll_page import WIDEST, ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.enter_key import ENTER
from hipdesk.ui.widgets.number_box import NumberBox
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

_LEAST_WIDTH = 820  # pixels at 100 % at which form and summary stand side by side


class CheckOutPage(QStackedWidget):
    """Everything on it may be left open; it can be changed later. Then it says how it went.

    Enter goes from question to question, and from the last of them to Done.
    """

    done = Signal(object)  # CheckOut
    skipped = Signal()
    counted = Signal(object, int)  # SetKey, repetitions
    scored = Signal(object, int)  # ScoreQuestion, 0-10: told when the page is left
    compared = Signal(object, object)  # SelfCheckQuestion, Change or None: as above
    closed = Signal()  # what it means for next time has been read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkout_page")
        self.setAccessibleIdentifier("checkout_page")
        self.setAccessibleName("Check-out")
        self.form = CheckOutForm()
        self._scores = ScoreFields()
        self._scored: dict[ScoreQuestion, int | None] = {}
        self._scores.scored.connect(self._remember)
        self._compare = CompareField()
        self._outcome = OutcomeView()
        self._outcome.closed.connect(self.closed)
        self._counts: dict[SetKey, tuple[NumberBox, int]] = {}
        self._head = heading("", TextRole.DISPLAY)
        self._facts = Text("", TextRole.LEAD, Ink.MUTED)
        self._left = Surface()
        self._form_column = QVBoxLayout(self._left)
        self._form_column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._form_column.setSpacing(Space.L)
        self.form.more.addWidget(self._compare)
        self.form.more.addWidget(self._scores)
        self._form_column.addWidget(self.form)
        self._form_column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._right = Surface()
        self._summary = QVBoxLayout(self._right)
        self._summary.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._summary.setSpacing(Space.S)
        self._page = ScrollPage("Check-out")
        self._page.column.addWidget(self._head)
        self._page.column.addWidget(self._facts)
        self._page.column.addWidget(Fold(self._left, self._right, 2, _LEAST_WIDTH, Space.L))
        self._page.column.addStretch(1)
        self._questions = QWidget()
        column = QVBoxLayout(self._questions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self._footer())
        self.addWidget(self._questions)
        self.addWidget(self._outcome)

    def show_session(
        self,
        title: str,
        detail: SessionDetail,
        questions: tuple[CountQuestion, ...],
        said: CheckOut,
        scores: tuple[ScoreQuestion, ...] = (),
        compare: SelfCheckQuestion | None = None,
        *,
        past: bool = False,
    ) -> None:
        """Ask about this session; `past`: it was over long ago."""
        self.setCurrentWidget(self._questions)
        self._scored.clear()
        self._scores.ask(scores)
        self._compare.ask(compare)
        self.form.ask_of_past(past)
        self._head.setText(title)
        self._facts.setText(detail.facts)
        self.form.show_check_out(said)
        self._show_questions(questions)
        self._show_summary(detail)
        self.setFocus()

    def show_outcome(self, went: HowItWent) -> None:
        """Say how it went."""
        self.setCurrentWidget(self._outcome)
        self._outcome.show_outcome(went)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the focus to the first question; a proxy would upset the order of Tab."""
        super().focusInEvent(event)
        if self.currentWidget() is self._outcome:
            self._outcome.setFocus()
            return
        first = next(iter(self._counts.values()))[0].box if self._counts else self.form.pain
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        boxes = [box.box for box, _ in self._counts.values()]
        more = (*self._compare.controls[:1], *self._scores.controls)
        order = [*boxes, self.form.pain, self.form.effort, *more, self._button]
        at = next((place for place, one in enumerate(order) if one.hasFocus()), None)
        if at is not None and at + 1 < len(order):
            order[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            self._page.ensureWidgetVisible(order[at + 1])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._wear()

    def _wear(self) -> None:
        """The buttons end where the page above them ends."""
        self._foot.setMaximumWidth(current_look().px(WIDEST))

    def _show_questions(self, questions: tuple[CountQuestion, ...]) -> None:
        while self._form_column.count() > 1:
            _drop(self._form_column)
        self._counts = {}
        for question in questions:
            ident = f"count_{question.key.item}_{question.key.side}_{question.key.number}"
            name = f"How many did you count? {question.label}"
            box = NumberBox(name, ident, 0, MOST)
            box.show_value(question.count or 0)
            self._counts[question.key] = (box, question.count or 0)
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.S)
            column.addWidget(Text("How many did you count?", TextRole.SUBTITLE))
            column.addWidget(Text(question.label, ink=Ink.MUTED))
            column.addWidget(box)
            self._form_column.insertWidget(self._form_column.count() - 1, holder)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Counts stand before the form and scores within it, though they were made after it."""
        counts = [control for box, _ in self._counts.values() for control in box.controls]
        form = self.form
        more = (*self._compare.controls, *self._scores.controls)
        order = [*counts, form.pain, form.effort, *more, form.note]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def _show_summary(self, detail: SessionDetail) -> None:
        while self._summary.count():
            _drop(self._summary)
        self._summary.addWidget(heading("What you did", TextRole.SUBTITLE))
        for exercise in detail.exercises:
            self._summary.addSpacing(Space.XS)
            self._summary.addWidget(DoneRow(exercise))
        if detail.hurts:
            self._summary.addSpacing(Space.XS)
            self._summary.addWidget(Text("It hurt", TextRole.STRONG, Ink.DANGER))
            self._summary.addWidget(Lines(points(detail.hurts)))
        self._summary.addStretch(1)

    def _footer(self) -> QWidget:
        done = self._button = Button("Done", ButtonKind.PRIMARY, "check")
        done.identify("checkout_done", "Done", "Ctrl+Enter")
        done.clicked.connect(self._done)
        skip = Button("Skip", ButtonKind.PLAIN)
        skip.identify("checkout_skip", "Skip the check-out", "Esc")
        skip.clicked.connect(self._skip)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._key(keys).activated.connect(self._done)
        self._key("Esc").activated.connect(self._skip)
        inner = self._foot = QWidget()
        self._wear()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        later = Text("All of this can be left open, and changed later in Progress.", ink=Ink.MUTED)
        row.addWidget(later, 1)
        row.addWidget(skip)
        row.addWidget(done)
        footer = QWidget()
        outer = QHBoxLayout(footer)
        outer.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.L)
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        return footer

    def _key(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._questions)
        shortcut.setAutoRepeat(False)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _done(self) -> None:
        for key, (box, before) in self._counts.items():
            if box.value != before:
                self.counted.emit(key, box.value)
        self._tell_scores()
        self.done.emit(self.form.check_out)

    def _remember(self, question: ScoreQuestion, score: int | None) -> None:
        self._scored[question] = score

    def _skip(self) -> None:
        """What was scored is kept all the same."""
        self._tell_scores()
        self.skipped.emit()

    def _tell_scores(self) -> None:
        answer = self._compare.answer
        self._compare.ask(None)
        if answer is not None:
            self.compared.emit(*answer)
        told, self._scored = self._scored, {}
        for question, score in told.items():
            if score is not None:
                self.scored.emit(question, score)


def _drop(layout: QVBoxLayout) -> None:
    """Take the first item off and free it; a form that stays is kept last."""
    item = layout.takeAt(0)
    widget = item.widget() if item is not None else None
    if widget is not None:
        widget.hide()
        widget.deleteLater()
