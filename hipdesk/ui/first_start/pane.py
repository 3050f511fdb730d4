"""What every page of the first start has in common."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.first_start_question import Value
from hipdesk.ui.look import Space

_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down}


class Pane(QWidget):
    """The part of a page between the heading and the buttons."""

    changed = Signal()  # the value is another now
    chosen = Signal()  # an answer that goes on by itself
    unseen = Signal(QWidget)  # a part below the window that should be read first
    starts_at_next = False  # it is answered already: the keyboard waits on Next
    missing = "Please choose an answer: its number, or the arrows and the space bar."

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.XS)

    @property
    def value(self) -> Value | None:
        """The answer as it stands; None if there is none yet."""
        return None

    @property
    def unanswered(self) -> str:
        """What is said to somebody who wants to go on without an answer."""
        return self.missing

    def take_focus(self) -> None:
        """Give the keyboard to what is wanted most.

        Before anything is answered that is no answer: Enter by habit must not choose one.
        """
        self.setFocus()

    def first_step(self, _by: int) -> None:
        """An arrow, before anything in it had the keyboard."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self.first_step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Once the key or the mouse is done: what was pressed goes away with its page."""
        QTimer.singleShot(0, self, self.chosen.emit)

    def take_key(self, _typed: str) -> bool:
        """Whether a digit or letter, typed anywhere on the page, meant something here."""
        return False


def typed_of(event: QKeyEvent) -> str:
    """A plain letter or digit that was typed, not held down; "" if it was none."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = plain == Qt.KeyboardModifier.ShiftModifier
    if event.isAutoRepeat() or (plain != Qt.KeyboardModifier.NoModifier and not shift):
        return ""
    text = event.text().lower()
    return text if text.isascii() and text.isalnum() else ""
