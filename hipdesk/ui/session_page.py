"""One past session: all its sets, what hurt, and how it felt."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hipdesk.domain.summaries import ExerciseSets, SessionDetail
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class SessionPage(ScrollPage):
    """The head and the form of its check-out are there at once, the sets in slices."""

    back_requested = Signal()

    def __init__(self, detail: SessionDetail, form: QWidget | None = None) -> None:
        super().__init__(f"Session of {detail.title}")
        self._back = Button("Progress", ButtonKind.PLAIN, "chevron_left")
        self._back.identify("session_back", "Back to Progress", "Esc")
        self._back.clicked.connect(self.back_requested)
        QShortcut(QKeySequence("Esc"), self, self.back_requested.emit)
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading(detail.title, TextRole.DISPLAY))
        self.column.addWidget(Text(detail.facts, TextRole.LEAD, Ink.MUTED))
        if detail.hurts:
            self.column.addWidget(titled_card("It hurt", Lines(points(detail.hurts))))
        self._sets_go_to = self.column.count()
        if form is not None:
            self.column.addWidget(form)
        self.column.addStretch(1)
        self._slices = Slices(self)
        self._slices.start(partial(self._add, one) for one in detail.exercises)

    def take_focus(self) -> None:
        self._back.setFocus()

    def _add(self, exercise: ExerciseSets) -> None:
        lines = Lines((one.name, one.text) for one in exercise.sets)
        self.column.insertWidget(self._sets_go_to, titled_card(exercise.exercise, lines))
        self._sets_go_to += 1
