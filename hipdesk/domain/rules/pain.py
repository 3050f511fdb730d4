"""Pain scores and what each asks for (PAIN-B1 to PAIN-W1); all scores 0-10.

The zones 0-2, 3-5 and above 5, "settled by the next morning" and "no rise from week to week"
come from S13; the stop for mobilising above the carry-on line from SEED 000 and 001.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate
from operator import sub

from hipdesk.domain.catalogue import Category, Exercise
from hipdesk.domain.rules.facts import ItemResult
from hipdesk.domain.rules.flag_kinds import Flag

ALWAYS_FINE = 2  # PAIN-D1: safe whatever one came with
ALWAYS_FINE_PRESSURE = 5  # PAIN-D4: what both releases allow
COMFORTABLE_AT_MOST = 4  # L
GENTLE_FROM = 6  # PAIN-B2
NO_SESSION_FROM = 8  # PAIN-B3
TOO_MUCH = 6  # PAIN-D3
MORNING_MATTERS_FROM = 3  # PAIN-M2, M3: one point is within the noise below it
RISE = 1.0  # PAIN-W1
STEEP_RISE = 2.0
RISE_AGAIN_DAYS = 7  # R16: PAIN-W1 steps back no more often

_WEEK = 7  # days


class Before(StrEnum):
    """What the pain before a session allows."""

    NORMAL = "PAIN-B1"
    GENTLE = "PAIN-B2"
    NO_SESSION = "PAIN-B3"


class Action(StrEnum):
    """What to do about pain in an exercise; the value is the rule."""

    CARRY_ON = "PAIN-D1"
    FINISH = "PAIN-D2 finish"  # may finish, must not progress
    EASE_OFF = "PAIN-D2 ease"  # reduce the range
    LEAVE_TODAY = "X2a"
    LEAVE_A_WHILE = "X2"


def before(pain: int) -> Before:
    """PAIN-B1 0-5 (S13), PAIN-B2 6-7 (S53), PAIN-B3 8-10 (S53, SEED 001)."""
    if pain >= NO_SESSION_FROM:
        return Before.NO_SESSION
    return Before.GENTLE if pain >= GENTLE_FROM else Before.NORMAL


def carry_on_line(pre: int) -> int:
    """C: no worse than you came with."""
    return max(ALWAYS_FINE, pre)


def comfort_line(pre: int) -> int:
    """L: as C, but a 5 never counts as comfortable."""
    if pre <= ALWAYS_FINE:
        return ALWAYS_FINE
    return min(pre, COMFORTABLE_AT_MOST)


def limit(pre: int) -> int:
    """Above it a session is RED: 5, or in a gentle session no rise at all (R12)."""
    return pre if pre >= GENTLE_FROM else TOO_MUCH - 1


def during(exercise: Exercise, pre: int, pain: int) -> Action:
    """What this pain asks for now (PAIN-D1 to D3; R12 in a gentle session).

    A test ends above 2; the catalogue's cap for tests is read with the carry-on line.
    """
    if pain > limit(pre):
        return Action.LEAVE_A_WHILE
    if pain <= carry_on_line(pre):
        return Action.CARRY_ON
    match exercise.category:
        case Category.STRETCH:
            return Action.EASE_OFF
        case Category.MOBILISE | Category.TEST:
            return Action.LEAVE_TODAY
        case _:
            return Action.FINISH


def under_pressure(exercise: Exercise, pressure: int) -> Action:
    """PAIN-D4: the ball to 6 (SEED 003), press-and-lengthen to 5; apart from `during`."""
    cap = exercise.pain_cap if exercise.pain_cap is not None else TOO_MUCH - 1
    return Action.LEAVE_A_WHILE if pressure > cap else Action.CARRY_ON


def item_flag(exercise: Exercise, item: ItemResult, pre: int) -> Flag | None:
    """X2 or X2a of an exercise that is over, if any.

    X2a of a stretch needs a score after easing off; safer reading: without one the pain counts
    as not eased.
    """
    if item.pressure is not None and under_pressure(exercise, item.pressure) is not Action.CARRY_ON:
        return Flag.X2
    match during(exercise, pre, item.pain):
        case Action.LEAVE_A_WHILE:
            return Flag.X2
        case Action.EASE_OFF:
            eased = item.pain if item.eased_to is None else item.eased_to
            return Flag.X2A if eased > carry_on_line(pre) else None
        case Action.LEAVE_TODAY if exercise.category is Category.MOBILISE:
            return Flag.X2A
        case _:
            return None


@dataclass(frozen=True)
class WeeklyPain:
    """Means of pain before sessions, week against week (PAIN-W1; R27: every check-in counts)."""

    first: int  # the ordinal of the first day with a check-in
    means: Sequence[float | None]  # of the 7 days that end on each day from the first on
    rises: Sequence[float]  # against the 7 days before, from a week after the first day on
    too_steep: frozenset[date]  # the days with a rise of 2 or more, or of 1 two weeks running

    def mean(self, last_day: date) -> float | None:
        """The mean of the 7 days that end with `last_day`; None for an empty week."""
        index = last_day.toordinal() - self.first
        return self.means[index] if 0 <= index < len(self.means) else None

    def rise(self, today: date) -> float:
        """The last 7 days minus the 7 before; 0 if one of them is empty."""
        index = today.toordinal() - self.first - _WEEK
        return self.rises[index] if 0 <= index < len(self.rises) else 0.0

    def steps_back(self, today: date) -> bool:
        """A rise of 2 or more, or of 1 or more two weeks running."""
        return today in self.too_steep


def weekly_pain(check_ins: Collection[tuple[date, int]]) -> WeeklyPain:
    """From (day, pain), in any order."""
    if not check_ins:
        return WeeklyPain(0, (), (), frozenset())
    days = [day.toordinal() for day, _ in check_ins]
    first, last = min(days), max(days)
    sums, counts = [0] * (last - first + 1), [0] * (last - first + 1)
    for day, (_, pain) in zip(days, check_ins, strict=True):
        index = day - first
        sums[index] += pain
        counts[index] += 1
    weeks = zip(_by_week(sums), _by_week(counts), strict=True)
    means = [pains / count if count else None for pains, count in weeks]
    rises = [
        0.0 if now is None or then is None else now - then
        for then, now in zip(means, means[_WEEK:], strict=False)
    ]
    return WeeklyPain(first, means, rises, _too_steep(first + _WEEK, rises))


def _too_steep(first: int, rises: Sequence[float]) -> frozenset[date]:
    """Of rises from the day with the ordinal `first` on."""
    rising = [index for index, rise in enumerate(rises) if rise >= RISE]
    again = {index + _WEEK for index in rising}
    return frozenset(
        date.fromordinal(first + index)
        for index in rising
        if index in again or rises[index] >= STEEP_RISE
    )


def _by_week(values: Sequence[int]) -> list[int]:
    """The sums of the 7 days that end on each day, and on the 6 after the last."""
    upto = list(accumulate(values))
    upto += [upto[-1]] * (_WEEK - 1)
    return list(map(sub, upto, [*[0] * _WEEK, *upto]))
