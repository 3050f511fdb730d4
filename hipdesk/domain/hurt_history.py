"""What was told of a session before: for one that goes on after an interruption."""

from collections.abc import Iterable

from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import CheckIn, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag


def pre_score(entered: Iterable[Entered], session_id: str) -> int:
    """The pain before the session; 0, the strictest, when there was no check-in."""
    told = [one.entry for one in entered if one.session_id == session_id]
    visits = [one for one in told if isinstance(one, CheckIn)]
    return max(visits, key=lambda one: one.at).pain if visits else 0


def noted_signs(entered: Iterable[Entered], session_id: str) -> set[tuple[Flag, str]]:
    """The signs of the session, each with its exercise."""
    return {
        (one.entry.flag, one.entry.exercise_id)
        for one in entered
        if one.session_id == session_id and isinstance(one.entry, FlagEvent)
    }
