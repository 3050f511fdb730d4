"""Swapping an exercise of the plan for one of its kind."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Exercise
from hipdesk.ui.back_button import back_button
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space
from hipdesk.ui.plan.rows import Rows
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

PICTURE = 128  # pixels of width at 100 % text
TWO_COLUMNS = 440
LEAD = (
    "An exercise may make way for another of its kind. What is new begins at its first step, and "
    "you can swap back on any day."
)
NOTHING = "Nothing of its kind is open now."
NO_EXERCISES = "There is nothing to swap now: no exercise of the plan is open."


@dataclass(frozen=True)
class SwapChoice:
    """An exercise of the plan, and those that may take its place."""

    exercise: Exercise
    instead: tuple[Exercise, ...]


class SwapPage(ScrollPage):
    """Every exercise of the plan with what may stand in for it."""

    back_requested = Signal()
    swap_requested = Signal(str, str)  # out, into: exercise ids

    def __init__(self) -> None:
        super().__init__("Swap an exercise")
        back = back_button(self, "Your plan", "swap_back", "Back to your plan", self.back_requested)
        self._back = back
        self._none = Text(NO_EXERCISES)
        self._rows = Rows(Space.L)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading("Swap an exercise", TextRole.DISPLAY))
        self.column.addWidget(Text(LEAD, TextRole.LEAD, Ink.MUTED))
        self.column.addWidget(self._none)
        self.column.addWidget(self._rows)
        self.column.addStretch(1)
        self.setFocusProxy(back)

    def show_choices(self, choices: tuple[SwapChoice, ...]) -> None:
        self._none.setVisible(not choices)
        self._rows.show_rows([self._row(one) for one in choices])
        self.verticalScrollBar().setValue(0)
        self._back.setFocus()

    def _row(self, choice: SwapChoice) -> QWidget:
        card, one = Surface(), choice.exercise
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        picture = QVBoxLayout(holder := QWidget())
        picture.setContentsMargins(0, 0, 0, 0)
        picture.addWidget(StillView(one.id, one.position, PICTURE))
        picture.addStretch(1)
        words = QVBoxLayout(told := QWidget())
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(Space.S)
        row.addWidget(Fold(holder, told, 0, TWO_COLUMNS, Space.L))
        words.addWidget(Text(one.name, TextRole.SUBTITLE))
        words.addWidget(Text(NOTHING if not choice.instead else "Instead of it:", ink=Ink.MUTED))
        for into in choice.instead:
            button = SwapButton(one, into)
            button.clicked.connect(
                lambda _=False, ids=(one.id, into.id): self.swap_requested.emit(*ids)
            )
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            words.addWidget(Text(into.feel, TextRole.CAPTION, Ink.MUTED))
        words.addStretch(1)
        return card


class SwapButton(Button):
    """Takes one exercise in place of another."""

    def __init__(self, out: Exercise, into: Exercise) -> None:
        super().__init__(_short(into.name), icon_name="repeat")
        self.identify(f"swap_{out.id}_{into.id}", f"{into.name} instead of {out.name}")


def _short(name: str) -> str:
    """Without what stands in brackets, which the page of the exercise tells."""
    return name.partition(" (")[0]
