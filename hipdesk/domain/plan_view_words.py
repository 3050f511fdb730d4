"""What is said about what the user decides of the plan (PROG-2, PROG-4, UP-8)."""

from dataclasses import dataclass

from hipdesk.domain.rules.ladder import STAGES, Stage
from hipdesk.domain.rules.plan import Plan

NOTHING_TODAY = "Today asks nothing of you, so there is nothing to make less."
LESS = "A shorter session today. Less is always fine."
ALL_OF_IT = "The whole session is there again."
WITHDRAWN = "Taken back. All is as it was."


@dataclass(frozen=True)
class Question:
    """Asked before a step back; where there is no step back it explains why."""

    title: str
    text: str
    can: bool


def step_back_question(plan: Plan, *, tomorrow: bool) -> Question:
    """What a step back would mean: nothing is lost (PROG-2, BACK-7, R16).

    A choice about the stage counts before the day's session; after it, from tomorrow on.
    """
    if plan.stage == 1:
        return Question(
            "This is the first stage",
            "There is no stage below it. Doing less today, or resting, is always all right.",
            can=False,
        )
    now, then = STAGES[plan.stage - 1], STAGES[plan.stage - 2]
    when = "from tomorrow on" if tomorrow else "from now on"
    text = (
        f"You would have {_smaller(now, then)} {when}. Nothing is lost: the exercises that stay "
        "keep their dose, your best stage stays remembered, and you may climb again. The next "
        "step up is offered after two weeks at the soonest."
    )
    return Question(f"Step back to stage {then.number}, {then.name}?", text, can=True)


def stepped_back(plan: Plan, *, tomorrow: bool) -> str:
    """Told of the plan before the step."""
    then = STAGES[max(1, plan.stage - 1) - 1]
    if tomorrow:
        return f"From tomorrow on you are at stage {then.number}, {then.name}."
    return f"You are at stage {then.number}, {then.name} now. Take your time."


def stepped_up(plan: Plan) -> str:
    """Told of the plan before the step."""
    if plan.stage == 1 and plan.exercises == 1:
        return "A second exercise joins."
    then = STAGES[plan.stage]
    return f"Stage {then.number}, {then.name}, begins."


def stayed(plan: Plan) -> str:
    return f"You stay at stage {plan.stage}. The app does not ask again for a week."


def swapped(out: str, into: str) -> str:
    """Names of exercises; what is new begins at step 1 (PROG-4)."""
    return f"{into} takes the place of {out}. It begins at its first step."


def _smaller(now: Stage, then: Stage) -> str:
    if then.days != now.days:
        return f"{then.days} days a week instead of {now.days}"
    return f"{then.exercises} exercises instead of {now.exercises}"
