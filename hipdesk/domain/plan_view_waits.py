"""What waits: locks and questions in words, until when, and what ends them (section 3, BACK-5)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.dates import spoken_day
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.health import health_over_time
from hipdesk.domain.rules.lock import Lock, Need
from hipdesk.domain.rules.locks import Groups
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.domain.rules.screening import Finding, Outcome
from hipdesk.domain.rules.series import read_sessions
from hipdesk.domain.rules.session_locks import LOCKED_SESSIONS
from hipdesk.domain.words import listed


class Way(StrEnum):
    """What a person can do about it now."""

    NOTHING = "nothing"
    CLEARANCE = "clearance"  # tell of a professional's word, or that it has gone
    SCREENING = "screening"  # answer the health questions


@dataclass(frozen=True)
class WaitView:
    """One thing that waits."""

    rule: str
    title: str
    closes: str  # what is closed
    ends: str  # when, or what ends it
    way: Way
    whole_plan: bool
    exercise_id: str = ""  # of a parked exercise, for its clearance


_TITLES = {
    "E1": "An emergency sign",
    "E2": "An emergency sign",
    "E3": "An emergency sign",
    "U1": "A sign that needs help the same day",
    "U2": "A sign that needs help the same day",
    "P1": "Pain that went down the leg",
    "P2": "Numbness or tingling that stayed",
    "P3": "New weakness",
    "P4": "Sharp, electric or stabbing pain",
    "P5": "A pop with pain",
    "P6": "Pain that stayed or grew after sessions",
    "P7": "Locking, catching or giving way",
    "P8": "Dizziness",
    "X1": "Tingling under ball or fingers",
    "X2": "Too much pain in an exercise",
    "BACK-5": "Three sessions that were too much",
    "ORD-4": "Worse after a release",
    "SC-01": "HipDesk is for adults",
    "SC-02": "Bladder, bowel or numbness between the legs",
    "SC-03": "A fresh injury",
    "SC-04": "An operated hip",
    "SC-05": "Numbness, weakness or pain down the leg",
    "SC-06": "Signs of feeling ill with the hip pain",
    "SC-07": "Chest pain, fainting or little breath",
    "SC-08": "Pregnancy or a recent birth",
    "SC-09": "A broken bone",
    "SC-11": "A swollen, sore calf",
    "SC-12": "A hip out of joint in the last year",
    "SC-13": "A hip that locks or gives way",
    "SC-17": "Much pain on an average day",
}
_WHOLE = "The whole plan waits. Reading stays open."
_WORD = "It opens when a health professional who knows of it says you may go on."
_EXAMINED = (
    "It opens when you were examined, were told that you may exercise, and have then answered "
    "the health questions again."
)
_FREE_OF_IT = (
    "It opens when you have been free of it for 7 full days, or when a health professional says "
    "you may go on."
)


def waits(plan: Plan, facts: Facts, catalogue: Catalogue) -> tuple[WaitView, ...]:
    """What closes the plan comes first."""
    closed = [
        _lock(one, facts, catalogue)
        for one in plan.locks
        if not any(_outlasts(other, one) for other in plan.locks)
    ]
    found = (*_questions(plan, facts), *closed)
    return tuple(dict.fromkeys(sorted(found, key=lambda one: not one.whole_plan)))


def _outlasts(other: Lock, one: Lock) -> bool:
    """Whether the other closes the same for the same reason until a professional's word."""
    same = (other.rule, other.exercises) == (one.rule, one.exercises)
    return same and other.need is Need.WORD and one.need is not Need.WORD


def _questions(plan: Plan, facts: Facts) -> Iterator[WaitView]:
    """Blocks by the screening, and questions that are due."""
    if plan.kind is DayKind.SCREENING:
        ends = "It opens when you have answered them; that takes about two minutes."
        yield WaitView("PRE-3", "Health questions are due", _WHOLE, ends, Way.SCREENING, True)
    result = health_over_time(facts).on(plan.day).result
    for one in result.findings if result is not None else ():
        if one.outcome >= Outcome.BLOCK_CLEARABLE:
            yield _block(one)


def _block(finding: Finding) -> WaitView:
    title = _TITLES[finding.rule]
    if finding.outcome is Outcome.BLOCK_CLEARABLE:
        ends = (
            "It opens when a health professional who knows of it says that you may do gentle hip "
            "exercises."
        )
        return WaitView(finding.rule, title, _WHOLE, ends, Way.CLEARANCE, True)
    ends = "When this is over, answer the health questions again."
    if finding.rule == "SC-01":
        ends = "Hip pain in young people needs to be examined by a professional."
    elif finding.message:
        ends = f"{MESSAGES[Flag(finding.message)]} {ends}"
    return WaitView(finding.rule, title, _WHOLE, ends, Way.SCREENING, True)


def _lock(lock: Lock, facts: Facts, catalogue: Catalogue) -> WaitView:
    ends, way = _end(lock, facts, catalogue)
    parked = lock.rule == Flag.X2 and lock.need is Need.WORD and lock.exercises
    return WaitView(
        rule=lock.rule,
        title=_TITLES[lock.rule],
        closes=_closes(lock, catalogue),
        ends=f"{ends}{_after(lock)}",
        way=way,
        whole_plan=lock.exercises is None,
        exercise_id=next(iter(lock.exercises)) if parked and lock.exercises else "",
    )


def _closes(lock: Lock, catalogue: Catalogue) -> str:
    if lock.exercises is None:
        return _WHOLE
    groups = Groups.of(catalogue)
    together = {
        groups.mobilise: "All mobilising exercises rest.",
        groups.release: "Both release exercises rest.",
        groups.unsteady: "Standing and end-range exercises rest.",
    }
    if lock.exercises in together:
        return together[lock.exercises]
    names = tuple(one.name for one in catalogue.exercises if one.id in lock.exercises)
    return f"{listed(names)} {'rests' if len(names) == 1 else 'rest'}."


def _end(lock: Lock, facts: Facts, catalogue: Catalogue) -> tuple[str, Way]:
    """Until when, or what ends it; a lock is free again on its last day (R4)."""
    if lock.end is not None:
        opens = "If it stays away, open" if lock.need is Need.FREE_OF_PAIN else "Open"
        return f"{opens} again on {spoken_day(lock.end)}.", Way.NOTHING
    match lock.need:
        case Need.SESSIONS:
            return _sessions_left(lock, facts, catalogue), Way.NOTHING
        case Need.FREE_OF_PAIN:
            return _FREE_OF_IT, Way.CLEARANCE
        case Need.WORD_AND_SCREENING if _word_is_given(lock, facts):
            return "Somebody has looked at it. The health questions are next.", Way.SCREENING
        case Need.WORD_AND_SCREENING:
            return _EXAMINED, Way.CLEARANCE
        case _:
            return _WORD, Way.CLEARANCE


def _after(lock: Lock) -> str:
    """What is different then (R16, R19)."""
    if lock.steps_back:
        return " The plan then goes on gently, one stage lower if there is one."
    return " It comes back gently: the easier version, few repeats." if lock.guards else ""


def _sessions_left(lock: Lock, facts: Facts, catalogue: Catalogue) -> str:
    since = tuple(one for one in facts.sessions if one.day > lock.since)
    done = sum(one.completed for one in read_sessions(replace(facts, sessions=since), catalogue))
    left = max(1, (LOCKED_SESSIONS if lock.rule == Flag.X2 else 1) - done)
    return f"Open again after {'1 session' if left == 1 else f'{left} sessions'}."


def _word_is_given(lock: Lock, facts: Facts) -> bool:
    return any(one.rule == lock.rule and one.at.date() >= lock.since for one in facts.clearances)
