"""The exercises chosen for a session of one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Exercise
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole, heading


class FreeSession(Surface):
    """Hidden while nothing is chosen."""

    start_requested = Signal(object)  # tuple[str, ...] of exercise ids

    def __init__(self) -> None:
        super().__init__(SurfaceKind.ACCENT)
        self._chosen: dict[str, QWidget] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        start = Button("Start free session", ButtonKind.PRIMARY, "play")
        start.identify("start_free_button", "Start free session")
        start.clicked.connect(lambda: self.start_requested.emit(self.chosen))
        empty = Button("Empty", ButtonKind.PLAIN, "trash")
        empty.identify("empty_free_button", "Take all exercises out of the free session")
        empty.clicked.connect(self.empty)
        buttons = FlowLayout(Space.S)
        buttons.addWidget(start)
        buttons.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(heading("Your free session", TextRole.SUBTITLE))
        column.addWidget(Text("Gentle exercises come first, whatever order you choose them in."))
        column.addLayout(self._rows)
        column.addLayout(buttons)
        self.hide()

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(self._chosen)

    def add(self, exercise: Exercise) -> None:
        """Choose an exercise; one that is chosen already stays once."""
        if exercise.id in self._chosen:
            return
        take_out = Button("", ButtonKind.PLAIN, "close")
        take_out.identify(f"take_out_{exercise.id}", f"Take out {exercise.name}")
        take_out.clicked.connect(lambda: self.take_out(exercise.id))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Text(exercise.name, TextRole.STRONG), 1)
        across.addWidget(take_out)
        self._chosen[exercise.id] = row
        self._rows.addWidget(row)
        self.show()

    def empty(self) -> None:
        for one in self.chosen:
            self.take_out(one)

    def rename(self, exercise: Exercise) -> None:
        """Show an exercise that is chosen by its new name, now the last of them."""
        if exercise.id in self._chosen:
            self.take_out(exercise.id)
            self.add(exercise)

    def take_out(self, exercise_id: str) -> None:
        """Choose it no longer, if it was."""
        row = self._chosen.pop(exercise_id, None)
        if row is None:
            return
        self._rows.removeWidget(row)
        row.deleteLater()
        self.setVisible(bool(self._chosen))
