"""The library: exercises to read about, one's own to write down, and sessions of free choice."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.clock import Clock
from hipdesk.domain.layout import planned_sets, shown_side
from hipdesk.domain.own_catalogue import Own, offered
from hipdesk.domain.own_exercise import OwnExercise, new_own_id
from hipdesk.domain.plan import free_routine
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.ui.library_page import LibraryPage


class LibraryFlow(QObject):
    """Joins the library's page to the catalogue, to what is written down, and to a session."""

    begin = Signal(object)  # Routine
    may_begin = Signal(str, object)  # exercise id, and the Side that its first card shows

    def __init__(
        self, clock: Clock, plan: PlanFlow, settings: SettingsFlow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._settings = settings
        self._shown: Own = {}
        page = self.page = LibraryPage()
        page.exercise_shown.connect(self._may_begin)
        page.practise_requested.connect(lambda chosen: self.practise((chosen,)))
        page.free_session_requested.connect(self.practise)
        page.own_requested.connect(lambda: page.show_form("", OwnExercise(clock.now(), "")))
        page.edit_requested.connect(lambda one: page.show_form(one, plan.own[one]))
        page.own_saved.connect(self._save)
        page.own_removed.connect(lambda one: self._correct(one, removed=True))
        page.removed_requested.connect(lambda: page.show_removed(plan.own))
        page.removal_undone.connect(lambda one: self._correct(one, removed=False))
        self._show()
        plan.changed.connect(self._follow)

    def practise(self, exercise_ids: tuple[str, ...]) -> None:
        """Wish for a session of these."""
        self.begin.emit(free_routine(exercise_ids, self._plan.catalogue, self._settings.pacing))

    def _may_begin(self, exercise_id: str) -> None:
        catalogue = self._plan.catalogue
        routine = free_routine((exercise_id,), catalogue, self._settings.pacing)
        first = planned_sets(routine, catalogue)[0]
        self.may_begin.emit(exercise_id, shown_side(first.key.side))

    def _save(self, exercise_id: str, own: OwnExercise) -> None:
        if exercise_id:
            self._plan.correct(exercise_id, own)
        else:
            exercise_id = self._plan.note(own, entry_id=new_own_id(uuid4()))
        self._show()
        self.page.show_exercise(exercise_id)

    def _correct(self, exercise_id: str, *, removed: bool) -> None:
        self._plan.correct(exercise_id, replace(self._plan.own[exercise_id], removed=removed))
        self._show()

    def _follow(self) -> None:
        if self._plan.own != self._shown:
            self._show()

    def _show(self) -> None:
        self._shown = self._plan.own
        removed = any(one.removed for one in self._shown.values())
        self.page.show_catalogue(offered(self._plan.catalogue, self._shown), removed=removed)
