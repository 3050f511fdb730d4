"""Pages on which answers are chosen from rows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.first_start_question import NONE, Question, Value
from hipdesk.ui.first_start.choice_row import ChoiceRow
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space

LONG = 7  # rows that are seen at a glance
_TWO_COLUMNS = 640  # pixels at 100 % text


def tell_question(row: ChoiceRow, question: Question) -> None:
    """A screen reader comes to the first row first: there it reads the question, too."""
    row.setAccessibleDescription(f"{question.ask} {question.hint}".strip())


def _column(rows: Sequence[ChoiceRow]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XS)
    for row in rows:
        column.addWidget(row)
    return holder


def _step(rows: Sequence[ChoiceRow], one: ChoiceRow, by: int) -> None:
    rows[(rows.index(one) + by) % len(rows)].setFocus()


class OnePane(Pane):
    """One answer; choosing it goes on."""

    def __init__(self, question: Question, value: Value | None) -> None:
        super().__init__()
        self._rows: dict[str, ChoiceRow] = {}
        self._letters: dict[str, ChoiceRow] = {}
        for number, option in enumerate(question.options, start=1):
            row = ChoiceRow(option.words, str(number), f"answer_{option.id}")
            row.setAutoExclusive(True)
            row.setChecked(option.id == value)
            row.clicked.connect(self._choose)
            row.toggled.connect(lambda _: self.changed.emit())  # as a screen reader does
            row.stepped.connect(lambda by, one=row: _step(list(self._rows.values()), one, by))
            self._rows[option.id] = row
            self._letters[str(number)] = row
            if option.letter:
                self._letters[option.letter] = row
            self.column.addWidget(row)
        tell_question(next(iter(self._rows.values())), question)

    @property
    def value(self) -> Value | None:
        return next((one for one, row in self._rows.items() if row.isChecked()), None)

    def take_focus(self) -> None:
        chosen = self.value
        (self._rows[chosen] if isinstance(chosen, str) else self).setFocus()

    def first_step(self, by: int) -> None:
        list(self._rows.values())[0 if by > 0 else -1].setFocus()

    def take_key(self, typed: str) -> bool:
        row = self._letters.get(typed)
        if row is not None:
            row.click()
        return row is not None

    def _choose(self) -> None:
        self.changed.emit()
        self.go_on()


class TicksPane(Pane):
    """Any number of ticks, and a large "None of these" that is the first and fastest answer."""

    missing = "Please tick what is so, or choose None of these."

    def __init__(self, question: Question, value: Value | None) -> None:
        super().__init__()
        self._needs_tick = question.needs_tick
        usual = self.starts_at_next = isinstance(question.usual, frozenset)
        ticked = value if isinstance(value, frozenset) else frozenset()
        self._answered = isinstance(value, frozenset)
        if self._needs_tick:
            self.missing = "Please tick at least one."
        self._shown_whole = False
        self.none: ChoiceRow | None = None
        if not (self._needs_tick or usual):
            self.none = ChoiceRow(NONE, "0", "answer_none")
            self.none.setChecked(self._answered and not ticked)
            self.none.make_strong()
            self.none.clicked.connect(self._choose_none)
            self.column.addWidget(self.none)
            self.column.addSpacing(Space.M)
        self._rows: dict[str, ChoiceRow] = {}
        for number, option in enumerate(question.options, start=1):
            key = str(number % 10) if number <= 10 else ""
            row = ChoiceRow(option.words, key, f"answer_{option.id}", tick=True)
            row.setChecked(option.id in ticked)
            row.toggled.connect(self._on_ticked)
            self._rows[option.id] = row
        rows = list(self._rows.values())
        if len(rows) > LONG:
            half = (len(rows) + 1) // 2
            left, right = _column(rows[:half]), _column(rows[half:])
            self.column.addWidget(Fold(left, right, 1, _TWO_COLUMNS, Space.S))
        else:
            self.column.addWidget(_column(rows))
        tell_question(self._all[0], question)
        for one in self._all:
            one.stepped.connect(lambda by, row=one: _step(self._all, row, by))
        self._offer_none()

    @property
    def value(self) -> Value | None:
        ticked = frozenset(one for one, row in self._rows.items() if row.isChecked())
        if ticked or (self._answered and not self._needs_tick):
            return ticked
        return None

    def take_focus(self) -> None:
        chosen = (row for row in self._all if row.isChecked())
        next(chosen, self).setFocus()

    def first_step(self, by: int) -> None:
        self._all[0 if by > 0 else -1].setFocus()

    def take_key(self, typed: str) -> bool:
        if self.none is not None and typed in {"0", "n"}:
            self.none.click()
            return True
        rows = list(self._rows.values())
        number = {"0": 10}.get(typed, int(typed) if typed.isdigit() else 0)
        if not 0 < number <= len(rows):
            return False
        rows[number - 1].click()
        rows[number - 1].setFocus()
        return True

    @property
    def _all(self) -> list[ChoiceRow]:
        return [*([self.none] if self.none else []), *self._rows.values()]

    def _on_ticked(self) -> None:
        self._answered = self.none is None
        self._offer_none()
        self.changed.emit()

    def _offer_none(self) -> None:
        """Not while something is ticked: a press too many would take it all back."""
        if self.none is not None:
            anything = any(row.isChecked() for row in self._rows.values())
            self.none.setEnabled(not anything)
            if anything:
                self.none.setChecked(False)

    def _choose_none(self) -> None:
        """In large text some answers may be below the window: they are shown first."""
        last = list(self._rows.values())[-1]
        seen = self._shown_whole or not last.visibleRegion().isEmpty()
        self._shown_whole = True
        self._answered = True
        self.changed.emit()
        if seen:
            self.go_on()
        else:
            self.unseen.emit(last)
