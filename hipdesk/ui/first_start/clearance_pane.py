"""A professional's word: what it covers, who said it and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout

from hipdesk.domain.dates import full_day
from hipdesk.domain.first_start_blocks import Block
from hipdesk.domain.rules.questions import CLEARING_WORDS
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.first_start.choice_row import ChoiceRow
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.number_box import NumberBox
from hipdesk.ui.widgets.text import Ink, Text, TextRole

ROLES = {
    "doctor": "A doctor",
    "physiotherapist": "A physiotherapist",
    "surgeon": "A surgeon",
    "midwife": "A midwife",
    "chiropractor": "A chiropractor",
    "another health professional": "Another health professional",
}
LONGEST_AGO = 365


@dataclass(frozen=True)
class Word:
    """What was said on the page."""

    blocks: tuple[Block, ...]
    role: str
    day: date


class AgoBox(NumberBox):
    """So many days ago, with the date beside it."""

    def __init__(self, name: str, ident: str, today: date, most: int) -> None:
        super().__init__(name, ident, 0, max(0, most))
        self._today = today
        self._day_text = Text("", ink=Ink.MUTED)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.count() - 1, self._day_text, 100)
        self.changed.connect(lambda _: self._tell())
        self._tell()

    @property
    def day(self) -> date:
        return self._today - timedelta(days=self.value)

    def _tell(self) -> None:
        ago = {0: "today", 1: "yesterday"}.get(self.value, "days ago")
        self._day_text.setText(f"{ago}: {full_day(self.day)}")


class ClearancePane(Pane):
    """Nothing is ticked until the person ticks it."""

    def __init__(self, blocks: Iterable[Block], today: date, longest_ago: int) -> None:
        super().__init__()
        self._rows: dict[Block, ChoiceRow] = {}
        self.column.addWidget(Text("Was it about this?", TextRole.SUBTITLE))
        for number, block in enumerate(blocks, start=1):
            ident = f"covers_{block.rule}_{block.exercise_id}".rstrip("_")
            row = ChoiceRow(block.title, str(number), ident, tick=True)
            self._add(row)
            self._rows[block] = row
        self.column.addSpacing(Space.M)
        self.column.addWidget(Text("And did they say this?", TextRole.SUBTITLE))
        self._words = ChoiceRow(CLEARING_WORDS, "0", "clearing_words", tick=True)
        self._add(self._words)
        self.column.addSpacing(Space.M)
        self._role = ChoiceBox(ROLES)
        self._role.setObjectName("clearance_role")
        self._role.setAccessibleIdentifier("clearance_role")
        self._role.setAccessibleName("Who said it")
        self._ago = AgoBox("How many days ago", "clearance_days_ago", today, longest_ago)
        for words, control in (("Who said it?", self._role), ("How many days ago?", self._ago)):
            label = Text(words, TextRole.SUBTITLE)
            label.setBuddy(control)
            self.column.addWidget(label)
            self.column.addWidget(control)
            self.column.addSpacing(Space.S)

    @property
    def word(self) -> Word | None:
        """None until something is covered and the words are ticked."""
        covered = tuple(block for block, row in self._rows.items() if row.isChecked())
        if not covered or not self._words.isChecked():
            return None
        return Word(covered, self._role.value, self._ago.day)

    def take_focus(self) -> None:
        next(iter(self._rows.values()), self._words).setFocus()

    def take_key(self, typed: str) -> bool:
        if typed == "0":
            self._words.click()
            return True
        rows = list(self._rows.values())
        number = int(typed) if typed.isdigit() else 0
        if not 0 < number <= len(rows):
            return False
        rows[number - 1].click()
        return True

    def _add(self, row: ChoiceRow) -> None:
        row.toggled.connect(self.changed)
        row.stepped.connect(lambda by: self._step(row, by))
        self.column.addWidget(row)

    def _step(self, row: ChoiceRow, by: int) -> None:
        rows = [*self._rows.values(), self._words]
        rows[(rows.index(row) + by) % len(rows)].setFocus()


class GonePane(Pane):
    """Since when the pain down the leg has been gone (P1)."""

    def __init__(self, today: date, longest_ago: int) -> None:
        super().__init__()
        self._ago = AgoBox("How many days ago did it go", "gone_days_ago", today, longest_ago)
        self.column.addWidget(self._ago)

    @property
    def day(self) -> date:
        return self._ago.day

    def take_focus(self) -> None:
        self._ago.setFocus()
        self._ago.box.selectAll()  # digits replace what stands there
