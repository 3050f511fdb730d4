"""The Plan page: the plan in words, and what the user decides of it."""

from datetime import datetime, time, timedelta
from functools import cache

from PySide6.QtCore import QObject, Signal

from hipdesk import paths
from hipdesk.domain import plan_view_words as words
from hipdesk.domain.clock import Clock
from hipdesk.domain.plan_view import plan_view
from hipdesk.domain.rules.facts import Choice, Swap, Wish
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.rulebook import Rulebook, parse_rulebook
from hipdesk.domain.swaps import swappable
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.ui.plan.plan_page import PlanPage
from hipdesk.ui.plan.swap_page import SwapChoice


class PlanPageFlow(QObject):
    """Joins the Plan page to the plan; the page is made anew when it is looked at."""

    home_requested = Signal()
    clearance_requested = Signal(str, str)  # the rule's id, the exercise's id or ""
    screening_requested = Signal()
    print_requested = Signal()

    def __init__(self, clock: Clock, plan: PlanFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._book = rulebook()
        self._last = ""  # the entry that can be taken back
        self.page = PlanPage()
        self._join()

    def _join(self) -> None:
        page = self.page
        page.appeared.connect(self._show)
        self._plan.changed.connect(self._show)
        page.home_requested.connect(self.home_requested)
        page.clearance_requested.connect(self.clearance_requested)
        page.screening_requested.connect(self.screening_requested)
        page.print_requested.connect(self.print_requested)
        page.step_up_requested.connect(self._step_up)
        page.stay_requested.connect(self._stay)
        page.step_back_requested.connect(self._step_back)
        page.less_requested.connect(self._lighten)
        page.swaps_requested.connect(self._offer_swaps)
        page.swap_requested.connect(self._swap)
        page.undo_requested.connect(self._undo)

    def _show(self) -> None:
        """Only while it is seen: the page shows what it lacks when it comes into view."""
        flow, plan = self._plan, self._plan.plan
        if plan is None or not self.page.isVisible():
            return
        view = plan_view(
            plan, flow.facts, flow.preferences, self._plan.catalogue, self._book, flow.routine
        )
        question = words.step_back_question(plan, tomorrow=self._is_late(plan))
        self.page.show_plan(view, question, lighter=flow.less)

    def _step_up(self) -> None:
        if (plan := self._plan.plan) is not None:
            self._note(Wish(self._clock.now(), Choice.YES), words.stepped_up(plan))

    def _stay(self) -> None:
        if (plan := self._plan.plan) is not None:
            self._note(Wish(self._clock.now(), Choice.STAY), words.stayed(plan))

    def _step_back(self) -> None:
        plan = self._plan.plan
        if plan is None:
            return
        late, at = self._is_late(plan), self._clock.now()
        if late:
            at = datetime.combine(at.date() + timedelta(days=1), time(), at.tzinfo)
        self._note(Wish(at, Choice.STEP_BACK), words.stepped_back(plan, tomorrow=late))

    def _lighten(self) -> None:
        plan, less = self._plan.plan, not self._plan.less
        if plan is None or not plan.items:
            self._tell(words.NOTHING_TODAY)
            return
        self._tell(words.LESS if less else words.ALL_OF_IT)
        self._plan.lighten(less)

    def _offer_swaps(self) -> None:
        plan = self._plan.plan
        if plan is None:
            return
        found = swappable(plan, self._plan.facts, self._plan.catalogue)
        self.page.show_swaps(
            tuple(
                SwapChoice(
                    self._plan.catalogue[one.exercise_id],
                    tuple(self._plan.catalogue[into] for into in one.instead),
                )
                for one in found
            )
        )

    def _swap(self, out: str, into: str) -> None:
        told = words.swapped(self._plan.catalogue[out].name, self._plan.catalogue[into].name)
        self.page.show_overview()
        self._note(Swap(self._clock.now(), out, into), told)

    def _undo(self) -> None:
        last, self._last = self._last, ""
        self._tell(words.WITHDRAWN)
        if last:
            self._plan.withdraw(last)

    def _note(self, entry: Wish | Swap, told: str) -> None:
        self._last = self._plan.note(entry)
        self.page.tell(told, undo=True)

    def _tell(self, told: str) -> None:
        self._last = ""
        self.page.tell(told)

    def _is_late(self, plan: Plan) -> bool:
        """Whether a choice about the stage would count from tomorrow on only."""
        return any(one.day == plan.day for one in self._plan.facts.sessions)


@cache
def rulebook() -> Rulebook:
    """Read once, and away from the UI thread where there was time for it."""
    return parse_rulebook((paths.resources() / "rules.toml").read_text("utf-8"))
