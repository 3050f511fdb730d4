"""How a session went: GREEN is comfortable, AMBER acceptable, RED too much (section 5)."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from hipdesk.domain.catalogue import Category, Exercise
from hipdesk.domain.history import SkipReason
from hipdesk.domain.rules.facts import FlagEvent, ItemResult, Session
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.pain import (
    ALWAYS_FINE,
    ALWAYS_FINE_PRESSURE,
    GENTLE_FROM,
    MORNING_MATTERS_FROM,
    comfort_line,
    item_flag,
    limit,
)
from hipdesk.domain.rules.red_flags import counts_for_setbacks, ends_session, makes_red

_OTHER_REASONS = {SkipReason.NO_EQUIPMENT, SkipReason.NO_TIME, SkipReason.OTHER}
_RELEASE_CAP = 6  # SEED 003
_MOSTLY_DONE = 0.8
HARD_EFFORT = 9


class Verdict(StrEnum):
    """How a session went."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    PENDING = "pending"  # the next morning is not known


# As names, for those who ask thousands of times: `Verdict.RED` takes ten times as long.
GREEN, AMBER, RED, PENDING = Verdict


class Course(NamedTuple):
    """What happened in a session, apart from the next morning; a tuple, for ten years are many."""

    during: int  # the highest pain; ball pressure apart (PAIN-D4)
    release_pressure: int
    done: float  # 0-1, R2
    own_flags: tuple[tuple[Flag, str], ...]  # X2a, X2 and X4 with the exercise, from the scores
    red_flag: bool  # an E, U or P sign, or X4
    setback_flag: bool  # one of them that counts for BACK-4 and BACK-5 (R8)
    amber_flag: bool  # X1, X2a, X2, or dizziness that passed
    ended_by_flag: bool
    comfortable: bool  # all done, pain within `L`, pressure always fine, and no sign


_SCORES = range(11)
# Most sessions of ten years went one of these ways: by the highest pain and pressure.
_COMFORTABLE = [
    [Course(pain, pressure, 1.0, (), False, False, False, False, True) for pressure in _SCORES]
    for pain in _SCORES
]


def course(
    session: Session, flags: Sequence[FlagEvent], exercises: Mapping[str, Exercise]
) -> Course:
    """The session's scores and signs read together; `flags` are its own.

    Pain within `L`, 4 at most, is below every exercise's own cap: it calls for no flag.
    """
    items = session.items
    during, pressure, all_done = 0, 0, items != ()
    for one in items:
        if one.pain > during:  # noqa: PLR1730  calls here would be half of a plan's time
            during = one.pain
        if one.pressure is not None and one.pressure > pressure:
            pressure = one.pressure
        if one.done < 1.0:  # to compare floats with floats is faster
            all_done = False
    sore = pressure > ALWAYS_FINE_PRESSURE or (
        during > ALWAYS_FINE and during > comfort_line(session.check_in.pain)
    )
    if all_done and not sore and not flags:
        return _COMFORTABLE[during][pressure]
    done = 1.0 if all_done else _done(items, exercises)
    own = _own_flags(session, exercises) if sore else ()
    if not own and not flags:
        return Course(during, pressure, done, (), False, False, False, False, False)
    kinds = {flag for flag, _ in own} | {one.flag for one in flags}
    twice_too_much = Flag.X4 in kinds
    return Course(
        during=during,
        release_pressure=pressure,
        done=done,
        own_flags=own,
        red_flag=twice_too_much or any(makes_red(one.flag, passed=one.passed) for one in flags),
        setback_flag=any(counts_for_setbacks(kind) for kind in kinds),
        amber_flag=not kinds.isdisjoint({Flag.X1, Flag.X2A, Flag.X2, Flag.P8}),
        ended_by_flag=twice_too_much or any(one.session_id and _ends(one.flag) for one in flags),
        comfortable=False,
    )


def _ends(flag: Flag) -> bool:
    """Pain that grows after the session (P6) did not end it (R1)."""
    return ends_session(flag) and flag is not Flag.P6


def _own_flags(session: Session, exercises: Mapping[str, Exercise]) -> tuple[tuple[Flag, str], ...]:
    found = []
    for item in session.items:
        if item.pain <= ALWAYS_FINE and (item.pressure or 0) <= ALWAYS_FINE_PRESSURE:
            continue
        flag = item_flag(exercises[item.exercise_id], item, session.pre)
        if flag is not None:
            found.append((flag, item.exercise_id))
    if sum(flag is Flag.X2 for flag, _ in found) >= 2:
        found.append((Flag.X4, ""))
    return tuple(found)


def _done(items: Iterable[ItemResult], exercises: Mapping[str, Exercise]) -> float:
    """R2: the mean of the exercises' own fractions; tests are no part of it.

    Safer reading: what was not reached because the session was ended counts as not done.
    """
    counted = [
        one.done
        for one in items
        if (one.done > 0 or one.reason not in _OTHER_REASONS)
        and exercises[one.exercise_id].category is not Category.TEST
    ]
    return sum(counted) / len(counted) if counted else 0.0


def verdict(session: Session, went: Course, morning: int | None) -> Verdict:
    """Section 5, top down: PAIN-A1, A2, M1, M2 and M3, effort, how much was done.

    Safer reading: without a score straight after, the session stays PENDING.
    """
    if went.red_flag or red_by_pain(session, went, morning):
        return RED
    if _is_amber(session, went, morning):
        return AMBER
    if morning is None or session.after is None:
        return PENDING
    return GREEN


def verdicts(session: Session, went: Course, morning: int | None) -> tuple[Verdict, Verdict]:
    """The verdict before the morning is known, and with it.

    Plain comfort first, for most of ten years is it: what stays within `L` in every way is
    neither RED nor AMBER. Only a morning above the pre-score says more (PAIN-M2, M3).
    """
    pre, after, effort = session.check_in.pain, session.after, session.effort
    if (
        went.comfortable
        and not session.over_1h
        and pre < GENTLE_FROM
        and (after is None or after <= ALWAYS_FINE or after <= comfort_line(pre))
        and (effort is None or effort < HARD_EFFORT)
    ):
        first = PENDING
    else:
        first = verdict(session, went, None)
    if morning is None or first is RED:
        return first, first
    if morning >= MORNING_MATTERS_FROM and morning > pre:
        return first, verdict(session, went, morning)
    return first, GREEN if first is PENDING and after is not None else first


def red_by_pain(session: Session, went: Course, morning: int | None) -> bool:
    """RED by the scores, whatever the signs: it gets BACK-3 (R8)."""
    pre, after = session.check_in.pain, session.after
    top = limit(pre)
    if went.during > top or (after is not None and after > top):
        return True
    return morning is not None and morning >= MORNING_MATTERS_FROM and morning >= pre + 2


def _is_amber(session: Session, went: Course, morning: int | None) -> bool:
    pre, after, effort = session.check_in.pain, session.after, session.effort
    line = comfort_line(pre)
    return (
        went.during > line
        or (after is not None and after > line)
        or session.over_1h
        or (effort is not None and effort >= HARD_EFFORT)
        or went.done < _MOSTLY_DONE
        or went.release_pressure > _RELEASE_CAP
        or pre >= GENTLE_FROM
        or went.amber_flag
        or (morning is not None and morning >= MORNING_MATTERS_FROM and morning == pre + 1)
    )
