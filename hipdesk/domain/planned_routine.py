"""The day's plan as a routine that the player can run."""

from collections.abc import Sequence
from dataclasses import replace

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.rules.due_tests import BALANCE
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.selection import PlanItem


def planned_routine(plan: Plan, catalogue: Catalogue, pacing: Pacing, *, less: bool) -> Routine:
    """Today's exercises with the tests around them, in the order of ORD-1.

    The weekly tests come first; around a release one try on each leg, before and at the end
    (ORD-4). With `less` there are fewer exercises, and no tests (PROG-2).
    """
    items = [prescription(one) for one in plan.items]
    if less:
        return _routine(plan, lighter(items), pacing)
    first = [prescription(one) for one in plan.tests]
    pressed = any(catalogue[one.exercise_id].category is Category.RELEASE for one in items)
    last = [one for one in first if pressed and one.exercise_id == BALANCE]
    return _routine(plan, [*first, *items, *last], pacing)


def lighter(items: Sequence[Prescription]) -> list[Prescription]:
    """Half of them, rounded up, the first ones; of one alone a step less."""
    if len(items) == 1:
        return [replace(items[0], step=max(0, items[0].step - 1), sets=1)]
    return list(items[: (len(items) + 1) // 2])


def _routine(plan: Plan, items: Sequence[Prescription], pacing: Pacing) -> Routine:
    return Routine(RoutineKind.PLANNED, tuple(items), pacing, plan.first_side)


def prescription(item: PlanItem) -> Prescription:
    """One exercise of the plan as the player takes it."""
    return Prescription(
        item.exercise_id,
        item.step,
        item.sets,
        easier=item.easier,
        off_floor=item.off_floor,
        propped=item.propped,
        supported=item.supported,
        weight_kg=item.weight_kg,
    )
