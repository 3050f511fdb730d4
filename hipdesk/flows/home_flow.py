"""Home: the day as the plan has it, kept up to date."""

from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.clock import Clock
from hipdesk.domain.dates import week_start
from hipdesk.domain.goal_words import goal_words
from hipdesk.domain.history import DayTotal
from hipdesk.domain.home import home_view
from hipdesk.domain.plan import free_routine
from hipdesk.domain.plan_start import START_EXERCISES
from hipdesk.domain.plan_view_ladder import has_declined
from hipdesk.domain.routine import Routine
from hipdesk.domain.rules.facts import Choice, Wish
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.recovery_flow import RecoveryFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.storage.quick_look import QuickLook
from hipdesk.ui.home_page import HomePage


class HomeFlow(QObject):
    """Joins the Home page to the plan, the week's sessions and an interrupted session."""

    begin = Signal()  # today's session is wanted

    def __init__(
        self,
        look: QuickLook,
        clock: Clock,
        settings: SettingsFlow,
        plan: PlanFlow,
        recovery: RecoveryFlow,
        door: StoreDoor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._week = look.week
        self._can_begin = look.problem is None
        self._behind = False  # something changed while the page was out of sight
        self._clock = clock
        self._settings = settings
        self._plan = plan
        self._recovery = recovery
        self._door = door
        page = self.page = HomePage()
        page.appeared.connect(self._catch_up)
        page.start_requested.connect(self.begin)
        page.step_up_requested.connect(lambda: self._wish(Choice.YES))
        page.stay_requested.connect(lambda: self._wish(Choice.STAY))
        page.resume_requested.connect(recovery.resume)
        page.finish_requested.connect(recovery.finish)
        page.discard_requested.connect(recovery.discard)
        page.undo_discard_requested.connect(recovery.undo_discard)
        recovery.changed.connect(self._follow)
        recovery.discarded.connect(page.show_discarded)
        recovery.history_changed.connect(self.refresh)
        recovery.history_changed.connect(plan.refresh)
        door.opened.connect(lambda: self._let_begin(True))
        door.refused.connect(lambda: self._let_begin(False))
        plan.changed.connect(self._follow)
        settings.changed.connect(self._follow)

    @property
    def likely_routine(self) -> Routine:
        """What a session that begins today would be."""
        pacing = self._settings.pacing
        return self._plan.routine or free_routine(START_EXERCISES, self._plan.catalogue, pacing)

    def show(self) -> None:
        """Show the day with what is known."""
        plan = self._plan
        now = self._clock.now()
        view = home_view(
            now,
            plan.plan,
            plan.routine,
            self._plan.catalogue,
            self._week,
            ready=self._can_begin and plan.plan is not None,
            recovery=self._recovery.offer,
            declined=has_declined(plan.facts, now.date()),
            goal=goal_words(plan.entered),
        )
        self.page.show_day(view)

    def refresh(self) -> None:
        """Read the week again, then show it."""
        monday = week_start(self._clock.now().date())
        self._door.ask(
            lambda store: store.history.daily_totals(monday, monday + timedelta(days=6)),
            self._show_week,
        )

    def _wish(self, choice: Choice) -> None:
        self._plan.note(Wish(self._clock.now(), choice))

    def _let_begin(self, can_begin: bool) -> None:
        self._can_begin = can_begin
        self._follow()

    def _show_week(self, week: tuple[DayTotal, ...]) -> None:
        self._week = week
        self._follow()

    def _follow(self) -> None:
        """At once while it is looked at; else when it next is, for others have work to do."""
        self._behind = not self.page.isVisible()
        if not self._behind:
            self.show()

    def _catch_up(self) -> None:
        if self._behind:
            self._follow()
