"""Better, the same or worse: how the self-check compared with the last one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.rules.measures import Change
from hipdesk.domain.self_check import WORDS, SelfCheckQuestion
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Text, TextRole


class CompareField(QWidget):
    """Hidden while it is not asked; a chosen chip can be let go again."""

    compared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: SelfCheckQuestion | None = None
        self._chips: dict[Change | None, Chip] = {}
        self._label = Text("", TextRole.SUBTITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._label)
        row = FlowLayout(Space.S)
        for change, words in WORDS.items():
            chip = Chip(words)
            chip.setObjectName(f"self_check_{change.value if change else 'first'}")
            chip.setAccessibleIdentifier(chip.objectName())
            chip.clicked.connect(lambda _checked=False, one=change: self._choose(one))
            row.addWidget(chip)
            self._chips[change] = chip
        column.addLayout(row)
        self.hide()

    @property
    def controls(self) -> tuple[Chip, ...]:
        """As read; none while it is not asked."""
        options = self._question.options if self._question is not None else ()
        return tuple(chip for change, chip in self._chips.items() if change in options)

    @property
    def answer(self) -> tuple[SelfCheckQuestion, Change | None] | None:
        """What was chosen, with its question; None while nothing was."""
        chosen = [change for change, chip in self._chips.items() if chip.isChecked()]
        return (self._question, chosen[0]) if self._question is not None and chosen else None

    def show_answer(self, change: Change | None) -> None:
        """What is known of it."""
        for other, chip in self._chips.items():
            chip.setChecked(other is change)

    def ask(self, question: SelfCheckQuestion | None) -> None:
        """Ask this, or nothing."""
        self._question = question
        asked = self.controls
        for chip in self._chips.values():
            chip.setChecked(False)
            chip.setVisible(chip in asked)
            if question is not None:
                chip.setAccessibleName(f"{question.text} {chip.text()}")
        if question is not None:
            self._label.setText(question.text)
        self.setVisible(question is not None)

    def _choose(self, change: Change | None) -> None:
        for other, chip in self._chips.items():
            if other is not change:
                chip.setChecked(False)
        self.compared.emit()
