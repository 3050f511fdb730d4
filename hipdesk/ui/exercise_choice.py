"""Which exercise the charts are about."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hipdesk.ui.dropdown import Dropdown
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Ink, Text, TextRole


class ExerciseChoice(QWidget):
    """A list of those that were done in the time shown."""

    chosen = Signal(str)  # exercise id

    def __init__(self) -> None:
        super().__init__()
        self._ids: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._box = Dropdown()
        self._box.setObjectName("exercise_choice")
        self._box.setAccessibleIdentifier("exercise_choice")
        self._box.setAccessibleName("Exercise")
        self._box.activated.connect(lambda at: self.chosen.emit(self._ids[at]))
        label = Text("Exercise", TextRole.BODY, Ink.MUTED)
        label.setWordWrap(False)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        label.setMinimumHeight(self._box.sizeHint().height())
        row = FlowLayout(Space.S, self)
        row.addWidget(label)
        row.addWidget(self._box)

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """(id, name) of each; telling nobody."""
        self._ids = tuple(ident for ident, _ in choices)
        names = tuple(name for _, name in choices)
        if names != self._names:
            self._names = names
            self._box.clear()
            self._box.addItems(list(names))
        if chosen in self._ids:
            self._box.setCurrentIndex(self._ids.index(chosen))
