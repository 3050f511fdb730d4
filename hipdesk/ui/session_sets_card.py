"""The sets of one exercise of a past session, and what was done in them to be corrected."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.session_answers import SetField
from hipdesk.domain.summaries import ExerciseSets
from hipdesk.domain.timeline import SetKey
from hipdesk.ui.lines import Lines
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.number_box import NumberBox
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Text, TextRole, heading


class SessionSetsCard(Surface):
    """Shows what was done; the fields come when they are asked for."""

    corrected = Signal(object, int)  # SetField, what it is to say

    def __init__(self, item: int, sets: ExerciseSets, fields: tuple[SetField, ...]) -> None:
        super().__init__()
        self._fields = fields
        self._boxes: dict[SetKey, NumberBox] = {}
        self._lines = Lines((one.name, one.text) for one in sets.sets)
        self.edit = Button("Correct", ButtonKind.PLAIN, "edit")
        self.edit.identify(f"correct_sets_{item}", f"Correct the sets of {sets.exercise}")
        self.edit.clicked.connect(self._toggle)
        self.edit.setVisible(bool(fields))
        self._form = QWidget()
        self._form.hide()
        head = QHBoxLayout()
        head.addWidget(heading(sets.exercise, TextRole.SUBTITLE), 1)
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addWidget(self._lines)
        column.addWidget(self._form)

    def show_sets(self, sets: ExerciseSets) -> None:
        """What the sets say by now."""
        self._lines.show_lines(tuple((one.name, one.text) for one in sets.sets))

    def _toggle(self) -> None:
        if not self._boxes:
            self._make_form()
        opens = self._form.isHidden()
        self._form.setVisible(opens)
        self.edit.setText("Close" if opens else "Correct")
        if opens:
            next(iter(self._boxes.values())).setFocus()

    def _make_form(self) -> None:
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for field in self._fields:
            box = NumberBox(f"{field.text}: {field.question}", field.ident, 0, field.most)
            box.show_value(field.done)
            box.changed.connect(lambda value, one=field: self.corrected.emit(one, value))
            column.addWidget(Text(f"{field.label}: {field.question}", TextRole.STRONG))
            column.addWidget(box)
            self._boxes[field.key] = box
        order = [self.edit, *(one for box in self._boxes.values() for one in box.controls)]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)
