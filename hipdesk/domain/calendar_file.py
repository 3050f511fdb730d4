"""The planned days of the coming two weeks as the text of a calendar file."""

from datetime import datetime

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.errors import KnownError
from hipdesk.domain.layout import estimated_seconds
from hipdesk.domain.plan_ics import calendar_text
from hipdesk.domain.plan_text import NOT_SCREENED
from hipdesk.domain.plan_view_calendar import TRAINING, calendar, summary
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.plan import Plan

USUAL_MINUTES = 15.0


def calendar_file(
    plan: Plan,
    facts: Facts,
    wishes: PlanPreferences,
    catalogue: Catalogue,
    hour: int,
    now: datetime,
) -> tuple[str, str]:
    """The text, and what is in it in a sentence; `hour` is 0-23, or -1 for none.

    Raises KnownError when nothing was asked about health yet or no day is planned.
    """
    if not facts.screenings:
        raise KnownError(*NOT_SCREENED)
    days = calendar(plan, facts, wishes, catalogue)
    if not any(one.mark in TRAINING for one in days):
        raise KnownError(summary(days), "Nothing was written.")
    routine = Routine(
        RoutineKind.PLANNED,
        tuple(Prescription(one.exercise_id, one.step, one.sets) for one in plan.coming),
    )
    minutes = estimated_seconds(routine, catalogue) / 60 if plan.coming else USUAL_MINUTES
    return calendar_text(days, hour, minutes, now), summary(days)
