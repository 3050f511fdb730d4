"""What the sessions themselves close: X2 and BACK-3, BACK-5, and a release that made it worse."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.lock import (
    Lock,
    Need,
    days_after,
    examined_and_screened,
    repeats,
    word_day,
)
from hipdesk.domain.rules.locks import Groups, flag_locks
from hipdesk.domain.rules.measures import Change, retest_change
from hipdesk.domain.rules.series import Reading
from hipdesk.domain.rules.verdict import RED

LOCKED_SESSIONS = 2  # X2, BACK-3
SECOND_X2_DAYS = 28
THIRD_RED_DAYS = 28  # BACK-5


def find_locks(facts: Facts, readings: Sequence[Reading], catalogue: Catalogue) -> tuple[Lock, ...]:
    """Every lock there ever was, in the order in which they began."""
    groups = Groups.of(catalogue)
    found = (
        *flag_locks(facts, readings, groups),
        *_too_much(facts, readings),
        *_third_red(facts, readings),
        *_worse_after_release(facts, readings, groups),
    )
    return tuple(sorted(found, key=lambda one: (one.since, one.rule, one.end or date.max)))


def _too_much(facts: Facts, readings: Sequence[Reading]) -> Iterator[Lock]:
    """X2 and BACK-3: the next 2 completed sessions; twice in 28 days parked (S13, SEED 004)."""
    moments: dict[str, list[datetime]] = {}
    sore = [(index, one) for index, one in enumerate(readings) if one.went.own_flags]
    for index, one in sore:
        for flag, exercise in one.went.own_flags:
            if flag is not Flag.X2:
                continue
            only, end = frozenset({exercise}), _after_sessions(readings, index, LOCKED_SESSIONS)
            yield Lock(Flag.X2, one.day, end, Need.SESSIONS, only, guards=True)
            told, at = moments.setdefault(exercise, []), one.session.check_in.at
            told.append(at)
            if repeats(facts, Flag.X2, told, SECOND_X2_DAYS, exercise):
                word = word_day(facts, Flag.X2, at, exercise)
                yield Lock(Flag.X2, one.day, word, Need.WORD, only, guards=True)


def _after_sessions(readings: Sequence[Reading], index: int, count: int) -> date | None:
    """The day after so many completed sessions that followed."""
    for later in range(index + 1, len(readings)):
        count -= readings[later].completed
        if not count:
            return days_after(readings[later].day, 1)
    return None


def _third_red(facts: Facts, readings: Sequence[Reading]) -> Iterator[Lock]:
    """BACK-5: the third RED within 28 days pauses the plan: a word and a new screening.

    Safer reading: what was RED before a word still counts after it.
    """
    days: list[date] = []
    for one in [one for one in readings if one.final is RED]:
        since = one.red_on()
        if since is None or not one.counts_as_red:
            continue
        days.append(one.day)
        if len(days) >= 3 and days[-3] > one.day - timedelta(days=THIRD_RED_DAYS):
            end = examined_and_screened(facts, "BACK-5", one.session.check_in.at)
            yield Lock("BACK-5", since, end, Need.WORD_AND_SCREENING)


def _worse_after_release(
    facts: Facts, readings: Sequence[Reading], groups: Groups
) -> Iterator[Lock]:
    """ORD-4: worse leaves release out of the next session; twice running parks it (R11).

    A word in between begins the count anew.
    """
    worse_at: list[datetime] = []
    tested = [(index, one) for index, one in enumerate(readings) if one.session.retest is not None]
    for index, one in tested:
        retest = one.session.retest
        if retest is None or retest_change(retest) is not Change.WORSE:
            worse_at = []
            continue
        at = one.session.check_in.at
        worse_at.append(at)
        if repeats(facts, "ORD-4", worse_at, None):
            word = word_day(facts, "ORD-4", at)
            yield Lock("ORD-4", one.day, word, Need.WORD, groups.release)
        else:
            end = _after_sessions(readings, index, 1)
            yield Lock("ORD-4", one.day, end, Need.SESSIONS, groups.release)
