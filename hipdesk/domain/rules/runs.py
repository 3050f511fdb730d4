"""Runs of sessions, and what must stay easy until some of them were comfortable."""

from collections.abc import Sequence
from datetime import date

from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.series import Reading
from hipdesk.domain.rules.state import State
from hipdesk.domain.rules.verdict import GREEN, PENDING, RED

COMFORTABLE_RUN = 3  # DOSE-2, DOSE-3, R19, R33
EASY_EFFORT = 6  # UP-6, DOSE-2
UNKNOWN_EFFORT = 10  # R21


def run(state: State, context: Context, today: date, count: int) -> list[Reading]:
    """The last counted sessions of this run, newest first: one a day, PENDING passed over (R1).

    Today's session is judged tomorrow. Safer readings: a RED counts though it was not the first
    of its day, and the person's own exercises alone count only where they were not GREEN.
    """
    return _settled_run(state, context, today, count) or _any_run(state, context, today, count)


def _any_run(state: State, context: Context, today: date, count: int) -> list[Reading]:
    readings, run_from = context.readings, state.run_from
    found: list[Reading] = []
    for index in range(state.taken - 1, -1, -1):
        one = readings[index]
        if one.day < run_from or len(found) > count:
            break
        verdict = one.verdict_on(today)
        if verdict is PENDING or (one.own and verdict is GREEN):
            continue
        if not found or found[-1].day != one.day:
            found.append(one)
        elif found[-1].verdict_on(today) is not RED:
            found[-1] = one
    return found[:count]


def _settled_run(state: State, context: Context, today: date, count: int) -> list[Reading]:
    """The run where it is plain: the latest are GREEN for good, on a day each; else none."""
    readings, taken = context.readings, state.taken
    if taken < count or readings[taken - count].day < state.run_from:
        return []
    found: list[Reading] = []
    after = date.max
    for index in range(taken - 1, taken - 1 - count, -1):
        one = readings[index]
        known = one.known_on
        if one.own or one.final is not GREEN or known is None or known > today or one.day >= after:
            return []
        found.append(one)
        after = one.day
    return found if taken == count or readings[taken - count - 1].day < after else []


def green_run(state: State, context: Context, today: date, count: int) -> list[Reading]:
    """The run if all of it is GREEN; else none."""
    latest = _settled_run(state, context, today, count)
    if latest:
        return latest
    found = _any_run(state, context, today, count)
    return found if all_green(found, today, count) else []


def is_easy(found: Sequence[Reading]) -> bool:
    """UP-6, DOSE-2: by the median effort."""
    efforts = _efforts(found)
    return bool(efforts) and (max(efforts) <= EASY_EFFORT or median_effort(found) <= EASY_EFFORT)


def _efforts(found: Sequence[Reading]) -> list[int]:
    return [UNKNOWN_EFFORT if (effort := one.session.effort) is None else effort for one in found]


def all_green(found: Sequence[Reading], today: date, count: int) -> bool:
    green = (one.verdict_on(today) is GREEN for one in found)
    return len(found) == count and all(green)


def median_effort(found: Sequence[Reading]) -> float:
    """Of these sessions; 10 where it is not known (R21)."""
    known = sorted(_efforts(found))
    if not known:
        return float(UNKNOWN_EFFORT)
    half = len(known) // 2  # by hand: `statistics.median` takes longer than all the rest
    return (known[half] + known[-1 - half]) / 2


def greens_with(
    state: State, exercise: str, since: date, today: date, most: int = COMFORTABLE_RUN
) -> int:
    """GREEN sessions with this exercise after a day; counted no further than `most`."""
    own = reversed(state.history.get(exercise, []))
    found = 0
    for one in own:
        if one.day < since or found == most:
            break
        found += one.verdict_on(today) is GREEN
    return found


def guarded(state: State, exercise: str, today: date) -> bool:
    """R19: easier after P4, P5, X2 or X2a, until three GREEN sessions with it."""
    since = state.guards.get(exercise)
    return since is not None and greens_with(state, exercise, since, today) < COMFORTABLE_RUN


def tried_in_full(state: State, exercise: str, today: date) -> bool:
    """Safer reading of R19: first the full version again, then more of it."""
    since = state.guards.get(exercise)
    if since is None or guarded(state, exercise, today):
        return True
    asked = COMFORTABLE_RUN + 1
    return greens_with(state, exercise, since, today, asked) >= asked


def held(state: State, context: Context, exercise: str, today: date, health: Health) -> bool:
    """At most step 1: guarded, or a caution tag without three GREEN sessions since (R33)."""
    if guarded(state, exercise, today):
        return True
    cautions = health.tags.intersection(context.exercises[exercise].caution)
    if not cautions:
        return False
    since = max(health.tags_since[tag] for tag in cautions)
    return greens_with(state, exercise, since, today) < COMFORTABLE_RUN
