"""What the panel of "it hurts" shows, one sheet at a time."""

import math
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.hurt import Kind
from hipdesk.domain.hurt_words import (
    CHOICES,
    FOLLOWS,
    HOW_TO_CHOOSE,
    HOW_TO_CHOOSE_KIND,
    Question,
    Said,
    Waiting,
)
from hipdesk.ui.look import Size, Space
from hipdesk.ui.player.choice_row import ChoiceRow
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.score_slider import ScoreSlider
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_SENTENCE = 0.6  # of the size of the digits
_TIGHT = 0.7  # of the usual size, where not all of a sheet fits


class Sheet(QWidget):
    """Words and choices; `keys` are the buttons with the key of each."""

    how = HOW_TO_CHOOSE

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.title = title
        self.keys: list[tuple[Button, str, str]] = []  # button, id, key
        self.rows: list[ChoiceRow] = []  # which a key only chooses: Enter takes the choice
        self.default: Button | None = None  # what Enter presses
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.XS)
        self._lead = Text(text, TextRole.LEAD)
        if text:
            self.column.addWidget(self._lead)
            self.column.addSpacing(Space.S)

    def add_row(
        self, text: str, ident: str, key: str, kind: ButtonKind = ButtonKind.QUIET
    ) -> ChoiceRow:
        row = ChoiceRow(text, key, kind)
        self.keys.append((row, ident, key))
        self.rows.append(row)
        self.column.addWidget(row)
        return row

    def tighten(self) -> None:
        """Make room for the choices: there is more than fits."""
        self._lead.set_zoom(_TIGHT)

    def first_focus(self) -> QWidget | None:
        """What has the keyboard at once; None for the panel itself."""
        return None

    def row_of(self, key: str) -> ChoiceRow | None:
        """The row that a key chooses."""
        return next((one for one in self.rows if one.key == key), None)

    def at_once(self, _row: ChoiceRow) -> bool:
        """Whether the key of a row takes it, too: nothing else can be meant, or it cannot wait."""
        return len(self.rows) == 1

    def follows(self, row: ChoiceRow) -> str:
        """What is said while a row is chosen and not taken yet."""
        return row.accessibleDescription() or self.how

    @property
    def how_told(self) -> str:
        """How to choose, where there is a choice."""
        return self.how if len(self.rows) > 1 else ""


class KindSheet(Sheet):
    """What it is like; the first kind is the most serious, and its key takes it at once."""

    chosen = Signal(object)  # Kind
    how = HOW_TO_CHOOSE_KIND

    def __init__(self, title: str, text: str, rows: Iterable[tuple[Kind, str]], signs: str) -> None:
        super().__init__(title, text)
        for number, (kind, words) in enumerate(rows, start=1):
            look = ButtonKind.DANGER if kind is Kind.EMERGENCY else ButtonKind.QUIET
            row = self.add_row(words, f"hurt_kind_{kind}", str(number % 10), look)
            row.setAccessibleDescription(FOLLOWS[kind])
            row.clicked.connect(lambda _checked=False, which=kind: self.chosen.emit(which))
        if signs:
            self.column.addSpacing(Space.XS)
            self.column.addWidget(Text(signs, TextRole.CAPTION, Ink.MUTED))

    def at_once(self, row: ChoiceRow) -> bool:
        return row is self.rows[0]


class ScoreSheet(Sheet):
    """A score from 0 to 10 by digits, and Enter."""

    given = Signal(int)

    def __init__(self, asked: Question) -> None:
        super().__init__(asked.title, asked.text)
        self.slider = ScoreSlider(asked.title, asked.low, asked.high, "hurt_score", size=Size.LEAD)
        self.column.addWidget(self.slider)
        self.column.addSpacing(Space.S)
        self.default = Button("Go on", ButtonKind.PRIMARY)
        self.default.identify("hurt_score_done", "Go on", "Enter")
        self.default.setEnabled(False)
        self.default.clicked.connect(self._give)
        self.slider.scored.connect(self._on_scored)
        self.column.addWidget(self.default, 0, Qt.AlignmentFlag.AlignLeft)

    def first_focus(self) -> QWidget | None:
        return self.slider

    def _on_scored(self, score: object) -> None:
        assert self.default is not None
        self.default.setEnabled(score is not None)

    def _give(self) -> None:
        if self.slider.score is not None:
            self.given.emit(self.slider.score)


class WaitSheet(Sheet):
    """A calm wait: how long still, and both answers at any time."""

    answered = Signal(bool)  # whether it has gone

    def __init__(self, words: Waiting, seconds: float) -> None:
        super().__init__(words.title, words.text)
        self._over = words.over
        self._size = 1.0
        self.left = Text("", TextRole.DISPLAY, Ink.ACCENT)
        self.left.setObjectName("hurt_wait_left")
        self.left.setAccessibleIdentifier("hurt_wait_left")
        self.column.addWidget(self.left)
        self.column.addSpacing(Space.S)
        gone = self.add_row(words.gone, "hurt_gone", "1")
        still = self.add_row(words.still, "hurt_still", "2")
        gone.clicked.connect(lambda: self.answered.emit(True))
        still.clicked.connect(lambda: self.answered.emit(False))
        self.show_left(seconds)

    def show_left(self, seconds: float) -> bool:
        """How long still; whether the time has just run out."""
        whole = math.ceil(seconds)
        words = f"{whole // 60}:{whole % 60:02}" if whole > 0 else self._over
        just_over = whole <= 0 and self.left.text() != words
        if words != self.left.text():
            self.left.setText(words)
            self.left.set_zoom(self._size if whole > 0 else _SENTENCE)
        return just_over

    def tighten(self) -> None:
        super().tighten()
        self._size = _TIGHT
        self.left.set_zoom(min(_TIGHT, self.left.zoom))


class SaidSheet(Sheet):
    """What is decided, and the ways on; Enter takes the first."""

    chosen = Signal(object)  # Choice

    def __init__(self, words: Said) -> None:
        super().__init__(words.title, words.text)
        for number, choice in enumerate(words.choices, start=1):
            look = ButtonKind.QUIET if self.default else ButtonKind.PRIMARY
            row = self.add_row(CHOICES[choice], f"hurt_{choice}", str(number), look)
            row.clicked.connect(lambda _checked=False, which=choice: self.chosen.emit(which))
            self.default = self.default or row


class AdviceSheet(Sheet):
    """Whom to see, and when that is worth it."""

    back = Signal()

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title, text)
        self.default = self.add_row("Back", "hurt_advice_back", "1")
        self.default.clicked.connect(self.back)
