"""The card on Home for the morning after a session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.morning import OpenQuestions
from hipdesk.ui.check_in.morning_questions import MorningQuestions
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole, heading


class MorningCard(Surface):
    """Hidden while nothing is open; it can be left for later."""

    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SurfaceKind.ACCENT, parent=parent)
        self.setObjectName("morning_card")
        self.setAccessibleIdentifier("morning_card")
        self.questions = MorningQuestions()
        self._title = heading("", TextRole.SUBTITLE)
        self._words = Text("")
        self._close = Button("Later", ButtonKind.PLAIN)
        self._close.identify("morning_later", "Answer later")
        self._close.clicked.connect(self.put_off)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._close)
        column.addLayout(row)
        column.addWidget(self._words)
        column.addWidget(self.questions)
        self.hide()

    def ask(self, asked: OpenQuestions) -> None:
        """Ask what is open about a session."""
        answering = self._is_answered_by_keys
        self._title.setText(f"After {asked.when}")
        self._words.hide()
        self.questions.show_questions(asked)
        self.questions.show()
        self._close.setText("Later")
        self._close.rename("Answer later")
        self.setAccessibleName(self._title.text())
        self.show()
        if answering:
            self.questions.take_focus()

    def thank(self, title: str, words: str) -> None:
        """Say what the answers mean."""
        answering = self._is_answered_by_keys
        self._title.setText(title)
        self._words.setText(words)
        self._words.show()
        self.questions.hide()
        self._close.setText("Close")
        self._close.rename("Close this card")
        self.setAccessibleName(f"{title}. {words}")
        self.show()
        if answering:
            self._close.setFocus()

    @property
    def _is_answered_by_keys(self) -> bool:
        """Whether the keyboard is on its questions, which are about to change."""
        focused = QApplication.focusWidget()
        return focused is not None and self.questions.isAncestorOf(focused)
