"""The weekly streak: weeks, from Monday on, in which the plan was kept.

A week is kept with two sessions: two thirds of the three with which everybody begins (UP-3),
whatever the stage, because doing less is always allowed (PROG-2) and a step up must never cost
a streak. Fewer chosen weekdays, and days on which a rule asked for a pause, ask for less; a week
of pause alone is kept. A week with a warning sign (E, U or P) is kept: none counts against it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.dates import week_start
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.flag_kinds import Level
from hipdesk.domain.rules.health import health_over_time
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.pain import NO_SESSION_FROM
from hipdesk.domain.rules.series import read_sessions
from hipdesk.domain.rules.session_locks import find_locks

ENOUGH = 2  # sessions
UNWELL_DAYS = 3  # PRE-4: not counted as missed
_WEEK = 7
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Streak:
    """Weeks kept."""

    weeks: int  # one after the other, up to now; the week that runs only once it is kept
    in_all: int  # since the first start
    this_week: bool  # the week that runs is kept already


def streak(facts: Facts, preferences: PlanPreferences, catalogue: Catalogue, today: date) -> Streak:
    """The weeks from the first start to today."""
    kept = list(_weeks(facts, preferences, catalogue, today))
    if not kept:
        return Streak(0, 0, this_week=False)
    running = kept if kept[-1] else kept[:-1]
    weeks = 0
    while weeks < len(running) and running[-1 - weeks]:
        weeks += 1
    return Streak(weeks, sum(kept), this_week=kept[-1])


def streak_text(found: Streak) -> str:
    """Never a word about weeks that were not kept."""
    if not found.weeks:
        return "A new week, a new start."
    return f"{_weeks_text(found.weeks)} kept so far."


def all_weeks_text(found: Streak) -> str:
    """All weeks since the first start, where they are more than the streak; else ""."""
    return f"{_weeks_text(found.in_all)} kept in all." if found.in_all > found.weeks else ""


def _weeks_text(weeks: int) -> str:
    return "1 week" if weeks == 1 else f"{weeks} weeks"


def _weeks(
    facts: Facts, preferences: PlanPreferences, catalogue: Catalogue, today: date
) -> Iterator[bool]:
    """Whether each week was kept, from the first one to the one that runs."""
    readings = read_sessions(facts, catalogue)
    last = week_start(today) + timedelta(days=_WEEK - 1)
    trained = {one.day for one in readings if one.went.done > 0}
    told = {one.at.date() for one in facts.flags if one.flag.level is not Level.EXERCISE}
    paused = paused_days(facts, find_locks(facts, readings, catalogue), last)
    asked = min(ENOUGH, len(preferences.weekdays) or _WEEK)
    monday = week_start(facts.start.day)
    while monday <= today:
        days = {monday + timedelta(days=index) for index in range(_WEEK)}
        free = [one for one in days if one >= facts.start.day and one not in paused]
        enough = asked * len(free) // _WEEK
        over = monday + timedelta(days=_WEEK) <= today
        yield bool(days & told) or len(days & trained) >= (enough if over else asked)
        monday += timedelta(days=_WEEK)


def paused_days(facts: Facts, locks: Iterable[Lock], last: date) -> frozenset[date]:
    """The days on which a rule asked for a pause of the whole plan; of what is open, up to `last`.

    They are none that anybody missed.
    """
    return frozenset({*_locked_days(locks, last), *_blocked_days(facts, last), *_sore_days(facts)})


def _locked_days(locks: Iterable[Lock], last: date) -> Iterator[date]:
    for one in locks:
        if one.exercises is None:
            yield from _days(one.since, last if one.end is None else one.end - _DAY)


def _blocked_days(facts: Facts, last: date) -> Iterator[date]:
    """Blocked by the screening; questions that were not answered are no pause."""
    health = health_over_time(facts)
    ends = (*(day - _DAY for day in health.days[1:]), last)
    for since, end, one in zip(health.days, ends, health.states, strict=False):
        if one.result is not None and one.result.blocked:
            yield from _days(since, end)


def _sore_days(facts: Facts) -> Iterator[date]:
    """PRE-4 and PAIN-B3."""
    for one in (*facts.check_ins, *(session.check_in for session in facts.sessions)):
        day = one.at.date()
        if one.unwell:
            yield from _days(day, day + (UNWELL_DAYS - 1) * _DAY)
        if one.pain >= NO_SESSION_FROM:
            yield day


def _days(first: date, last: date) -> Iterator[date]:
    """Both included."""
    return (first + timedelta(days=index) for index in range((last - first).days + 1))
