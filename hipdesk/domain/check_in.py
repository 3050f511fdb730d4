"""Before a session: what is asked, and what its answers lead to (PRE-1 to PRE-6, PAIN-B)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.check_in_words import (
    CHANGED,
    DONE_TODAY,
    GENTLE,
    GENTLE_INSTEAD,
    HIGH_PAIN_FREE,
    KEPT_OUT,
    NO_LONGER,
    NOT_NOW,
    QUESTIONS_FIRST,
    REST_DAY,
    RESTING_DAY_FREE,
    TOO_SORE,
    UNWELL,
    Words,
    gentle_stop,
    next_session,
    rests,
)
from hipdesk.domain.routine import RoutineKind
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.pain import GENTLE_FROM
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.summaries import exercise_name

_CLOSED = {
    DayKind.SCREENING,
    DayKind.BLOCKED,
    DayKind.LOCKED,
    DayKind.UNWELL,
    DayKind.TOO_SORE,
}


class Way(StrEnum):
    """What can be done after a check-in that is explained."""

    BEGIN = "begin"  # with what the plan now holds
    QUESTIONS = "questions"  # the screening comes first
    STOP = "stop"  # no session now; reading and rest are open


@dataclass(frozen=True)
class Explained:
    """Why it is not simply the session that was asked for, and what is possible instead."""

    title: str
    sentences: tuple[str, ...]
    way: Way
    exercises: tuple[str, ...] = ()  # by name: what the session would hold


@dataclass(frozen=True)
class Wanted:
    """What the person was about to do when the check-in was opened."""

    kind: RoutineKind
    exercises: tuple[str, ...] = ()  # ids, of a free session
    plan: Plan | None = None  # as it stood before the answers


def answer(wanted: Wanted, plan: Plan, pain: int, catalogue: Catalogue) -> Explained | None:
    """What the plan says to a check-in; None: begin at once.

    The plan is the one that followed from the answers.
    """
    if plan.kind in _CLOSED:
        return _closed(plan)
    if wanted.kind is RoutineKind.FREE:
        return _free(wanted, plan, pain, catalogue)
    match plan.kind:
        case DayKind.DONE:
            return _with_next(DONE_TODAY, plan)
        case DayKind.REST:
            return _rest(plan)
        case DayKind.GENTLE:
            return _gentle(GENTLE, plan, pain, catalogue)
    return _changed(wanted, plan, catalogue)


def kept_out(plan: Plan, exercise_ids: Iterable[str], catalogue: Catalogue) -> tuple[str, ...]:
    """The exercises of a free session that the plan's rules keep closed today.

    Locked (section 3), left out by a caution tag (SC), of a later stage (PROG-2), or
    strengthening on a day that has to be without it (PROG-1).
    """
    locked = {one for lock in plan.locks for one in lock.exercises or ()}
    rest = plan.kind is DayKind.REST or not plan.strength
    return tuple(
        one
        for one in exercise_ids
        if one in locked
        or not plan.tags.isdisjoint(catalogue[one].leave_out)
        or catalogue[one].from_stage > plan.stage
        or (rest and catalogue[one].category is Category.STRENGTHEN)
    )


def _closed(plan: Plan) -> Explained:
    """Days without any session."""
    match plan.kind:
        case DayKind.SCREENING:
            return Explained(*QUESTIONS_FIRST, Way.QUESTIONS)
        case DayKind.UNWELL:
            return Explained(*UNWELL, Way.STOP)
        case DayKind.TOO_SORE:
            return _too_sore(plan)
    return _stop(NOT_NOW, plan)


def _free(wanted: Wanted, plan: Plan, pain: int, catalogue: Catalogue) -> Explained | None:
    """A session from the library keeps to the same rules (PRE-5, PAIN-B2, PROG-1, PROG-2)."""
    if plan.kind is DayKind.GENTLE:
        return _gentle(GENTLE_INSTEAD, plan, pain, catalogue)
    if pain >= GENTLE_FROM:
        return Explained(*HIGH_PAIN_FREE, Way.STOP)
    if _told_of_a_sign(plan):
        return _stop(NOT_NOW, plan)
    if plan.kind is DayKind.DONE and not _only_tests(wanted.exercises, catalogue):
        return _with_next(DONE_TODAY, plan)
    closed = kept_out(plan, wanted.exercises, catalogue)
    if not closed:
        return None
    names = tuple(exercise_name(one, catalogue) for one in closed)
    left = tuple(one for one in wanted.exercises if one not in closed)
    if left:
        others = tuple(exercise_name(one, catalogue) for one in left)
        return Explained(KEPT_OUT.title, (rests(names), *KEPT_OUT.sentences), Way.BEGIN, others)
    words = RESTING_DAY_FREE if plan.kind is DayKind.REST else NO_LONGER
    return Explained(words.title, (rests(names), *words.sentences), Way.STOP)


def _only_tests(exercise_ids: tuple[str, ...], catalogue: Catalogue) -> bool:
    categories = {catalogue[one].category for one in exercise_ids}
    return categories == {Category.TEST}


def _told_of_a_sign(plan: Plan) -> bool:
    """PRE-2: a warning sign of today makes it a rest day; its reason is no rule of the days."""
    return plan.kind is DayKind.REST and plan.reasons[0].rule not in {"PROG-1", "R18"}


def _stop(words: Words, plan: Plan) -> Explained:
    return Explained(words.title, (plan.reasons[0].sentence, *words.sentences), Way.STOP)


def _rest(plan: Plan) -> Explained:
    if _told_of_a_sign(plan):
        return _stop(NOT_NOW, plan)
    why = plan.reasons[0].sentence
    return Explained(REST_DAY.title, (why, *REST_DAY.sentences, *_next(plan)), Way.STOP)


def _with_next(words: Words, plan: Plan) -> Explained:
    return Explained(words.title, (*words.sentences, *_next(plan)), Way.STOP)


def _next(plan: Plan) -> tuple[str, ...]:
    return (next_session(plan.next_day),) if plan.next_day is not None else ()


def _too_sore(plan: Plan) -> Explained:
    """PAIN-B3: heat or rest; on the second planned day in a row see somebody (R32)."""
    see = tuple(one.sentence for one in plan.advice if one.rule == "PAIN-B3")
    return Explained(TOO_SORE.title, (*see, *TOO_SORE.sentences), Way.STOP)


def _gentle(words: Words, plan: Plan, pain: int, catalogue: Catalogue) -> Explained:
    """PAIN-B2, R12: stop everything when it rises above the score before."""
    sentences = (*words.sentences, gentle_stop(pain))
    return Explained(words.title, sentences, Way.BEGIN, _names(plan, catalogue))


def _changed(wanted: Wanted, plan: Plan, catalogue: Catalogue) -> Explained | None:
    """Today's answers may have changed what the session holds (R5, PAIN-W1)."""
    before = wanted.plan
    if before is None or before.kind is not DayKind.SESSION or before.items == plan.items:
        return None
    known = {one.sentence for one in before.reasons}
    new = tuple(one.sentence for one in plan.reasons[1:] if one.sentence not in known)
    return Explained(CHANGED.title, new or CHANGED.sentences, Way.BEGIN, _names(plan, catalogue))


def _names(plan: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(exercise_name(one.exercise_id, catalogue) for one in plan.items)
