"""The library: exercises to read about, and sessions of the user's own choice."""

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.layout import planned_sets, shown_side
from hipdesk.domain.plan import free_routine
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.ui.library_page import LibraryPage


class LibraryFlow(QObject):
    """Joins the library's page to the catalogue and to a session."""

    begin = Signal(object)  # Routine
    may_begin = Signal(str, object)  # exercise id, and the Side that its first card shows

    def __init__(
        self, catalogue: Catalogue, settings: SettingsFlow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._settings = settings
        self.page = LibraryPage()
        self.page.show_catalogue(catalogue)
        self.page.exercise_shown.connect(self._may_begin)
        self.page.practise_requested.connect(lambda chosen: self.practise((chosen,)))
        self.page.free_session_requested.connect(self.practise)

    def _may_begin(self, exercise_id: str) -> None:
        routine = free_routine((exercise_id,), self._catalogue, self._settings.pacing)
        first = planned_sets(routine, self._catalogue)[0]
        self.may_begin.emit(exercise_id, shown_side(first.key.side))

    def practise(self, exercise_ids: tuple[str, ...]) -> None:
        """Wish for a session of these."""
        self.begin.emit(free_routine(exercise_ids, self._catalogue, self._settings.pacing))
