"""A stage up: one exercise or one day more (UP-1 to UP-8, PROG-3).

CAP: in any 7 days either one stage change or one dose-up; UP-7 and DOSE-1 keep it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.facts import Choice
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.ladder import LAST_STAGE
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.pain import GENTLE_FROM, RISE
from hipdesk.domain.rules.runs import EASY_EFFORT, green_run, is_easy, median_effort, run
from hipdesk.domain.rules.state import State
from hipdesk.domain.rules.verdict import GREEN, PENDING

WAIT_DAYS = 14  # UP-1
CATCH_UP_WAIT_DAYS = 7  # 6.5
CAP_DAYS = 7  # UP-7, DOSE-1
RED_DAYS = 14  # UP-5
STAY_DAYS = 7  # safer reading of "stay" (R25): not asked again for a week

_OPEN_FLAGS = {Flag.P4, Flag.P5, Flag.P7, Flag.X1, Flag.X2}


@dataclass(frozen=True)
class Condition:
    """One condition of the next stage, and how far along it is."""

    rule: str
    met: bool
    have: float
    need: float


def stage_conditions(
    state: State, context: Context, today: date, locks: Sequence[Lock]
) -> tuple[Condition, ...]:
    """UP-1 to UP-7 for the next stage; empty at the last."""
    if state.stage == LAST_STAGE:
        return ()
    days = state.rung.days
    found = run(state, context, today, days)
    greens = 0
    while greens < len(found) and found[greens].verdict_on(today) is GREEN:
        greens += 1
    wait = _wait(state)
    waited = (today - state.stage_since).days
    since_dose = min((today - state.dose_since).days, CAP_DAYS)
    kept, asked = _completed_days(state, context, _back(today, wait)), _asked(days, wait)
    rise, effort = context.pain.rise(today), median_effort(found)
    trouble = _open_trouble(state, today, locks)
    return (
        Condition("UP-1", waited >= wait, waited, wait),
        Condition("UP-2", greens == days, greens, days),
        Condition("UP-3", kept >= asked, kept, asked),
        Condition("UP-4", rise < RISE, rise, RISE),
        Condition("UP-5", not trouble, trouble, 0),
        Condition("UP-6", effort <= EASY_EFFORT, effort, EASY_EFFORT),
        Condition("UP-7", since_dose >= CAP_DAYS, since_dose, CAP_DAYS),
    )


def _wait(state: State) -> int:
    return CATCH_UP_WAIT_DAYS if state.catching_up else WAIT_DAYS


def _asked(days_a_week: int, wait: int) -> int:
    """UP-3: two thirds of the sessions of the wait."""
    return ceil(days_a_week * (wait // 7) * 2 / 3)


def _completed_days(state: State, context: Context, after: date) -> int:
    days = set()
    for index in range(state.taken - 1, -1, -1):
        one = context.readings[index]
        if one.day <= after:
            break
        if one.completed and not one.own:
            days.add(one.day)
    return len(days)


def _back(today: date, days: int) -> date:
    return today - timedelta(days=days)


def _open_trouble(state: State, today: date, locks: Sequence[Lock]) -> int:
    """UP-5: REDs of the last 14 days and running locks (R26)."""
    reds = int(state.last_red > _back(today, RED_DAYS))
    running = sum(one.exercises is None or one.rule in _OPEN_FLAGS for one in locks)
    return reds + running


def may_progress(
    state: State, context: Context, today: date, health: Health, locks: Sequence[Lock]
) -> bool:
    """R26: not on a day that is blocked, paused or sore; R20: not with the latest open."""
    if not state.taken or context.readings[state.taken - 1].verdict_on(today) is PENDING:
        return False
    if health.blocked or (locks and any(one.exercises is None for one in locks)):
        return False
    visits = context.check_ins.get(today)
    if visits and any(one.pain >= GENTLE_FROM for one in visits):
        return False
    return not context.health.screening_due(today, state.screening_asked)


def is_offered(state: State, context: Context, today: date, locks: Sequence[Lock]) -> bool:
    """Whether the next stage is open today: all conditions, those soonest known first."""
    if state.stage == LAST_STAGE:
        return False
    wait = _wait(state)
    if (today - state.stage_since).days < wait:
        return False
    if (today - state.dose_since).days < CAP_DAYS or context.pain.rise(today) >= RISE:
        return False
    if _open_trouble(state, today, locks):
        return False
    days = state.rung.days
    found = green_run(state, context, today, days)
    if not found or not is_easy(found):
        return False
    return _completed_days(state, context, _back(today, wait)) >= _asked(days, wait)


def wants_to_stay(context: Context, today: date) -> bool:
    """UP-8, R25: "stay" was the last answer, and within a week."""
    wishes = context.wishes
    for back in range(STAY_DAYS if wishes else 0):
        day = _back(today, back)
        choice = context.wish(day, Choice.YES, Choice.STAY) if day in wishes else None
        if choice is not None:
            return choice is Choice.STAY
    return False


def stage_up(state: State, today: date) -> None:
    """PROG-3: one exercise becomes two first; otherwise the next stage."""
    if state.single:
        state.single = False
        what, rule = "A second exercise joins: your sessions were comfortable.", "PROG-3"
    else:
        state.stage += 1
        what = f"Stage {state.stage}: your last sessions were comfortable and you said yes."
        rule = "UP-8"
    state.best_stage = max(state.best_stage, state.stage)
    if state.stage == state.best_stage:
        state.returned_on = None  # caught up
    state.stage_since = today
    state.say(today, rule, what, f"stage {state.stage}")
