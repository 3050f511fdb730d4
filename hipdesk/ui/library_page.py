"""The library: the list of all exercises, the page of one, and the form of one's own."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.own_catalogue import AS_SHOWN, Own
from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.domain.own_words import REMOVED
from hipdesk.domain.words import CATEGORIES
from hipdesk.ui.exercise_page import ExercisePage
from hipdesk.ui.library_list import LibraryList
from hipdesk.ui.own.own_exercise_page import OwnExercisePage
from hipdesk.ui.own.own_page import OwnPage
from hipdesk.ui.removed_banner import RemovedBanner
from hipdesk.ui.removed_page import Removed, RemovedPage, RemovedWords

REMOVED_EXERCISES = RemovedWords(
    "Removed exercises",
    "They are not offered until you bring them back. Your history kept their names.",
    "Library",
    "It is back in your library.",
)
REMOVED_IDS = ("own_removed_banner", "own_undo_remove", "own_close_removed")


class LibraryPage(QStackedWidget):
    """Goes from the list to an exercise and back by itself; what is practised is a wish."""

    exercise_shown = Signal(str)  # exercise id: its page is open
    practise_requested = Signal(str)  # exercise id
    free_session_requested = Signal(object)  # tuple[str, ...] of exercise ids
    removed_requested = Signal()  # show_removed is the answer
    own_requested = Signal()  # show_form is the answer
    edit_requested = Signal(str)  # id of an own exercise: show_form is the answer
    own_saved = Signal(str, object)  # its id, or "" for a new one; OwnExercise
    own_removed = Signal(str)  # its id
    removal_undone = Signal(str)  # its id

    def __init__(self) -> None:
        super().__init__()
        self._catalogue = Catalogue(())
        self._list = LibraryList()
        self._removed: RemovedBanner | None = None
        self._page: ExercisePage | OwnPage | RemovedPage | None = None
        self.addWidget(self._list)
        self._list.exercise_requested.connect(self.show_exercise)
        self._list.free_session_requested.connect(self.free_session_requested)
        self._list.own_requested.connect(self.own_requested)
        self._list.removed_requested.connect(self.removed_requested)

    def show_catalogue(self, catalogue: Catalogue, *, removed: bool = False) -> None:
        """`removed` says that some of one's own were removed."""
        self._catalogue = catalogue
        self._list.show_catalogue(catalogue)
        self._list.offer_removed(removed)

    def show_exercise(self, exercise_id: str) -> None:
        """Open the page of one exercise."""
        page = self._made(exercise_id)
        page.back_requested.connect(self.show_list)
        page.practise_requested.connect(lambda: self.practise_requested.emit(exercise_id))
        page.add_requested.connect(lambda: self._choose(exercise_id))
        self._show_page(page)
        self.exercise_shown.emit(exercise_id)

    def show_form(self, exercise_id: str, own: OwnExercise) -> None:
        """Open the form of one's own exercise; without an id, of a new one."""
        page = OwnPage(own, is_new=not exercise_id)
        back = partial(self.show_exercise, exercise_id) if exercise_id else self.show_list
        page.back_requested.connect(back)
        page.saved.connect(partial(self.own_saved.emit, exercise_id))
        self._show_page(page)

    def show_removed(self, own: Own) -> None:
        """Open those of one's own that were removed, by name."""
        removed = sorted((one.name, one_id, one) for one_id, one in own.items() if one.removed)
        page = RemovedPage(
            REMOVED_EXERCISES,
            [
                Removed(one_id, name, one.words or AS_SHOWN, CATEGORIES[one.category], name)
                for name, one_id, one in removed
            ],
        )
        page.back_requested.connect(self.show_list)
        page.restore_requested.connect(self.removal_undone)
        self._show_page(page)

    def show_list(self) -> None:
        """Back to where the list was left."""
        was_open = self._page.exercise_id if isinstance(self._page, ExercisePage) else ""
        self.setCurrentWidget(self._list)
        self._drop_page()
        self._list.focus_card(was_open)

    def _made(self, exercise_id: str) -> ExercisePage:
        exercise = self._catalogue[exercise_id]
        if not exercise.is_own:
            return ExercisePage(exercise, self._catalogue)
        page = OwnExercisePage(exercise, self._catalogue)
        page.edit_requested.connect(lambda: self.edit_requested.emit(exercise_id))
        page.remove_requested.connect(partial(self._remove, exercise_id, exercise.name))
        return page

    def _remove(self, exercise_id: str, name: str) -> None:
        """Out of the list at once; the banner brings it back."""
        if self._removed is None:
            self._removed = RemovedBanner(REMOVED_IDS)
            self._removed.undo_requested.connect(self.removal_undone)
            self._list.column.insertWidget(0, self._removed)
        self.own_removed.emit(exercise_id)
        self.show_list()
        self._removed.show_removed(exercise_id, f"{name} was removed.", REMOVED)
        self._removed.setFocus()
        self._list.show_top()

    def _choose(self, exercise_id: str) -> None:
        self._list.choose(exercise_id)
        self.show_list()
        self._list.show_top()

    def _show_page(self, page: ExercisePage | OwnPage | RemovedPage) -> None:
        self._drop_page()
        self._page = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.take_focus()

    def _drop_page(self) -> None:
        if self._page is not None:
            self.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None
