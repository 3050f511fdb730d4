"""One lock, and the professional's word that may end it.

"n days from day d" is free again on d + n (R4). A word clears what began before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from hipdesk.domain.rules.facts import Clearance, Facts


class Need(StrEnum):
    """What ends a lock."""

    TIME = "time"
    SESSIONS = "sessions"  # so many completed sessions
    FREE_OF_PAIN = "free_of_pain"  # seven days without it, or a professional's word
    WORD = "word"
    WORD_AND_SCREENING = "word_and_screening"


@dataclass(frozen=True, slots=True)
class Lock:
    """Closes the plan, or some exercises, on the days from `since` to the day before `end`."""

    rule: str
    since: date
    end: date | None  # None: not known yet
    need: Need
    exercises: frozenset[str] | None = None  # None: the whole plan
    steps_back: bool = False  # one stage down on the day it ends (P1, P6; R16)
    guards: bool = False  # what comes back, comes back easier (R19)

    def holds(self, today: date) -> bool:
        return self.since <= today and (self.end is None or today < self.end)


def days_after(day: date, days: int) -> date:
    return day + timedelta(days=days)


def word_after(
    facts: Facts, rule: str, moment: datetime, exercise_id: str = ""
) -> Clearance | None:
    """The first word after a moment that clears this."""
    words = (
        one
        for one in facts.clearances
        if one.rule == rule and one.exercise_id == exercise_id and one.at > moment
    )
    return min(words, key=lambda one: one.at, default=None)


def word_day(facts: Facts, rule: str, moment: datetime, exercise_id: str = "") -> date | None:
    """The day of that word."""
    word = word_after(facts, rule, moment, exercise_id)
    return None if word is None else word.at.date()


def examined_and_screened(facts: Facts, rule: str, moment: datetime) -> date | None:
    """The day of the first full screening after the word; examined first, the safer order."""
    word = word_after(facts, rule, moment)
    if word is None:
        return None
    asked = (one.at.date() for one in facts.screenings if one.at >= word.at)
    return min(asked, default=None)


def repeats(
    facts: Facts,
    rule: str,
    moments: Sequence[datetime],
    within_days: int | None,
    exercise_id: str = "",
) -> bool:
    """Whether the last of the moments is a second one since the last word, in so many days."""
    *earlier, last = moments
    since = last.date() - timedelta(days=within_days) if within_days is not None else date.min
    for one in earlier:
        word = word_after(facts, rule, one, exercise_id)
        if one.date() > since and (word is None or word.at > last):
            return True
    return False
