"""The wait of a session, written down while it has no answer: it outlives a crash."""

from hipdesk.domain.clock import Clock
from hipdesk.domain.hurt import Ask
from hipdesk.domain.hurt_place import HurtPlace
from hipdesk.domain.hurt_wait import OpenWait, open_wait
from hipdesk.domain.rules.entries import Awaited, Waiting
from hipdesk.flows.plan_flow import PlanFlow

_AWAITED = set(Awaited)


class WaitNotes:
    """At most one wait is open; with its answer the note is withdrawn."""

    def __init__(self, plan: PlanFlow, clock: Clock) -> None:
        self._plan = plan
        self._clock = clock
        self._entry_id = ""

    def note(self, ask: Ask | None, place: HurtPlace, session_id: str) -> None:
        """Write down what is asked now, if it is a wait."""
        if ask is not None and ask.value in _AWAITED:
            awaited = Awaited(ask.value)
            told = Waiting(self._clock.now(), awaited, place.exercise_id, place.side, place.item)
            self._entry_id = self._plan.note(told, session_id=session_id)

    def take_up(self, session_id: str) -> OpenWait | None:
        """What was being waited for when this session was cut off; it is this one's now."""
        wait = open_wait(self._plan.entered, session_id)
        if wait is not None:
            self._entry_id = wait.entry_id
        return wait

    def forget(self) -> None:
        """Another session begins: what is open stays open."""
        self._entry_id = ""

    def end(self) -> None:
        """It is answered, or something else is asked instead."""
        if self._entry_id:
            self._plan.withdraw(self._entry_id)
            self._entry_id = ""
