"""Home: the day as it stands, kept up to date."""

from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.clock import Clock
from hipdesk.domain.dates import week_start
from hipdesk.domain.history import DayTotal
from hipdesk.domain.home import home_view
from hipdesk.domain.layout import planned_sets, shown_side
from hipdesk.domain.plan import days_routine
from hipdesk.domain.plan_start import START_DAYS_PER_WEEK
from hipdesk.domain.routine import Routine
from hipdesk.domain.timeline import Side
from hipdesk.flows.recovery_flow import RecoveryFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.storage.quick_look import QuickLook
from hipdesk.ui.home_page import HomePage


class HomeFlow(QObject):
    """Joins the Home page to the plan, the week's sessions and an interrupted session."""

    begin = Signal(object)  # Routine

    def __init__(
        self,
        look: QuickLook,
        catalogue: Catalogue,
        clock: Clock,
        settings: SettingsFlow,
        recovery: RecoveryFlow,
        door: StoreDoor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._week = look.week
        self._can_begin = look.problem is None
        self._catalogue = catalogue
        self._clock = clock
        self._settings = settings
        self._recovery = recovery
        self._door = door
        self.page = HomePage()
        self.page.start_requested.connect(lambda: self.begin.emit(self._routine()))
        self.page.resume_requested.connect(recovery.resume)
        self.page.finish_requested.connect(recovery.finish)
        self.page.discard_requested.connect(recovery.discard)
        self.page.undo_discard_requested.connect(recovery.undo_discard)
        recovery.changed.connect(self.show)
        recovery.discarded.connect(self.page.show_discarded)
        recovery.history_changed.connect(self.refresh)
        door.opened.connect(lambda: self._let_begin(True))
        door.refused.connect(lambda: self._let_begin(False))
        settings.changed.connect(self.show)

    @property
    def first_exercise(self) -> tuple[str, Side]:
        """What today's session begins with, and the side that its first card shows."""
        first = planned_sets(self._routine(), self._catalogue)[0]
        return first.exercise_id, shown_side(first.key.side)

    def show(self) -> None:
        """Show the day with what is known."""
        view = home_view(
            self._clock.now(),
            self._routine(),
            self._catalogue,
            self._week,
            START_DAYS_PER_WEEK,
            ready=self._can_begin,
            recovery=self._recovery.offer,
        )
        self.page.show_day(view)

    def refresh(self) -> None:
        """Read the week again, then show it."""
        monday = week_start(self._clock.now().date())
        self._door.ask(
            lambda store: store.history.daily_totals(monday, monday + timedelta(days=6)),
            self._show_week,
        )

    def _let_begin(self, can_begin: bool) -> None:
        self._can_begin = can_begin
        self.show()

    def _show_week(self, week: tuple[DayTotal, ...]) -> None:
        self._week = week
        self.show()

    def _routine(self) -> Routine:
        return days_routine(self._settings.pacing)
