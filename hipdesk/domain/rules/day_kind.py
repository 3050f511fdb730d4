"""What kind of day it is: the safest that applies (PRE-1 to PRE-5, PROG-1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.days import Done, may_train
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.pain import Before, before
from hipdesk.domain.rules.reasons import Reason, session_fact
from hipdesk.domain.rules.red_flags import ends_session
from hipdesk.domain.rules.state import State


class DayKind(StrEnum):
    """What kind of day it is."""

    SESSION = "session"
    GENTLE = "gentle"  # PAIN-B2
    REST = "rest"
    DONE = "done"  # PRE-5
    UNWELL = "unwell"  # PRE-4
    TOO_SORE = "too_sore"  # PAIN-B3
    SCREENING = "screening"  # the questions are due
    BLOCKED = "blocked"  # by the screening
    LOCKED = "locked"  # by a warning sign, or BACK-5


@dataclass(frozen=True)
class Today:
    """A day and all that is known on it."""

    state: State
    context: Context
    health: Health
    locks: tuple[Lock, ...]
    done: Done
    day: date


_Found = tuple[DayKind, Reason]


def day_kind(today: Today) -> _Found:
    """The kind, and the rule that made it so."""
    return _closed(today) or _asked(today) or _told_today(today) or _by_the_score(today)


def _closed(today: Today) -> _Found | None:
    """A sign or BACK-5 that closes the whole plan."""
    closing = [one for one in today.locks if one.exercises is None]
    if not closing:
        return None
    one = closing[0]
    text = "The plan waits. Look at what opens it again; the reading pages stay open."
    return DayKind.LOCKED, Reason(one.rule, text, (f"since {one.since.isoformat()}",))


def _asked(today: Today) -> _Found | None:
    """A block by the screening, or questions that are due (PRE-3, R9)."""
    result = today.health.result
    if result is not None and result.blocked:
        worst = max(result.findings, key=lambda one: one.outcome)
        text = "No exercises for now; please ask a health professional. Reading stays open."
        return DayKind.BLOCKED, Reason(worst.rule, text, (worst.outcome.name, worst.message))
    if today.context.health.screening_due(today.day, today.state.screening_asked):
        text = "A few questions about your health come first."
        return DayKind.SCREENING, Reason("PRE-3", text)
    return None


def _told_today(today: Today) -> _Found | None:
    """PRE-2: no session on a day with an E, U or P sign. PRE-5: no second one."""
    signs = [
        one
        for one in today.context.facts.flags
        if one.at.date() == today.day and ends_session(one.flag)
    ]
    if signs:
        text = "You told of a warning sign today, so there is no session."
        return DayKind.REST, Reason(signs[0].flag, text)
    if today.day in today.done.sessions:
        text = "You have trained today. Tests and reading are open."
        return DayKind.DONE, Reason("PRE-5", text, (session_fact(today.day, "done"),))
    return None


def _by_the_score(today: Today) -> _Found:
    """PRE-1, PRE-4 and the days of rest; without a check-in yet, as with no pain."""
    visits = today.context.check_ins.get(today.day, ())
    if visits and visits[-1].unwell:
        return DayKind.UNWELL, Reason("PRE-4", "No session today. Get well; nothing is lost.")
    pain = visits[-1].pain if visits else 0
    facts = (f"pain {pain}",) if visits else ()
    allowed = before(pain)
    if allowed is Before.NO_SESSION:
        text = "Much pain today: no session. Heat or rest may feel good."
        return DayKind.TOO_SORE, Reason("PAIN-B3", text, facts)
    if not may_train(today.done, today.state.rung, today.day):
        text = "A rest day: the hip gets stronger between sessions."
        return DayKind.REST, Reason("PROG-1", text, (f"stage {today.state.stage}",))
    if allowed is Before.GENTLE:
        text = "A gentle session today. Stop everything if it gets worse than it is now."
        return DayKind.GENTLE, Reason("PAIN-B2", text, facts)
    return DayKind.SESSION, Reason("PAIN-B1", "A session is open today.", facts)
