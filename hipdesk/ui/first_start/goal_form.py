"""A goal in own words, and up to three activities, each rated."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.first_start_question import GoalSaid
from hipdesk.domain.first_start_wishes import MOST_ACTIVITIES
from hipdesk.domain.rules.entries import Activity
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.fields import LineField
from hipdesk.ui.widgets.score_slider import ScoreSlider
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_LONGEST = 200  # characters of the goal
_LONGEST_NAME = 60
_EXAMPLES = ("Such as: putting on socks", "Such as: climbing stairs", "Such as: a long walk")


class GoalForm(QWidget):
    """All of it may stay empty; the next activity comes when the one before has a name."""

    changed = Signal()

    def __init__(self, said: GoalSaid | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.words = _line("goal_words", "Your goal", "In your own words", _LONGEST)
        column.addWidget(self.words)
        column.addSpacing(Space.S)
        column.addWidget(
            Text("Is there something the hip makes hard? Name up to three things.", TextRole.STRONG)
        )
        self._rows: list[_ActivityRow] = []
        self._column = column
        self.words.textChanged.connect(self.changed)
        self.show_goal(said or GoalSaid())

    @property
    def value(self) -> GoalSaid | None:
        """None while an activity with a name has no rating."""
        named = [row for row in self._rows if row.name]
        rated = [Activity(row.name, row.rating) for row in named if row.rating is not None]
        if len(rated) < len(named):
            return None
        return GoalSaid(self.words.text().strip(), tuple(rated))

    def show_goal(self, said: GoalSaid) -> None:
        """Show this without telling anybody."""
        self.blockSignals(True)  # what is shown is not a wish
        self.words.setText(said.words)
        while len(self._rows) < len(said.activities):
            self._add_row()
        for number, row in enumerate(self._rows):
            row.show_activity(said.activities[number] if number < len(said.activities) else None)
        self.blockSignals(False)
        self._reveal()

    def _add_row(self) -> None:
        row = _ActivityRow(len(self._rows) + 1)
        self._column.addWidget(row)
        if self._rows:  # Tab comes to it next, and not after all that was there before
            self.setTabOrder(self._rows[-1].controls[-1], row.controls[0])
            self.setTabOrder(*row.controls)
        self._rows.append(row)
        row.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._reveal()
        self.changed.emit()

    def _reveal(self) -> None:
        before = True
        for row in self._rows:
            row.setVisible(before or bool(row.name))
            before = bool(row.name)
        if before and len(self._rows) < MOST_ACTIVITIES:
            self._add_row()


class _ActivityRow(QWidget):
    """The name of an activity and how well it goes, once it has a name."""

    changed = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        name = f"Activity {number}"
        self._name = _line(f"activity_{number}", name, _EXAMPLES[number - 1], _LONGEST_NAME)
        self._words = Text("How well can you do it now?", ink=Ink.MUTED)
        self._score = ScoreSlider(
            f"{name}: how well can you do it now?",
            "not at all",
            "as before",
            f"activity_{number}_rating",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for part in (self._name, self._words, self._score):
            column.addWidget(part)
        self._name.textChanged.connect(self._on_named)
        self._score.scored.connect(lambda _: self.changed.emit())
        self._on_named()

    @property
    def controls(self) -> tuple[QWidget, QWidget]:
        """As Tab goes through them."""
        return self._name, self._score

    @property
    def name(self) -> str:
        return self._name.text().strip()

    @property
    def rating(self) -> int | None:
        return self._score.score

    def show_activity(self, one: Activity | None) -> None:
        self._name.setText(one.name if one else "")
        self._score.show_score(one.rating if one else None)

    def _on_named(self) -> None:
        self._words.setVisible(bool(self.name))
        self._score.setVisible(bool(self.name))
        self.changed.emit()


def _line(ident: str, name: str, hint: str, longest: int) -> LineField:
    line = LineField(ident, name)
    line.setPlaceholderText(hint)
    line.setMaxLength(longest)
    return line
