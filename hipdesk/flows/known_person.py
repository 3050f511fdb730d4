"""What is known of the person, laid out for the charts once, until it changes."""

from collections.abc import Callable
from operator import is_
from typing import TYPE_CHECKING

from hipdesk.domain.clock import Clock
from hipdesk.flows.plan_flow import PlanFlow

if TYPE_CHECKING:  # its import takes time: it is done on the worker thread
    from hipdesk.domain.progress.material import Material

_BIG = 3  # of the parts: facts, entries and plan are made anew when they change


class KnownPerson:
    """Asked on the UI thread; what it gives is called on the worker thread."""

    def __init__(self, clock: Clock, plan: PlanFlow) -> None:
        self._clock = clock
        self._plan = plan
        self._parts: tuple[object, ...] = ()
        self._material: Callable[[], Material] | None = None

    def material(self) -> "Callable[[], Material]":
        """Of now; the same one as before where nothing has changed."""
        plan, today = self._plan, self._clock.now().date()
        parts = (plan.facts, plan.entered, plan.plan, plan.preferences, today)
        if self._material is None or not _same(parts, self._parts):
            self._parts = parts
            self._material = self._laid_out()
        return self._material

    def warm(self) -> Callable[[], None]:
        """A job that works out what takes time, before anybody asks for it."""
        material = self.material()

        def work_out() -> None:
            laid_out = material()
            _ = laid_out.readings, laid_out.paused, laid_out.told

        return work_out

    def _laid_out(self) -> "Callable[[], Material]":
        catalogue, plan, today = self._plan.catalogue, self._plan, self._clock.now().date()
        facts, entered, made, preferences = plan.facts, plan.entered, plan.plan, plan.preferences
        kept: list[Material] = []

        def material() -> "Material":
            from hipdesk.domain.progress.material import Material  # noqa: PLC0415  # see above

            if not kept:
                kept.append(Material(catalogue, facts, entered, made, preferences, today))
            return kept[0]

        return material


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """The same big parts, and small ones that are equal."""
    if len(one) != len(other):
        return False
    return all(map(is_, one[:_BIG], other[:_BIG])) and one[_BIG:] == other[_BIG:]
