"""How the hip is on the morning after, and whether it was sore for more than an hour."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.morning import OpenQuestions
from hipdesk.ui.check_in.yes_no import YesNo
from hipdesk.ui.look import Size, Space
from hipdesk.ui.widgets.settled_slider import SettledSlider
from hipdesk.ui.widgets.text import Text, TextRole


class MorningQuestions(QWidget):
    """Tells an answer once it has come to rest; what is not answered stays open."""

    morning_told = Signal(int)  # 0-10
    hour_told = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_id = ""
        self._morning = Text("", TextRole.STRONG)
        self.score = SettledSlider(
            "The hip this morning", "no pain", "worst imaginable", "morning_pain", size=Size.LEAD
        )
        self._hour = Text("", TextRole.STRONG)
        self.hour = YesNo("", "over_an_hour")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for part in (self._morning, self.score, self._hour, self.hour):
            column.addWidget(part)
        self._morning.setBuddy(self.score)
        self.score.settled.connect(self.morning_told)
        self.hour.answered.connect(self._on_hour)

    def show_questions(self, asked: OpenQuestions) -> None:
        """Ask these; an answer that has not come to rest yet stays where it is asked for again."""
        same = (asked.session_id, asked.morning) == (self._session_id, self._morning.text())
        self._session_id = asked.session_id
        if not (same and self.score.is_moving):
            self.score.show_score(None)
        for text, label, control in (
            (asked.morning, self._morning, self.score),
            (asked.over_an_hour, self._hour, self.hour),
        ):
            label.setText(text)
            label.setVisible(bool(text))
            control.setVisible(bool(text))
        self.hour.ask(asked.over_an_hour)
        self.hour.show_answer(None)

    def take_focus(self) -> None:
        """The keyboard goes to the first question that is open."""
        if self.score.isHidden():
            self.hour.take_focus()
        else:
            self.score.setFocus()

    def tell_now(self) -> None:
        """Tell a score that has not come to rest yet: the questions are left."""
        self.score.tell_now()

    def _on_hour(self, answer: bool | None) -> None:
        if answer is not None:
            self.hour_told.emit(answer)
