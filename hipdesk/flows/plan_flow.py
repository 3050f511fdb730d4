"""The plan of today: made anew whenever something is entered, a session ends or a day begins."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.clock import Clock
from hipdesk.domain.own_catalogue import Own, own_exercises, with_own
from hipdesk.domain.planned_routine import planned_routine
from hipdesk.domain.routine import Routine
from hipdesk.domain.rules.entries import Entered, Entry, Opened
from hipdesk.domain.rules.facts import CheckIn, Facts, PlanPreferences, Start
from hipdesk.domain.rules.gather import UNKNOWN_PAIN, gather
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.rules.wishes import plan_preferences, weekday_mask
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.worker import Worker
from hipdesk.storage.fact_reading import Known

Planned = Callable[[Plan], None]


class PlanFlow(QObject):
    """Everything that is known of the person, and the plan that follows from it.

    What is entered counts at once, also while the disk is full: the plan is made from memory,
    on the worker thread, and the entry is saved as soon as it can be.
    """

    changed = Signal()  # the plan, the facts or today's wish for less

    def __init__(
        self,
        catalogue: Catalogue,
        clock: Clock,
        settings: SettingsFlow,
        door: StoreDoor,
        worker: Worker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shipped = catalogue
        self.own: Own = {}  # the person's own exercises by id, the removed too
        self.catalogue = catalogue  # with those of their own; another one when they change
        self._clock = clock
        self._settings = settings
        self._door = door
        self._worker = worker
        self._known = Known()
        self._withdrawn: set[str] = set()  # an answer that is on its way may still hold them
        self._asked = 0  # plans asked for; only the last one counts
        self._made_with = self.preferences
        self._less_on: date | None = None
        self.plan: Plan | None = None
        self.facts: Facts = gather((), (), catalogue, clock.now().date())
        door.opened.connect(self._on_opened)
        settings.changed.connect(self._on_settings)

    @property
    def entered(self) -> tuple[Entered, ...]:
        """What was entered, in the order of its telling."""
        return self._known.entered

    @property
    def preferences(self) -> PlanPreferences:
        return plan_preferences(self._settings.preferences)

    @property
    def started(self) -> bool:
        """Whether the first start was gone through to its end."""
        return any(isinstance(one.entry, Start) for one in self.entered)

    @property
    def less(self) -> bool:
        """Whether today is to be a lighter day."""
        return self._less_on == self._today

    @property
    def routine(self) -> Routine | None:
        """What a session of today holds; None on a day without one."""
        return None if self.plan is None else self.routine_of(self.plan)

    def routine_of(self, plan: Plan) -> Routine | None:
        """What a session by this plan holds; None without exercises."""
        if not plan.items:
            return None
        return planned_routine(plan, self.catalogue, self._settings.pacing, less=self.less)

    def pain_before(self, session_id: str) -> int:
        """What was told at the check-in of a session; the strictest line where nothing was."""
        told = [
            one.entry.pain
            for one in self.entered
            if one.session_id == session_id and isinstance(one.entry, CheckIn)
        ]
        return told[-1] if told else UNKNOWN_PAIN

    def know(self, known: Known, facts: Facts, plan: Plan) -> None:
        """Begin with what was read before the window was filled."""
        self._know(known)
        self.facts, self.plan = facts, plan

    def refresh(self) -> None:
        """Read the sessions again, and note that the app was opened today (R3)."""
        self._door.ask(lambda store: store.entries.known(), self._on_known)

    def note(
        self,
        entry: Entry,
        *,
        session_id: str = "",
        entry_id: str = "",
        saved: Callable[[], None] | None = None,
        planned: Planned | None = None,
    ) -> str:
        """Keep an entry; its id, which is a new one where none is told.

        `saved` is called once it is committed, `planned` with the plan that follows from it.
        """
        entered = Entered(entry_id or str(uuid4()), entry, session_id)
        self._add(entered, saved)
        self._make_plan(planned)
        return entered.id

    def correct(self, entry_id: str, entry: Entry) -> None:
        """Let an entry say this from now on; the first telling is kept beside it."""
        now = self._clock.now()
        self._hold(replace(one, entry=entry) if one.id == entry_id else one for one in self.entered)
        self._door.keep(lambda store: store.entries.correct(entry_id, entry, now))
        self._make_plan()

    def withdraw(self, entry_id: str) -> None:
        """Let an entry count for nothing."""
        self._withdrawn.add(entry_id)
        self._hold(one for one in self.entered if one.id != entry_id)
        self._door.keep(lambda store: store.entries.withdraw(entry_id))
        self._make_plan()

    def prefer(
        self,
        *,
        weekdays: frozenset[int] | None = None,
        hour: int | None = None,
        release: bool | None = None,
        sore_side: str | None = None,
    ) -> None:
        """Change what the person would like of the plan; what is None stays. Hour -1 is none."""
        told: dict[str, Any] = {"hour": hour, "release": release, "sore_side": sore_side}
        if weekdays is not None:
            told["weekdays"] = weekday_mask(weekdays)
        changes = {name: value for name, value in told.items() if value is not None}
        self._settings.change(replace(self._settings.preferences, **changes))

    @property
    def draft(self) -> str:
        """Questions about the person that were left in the middle."""
        return self._settings.preferences.draft

    def remember_draft(self, draft: str) -> None:
        self._settings.remember_draft(draft)

    def lighten(self, less: bool) -> None:
        """Less today, and for today only (PROG-2)."""
        self._less_on = self._today if less else None
        self.changed.emit()

    @property
    def _today(self) -> date:
        return self._clock.now().date()

    def _hold(self, entered: Iterable[Entered]) -> None:
        self._know(replace(self._known, entered=tuple(entered)))

    def _know(self, known: Known) -> None:
        self._known = known
        own = own_exercises(known.entered)
        if own != self.own:
            self.own, self.catalogue = own, with_own(self._shipped, own)

    def _add(self, entered: Entered, saved: Callable[[], None] | None = None) -> None:
        now = self._clock.now()
        self._hold((*self.entered, entered))
        self._door.keep(lambda store: store.entries.add(entered, now), saved)

    def _on_opened(self) -> None:
        """What was read before the window was filled is not read again."""
        if self.plan is None:
            self.refresh()
        elif self._note_opened():
            self._make_plan()

    def _on_known(self, known: Known) -> None:
        """What is in memory wins: it may not be saved yet."""
        if self._door.is_closing:
            return  # too late for whoever waited for it
        held = {one.id: one for one in self.entered}
        found = [held.pop(one.id, one) for one in known.entered if one.id not in self._withdrawn]
        self._know(replace(known, entered=(*found, *held.values())))
        self._note_opened()
        self._make_plan()

    def _note_opened(self) -> bool:
        """Whether it was not noted yet."""
        today = self._today
        started = bool(self._known.sessions) or bool(self.entered)
        entry_id = f"opened {today.isoformat()}"  # the same on every computer of one person
        wanted = started and all(one.id != entry_id for one in self.entered)
        if wanted:
            self._add(Entered(entry_id, Opened(today)))
        return wanted

    def _on_settings(self, _: object) -> None:
        if self._made_with != self.preferences:
            self._make_plan()

    def _make_plan(self, planned: Planned | None = None) -> None:
        self._asked += 1
        known, wishes, today = self._known, self.preferences, self._today
        self._made_with = wishes
        job = partial(_plan, known, self.catalogue, wishes, today)
        self._worker.submit(job, partial(self._on_plan, self._asked, planned))

    def _on_plan(self, number: int, planned: Planned | None, made: tuple[Facts, Plan]) -> None:
        facts, plan = made
        if number == self._asked:
            self.facts, self.plan = facts, plan
            self.changed.emit()
        if planned is not None:
            planned(plan)


def _plan(
    known: Known, catalogue: Catalogue, wishes: PlanPreferences, today: date
) -> tuple[Facts, Plan]:
    """On the worker thread."""
    facts = gather(known.sessions, known.entered, catalogue, today)
    return facts, plan_for(facts, catalogue, wishes, today)
