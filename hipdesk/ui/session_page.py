"""One past session: all its sets, what hurt, and how it felt."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.history import CheckOut
from hipdesk.domain.summaries import ExerciseSets, SessionDetail
from hipdesk.ui.check_out.check_out_form import CheckOutForm
from hipdesk.ui.fold import Fold
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

TWO_COLUMNS = 720  # pixels of width at 100 % text


class SessionPage(ScrollPage):
    """What was said at its end can be changed here; the sets come in slices."""

    back_requested = Signal()
    check_out_changed = Signal(object)  # CheckOut

    def __init__(self, detail: SessionDetail, said: CheckOut) -> None:
        super().__init__(f"Session of {detail.title}")
        self._back = Button("Progress", ButtonKind.PLAIN, "chevron_left")
        self._back.identify("session_back", "Back to Progress", "Esc")
        self._back.clicked.connect(self.back_requested)
        QShortcut(QKeySequence("Esc"), self, self.back_requested.emit)
        form = CheckOutForm()
        form.show_check_out(said)
        form.changed.connect(self.check_out_changed)
        right = [titled_card("It hurt", Lines(points(detail.hurts)))] if detail.hurts else []
        right.append(titled_card("How it felt", form))
        self._sets = _column()
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading(detail.title, TextRole.DISPLAY))
        self.column.addWidget(Text(detail.facts, TextRole.LEAD, Ink.MUTED))
        self.column.addWidget(Fold(self._sets, _column(*right), 1, TWO_COLUMNS, Space.L))
        self.column.addStretch(1)
        self._slices = Slices(self)
        self._slices.start(partial(self._add, one) for one in detail.exercises)

    def take_focus(self) -> None:
        self._back.setFocus()

    def _add(self, exercise: ExerciseSets) -> None:
        lines = Lines((one.name, one.text) for one in exercise.sets)
        layout = self._sets.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, titled_card(exercise.exercise, lines))


def _column(*cards: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.L)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return column
