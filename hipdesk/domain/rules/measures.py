"""Home tests: what a retest changed, what a balance test hints at, and norms (ORD-4 to ORD-6).

These are rough measures; only clear, repeated changes mean anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.facts import BalanceTest, Retest

CLEAR_PAIN = 2  # points, S37
CLEAR_BALANCE_S = 5.0  # APP: less is within the error of the test
NORMS_FROM_AGE = 60
LOW_BALANCE_S = 5.0
OUTER_HIP_PAIN_FROM = 2  # S10: specific, not sensitive, so no pain proves nothing

FADES = "A change right after pressing usually fades; it does not mean damage or cure."


class Change(StrEnum):
    """What a retest shows."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


def retest_change(retest: Retest) -> Change:
    """ORD-4; what is both better and worse is worse (R11)."""
    pain = retest.pain[1] - retest.pain[0]
    sides = [side for side in (retest.left_s, retest.right_s) if side is not None]
    longer = [after - before for before, after in sides]
    if pain >= CLEAR_PAIN or any(change <= -CLEAR_BALANCE_S for change in longer):
        return Change.WORSE
    if pain <= -CLEAR_PAIN or any(change >= CLEAR_BALANCE_S for change in longer):
        return Change.BETTER
    return Change.SAME


def balance_tags(test: BalanceTest, age: int) -> frozenset[CautionTag]:
    """ORD-5: what a one-leg stand asks to be careful with."""
    found = set()
    if test.outer_hip_pain >= OUTER_HIP_PAIN_FROM:
        found.add(CautionTag.LATERAL_HIP_PAIN)
    if age >= NORMS_FROM_AGE and test.best_s < LOW_BALANCE_S:
        found.add(CautionTag.BALANCE_PROBLEM)
    return frozenset(found)


def balance_norm_s(age: int) -> float | None:
    """ORD-6: the mean one-leg stand in seconds from 60 on (S9); None where none is known."""
    if 60 <= age <= 69:
        return 27.0
    if 70 <= age <= 79:
        return 17.2
    return 8.5 if 80 <= age <= 99 else None


class ChairStandTable(StrEnum):
    """The column of the chair-stand table."""

    MEN = "men"
    WOMEN = "women"


_BELOW_AVERAGE = (  # S11: from age, men, women
    (60, 14, 12),
    (65, 12, 11),
    (70, 12, 10),
    (75, 11, 10),
    (80, 10, 9),
    (85, 8, 8),
    (90, 7, 4),
)


def chair_stand_norm(age: int, table: ChairStandTable) -> int | None:
    """ORD-6: fewer stands in 30 s than this are below average (S11); None outside 60 to 94."""
    if not NORMS_FROM_AGE <= age <= 94:
        return None
    _, men, women = next(row for row in reversed(_BELOW_AVERAGE) if age >= row[0])
    return men if table is ChairStandTable.MEN else women


class Progress(StrEnum):
    """Pain now against the first week."""

    CLEARLY_BETTER = "clearly better"
    LITTLE_BETTER = "a little better"
    NO_CHANGE = "no clear change"


def pain_progress(first_week: float, last_fortnight: float) -> Progress:
    """A fall of 1 is a little, of 2 or of 30 % and 1 clearly better (Salaffi 2004, S37)."""
    fall = first_week - last_fortnight
    if fall >= 2 or (fall >= 1 and fall >= 0.3 * first_week):
        return Progress.CLEARLY_BETTER
    return Progress.LITTLE_BETTER if fall >= 1 else Progress.NO_CHANGE


@dataclass(frozen=True)
class BalanceBand:
    """A balance time with the band within which a change says nothing; seconds."""

    low_s: float
    high_s: float


def balance_band(times_s: Iterable[float]) -> BalanceBand | None:
    """The mean of the times, 5 s either way (the clear change of ORD-4); None without times."""
    known = list(times_s)
    if not known:
        return None
    mean = sum(known) / len(known)
    return BalanceBand(max(0.0, mean - CLEAR_BALANCE_S), mean + CLEAR_BALANCE_S)
