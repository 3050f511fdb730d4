"""Pages about the plan that are no plain choice: the sore side, the days."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.first_start_question import Days, GoalSaid, Question, Value
from hipdesk.domain.timeline import Side
from hipdesk.ui.figure.body_map_view import BodyMapView
from hipdesk.ui.first_start.choice_panes import tell_question
from hipdesk.ui.first_start.choice_row import ChoiceRow
from hipdesk.ui.first_start.day_chips import DayChips, HourBox
from hipdesk.ui.first_start.goal_form import GoalForm
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_MAP = 330  # pixels of height at 100 % text
_TWO_COLUMNS = 640
_HIP = ("groin", "hip_front", "hip_outer", "buttock")
_SIDES = {Side.LEFT: ("left",), Side.RIGHT: ("right",), Side.BOTH: ("left", "right")}


class SidePane(Pane):
    """Left, right or both: from rows, which go on, or from the map of the body."""

    def __init__(self, question: Question, value: Value | None) -> None:
        super().__init__()
        self._rows: dict[str, ChoiceRow] = {}
        self._letters: dict[str, ChoiceRow] = {}
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for number, option in enumerate(question.options, start=1):
            row = ChoiceRow(option.words, str(number), f"side_{option.id}")
            row.setAutoExclusive(True)
            row.setChecked(option.id == value)
            row.clicked.connect(lambda _=False, one=option.id: self._choose(one))
            row.toggled.connect(lambda _: self.changed.emit())  # as a screen reader does
            row.stepped.connect(lambda by, one=row: self._step(one, by))
            self._rows[option.id] = self._letters[str(number)] = row
            self._letters[option.letter] = row
            column.addWidget(row)
        tell_question(next(iter(self._rows.values())), question)
        words = Text("Or show it on the picture: your own left and right.", ink=Ink.MUTED)
        column.addSpacing(Space.S)
        column.addWidget(words)
        column.addStretch(1)
        self.map = BodyMapView(_MAP, choosable=True)
        self.map.setObjectName("side_map")
        self.map.setAccessibleIdentifier("side_map")
        self.map.region_toggled.connect(lambda _id, _on: self._follow_map())
        self.column.addWidget(Fold(left, self.map, 1, _TWO_COLUMNS, Space.XL))
        self._tint()

    @property
    def value(self) -> Value | None:
        return next((one for one, row in self._rows.items() if row.isChecked()), None)

    def take_focus(self) -> None:
        chosen = (row for row in self._rows.values() if row.isChecked())
        next(chosen, self).setFocus()

    def first_step(self, by: int) -> None:
        list(self._rows.values())[0 if by > 0 else -1].setFocus()

    def take_key(self, typed: str) -> bool:
        row = self._letters.get(typed)
        if row is not None:
            row.click()
        return row is not None

    def _step(self, one: ChoiceRow, by: int) -> None:
        rows: Sequence[ChoiceRow] = list(self._rows.values())
        rows[(rows.index(one) + by) % len(rows)].setFocus()

    def _choose(self, _option: str) -> None:
        self._tint()
        self.changed.emit()
        self.go_on()

    def _tint(self) -> None:
        value = self.value
        sides = _SIDES[Side(value)] if isinstance(value, str) else ()
        self.map.tint(f"{name}_{side}" for name in _HIP for side in sides)

    def _follow_map(self) -> None:
        """The rows say what the map shows; the map does not go on by itself."""
        sides = {one.rsplit("_", maxsplit=1)[1] for one in self.map.chosen}
        wanted = Side.BOTH if len(sides) == 2 else Side(sides.pop()) if sides else None
        for option, row in self._rows.items():
            row.setAutoExclusive(False)
            row.setChecked(wanted is not None and option == wanted.value)
            row.setAutoExclusive(True)
        self.changed.emit()


class DaysPane(Pane):
    """Seven days to tick, and an hour."""

    starts_at_next = True

    def __init__(self, _question: Question, value: Value | None) -> None:
        super().__init__()
        shown = value if isinstance(value, Days) else Days(frozenset())
        self._days = DayChips(shown.weekdays)
        self._hour = HourBox()
        self._hour.show_value(shown.hour)
        self._any = Text("With no day ticked, any day will do.", ink=Ink.MUTED)
        label = Text("At about what time?", TextRole.SUBTITLE)
        label.setBuddy(self._hour)
        self.column.addWidget(self._days)
        self.column.addWidget(self._any)
        self.column.addSpacing(Space.L)
        self.column.addWidget(label)
        self.column.addSpacing(Space.XS)
        self.column.addWidget(self._hour, 0, Qt.AlignmentFlag.AlignLeft)
        self._days.changed.connect(lambda _: self.changed.emit())
        self._hour.chosen.connect(lambda _: self.changed.emit())

    @property
    def value(self) -> Value | None:
        return Days(self._days.weekdays, self._hour.value)

    def take_key(self, typed: str) -> bool:
        return self._days.press(typed)


class GoalPane(Pane):
    """A goal; it may be left open."""

    missing = "Please say how well you can do it now, from 0 to 10, or take its name away."

    def __init__(self, _question: Question, value: Value | None) -> None:
        super().__init__()
        self._form = GoalForm(value if isinstance(value, GoalSaid) else None)
        self._form.changed.connect(self.changed)
        self.column.addWidget(self._form)

    @property
    def value(self) -> Value | None:
        return self._form.value

    def take_focus(self) -> None:
        self._form.words.setFocus()
