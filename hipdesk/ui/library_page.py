"""The library: the list of all exercises, and the page of one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from hipdesk.domain.catalogue import Catalogue
from hipdesk.ui.exercise_page import ExercisePage
from hipdesk.ui.library_list import LibraryList


class LibraryPage(QStackedWidget):
    """Goes from the list to an exercise and back by itself; what is practised is a wish."""

    exercise_shown = Signal(str)  # exercise id: its page is open
    practise_requested = Signal(str)  # exercise id
    free_session_requested = Signal(object)  # tuple[str, ...] of exercise ids

    def __init__(self) -> None:
        super().__init__()
        self._catalogue = Catalogue(())
        self._list = LibraryList()
        self._page: ExercisePage | None = None
        self.addWidget(self._list)
        self._list.exercise_requested.connect(self.show_exercise)
        self._list.free_session_requested.connect(self.free_session_requested)

    def show_catalogue(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._list.show_catalogue(catalogue)

    def show_exercise(self, exercise_id: str) -> None:
        """Open the page of one exercise."""
        page = ExercisePage(self._catalogue[exercise_id], self._catalogue)
        page.back_requested.connect(self.show_list)
        page.practise_requested.connect(lambda: self.practise_requested.emit(exercise_id))
        page.add_requested.connect(lambda: self._choose(exercise_id))
        self._drop_page()
        self._page = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.take_focus()
        self.exercise_shown.emit(exercise_id)

    def show_list(self) -> None:
        """Back to where the list was left."""
        was_open = self._page.exercise_id if self._page is not None else ""
        self.setCurrentWidget(self._list)
        self._drop_page()
        self._list.focus_card(was_open)

    def _choose(self, exercise_id: str) -> None:
        self._list.choose(exercise_id)
        self.show_list()
        self._list.show_top()

    def _drop_page(self) -> None:
        if self._page is not None:
            self.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None
