"""A dose up: more repeats or a longer hold (DOSE-1 to DOSE-4)."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum, auto
from itertools import chain

from hipdesk.domain.catalogue import Equipment, Exercise
from hipdesk.domain.rules.context import Context, may_repeat, places_in_queue
from hipdesk.domain.rules.facts import ItemResult
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.ladder import (
    DEFAULT_QUEUE,
    FIRST_STEP,
    LAST_STAGE,
    RELEASES,
    SECOND_SET_FROM_STAGE,
    TOP_STEP,
    WEIGHTS_FROM_STAGE,
)
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.pain import ALWAYS_FINE, RISE, comfort_line
from hipdesk.domain.rules.reasons import session_fact
from hipdesk.domain.rules.runs import (
    COMFORTABLE_RUN,
    green_run,
    held,
    is_easy,
    tried_in_full,
)
from hipdesk.domain.rules.series import Reading
from hipdesk.domain.rules.state import Dose, State

RAISED_AT_ONCE = 2  # DOSE-3
AIM_OF_PRESSURE = 5  # R21
WEIGHT_STEP_KG = 0.5  # DOSE-4, SEED 004: small weights
MOST_WEIGHT_KG = 2.0  # safer reading of "small": no more than this
WEIGHT_DAYS = 14  # DOSE-4
_FRESH = timedelta(days=14)
_EVERY = frozenset((*DEFAULT_QUEUE, *RELEASES))

Turn = tuple[int, date, int, str]  # step, unchanged since, place in the queue, exercise


class DoseUp(Enum):
    """What came of a day's look for a dose to raise."""

    DONE = auto()
    NOT_TODAY = auto()
    NONE_READY = auto()  # and it stays so until one whose turn it may be is practised again
    NO_ROOM = auto()  # above any dose


def dose_up(  # all that a day is judged by
    state: State,
    context: Context,
    today: date,
    health: Health,
    locks: Sequence[Lock],
    turns: Sequence[Turn],
) -> DoseUp:
    """DOSE-1 to DOSE-3: at most two exercises by one step.

    `turns` are those of today, from `turns_of`.
    """
    locked = {one for lock in locks for one in lock.exercises or ()}
    ready = (one for *_, one in turns if one not in locked and _comfortable(state, one, today))
    first = next(ready, None)  # on most days there is none, and no run to look for
    if turns and first is None:
        return DoseUp.NOT_TODAY if locked else DoseUp.NONE_READY
    found = _comfortable_run(state, context, today)
    if not found:
        return DoseUp.NOT_TODAY
    chosen: list[str] = []
    for exercise in chain([first] if first is not None else [], ready):
        easy = state.doses[exercise].step < FIRST_STEP
        if not easy and held(state, context, exercise, today, health):
            continue
        if not tried_in_full(state, exercise, today):
            continue
        new = next_dose(state, context, exercise, today)
        if new is None:
            continue
        state.doses[exercise] = new
        chosen.append(exercise)
        if len(chosen) == RAISED_AT_ONCE:
            break
    if chosen:
        state.dose_since = today
        state.say(
            today,
            "DOSE-3",
            f"{_what_more(state, context, chosen)}. Your last three sessions were comfortable.",
            *(session_fact(one.day, "GREEN") for one in found),
        )
        return DoseUp.DONE
    return DoseUp.NOT_TODAY if turns else DoseUp.NO_ROOM


def _what_more(state: State, context: Context, raised: Sequence[str]) -> str:
    """Which exercises were raised, a second set told apart."""

    def named(*, again: bool) -> str:
        among = [one for one in raised if (state.doses[one].sets > 1) is again]
        return ", ".join(context.exercises[one].name for one in among)

    more, again = named(again=False), named(again=True)
    if not again:
        return f"A little more of: {more}"
    if not more:
        return f"A second set of: {again}"
    return f"A little more of: {more}; a second set of: {again}"


def _comfortable_run(state: State, context: Context, today: date) -> list[Reading]:
    """DOSE-1, DOSE-2: the last three sessions, if they allow a dose-up today; else none."""
    if context.pain.rise(today) >= RISE:
        return []
    found = green_run(state, context, today, COMFORTABLE_RUN)
    return found if is_easy(found) else []


def turns_of(state: State, context: Context, health: Health, today: date) -> list[Turn]:
    """What may be raised: the plan's exercises, which fit already; at stage 7 all that fit.

    DOSE-3: the lowest step first, then the longest unchanged, then by the queue. What only
    stands in on mobility days stays at step 1, or comes back to it.
    """
    doses, last = state.doses, len(DEFAULT_QUEUE)
    places = places_in_queue(health)
    if state.stage < LAST_STAGE:
        low = [one for one, dose in doses.items() if dose.step < FIRST_STEP]
        among = frozenset({*state.items, *low, *RELEASES})
    else:
        among = _EVERY & context.fitting(LAST_STAGE, health, today)
    beyond = context.growing if state.stage >= WEIGHTS_FROM_STAGE else frozenset()
    return sorted(
        [
            (dose.step, dose.moved_on, places.get(one, last), one)
            for one in state.practised & among
            if ((dose := doses[one]).step < TOP_STEP or (dose.sets == 1 and one in beyond))
        ]
    )


def _comfortable(state: State, exercise: str, today: date) -> bool:
    """DOSE-3, R21: its own last three, all done, each at most `L` (a release: 5 of pressure).

    Safer reading: the last of them within two weeks.
    """
    own = state.history.get(exercise, [])
    if len(own) < COMFORTABLE_RUN or own[-1].day + _FRESH < today:
        return False
    release = exercise in RELEASES
    if not release and all(one.went.comfortable for one in own[-COMFORTABLE_RUN:]):
        return True  # in sessions that were comfortable all through
    for one, item in _last_times(own, exercise):
        if item.done < 1:
            return False
        if item.pain > ALWAYS_FINE and item.pain > comfort_line(one.session.pre):
            return False
        if release and (item.pressure is None or item.pressure > AIM_OF_PRESSURE):
            return False
    return True


def _last_times(own: Sequence[Reading], exercise: str) -> list[tuple[Reading, ItemResult]]:
    """How it went the last three times, newest first; a session may hold it more than once."""
    found: list[tuple[Reading, ItemResult]] = []
    before: Reading | None = None
    for one in own[: -COMFORTABLE_RUN - 1 : -1]:
        if one is not before:
            found += [
                (one, item)
                for item in reversed(one.session.items)
                if item.exercise_id == exercise and item.done > 0
            ]
        before = one
    return found[:COMFORTABLE_RUN]


def next_dose(state: State, context: Context, exercise_id: str, today: date) -> Dose | None:
    """DOSE-4: the next step; beyond the top a weight (stage 6) or a second set (stage 7).

    A step that changes nothing is passed over (R22).
    """
    exercise, dose = context.exercises[exercise_id], state.doses[exercise_id]
    for step in range(dose.step + 1, TOP_STEP + 1):
        if exercise.doses[step] != exercise.doses[dose.step]:
            return Dose(step, dose.sets, dose.weight_kg, today, dose.weighted_on)
    if dose.step < TOP_STEP or dose.sets > 1:
        return None
    if _may_carry(state, context, exercise, dose, today):
        heavier = dose.weight_kg + WEIGHT_STEP_KG
        return Dose(FIRST_STEP, 1, heavier, today, today)
    if state.stage >= SECOND_SET_FROM_STAGE and may_repeat(exercise):
        return Dose(TOP_STEP, 2, dose.weight_kg, today, dose.weighted_on)
    return None


def at_the_top(state: State, context: Context, health: Health, today: date) -> bool:
    """Whether everything is at its top dose at the highest stage, with no weight to come."""
    later = today + timedelta(days=WEIGHT_DAYS)
    fitting = context.fitting(LAST_STAGE, health, today)
    return state.stage == LAST_STAGE and all(
        one in state.doses and next_dose(state, context, one, later) is None
        for one in DEFAULT_QUEUE
        if one in fitting
    )


def _may_carry(state: State, context: Context, exercise: Exercise, dose: Dose, today: date) -> bool:
    return (
        state.stage >= WEIGHTS_FROM_STAGE
        and Equipment.WEIGHT in exercise.optional_equipment
        and Equipment.WEIGHT in context.home(today)
        and dose.weight_kg < MOST_WEIGHT_KG
        and (
            dose.weighted_on is date.min or dose.weighted_on + timedelta(days=WEIGHT_DAYS) <= today
        )
    )
