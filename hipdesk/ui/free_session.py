"""The exercises chosen for a session of one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hipdesk.domain.catalogue import Exercise
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole, heading


class FreeSession(Surface):
    """Hidden while nothing is chosen; a press on a chosen exercise takes it out again."""

    start_requested = Signal(object)  # tuple[str, ...] of exercise ids

    def __init__(self) -> None:
        super().__init__(SurfaceKind.ACCENT)
        self._chosen: dict[str, Button] = {}
        self._row = FlowLayout(Space.S)
        start = Button("Start free session", ButtonKind.PRIMARY, "play")
        start.identify("start_free_button", "Start free session")
        start.clicked.connect(lambda: self.start_requested.emit(self.chosen))
        empty = Button("Empty", ButtonKind.PLAIN)
        empty.identify("empty_free_button", "Take all exercises out of the free session")
        empty.clicked.connect(self.empty)
        buttons = QHBoxLayout()
        buttons.addWidget(start)
        buttons.addWidget(empty)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(heading("Your free session", TextRole.SUBTITLE))
        column.addWidget(Text("Gentle exercises come first, whatever order you choose them in."))
        column.addLayout(self._row)
        column.addLayout(buttons)
        self.hide()

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(self._chosen)

    def add(self, exercise: Exercise) -> None:
        """Choose an exercise; one that is chosen already stays once."""
        if exercise.id in self._chosen:
            return
        button = Button(exercise.name, ButtonKind.QUIET, "close")
        button.identify(f"chosen_{exercise.id}", f"Take out {exercise.name}")
        button.clicked.connect(lambda: self._take_out(exercise.id))
        self._chosen[exercise.id] = button
        self._row.addWidget(button)
        self.show()

    def empty(self) -> None:
        for one in self.chosen:
            self._take_out(one)

    def _take_out(self, exercise_id: str) -> None:
        button = self._chosen.pop(exercise_id)
        self._row.removeWidget(button)
        button.deleteLater()
        self.setVisible(bool(self._chosen))
