"""Which home tests belong to today: the weekly check, the retest, the monthly count."""

from collections.abc import Iterable
from datetime import date, timedelta

from hipdesk.domain.catalogue import Category
from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.facts import Session
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.measures import NORMS_FROM_AGE
from hipdesk.domain.rules.selection import PlanItem
from hipdesk.domain.rules.state import State

SELF_CHECK, BALANCE, CHAIR_STAND = "hip_self_check", "single_leg_balance", "chair_stand_test_30s"
SELF_CHECK_DAYS = 7
CHAIR_STAND_DAYS = 28


def due_tests(
    state: State, context: Context, health: Health, items: Iterable[PlanItem], today: date
) -> tuple[str, ...]:
    """ORD-1, ORD-4 and ORD-6; none on a day without exercises."""
    chosen = list(items)
    if not chosen:
        return ()
    found = []
    recent = _recent_sessions(context, today)
    if not _done_within(recent, SELF_CHECK, SELF_CHECK_DAYS, today):
        found.append(SELF_CHECK)
    if any(context.exercises[one.exercise_id].category is Category.RELEASE for one in chosen):
        found.append(BALANCE)
    old_enough = context.age(today) >= NORMS_FROM_AGE
    if old_enough and not _done_within(recent, CHAIR_STAND, CHAIR_STAND_DAYS, today):
        found.append(CHAIR_STAND)
    fitting = context.fitting(state.stage, health, today)
    return tuple(one for one in found if one in fitting)


def _recent_sessions(context: Context, today: date) -> list[Session]:
    """Those that may hold a test that is not due again yet; of tests alone, too."""
    after = today - timedelta(days=CHAIR_STAND_DAYS)
    return [one for one in context.facts.sessions if after < one.check_in.at.date() <= today]


def _done_within(sessions: Iterable[Session], exercise_id: str, days: int, today: date) -> bool:
    """Whether this was done fewer than so many days ago."""
    after = today - timedelta(days=days)
    return any(
        item.exercise_id == exercise_id and item.done > 0
        for one in sessions
        if one.day > after
        for item in one.items
    )
