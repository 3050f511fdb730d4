"""Which exercise may take another's place (PROG-4, R24)."""

from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.ladder import LAST_STAGE
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.selection import Choosing, locked_exercises


@dataclass(frozen=True)
class Swappable:
    """An exercise of the plan, and what may stand in its place; perhaps nothing."""

    exercise_id: str
    instead: tuple[str, ...]  # in the order of the catalogue


def swappable(plan: Plan, facts: Facts, catalogue: Catalogue) -> tuple[Swappable, ...]:
    """Of every exercise of today's session, or of the next one.

    What only its own day brings (a stand-in of a mobility day, anything at stage 7) can be
    swapped on that day alone.
    """
    state, context = evaluate(facts, catalogue, plan.day)
    locked = locked_exercises(state, plan.locks, plan.day)
    choosing = Choosing(state, context, context.health.on(plan.day), locked, plan.day)
    shown = [one.exercise_id for one in plan.items or plan.coming]
    lasting = set(state.items) if state.stage < LAST_STAGE else set[str]()
    found = []
    for out in shown:
        open_today = bool(plan.items) or out in lasting
        taken = {*shown, *lasting}
        instead = _instead(out, choosing, context, taken) if open_today else ()
        found.append(Swappable(out, instead))
    return tuple(found)


def _instead(out: str, choosing: Choosing, context: Context, taken: set[str]) -> tuple[str, ...]:
    return tuple(
        one.id
        for one in context.exercises.values()
        if one.id not in taken
        and one.category is not Category.TEST
        and context.akin(out, one.id)
        and choosing.free(one.id)
    )
