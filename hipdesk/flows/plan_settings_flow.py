"""The card "You and your plan" of Settings, joined to what is kept."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.clock import Clock
from hipdesk.domain.first_start_question import Days, GoalSaid
from hipdesk.domain.first_start_standing import latest_entry
from hipdesk.domain.rules.entries import Goal
from hipdesk.domain.rules.facts import HOUSEHOLD, Home, Screening
from hipdesk.domain.timeline import Side
from hipdesk.flows.first_start_keeper import NO_HOUR, keep_home, prefer_days
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.ui.plan_settings import PlanCard


class PlanSettingsFlow(QObject):
    """Every change counts at once."""

    questions_requested = Signal()  # the health questions again

    def __init__(
        self, settings: SettingsFlow, clock: Clock, plan: PlanFlow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clock = clock
        self._plan = plan
        self._goal_shown: Goal | None = None
        self.card = PlanCard()
        self.card.days_changed.connect(lambda days: prefer_days(plan, days))
        self.card.side_changed.connect(lambda side: plan.prefer(sore_side=Side(side).value))
        self.card.release_changed.connect(lambda wanted: plan.prefer(release=wanted))
        self.card.home_changed.connect(self._keep_home)
        self.card.floor_changed.connect(self._keep_floor)
        self.card.goal_kept.connect(self._keep_goal)
        self.card.questions_requested.connect(self.questions_requested)
        plan.changed.connect(self.show)
        settings.changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Show what holds now; a goal that is being written stays."""
        told, wishes = self._plan.entered, self._plan.preferences
        hour = self._settings.preferences.hour
        days = Days(wishes.weekdays, None if hour == NO_HOUR else hour)
        self.card.show_wishes(days, wishes.sore_side, release=wishes.release)
        home, screening = latest_entry(told, Home), latest_entry(told, Screening)
        self.card.show_home(HOUSEHOLD if home is None else home.entry.equipment)
        self.card.show_floor(None if screening is None else screening.entry.answers.floor)
        goal = latest_entry(told, Goal)
        if goal is not None and goal.entry != self._goal_shown:
            self._goal_shown = goal.entry
            self.card.show_goal(GoalSaid(goal.entry.words, goal.entry.activities))

    def _keep_home(self, equipment: frozenset[Equipment]) -> None:
        keep_home(self._plan, self._clock.now().date(), equipment)

    def _keep_floor(self, floor: bool) -> None:
        """An answer of the latest screening, corrected (SC-19)."""
        told = latest_entry(self._plan.entered, Screening)
        if told is not None:
            answers = replace(told.entry.answers, floor=floor)
            self._plan.correct(told.id, replace(told.entry, answers=answers))

    def _keep_goal(self, said: GoalSaid) -> None:
        self._plan.note(Goal(self._clock.now(), said.words, said.activities))
