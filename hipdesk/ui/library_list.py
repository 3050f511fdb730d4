"""Every exercise as a card, narrowed by filters, and the free session being chosen."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from hipdesk.domain.catalogue import Catalogue, Exercise
from hipdesk.domain.library import found
from hipdesk.ui.card_grid import CardGrid
from hipdesk.ui.exercise_card import ExerciseCard
from hipdesk.ui.free_session import FreeSession
from hipdesk.ui.library_filters import LibraryFilters
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

NARROWEST_CARD = 300  # pixels at 100 % text


class LibraryList(ScrollPage):
    """Emits the exercise to open and the free session to start."""

    exercise_requested = Signal(str)  # exercise id
    free_session_requested = Signal(object)  # tuple[str, ...] of exercise ids
    own_requested = Signal()  # to write down one's own
    removed_requested = Signal()  # those of one's own that were removed

    def __init__(self) -> None:
        super().__init__("Library")
        self._catalogue = Catalogue(())
        self._cards: dict[str, ExerciseCard] = {}
        self._slices = Slices(self)
        self._filters = LibraryFilters()
        self._count = Text(ink=Ink.MUTED)
        self._clear = Button("Show all")
        self._clear.identify("library_clear", "Show all exercises")
        self._add_own = Button("Add your own", icon_name="plus")
        self._add_own.identify("own_add", "Add your own exercise")
        self._removed = Button("Removed exercises", ButtonKind.QUIET, "trash")
        self._removed.identify(
            "own_removed_button", "Removed exercises of your own, to bring them back"
        )
        self._removed.hide()
        self._grid = CardGrid(NARROWEST_CARD, Space.L)
        self._free = FreeSession()
        self._lay_out()
        self.setFocusProxy(self._filters)
        self._filters.changed.connect(self._narrow)
        self._clear.clicked.connect(self._filters.clear)
        self._add_own.clicked.connect(self.own_requested)
        self._removed.clicked.connect(self.removed_requested)
        self._free.start_requested.connect(self.free_session_requested)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the exercises that the filters let through."""
        return tuple(one.id for one in found(self._catalogue, self._filters.filter))

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """What is the same stays; cards that are missing are made when the list is looked at."""
        before = {one.id: one for one in self._catalogue.exercises}
        self._catalogue = catalogue
        for exercise_id in [one for one in self._cards if one not in catalogue]:
            self._drop(exercise_id)
            self._free.take_out(exercise_id)
        for one in catalogue.exercises:
            if one.id in self._cards and one != before.get(one.id):
                self._drop(one.id)
                self._free.rename(one)
        self._filters.offer(catalogue)
        if self.isVisible():
            self._make_cards()
        self._narrow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_cards()

    def offer_removed(self, there_are: bool) -> None:
        """Whether any of one's own was removed."""
        self._removed.setVisible(there_are)

    def choose(self, exercise_id: str) -> None:
        """Put an exercise into the free session."""
        self._free.add(self._catalogue[exercise_id])

    def focus_card(self, exercise_id: str) -> None:
        """Give the focus back to the card that was opened."""
        if exercise_id in self._cards:
            self._cards[exercise_id].setFocus()

    def show_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def _make_cards(self) -> None:
        """One at a time, so that the window never freezes."""
        missing = [one for one in self._catalogue.exercises if one.id not in self._cards]
        self._slices.start(partial(self._add, one) for one in missing)

    def _add(self, exercise: Exercise) -> None:
        card = ExerciseCard(exercise)
        card.clicked.connect(lambda: self.exercise_requested.emit(exercise.id))
        self._cards[exercise.id] = card
        self._narrow()

    def _drop(self, exercise_id: str) -> None:
        card = self._cards.pop(exercise_id)
        self._narrow()
        card.hide()
        card.deleteLater()

    def _narrow(self) -> None:
        shown = self.shown
        self._grid.show_cards([self._cards[one] for one in shown if one in self._cards])
        self._count.setText(_count_text(len(shown)))
        self._clear.setVisible(len(shown) < len(self._catalogue.exercises))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self._clear)
        head = QHBoxLayout()
        head.addWidget(heading("Library", TextRole.DISPLAY), 1)
        head.addWidget(self._add_own)
        self.column.addLayout(head)
        self.column.addWidget(self._filters)
        self.column.addWidget(self._free)
        self.column.addLayout(row)
        self.column.addWidget(self._grid)
        self.column.addWidget(self._removed, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        # The page gives the focus to the search, which Tab would enter past this button.
        self.setTabOrder(self._filters.last, self._add_own)


def _count_text(count: int) -> str:
    if count == 0:
        return "No exercise fits. Take a filter away to see more."
    return "1 exercise" if count == 1 else f"{count} exercises"
