"""A question answered by No or Yes, which may also be left open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hipdesk.ui.look import Space
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.flow_layout import FlowLayout


class YesNo(QWidget):
    """Two chips, of which at most one is chosen; a chosen one can be let go again."""

    answered = Signal(object)  # bool, or None when it was taken back

    def __init__(self, question: str, ident: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[bool, Chip] = {}
        row = FlowLayout(Space.S, self)
        for value, word in ((False, "No"), (True, "Yes")):
            chip = Chip(word)
            name = f"{ident}_{word.lower()}"
            chip.setObjectName(name)
            chip.setAccessibleIdentifier(name)
            chip.clicked.connect(lambda _checked=False, one=value: self._choose(one))
            row.addWidget(chip)
            self._chips[value] = chip
        self.ask(question)

    @property
    def answer(self) -> bool | None:
        return next((value for value, chip in self._chips.items() if chip.isChecked()), None)

    def ask(self, question: str) -> None:
        """Each chip names the question for a screen reader."""
        for chip in self._chips.values():
            chip.setAccessibleName(f"{question} {chip.text()}".strip())

    def take_focus(self) -> None:
        self._chips[False].setFocus()

    def show_answer(self, answer: bool | None) -> None:
        """Show this without telling anybody."""
        for value, chip in self._chips.items():
            chip.setChecked(value is answer)

    def _choose(self, value: bool) -> None:
        self.show_answer(value if self._chips[value].isChecked() else None)
        self.answered.emit(self.answer)
