"""The plan of a day as plain values, described by `resources/plan.schema.json`."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.reasons import Reason
from hipdesk.domain.rules.selection import PlanItem
from hipdesk.domain.rules.stage_up import Condition

FORMAT = 1

Values = dict[str, Any]


def no_plan_values(day: date, message: str) -> Values:
    """Before the first start."""
    return {"format": FORMAT, "day": day.isoformat(), "plan": None, "message": message}


def plan_values(plan: Plan, catalogue: Catalogue) -> Values:
    """What JSON can hold: dates as ISO 8601, sets in order."""
    return {
        "format": FORMAT,
        "day": plan.day.isoformat(),
        "plan": {
            "kind": plan.kind.value,
            "planned": plan.planned,
            "strength": plan.strength,
            "minutes": round(plan.minutes, 1),
            "exercises": [_item(one, catalogue) for one in plan.items],
            "tests": [one.exercise_id for one in plan.tests],
            "warm_tip": plan.warm_tip,
            "first_side": plan.first_side.value,
            "extra_repeat": None if plan.extra_repeat is None else plan.extra_repeat.value,
            "easier_offered": plan.easier_offered,
            "next": {
                "day": None if plan.next_day is None else plan.next_day.isoformat(),
                "exercises": [_item(one, catalogue) for one in plan.coming],
            },
            "stage": {
                "number": plan.stage,
                "best": plan.best_stage,
                "catching_up": plan.catching_up,
                "exercises": plan.exercises,
                "days_per_week": plan.days_per_week,
                "next_offered": plan.offered,
                "conditions": [_condition(one) for one in plan.conditions],
            },
            "locks": [_lock(one) for one in plan.locks],
            "tags": sorted(one.value for one in plan.tags),
            "reasons": _reasons(plan.reasons),
            "advice": _reasons(plan.advice),
        },
    }


def _item(one: PlanItem, catalogue: Catalogue) -> Values:
    return {
        "id": one.exercise_id,
        "name": catalogue[one.exercise_id].name,
        "step": one.step,
        "sets": one.sets,
        "weight_kg": one.weight_kg,
        "easier": one.easier,
        "off_floor": one.off_floor,
        "propped": one.propped,
        "supported": one.supported,
    }


def _condition(one: Condition) -> Values:
    return {"rule": one.rule, "met": one.met, "have": one.have, "need": one.need}


def _lock(one: Lock) -> Values:
    return {
        "rule": one.rule,
        "since": one.since.isoformat(),
        "until": None if one.end is None else one.end.isoformat(),
        "ended_by": one.need.value,
        "exercises": None if one.exercises is None else sorted(one.exercises),
    }


def _reasons(told: Iterable[Reason]) -> list[Values]:
    return [
        {
            "rule": one.rule,
            "sentence": one.sentence,
            "facts": list(one.facts),
            "day": None if one.day is None else one.day.isoformat(),
        }
        for one in told
    ]
