"""What was told of a session before: for one that goes on after an interruption."""

from collections.abc import Iterable

from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag


def noted_signs(entered: Iterable[Entered], session_id: str) -> set[tuple[Flag, str]]:
    """The signs of the session, each with its exercise."""
    return {
        (one.entry.flag, one.entry.exercise_id)
        for one in entered
        if one.session_id == session_id and isinstance(one.entry, FlagEvent)
    }
