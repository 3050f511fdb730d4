"""The fields of an own exercise; what is wrong is said below a field as it is typed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain import own_words as words
from hipdesk.domain.catalogue import Timing
from hipdesk.domain.own_exercise import (
    LONGEST_HOLD_S,
    LONGEST_TIME_S,
    MOST_REPEATS,
    SHORTEST_TIME_S,
    OwnExercise,
    misfits,
)
from hipdesk.domain.words import POSITIONS
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.look import Space
from hipdesk.ui.setting_row import SettingRow
from hipdesk.ui.widgets.fields import LineField, LinesField
from hipdesk.ui.widgets.number_box import NumberBox
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_LINES = 5
Value = TypeVar("Value")
FIRST_TIME_S = 30


class OwnForm(Surface):
    """Emits `changed` whenever a field does; `value` is what they say together."""

    changed = Signal()

    def __init__(self, own: OwnExercise, *, is_new: bool) -> None:
        super().__init__()
        self._own = own
        self._name = LineField(text=own.name)
        self._words = LinesField(_LINES, text=own.words)
        self._purpose = _choice(words.CATEGORIES, own.category)
        self._position = _choice(POSITIONS, own.position)
        self._sides = _choice(words.SIDES, own.sides)
        self._timing = _choice(words.TIMINGS, own.timing)
        counted = own.timing is Timing.REPS
        self._repeats = _number("Repetitions", "own_repeats", 1, MOST_REPEATS, own.repeats)
        self._hold = _number(
            "Seconds to hold", "own_hold", 0, LONGEST_HOLD_S, own.hold_s if counted else 5
        )
        self._time = _number(
            "Seconds",
            "own_time",
            SHORTEST_TIME_S,
            LONGEST_TIME_S,
            FIRST_TIME_S if counted else own.hold_s,
        )
        self._said: list[tuple[str, Text, Callable[[OwnExercise], str]]] = []
        self._lay_out("" if is_new else words.STAYS)
        for fixed in (self._purpose, self._sides):
            fixed.setEnabled(is_new)
        self._join()
        self._look()

    @property
    def value(self) -> OwnExercise:
        counted = self._timing.value is Timing.REPS
        return replace(
            self._own,
            name=self._name.text().strip(),
            words=self._words.toPlainText().strip(),
            category=self._purpose.value,
            position=self._position.value,
            timing=self._timing.value,
            repeats=self._repeats.value if counted else 1,
            hold_s=self._hold.value if counted else self._time.value,
            sides=self._sides.value,
        )

    @property
    def is_right(self) -> bool:
        return not misfits(self.value)

    def take_focus(self) -> None:
        self._name.setFocus()

    def _join(self) -> None:
        for told in (
            self._name.textChanged,
            self._words.textChanged,
            *(one.chosen for one in (self._purpose, self._position, self._sides, self._timing)),
            *(one.changed for one in (self._repeats, self._hold, self._time)),
        ):
            told.connect(self._look)
            told.connect(self.changed)

    def _look(self) -> None:
        value = self.value
        wrong = misfits(value)
        for field, label, said in self._said:
            label.setText(said(value))
            bad = field in wrong and bool(getattr(value, field))
            label.setForegroundRole((Ink.DANGER if bad else Ink.MUTED).value)
        counted = value.timing is Timing.REPS
        for row in (self._repeats_row, self._hold_row):
            row.setVisible(counted)
        self._time_row.setVisible(not counted)

    def _lay_out(self, stays: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.L)
        column.addWidget(self._typed("Name", self._name, "own_name", "name", words.said_of_name))
        column.addWidget(
            self._typed("What to do", self._words, "own_words", "words", words.said_of_words)
        )
        rows = (
            ("What it is for", stays or words.PURPOSE, self._purpose, "own_kind"),
            ("Where it starts", "", self._position, "own_position"),
            ("Sides", stays, self._sides, "own_sides"),
            ("Timing", "", self._timing, "own_timing"),
        )
        for row in rows:
            column.addWidget(SettingRow(*row))
        self._repeats_row = SettingRow("Repetitions", "", self._repeats, "own_repeats_field")
        self._hold_row = SettingRow(
            "Seconds to hold", "Each time; 0 without a hold", self._hold, "own_hold_field"
        )
        self._time_row = SettingRow(
            "Seconds", "To hold, or to keep moving", self._time, "own_time_field"
        )
        for part in (self._repeats_row, self._hold_row, self._time_row):
            column.addWidget(part)

    def _typed(
        self,
        title: str,
        field: LineField | LinesField,
        ident: str,
        name: str,
        said: Callable[[OwnExercise], str],
    ) -> QWidget:
        """A field over the whole width, with what is expected of it below."""
        part, label = QWidget(), Text("", TextRole.CAPTION, Ink.MUTED)
        title_label = Text(title, TextRole.STRONG)
        title_label.setBuddy(field)
        label.setObjectName(f"{ident}_said")
        label.setAccessibleIdentifier(f"{ident}_said")
        field.setObjectName(ident)
        field.setAccessibleIdentifier(ident)
        field.setAccessibleName(title)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for one in (title_label, field, label):
            column.addWidget(one)
        self._said.append((name, label, said))
        return part


def _choice(texts: Mapping[Value, str], value: Value) -> ChoiceBox[Value]:
    box = ChoiceBox(texts)
    box.show_value(value)
    return box


def _number(name: str, ident: str, least: int, most: int, value: int) -> NumberBox:
    box = NumberBox(name, ident, least, most)
    box.show_value(value)
    return box
