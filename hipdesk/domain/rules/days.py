"""On which days there may be a session, and with strengthening or not (PROG-1, R32)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from hipdesk.domain.rules.ladder import MAX_STRENGTH_DAYS, Stage

WEEK = 7
APART = 2  # dates; PROG-1: strengthening >= 48 h apart (S7)
APART_UP_TO_STAGE = 3  # in stages 1-3 every session
RELEASE_DAYS = 3  # a week, ORD-3


@dataclass(frozen=True)
class Done:
    """The days with a session, with strengthening and with a release."""

    sessions: Collection[date]
    strength: Collection[date]
    release: Collection[date]


def _in_week(days: Collection[date], today: date) -> int:
    """Of the 6 days before today: with today they make a rolling week."""
    return sum(today - timedelta(days=WEEK) < day < today for day in days)


def _rested(days: Collection[date], today: date) -> bool:
    return not any(today - timedelta(days=APART) < day < today for day in days)


def may_train(done: Done, rung: Stage, today: date) -> bool:
    """A free day in the rolling week; in stages 1-3 two dates after the last session."""
    if _in_week(done.sessions, today) >= rung.days:
        return False
    return rung.number > APART_UP_TO_STAGE or _rested(done.sessions, today)


def may_strengthen(done: Done, today: date) -> bool:
    """At most 3 days in 7, never two days running."""
    return _in_week(done.strength, today) < MAX_STRENGTH_DAYS and _rested(done.strength, today)


def may_release(done: Done, today: date) -> bool:
    """ORD-3: at most 3 days a week."""
    return _in_week(done.release, today) < RELEASE_DAYS


def next_day(done: Done, rung: Stage, weekdays: Collection[int], today: date) -> date | None:
    """The next day, after today, on which a session is planned; None if there is none soon."""
    for ahead in range(1, 2 * WEEK + 1):
        day = today + timedelta(days=ahead)
        if (not weekdays or day.weekday() in weekdays) and may_train(done, rung, day):
            return day
    return None
