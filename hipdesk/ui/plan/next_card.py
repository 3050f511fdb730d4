"""What the next step on the ladder needs, and how far along each condition is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.plan_view_ladder import ConditionView, NextStep
from hipdesk.ui.look import Space
from hipdesk.ui.plan.meter import Meter
from hipdesk.ui.plan.rows import Rows
from hipdesk.ui.small_icon import SmallIcon
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

TOP = "You do the full routine"
TOP_TEXT = "There is no further step. Keep what feels good, and do less whenever you like."
NO_HURRY = "There is no hurry: staying where you are is just as good."
OFFERED = "All of it is there. It is for you to say yes, or to stay."


class NextCard(Surface):
    """Conditions that are met have a tick, the others a bar."""

    def __init__(self) -> None:
        super().__init__()
        self._title = heading("", TextRole.SUBTITLE)
        self._change = Text()
        self._rows = Rows(Space.M)
        self._note = Text("", ink=Ink.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        for part in (self._title, self._change, self._rows, self._note):
            column.addWidget(part)
        column.addStretch(1)

    def show_step(self, step: NextStep | None) -> None:
        """The next step; None at the top of the ladder."""
        self._title.setText(TOP if step is None else step.title)
        change = TOP_TEXT if step is None else f"{step.change}. {step.joins}".rstrip()
        self._change.setText(change)
        self._rows.show_rows(map(ConditionRow, () if step is None else step.conditions))
        offered = step is not None and step.offered
        self._note.setText(OFFERED if offered else NO_HURRY)
        self._note.setVisible(step is not None)


class ConditionRow(QWidget):
    """One condition."""

    def __init__(self, condition: ConditionView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        mark = SmallIcon("check" if condition.met else "clock")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        state = "met" if condition.met else "not yet"
        need = Text(condition.need, TextRole.BODY if condition.met else TextRole.STRONG)
        have = Text(condition.have, TextRole.CAPTION, Ink.MUTED)
        have.setAccessibleName(f"{condition.have}, {state}")
        words.addWidget(need)
        words.addWidget(have)
        if not condition.met:
            words.addWidget(Meter(condition.need, condition.fraction))
        row.addLayout(words, 1)
