"""A dose up: more repeats or a longer hold (DOSE-1 to DOSE-4)."""

from collections.abc import Sequence
from datetime import date, timedelta

from hipdesk.domain.catalogue import Category, Equipment, Exercise, Timing
from hipdesk.domain.rules.context import Context, joining_order
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
from hipdesk.domain.rules.pain import RISE, comfort_line
from hipdesk.domain.rules.reasons import session_fact
from hipdesk.domain.rules.runs import (
    COMFORTABLE_RUN,
    EASY_EFFORT,
    all_green,
    held,
    median_effort,
    run,
)
from hipdesk.domain.rules.stage_up import CAP_DAYS
from hipdesk.domain.rules.state import Dose, State

RAISED_AT_ONCE = 2  # DOSE-3
AIM_OF_PRESSURE = 5  # R21
WEIGHT_STEP_KG = 0.5  # DOSE-4, SEED 004: small weights
MOST_WEIGHT_KG = 2.0  # safer reading of "small": no more than this
WEIGHT_DAYS = 14  # DOSE-4


def dose_up(
    state: State, context: Context, today: date, health: Health, locks: Sequence[Lock]
) -> None:
    """DOSE-1 to DOSE-3: at most two exercises by one step."""
    if min((today - state.stage_since).days, (today - state.dose_since).days) < CAP_DAYS:
        return
    found = run(state, context, today, COMFORTABLE_RUN)
    if not all_green(found, today, COMFORTABLE_RUN) or median_effort(found) > EASY_EFFORT:
        return
    if context.pain.rise(today) >= RISE:
        return
    locked = {one for lock in locks for one in lock.exercises or ()}
    raisable: list[tuple[int, date, int, str, Dose]] = []
    for exercise in _candidates(state, context, today, health):
        new = next_dose(state, context, exercise, today)
        if new is None or exercise in locked or not _comfortable(state, context, exercise):
            continue
        dose = state.doses[exercise]
        if dose.step >= FIRST_STEP and held(state, context, exercise, today, health):
            continue
        place = _place(exercise, health)
        raisable.append((dose.step, dose.moved_on, place, exercise, new))
    raisable.sort(key=lambda one: one[:4])
    chosen = [exercise for *_, exercise, _ in raisable[:RAISED_AT_ONCE]]
    for *_, exercise, new in raisable[:RAISED_AT_ONCE]:
        state.doses[exercise] = new
    if chosen:
        state.dose_since = today
        names = ", ".join(context.exercises[one].name for one in chosen)
        state.say(
            today,
            "DOSE-3",
            f"A little more of: {names}. Your last three sessions were comfortable.",
            *(session_fact(one.day, "GREEN") for one in found),
        )


def _candidates(state: State, context: Context, today: date, health: Health) -> list[str]:
    """What may be raised: the plan's exercises; at stage 7 every allowed one.

    What only stands in on mobility days stays at step 1, or comes back to it.
    """
    releases = [one for one in RELEASES if one in state.history]
    if state.stage < LAST_STAGE:
        low = [one for one, dose in state.doses.items() if dose.step < FIRST_STEP]
        return list(dict.fromkeys((*state.items, *low, *releases)))
    every = [*joining_order(health), *releases]
    lower = [one for one in every if state.doses[one].sets == 1]  # with two sets it is at the top
    return [one for one in lower if context.fits(one, LAST_STAGE, health, today)]


def _place(exercise: str, health: Health) -> int:
    order = joining_order(health)
    return order.index(exercise) if exercise in order else len(DEFAULT_QUEUE)


def _comfortable(state: State, context: Context, exercise: str) -> bool:
    """DOSE-3, R21: its own last three, all done, each at most `L` (a release: 5 of pressure)."""
    own = state.history.get(exercise, [])[-COMFORTABLE_RUN:]
    if len(own) < COMFORTABLE_RUN:
        return False
    release = context.exercises[exercise].category is Category.RELEASE
    for one, item in own:
        if item.done < 1 or item.pain > comfort_line(one.session.pre):
            return False
        if release and (item.pressure is None or item.pressure > AIM_OF_PRESSURE):
            return False
    return True


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
    if state.stage >= SECOND_SET_FROM_STAGE and _may_repeat(exercise):
        return Dose(TOP_STEP, 2, dose.weight_kg, today, dose.weighted_on)
    return None


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


def _may_repeat(exercise: Exercise) -> bool:
    """The catalogue gives a second set to what is done in repetitions, releases apart."""
    return exercise.repeatable and exercise.timing is Timing.REPS
