"""The calendar of the coming two weeks, as things stand (PROG-1, R32).

It goes on the assumption that the sessions it shows are done; with no weekdays chosen it shows
the earliest days that the rules allow.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.dates import spoken_day
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.days import APART_UP_TO_STAGE, Done, may_strengthen, may_train
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.ladder import stage
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.series import days_with, read_sessions

DAYS = 14
_LOOK_BACK = 14  # days of sessions that may still ask for rest


class Mark(StrEnum):
    """What a day of the calendar holds."""

    DONE = "done"
    SESSION = "session"
    GENTLE = "gentle"
    MOBILITY = "mobility"  # stages 4 to 7: no strengthening
    FREE = "free"  # today: a session is open, but it is none of the chosen days
    REST = "rest"
    WAIT = "wait"  # the whole plan is closed


TRAINING = {Mark.SESSION, Mark.GENTLE, Mark.MOBILITY}

_WORDS = {
    Mark.DONE: "done",
    Mark.SESSION: "session",
    Mark.GENTLE: "gentle session",
    Mark.MOBILITY: "mobility day, without strengthening",
    Mark.FREE: "open, if you like",
    Mark.REST: "rest",
    Mark.WAIT: "the plan waits",
}


@dataclass(frozen=True)
class CalendarDay:
    """One day."""

    day: date
    mark: Mark
    is_today: bool
    own: bool  # one of the weekdays that the person chose
    text: str  # "Tuesday 24 November: session"


def calendar(
    plan: Plan, facts: Facts, preferences: PlanPreferences, catalogue: Catalogue
) -> tuple[CalendarDay, ...]:
    """Today and the 13 days after it."""
    marks = _marks(plan, _done(plan, facts, catalogue), preferences)
    return tuple(_day(day, mark, plan, preferences) for day, mark in marks)


def summary(days: tuple[CalendarDay, ...]) -> str:
    """The two weeks in a sentence."""
    coming = [one for one in days if one.mark in TRAINING]
    if not coming:
        waits = any(one.mark is Mark.WAIT for one in days)
        return "The plan waits; there is no day to keep." if waits else "No session is planned."
    first = "today" if coming[0].is_today else f"on {spoken_day(coming[0].day)}"
    later = "" if any(one.own for one in days) else " A later day is just as good."
    if len(coming) == 1:
        return f"One session in these two weeks, {first}.{later}"
    return f"{len(coming)} sessions in these two weeks, the next one {first}.{later}"


def _day(day: date, mark: Mark, plan: Plan, preferences: PlanPreferences) -> CalendarDay:
    is_today, own = day == plan.day, day.weekday() in preferences.weekdays
    words = _WORDS[mark]
    if own and mark is Mark.REST:
        words = "rest, though it is one of your days"
    today = "today, " if is_today else ""
    return CalendarDay(day, mark, is_today, own, f"{spoken_day(day)}: {today}{words}")


def _done(plan: Plan, facts: Facts, catalogue: Catalogue) -> Done:
    earliest = plan.day - timedelta(days=_LOOK_BACK)
    recent = tuple(one for one in facts.sessions if earliest < one.day <= plan.day)
    readings = read_sessions(replace(facts, sessions=recent), catalogue)
    return Done(
        {one.day for one in readings},
        days_with(Category.STRENGTHEN, readings, catalogue.exercises),
        days_with(Category.RELEASE, readings, catalogue.exercises),
    )


def _marks(plan: Plan, done: Done, preferences: PlanPreferences) -> Iterator[tuple[date, Mark]]:
    sessions, strength = set(done.sessions), set(done.strength)
    for ahead in range(DAYS):
        day = plan.day + timedelta(days=ahead)
        so_far = Done(sessions, strength, done.release)
        mark = _ahead(plan, so_far, preferences, day) if ahead else _today(plan)
        if mark in TRAINING:
            sessions.add(day)
            if mark is Mark.SESSION:
                strength.add(day)
        yield day, mark


def _today(plan: Plan) -> Mark:
    if plan.kind in {DayKind.SCREENING, DayKind.BLOCKED, DayKind.LOCKED}:
        return Mark.WAIT
    if plan.kind is DayKind.DONE:
        return Mark.DONE
    if plan.kind not in {DayKind.SESSION, DayKind.GENTLE}:
        return Mark.REST
    if not plan.planned:
        return Mark.FREE
    if plan.kind is DayKind.GENTLE:
        return Mark.GENTLE
    return Mark.SESSION if plan.strength or _always_strengthens(plan) else Mark.MOBILITY


def _ahead(plan: Plan, done: Done, preferences: PlanPreferences, day: date) -> Mark:
    asked = plan.kind in {DayKind.SCREENING, DayKind.BLOCKED}
    if asked or any(one.exercises is None and one.holds(day) for one in plan.locks):
        return Mark.WAIT
    own = not preferences.weekdays or day.weekday() in preferences.weekdays
    if not own or not may_train(done, stage(plan.stage), day):
        return Mark.REST
    return Mark.SESSION if _always_strengthens(plan) or may_strengthen(done, day) else Mark.MOBILITY


def _always_strengthens(plan: Plan) -> bool:
    """In stages 1 to 3 every session is far enough from the last."""
    return plan.stage <= APART_UP_TO_STAGE
