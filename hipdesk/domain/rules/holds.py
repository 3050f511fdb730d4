"""Why the plan stays as it is: HOLD-1 and HOLD-2."""

from collections.abc import Iterator
from datetime import date, timedelta

from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.dose_up import at_the_top
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.pain import RISE, RISE_AGAIN_DAYS
from hipdesk.domain.rules.reasons import Reason, session_fact
from hipdesk.domain.rules.runs import COMFORTABLE_RUN, EASY_EFFORT, median_effort, run
from hipdesk.domain.rules.series import STAND_IN_DAYS
from hipdesk.domain.rules.state import State
from hipdesk.domain.rules.verdict import Verdict


def holds(state: State, context: Context, health: Health, today: date) -> Iterator[Reason]:
    """What keeps the plan from growing today; at the very top there is nothing left to add."""
    if not state.taken:
        return
    by_course, rise = list(_by_course(state, context, today)), context.pain.rise(today)
    if by_course and at_the_top(state, context, health, today):
        text = "You do all that the plan holds: keeping it up is enough now."
        by_course = [Reason("DOSE-4", text, (f"stage {state.stage}",))]
    yield from by_course
    if rise >= RISE:
        height = "clearly" if _steep(state, context, today) else "a little"
        text = f"Pain is {height} higher this week, so nothing is added."
        yield Reason("HOLD-2", text, (f"rise {rise:+.1f}",))


def _by_course(state: State, context: Context, today: date) -> Iterator[Reason]:
    """By how the last sessions went."""
    last = context.readings[state.taken - 1]
    verdict = last.verdict_on(today)
    if verdict is Verdict.AMBER:
        text = "Nothing is added yet: last time was all right, but not quite comfortable."
        yield Reason("HOLD-1", text, (session_fact(last.day, "AMBER"),))
    if verdict is Verdict.PENDING:
        text = "Nothing is added until it is known how the hip was the morning after."
        if today > last.day + timedelta(days=STAND_IN_DAYS):
            text = "Nothing is added yet: the morning after the last session is not known."
        yield Reason("HOLD-1", text, (session_fact(last.day, "PENDING"),))
    effort = median_effort(run(state, context, today, COMFORTABLE_RUN))
    if EASY_EFFORT < effort <= 8:
        text = "Your sessions take some effort already, so nothing is added."
        yield Reason("HOLD-2", text, (f"effort {effort:.1f}",))


def _steep(state: State, context: Context, today: date) -> bool:
    """A rise by which PAIN-W1 steps back, or has within a week."""
    return context.pain.steps_back(today) or state.rise_on + timedelta(days=RISE_AGAIN_DAYS) > today
