"""Pain now, how hard it was, a note."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.history import CheckOut
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.fields import LinesField
from hipdesk.ui.widgets.score_slider import ScoreSlider
from hipdesk.ui.widgets.text import Text, TextRole

_TYPING_MS = 800
_NOTE_LINES = 3
NOW, PAST = "Pain now", "Pain right after it"


class CheckOutForm(QWidget):
    """Emits what was said whenever it changed; a note when the typing stops.

    `past` asks of a session that was over long ago.
    """

    changed = Signal(object)  # CheckOut

    def __init__(self, parent: QWidget | None = None, *, past: bool = False) -> None:
        super().__init__(parent)
        self._told = CheckOut()
        pain = PAST if past else NOW
        self.pain = ScoreSlider(pain, "no pain", "worst imaginable", "pain_after")
        self.effort = ScoreSlider("How hard was it?", "no effort", "could not do more", "effort")
        self.note = LinesField(_NOTE_LINES, "checkout_note", "Note")
        self.note.setPlaceholderText("Anything you want to remember")
        self.more = QVBoxLayout()  # for further questions, before the note
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for question, field in (
            (pain, self.pain),
            ("How hard was it?", self.effort),
            ("Note", self.note),
        ):
            if field is self.note:
                column.addLayout(self.more)
            if column.count():
                column.addSpacing(Space.S)
            label = Text(question, TextRole.SUBTITLE)
            label.setBuddy(field)
            if field is self.pain:
                self._pain_label = label
            column.addWidget(label)
            column.addWidget(field)
        self.effort.scored.connect(self._tell)
        self.pain.scored.connect(self._tell)
        self.note.textChanged.connect(self._typing.start)
        self.note.left.connect(self._tell)
        self._typing.timeout.connect(self._tell)

    def ask_of_past(self, past: bool) -> None:
        """Whether it asks of a session that was over long ago."""
        words = PAST if past else NOW
        self._pain_label.setText(words)
        self.pain.rename(words)

    @property
    def check_out(self) -> CheckOut:
        return CheckOut(self.effort.score, self.pain.score, self.note.toPlainText().strip())

    def show_check_out(self, said: CheckOut) -> None:
        """Show this without telling anybody."""
        self._told = said
        self.effort.show_score(said.effort)
        self.pain.show_score(said.pain)
        self.note.blockSignals(True)  # what is shown is not a wish
        self.note.setPlainText(said.note)
        self.note.blockSignals(False)
        self._typing.stop()

    def _tell(self) -> None:
        self._typing.stop()
        said = self.check_out
        if said != self._told:
            self._told = said
            self.changed.emit(said)
