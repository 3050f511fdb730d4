"""What is still open about the last session: the next morning, and the hour after it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.dates import DAYS
from hipdesk.domain.rules.entries import Entered, OverAnHour
from hipdesk.domain.rules.facts import Facts, Morning, Session
from hipdesk.domain.rules.series import STAND_IN_DAYS

REMEMBERED_DAYS = 7  # APP: after a week nobody knows whether it was an hour
HOUR_OVER = timedelta(hours=2)  # after the check-in: a session and the hour after it
_NOON = 12


@dataclass(frozen=True)
class OpenQuestions:
    """Questions about one session; a text that is empty is not asked."""

    session_id: str
    morning: str
    over_an_hour: str
    when: str  # the session, such as "your session yesterday"


def open_questions(
    facts: Facts, entered: Iterable[Entered], catalogue: Catalogue, now: datetime
) -> OpenQuestions | None:
    """What is not answered yet about the last session with an exercise in it.

    The morning (PAIN-M) is asked on the three days after, until an answer or a check-in of a
    later day has come (R5). More than an hour (PAIN-A2) is asked from two hours after the
    check-in on: nobody can know it right away.
    """
    session = last_session(facts, catalogue, now)
    if session is None:
        return None
    days = (now.date() - session.day).days
    morning = _morning_text(session, days, now) if _morning_is_open(facts, session, now) else ""
    asked = any(
        isinstance(one.entry, OverAnHour) and one.session_id == session.id for one in entered
    )
    is_late = now - session.check_in.at >= HOUR_OVER and days < REMEMBERED_DAYS
    hour = _hour_text(days, session) if is_late and not asked else ""
    if not morning and not hour:
        return None
    return OpenQuestions(session.id, morning, hour, session_words(days, session))


def last_session(facts: Facts, catalogue: Catalogue, now: datetime) -> Session | None:
    """The last one with an exercise in it; tests alone are none."""
    done = [
        one
        for one in facts.sessions
        if one.check_in.at <= now
        and any(
            item.done > 0
            and item.exercise_id in catalogue
            and catalogue[item.exercise_id].category is not Category.TEST
            for item in one.items
        )
    ]
    return max(done, key=lambda one: (one.check_in.at, one.id), default=None)


def _morning_is_open(facts: Facts, session: Session, now: datetime) -> bool:
    last = session.day + timedelta(days=STAND_IN_DAYS)
    if not session.day < now.date() <= last:
        return False
    told = [one.at for one in facts.mornings if _answers(one, session)]
    came = [one.at for one in facts.check_ins if session.day < one.at.date() <= last]
    return not told and not came


def _answers(morning: Morning, session: Session) -> bool:
    return morning.session_id == session.id and session.day < morning.at.date()


def _morning_text(session: Session, days: int, now: datetime) -> str:
    when = "this morning" if now.hour < _NOON else "today"
    compared = "before the session" if days == 1 else f"before {session_words(days, session)}"
    return f"How is your hip {when}, compared with {compared} (you said {session.pre})?"


def _hour_text(days: int, session: Session) -> str:
    return f"Did it feel sore for more than an hour after {session_words(days, session)}?"


def session_words(days: int, session: Session) -> str:
    """Such as "yesterday's session"."""
    if days == 0:
        return "today's session"
    if days == 1:
        return "yesterday's session"
    return f"{DAYS[session.day.weekday()]}'s session"
