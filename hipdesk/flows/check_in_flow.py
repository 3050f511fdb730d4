"""The check-in before a session: noted first, then the plan says what follows (PRE-1 to PRE-6)."""

from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.check_in import Explained, Wanted, Way, answer
from hipdesk.domain.clock import Clock
from hipdesk.domain.routine import RoutineKind
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.facts import CheckIn
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import WARM_TIP, Plan
from hipdesk.flows.morning_flow import MorningAnswers
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.ui.check_in.check_in_page import CheckInPage


class CheckInFlow(QObject):
    """Asks before a planned or a free session."""

    shown = Signal()  # the page is ready to be looked at
    begin = Signal(object, str)  # the Plan that followed, and the id for the session
    rescreen = Signal()  # the questions about health come first
    told_sign = Signal(object, object)  # Flag and pain or None: to be noted and shown at once
    stopped = Signal()  # no session; what was said is kept
    reading = Signal()  # no session, and something to read is wanted
    cancelled = Signal()  # nothing was said

    def __init__(self, clock: Clock, plan: PlanFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._morning = MorningAnswers(clock, plan, self)
        self._wanted = Wanted(RoutineKind.PLANNED)
        self._entry_id = ""  # of the check-in, once it is noted
        self._session_id = ""
        self._found: Plan | None = None  # what followed from it
        page = self.page = CheckInPage()
        page.all_well.connect(lambda pain: self._check_in(CheckIn(clock.now(), pain)))
        page.sign_told.connect(self._on_sign)
        page.change_told.connect(self._on_change)
        page.unwell_told.connect(
            lambda pain: self._check_in(CheckIn(clock.now(), pain, unwell=True))
        )
        page.morning_told.connect(self._morning.tell_morning)
        page.hour_told.connect(self._morning.tell_hour)
        page.left.connect(self.cancelled)
        page.begin_chosen.connect(self._begin)
        page.questions_chosen.connect(self.rescreen)
        page.home_chosen.connect(self.stopped)
        page.reading_chosen.connect(self.reading)

    def open(self, kind: RoutineKind, exercises: tuple[str, ...] = ()) -> None:
        """Ask; `exercises` are those of a free session, by id."""
        self._wanted = Wanted(kind, exercises, self._plan.plan)
        self._entry_id = self._session_id = ""
        self._found = None
        self.page.ask(WARM_TIP, self._morning.ask())
        told = self._known_already()
        if told is not None:
            self.page.explain(told)
        self.shown.emit()

    def _known_already(self) -> Explained | None:
        """Who has trained today is told at once, and asked nothing in vain (PRE-5)."""
        plan = self._plan.plan
        if plan is None or plan.kind is not DayKind.DONE or plan.day != self._clock.now().date():
            return None  # after midnight a plan is yesterday's for a moment
        told = answer(self._wanted, plan, 0, self._plan.catalogue)
        return told if told is not None and told.way is Way.STOP else None

    def _check_in(self, visit: CheckIn) -> None:
        self.page.wait()
        self._note(visit)

    def _note(self, visit: CheckIn) -> None:
        """What was said a moment ago and is said anew counts for nothing any more."""
        if self._entry_id:
            self._plan.withdraw(self._entry_id)
        session_id = self._session_id = str(uuid4())
        planned = partial(self._on_planned, visit)
        self._entry_id = self._plan.note(visit, session_id=session_id, planned=planned)

    def _on_planned(self, visit: CheckIn, plan: Plan) -> None:
        if visit.health_changed:
            return  # the questions are asked already
        self._found = plan
        told = answer(self._wanted, plan, visit.pain, self._plan.catalogue)
        if told is None:
            self._begin()
        else:
            self.page.explain(told)

    def _begin(self) -> None:
        self.begin.emit(self._found, self._session_id)

    def _on_change(self, pain: int) -> None:
        self._plan.remember_draft("")  # of before the change
        self._note(CheckIn(self._clock.now(), pain, health_changed=True))
        self.rescreen.emit()

    def _on_sign(self, flag: Flag) -> None:
        """PRE-2: the sign first; a pain that was said counts for the day all the same."""
        pain = self.page.pain
        self.told_sign.emit(flag, pain)
        if pain is not None and not self._entry_id:
            self._entry_id = self._plan.note(
                CheckIn(self._clock.now(), pain), session_id=str(uuid4())
            )
