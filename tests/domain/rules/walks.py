"""Walks up the ladder, made for tests, and the plans on their way."""

from dataclasses import replace

from hipdesk.domain.rules.facts import Choice, Facts, Morning, PlanPreferences, Session
from hipdesk.domain.rules.plan import Plan, plan_for
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import START, a_wish, comfortable, day


def plan(facts: Facts, today: int, *, release: bool = False) -> Plan:
    return plan_for(facts, real_catalogue(), PlanPreferences(release=release), day(today))


def steps(found: Plan) -> dict[str, int]:
    return {one.exercise_id: one.step for one in found.coming}


def and_then(facts: Facts, *sessions: Session, mornings: tuple[Morning, ...] = ()) -> Facts:
    return replace(
        facts, sessions=(*facts.sessions, *sessions), mornings=(*facts.mornings, *mornings)
    )


def climbing(to_stage: int, exercises: tuple[str, ...] = START) -> Facts:
    """Comfortable sessions until the day a stage begins: day 14 stage 2, day 28 stage 3, ..."""
    last = 14 * (to_stage - 1)
    numbers = [week * 7 + one for week in range(last // 7) for one in (1, 3, 5)]
    if to_stage > 4:
        numbers += [week * 7 + 6 for week in range(6, last // 7)]
    facts = comfortable(*sorted(numbers), exercises=exercises)
    wishes = tuple(a_wish(14 * one, Choice.YES) for one in range(1, to_stage))
    return replace(facts, wishes=wishes)
