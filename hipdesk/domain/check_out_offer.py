"""A session of which nobody has told how it was: its check-out was closed, or never came."""

from dataclasses import dataclass
from datetime import datetime

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.morning import REMEMBERED_DAYS, last_session, session_words
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.flag_kinds import Flag

_NOT_ASKED = {Flag.E1, Flag.E2, Flag.E3, Flag.U1, Flag.U2}


@dataclass(frozen=True)
class Untold:
    """The session, and what is said about it."""

    session_id: str
    title: str


def untold_session(facts: Facts, catalogue: Catalogue, now: datetime) -> Untold | None:
    """The last session, while somebody can still know and nothing was said of it.

    After an emergency or a sign of the same day nobody is asked.
    """
    session = last_session(facts, catalogue, now)
    if session is None or session.after is not None or session.effort is not None:
        return None
    days = (now.date() - session.day).days
    signs = {one.flag for one in facts.flags if one.session_id == session.id}
    if days >= REMEMBERED_DAYS or signs & _NOT_ASKED:
        return None
    return Untold(session.id, f"You have not told how {session_words(days, session)} was.")
