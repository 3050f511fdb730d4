"""The ladder from stage 1 to 7 as it is shown, and what the next step needs."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.rules.facts import Choice, Facts, PlanPreferences, Wish
from hipdesk.domain.rules.ladder import LAST_STAGE, STAGES, Stage
from hipdesk.domain.rules.pain import STEEP_RISE
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.rules.runs import UNKNOWN_EFFORT
from hipdesk.domain.rules.stage_up import STAY_DAYS, Condition
from hipdesk.domain.words import listed


class RungState(StrEnum):
    """Where a stage lies from where the person is."""

    DONE = "done"
    HERE = "here"
    REACHED = "reached"  # ahead, but reached before
    AHEAD = "ahead"


@dataclass(frozen=True)
class RungView:
    """One stage of the ladder."""

    number: int
    name: str
    exercises: str  # "4 exercises"
    days: str  # "3 days a week"
    state: RungState
    text: str  # all of it in a sentence


@dataclass(frozen=True)
class ConditionView:
    """One thing that the next step needs."""

    rule: str
    need: str  # "3 comfortable sessions in a row"
    have: str  # "2 of 3"
    fraction: float  # 0-1, how far along
    met: bool


@dataclass(frozen=True)
class NextStep:
    """What comes next on the ladder."""

    title: str
    change: str
    joins: str  # "Glute bridge would join.", or "" while it is not offered
    conditions: tuple[ConditionView, ...]
    offered: bool  # all of it is met: a yes is possible (UP-8)
    declined: bool  # "stay" was the last answer, not long ago


_STATES = {
    RungState.DONE: "Done.",
    RungState.HERE: "You are here.",
    RungState.REACHED: "You were here before.",
    RungState.AHEAD: "Still ahead.",
}


def rungs(plan: Plan) -> tuple[RungView, ...]:
    """All seven stages, the first one first."""
    return tuple(_rung(one, plan) for one in STAGES)


def where(plan: Plan) -> str:
    """Such as "Stage 3 of 7: Build"."""
    return f"Stage {plan.stage} of {LAST_STAGE}: {STAGES[plan.stage - 1].name}"


def size(plan: Plan) -> str:
    """Such as "4 exercises, 3 days a week"; where the queue has run out, what there really is."""
    days = _days(plan.days_per_week)
    strength, mobility = plan.filled[0], plan.filled[-1]
    if not strength or strength == mobility == plan.exercises:
        return f"{_exercises(plan.exercises)}, {days}"
    really = _exercises(strength)
    if mobility != strength:
        really += f" on days with strengthening and {mobility or 'none'} on the others"
    return (
        f"{really}, {days}. The stage has room for {plan.exercises}, but not everything in it fits "
        "your answers and what you have at home"
    )


def best(plan: Plan) -> str:
    """About the best stage and the way back to it; "" while it is the one now (6.5, BACK-7)."""
    if plan.best_stage <= plan.stage:
        return ""
    name = f"stage {plan.best_stage}, {STAGES[plan.best_stage - 1].name}"
    if plan.catching_up:
        return f"You have been at {name}. After a break the way back takes half the time."
    return f"You have been at {name}. That stays remembered."


def next_step(plan: Plan, joining: tuple[str, ...], *, declined: bool) -> NextStep | None:
    """The next step and its conditions; None at the last stage.

    `joining` names the exercises that would join; `declined`: "stay" was the last answer.
    """
    if plan.stage == LAST_STAGE:
        return None
    title, change = "Next: a second exercise", "2 exercises instead of 1; the days stay"
    if not _is_single(plan):
        coming = STAGES[plan.stage]
        title = f"Next: stage {coming.number}, {coming.name}"
        change = _change(STAGES[plan.stage - 1], coming)
    conditions = tuple(_condition(one, plan) for one in plan.conditions)
    joins = f"{listed(joining)} would join." if joining else ""
    return NextStep(title, change, joins, conditions, plan.offered, plan.offered and declined)


def has_declined(facts: Facts, today: date) -> bool:
    """Whether the last answer of the week was "stay" (R25)."""
    answers = [
        one
        for one in facts.wishes
        if one.choice is not Choice.STEP_BACK
        and today - timedelta(days=STAY_DAYS) < one.at.date() <= today
    ]
    last = max(answers, key=lambda one: one.at, default=None)
    return last is not None and last.choice is Choice.STAY


def joining(
    plan: Plan, facts: Facts, preferences: PlanPreferences, catalogue: Catalogue
) -> tuple[str, ...]:
    """The names of what a yes would add today; none while no step is offered."""
    if not plan.offered:
        return ()
    yes = Wish(datetime.combine(plan.day, time.max, UTC), Choice.YES)
    wished = replace(facts, wishes=(*facts.wishes, yes))
    then = plan_for(wished, catalogue, preferences, plan.day)
    now = {one.exercise_id for one in plan.coming}
    return tuple(
        catalogue[one.exercise_id].name for one in then.coming if one.exercise_id not in now
    )


def _is_single(plan: Plan) -> bool:
    """Stage 1 with one exercise (PROG-3)."""
    return plan.stage == 1 and plan.exercises == 1


def _rung(one: Stage, plan: Plan) -> RungView:
    state = _state(one.number, plan)
    exercises, days = _exercises(one.exercises), _days(one.days)
    text = f"Stage {one.number}, {one.name}: {exercises}, {days}. {_STATES[state]}"
    return RungView(one.number, one.name, exercises, days, state, text)


def _state(number: int, plan: Plan) -> RungState:
    if number == plan.stage:
        return RungState.HERE
    if number < plan.stage:
        return RungState.DONE
    return RungState.REACHED if number <= plan.best_stage else RungState.AHEAD


def _change(now: Stage, then: Stage) -> str:
    if then.days != now.days:
        return f"{_days(then.days)} instead of {now.days}; the exercises stay"
    return f"{_exercises(then.exercises)} instead of {now.exercises}; the days stay"


def _exercises(count: int) -> str:
    return "1 exercise" if count == 1 else f"{count} exercises"


def _days(count: int) -> str:
    return f"{count} days a week"


def _condition(one: Condition, plan: Plan) -> ConditionView:
    """UP-1 to UP-7 in plain words."""
    have, need = one.have, one.need
    match one.rule:
        case "UP-1":
            words = f"{need:.0f} days at this stage", _of(have, need, "days")
        case "UP-2":
            words = f"{need:.0f} comfortable sessions in a row", _of(have, need, "comfortable")
        case "UP-3":
            span = "the last week" if plan.catching_up else "the last two weeks"
            words = f"{need:.0f} sessions done in {span}", _of(have, need, "done")
        case "UP-4":
            words = "Pain not clearly higher than the week before", _rise(have, met=one.met)
        case "UP-5":
            words = "Two weeks with nothing that was too much", _trouble(have)
        case "UP-6":
            words = f"Sessions that feel easy enough: effort {need:.0f} or less", _effort(have)
        case _:
            words = "A week without a change of how much you do", _of(have, need, "days")
    return ConditionView(one.rule, *words, _fraction(one), one.met)


def _of(have: float, need: float, what: str) -> str:
    return f"{min(have, need):.0f} of {need:.0f} {what}"


def _rise(rise: float, *, met: bool) -> str:
    if met:
        return "Yes"
    return f"{'Clearly' if rise >= STEEP_RISE else 'A little'} higher: up by {rise:.1f}"


def _trouble(count: float) -> str:
    return "Yes" if not count else "Something is still settling"


def _effort(effort: float) -> str:
    """A score that nobody told counts as the highest (R21)."""
    return "Not known yet" if effort >= UNKNOWN_EFFORT else f"Now about {effort:g}"


def _fraction(one: Condition) -> float:
    """How far along: of what is counted the share, of what holds or does not, all or nothing."""
    if one.met:
        return 1.0
    counted = one.rule in {"UP-1", "UP-2", "UP-3", "UP-7"}
    return max(0.0, min(1.0, one.have / one.need)) if counted and one.need else 0.0
