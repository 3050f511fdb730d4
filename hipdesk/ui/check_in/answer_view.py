"""Why it is not simply the session that was asked for, and what is possible instead."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hipdesk.domain.check_in import Explained, Way
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.look import Size, Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Text, TextRole, heading

WIDEST = 820  # pixels at 100 % text


class AnswerView(ScrollPage):
    """The first button is the way on that the plan suggests."""

    begin_chosen = Signal()
    questions_chosen = Signal()
    home_chosen = Signal()
    reading_chosen = Signal()
    change_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Your check-in", parent)
        self.set_widest(WIDEST)
        self._title = heading("", TextRole.DISPLAY)
        self._sentences = Text("", TextRole.LEAD)
        self._names = Lines()
        self._exercises = titled_card("What is in it", self._names)
        self._begin = _button("Start", ButtonKind.PRIMARY, "play", "check_in_begin")
        self._questions = _button(
            "Answer the questions", ButtonKind.PRIMARY, "", "check_in_questions"
        )
        self._home = _button("Back to Home", ButtonKind.QUIET, "home", "check_in_home", "Esc")
        self._read = _button("Something to read", ButtonKind.QUIET, "note", "check_in_read")
        self._change = _button("Change my answers", ButtonKind.PLAIN, "edit", "check_in_change")
        row = FlowLayout(Space.S)
        for button, wish in (
            (self._begin, self.begin_chosen),
            (self._questions, self.questions_chosen),
            (self._home, self.home_chosen),
            (self._read, self.reading_chosen),
            (self._change, self.change_chosen),
        ):
            button.clicked.connect(wish)
            row.addWidget(button)
        for part in (self._title, self._sentences, self._exercises):
            self.column.addWidget(part)
        self.column.addLayout(row)
        self.column.addStretch(1)
        esc = QShortcut(QKeySequence("Esc"), self, self.home_chosen.emit)
        esc.setAutoRepeat(False)
        esc.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def explain(self, told: Explained) -> None:
        self._title.setText(told.title)
        self._sentences.setText(" ".join(told.sentences))
        self._names.show_lines(points(told.exercises))
        self._exercises.setVisible(bool(told.exercises))
        self._begin.setVisible(told.way is Way.BEGIN)
        self._questions.setVisible(told.way is Way.QUESTIONS)
        stops = told.way is Way.STOP
        self._read.setVisible(stops)
        self._home.set_kind(ButtonKind.PRIMARY if stops else ButtonKind.QUIET)
        self._home.setText("Back to Home" if stops else "Not today")
        self._home.rename(self._home.text(), "Esc")
        self.setAccessibleName(told.title)
        self.setAccessibleDescription(self._sentences.text())
        self.verticalScrollBar().setValue(0)
        self._first.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._first.setFocus()

    @property
    def _first(self) -> Button:
        ways = (self._begin, self._questions, self._home)
        return next(one for one in ways if not one.isHidden())


def _button(text: str, kind: ButtonKind, icon: str, ident: str, keys: str = "") -> Button:
    button = Button(text, kind, icon, Size.LEAD)
    button.identify(ident, text, keys)
    return button
