"""The sessions in order, each with its course, its verdict and the day it was known."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import NamedTuple

from hipdesk.domain.catalogue import Catalogue, Category, Exercise
from hipdesk.domain.rules.facts import Facts, FlagEvent, Session
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.pain import MORNING_MATTERS_FROM
from hipdesk.domain.rules.verdict import (
    GREEN,
    RED,
    Course,
    Verdict,
    course,
    red_by_pain,
    verdicts,
)

STAND_IN_DAYS = 3  # section 5, R5
_STAND_IN = timedelta(days=STAND_IN_DAYS)


class Reading(NamedTuple):
    """One session as the rules see it; a tuple, for ten years are many."""

    session: Session
    day: date
    went: Course
    first: Verdict  # before the morning was known
    final: Verdict
    known_on: date | None  # the day the morning was known
    morning: int | None
    grows: bool  # P6: above the pre-score the next morning, two sessions running
    pain_red: bool  # RED by the scores, the morning's included
    completed: bool  # R1
    exercises: tuple[str, ...]  # that were done, at least in part
    own: bool = False  # of the person's own exercises alone

    def verdict_on(self, today: date) -> Verdict:
        """The verdict as it stood on a day."""
        known = self.known_on is not None and self.known_on <= today
        return self.final if known else self.first

    def red_on(self) -> date | None:
        """The day from which the session is RED."""
        if self.first is RED:
            return self.day
        return self.known_on if self.final is RED else None

    @property
    def told_of_a_sign(self) -> bool:
        """An E, U or P sign, and not two exercises that were too much (X4)."""
        return self.went.red_flag and all(flag is not Flag.X4 for flag, _ in self.went.own_flags)

    @property
    def counts_as_red(self) -> bool:
        """RED for BACK-4 and BACK-5 (R8)."""
        return self.final is RED and (self.pain_red or self.went.setback_flag or self.grows)


def read_sessions(facts: Facts, catalogue: Catalogue) -> tuple[Reading, ...]:
    """Every session, oldest first.

    P6 (R6) is read here: a morning above the pre-score and at least 3, on two sessions running;
    sessions whose morning is not known are passed over, the safer reading. What holds tests
    alone is no session (PRE-5). What holds the person's own exercises alone is one, which
    can hold the ladder back and never moves it on.
    """
    exercises = {one.id: one for one in catalogue.exercises}
    tests = frozenset(one.id for one in catalogue.exercises if one.category is Category.TEST)
    own = frozenset(one.id for one in catalogue.exercises if one.is_own)
    sessions = sorted(
        [
            one
            for one in facts.sessions
            if not one.items or one.items[0].exercise_id not in tests or _is_more(one, tests)
        ],
        key=attrgetter("check_in.at", "id"),
    )
    own_flags = _flags_of(sessions, facts.flags)
    days = [one.check_in.at.date() for one in sessions]
    mornings = _mornings(sessions, days, facts)
    found: list[Reading] = []
    grew = False
    for session, day in zip(sessions, days, strict=True):
        known_on, morning = mornings.get(session.id, (None, None))
        grown = morning is not None and MORNING_MATTERS_FROM <= morning > session.check_in.pain
        went = course(session, own_flags.get(session.id, ()), exercises)
        grows = grown and grew
        items = session.items
        tried = items if went.comfortable else [one for one in items if one.done > 0]
        done = tuple([one.exercise_id for one in tried])
        first, final = verdicts(session, went, morning)
        final = RED if grows else final
        own_alone = bool(own and done) and own.issuperset(done)
        found.append(
            Reading._make(  # half the time of a call with a dozen values
                (
                    session,
                    day,
                    went,
                    first,
                    final,
                    known_on,
                    morning,
                    grows,
                    final is not GREEN and red_by_pain(session, went, morning),
                    bool(done) and not went.ended_by_flag,
                    done,
                    own_alone,
                )
            )
        )
        grew = grown if morning is not None else grew
    return tuple(found)


def days_with(
    category: Category, readings: Iterable[Reading], catalogue: Iterable[Exercise]
) -> set[date]:
    """The days on which something of this category was done."""
    among = frozenset(one.id for one in catalogue if one.category is category)
    return {one.day for one in readings if not among.isdisjoint(one.exercises)}


def _is_more(session: Session, tests: frozenset[str]) -> bool:
    return any(one.exercise_id not in tests for one in session.items)


def _flags_of(
    sessions: Sequence[Session], flags: Collection[FlagEvent]
) -> dict[str, list[FlagEvent]]:
    """The signs of each session: its own, and those later on its day with no session named."""
    found: defaultdict[str, list[FlagEvent]] = defaultdict(list)
    if not flags:
        return found
    starts = [one.check_in.at for one in sessions]
    for flag in flags:
        if flag.session_id:
            found[flag.session_id].append(flag)
            continue
        before = bisect_right(starts, flag.at)
        if before and sessions[before - 1].day == flag.at.date():
            found[sessions[before - 1].id].append(flag)
    return found


def _mornings(
    sessions: Sequence[Session], days: Sequence[date], facts: Facts
) -> dict[str, tuple[date, int]]:
    """The next morning's score by session: the answer, or the first check-in in 3 days (R5).

    `days` are those of the sessions. Of two answers the later counts, and the higher of one moment.
    """
    day_of = {one.id: day for one, day in zip(sessions, days, strict=True)}
    found: dict[str, tuple[date, int]] = {}
    when: dict[str, datetime] = {}
    for told in facts.mornings:
        session_id, at = told.session_id, told.at
        day, answered = day_of.get(session_id), at.date()
        if day is None or not day < answered <= day + _STAND_IN:
            continue
        if session_id not in when or (when[session_id], found[session_id][1]) <= (at, told.pain):
            when[session_id] = at
            found[session_id] = (answered, told.pain)
    missing = [one for one in sessions if one.id not in found]
    if not missing:
        return found
    visits = sorted(
        (one.at.date(), one.at, one.pain)
        for one in (*facts.check_ins, *(session.check_in for session in sessions))
    )
    dates = [day for day, _, _ in visits]
    for session in missing:
        index = bisect_right(dates, session.day)
        if index < len(visits) and dates[index] <= session.day + _STAND_IN:
            found[session.id] = (dates[index], visits[index][2])
    return found


def is_grown_flag(reading: Reading) -> FlagEvent | None:
    """The P6 that a session's mornings amount to, dated on the day it was known."""
    if not reading.grows or reading.known_on is None:
        return None
    at = reading.session.check_in.at.replace(
        year=reading.known_on.year, month=reading.known_on.month, day=reading.known_on.day
    )
    return FlagEvent(at, Flag.P6, pain=reading.morning)
