"""What is left of a session of the user's own choice once today's rules have spoken."""

from dataclasses import replace

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.check_in import kept_out
from hipdesk.domain.routine import Prescription, Routine
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.plan import Plan


def allowed(wanted: Routine | None, plan: Plan, catalogue: Catalogue) -> Routine | None:
    """The routine without what is kept out today; None when the plan's own takes its place.

    A gentle day has its own session (PAIN-B2). What the plan does in another manner, such as
    on a bed, is done so here too.
    """
    if wanted is None or plan.kind is DayKind.GENTLE:
        return None
    out = kept_out(plan, (one.exercise_id for one in wanted.items), catalogue)
    items = tuple(one for one in wanted.items if one.exercise_id not in out)
    if not items:
        return None
    return replace(
        wanted, items=tuple(_as_planned(one, plan) for one in items), first_side=plan.first_side
    )


def _as_planned(item: Prescription, plan: Plan) -> Prescription:
    for one in (*plan.items, *plan.coming):
        if one.exercise_id == item.exercise_id:
            return replace(
                item,
                step=min(item.step, one.step),
                easier=one.easier,
                off_floor=one.off_floor,
                propped=one.propped,
                supported=one.supported,
            )
    return item
