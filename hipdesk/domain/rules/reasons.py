"""Why a plan is as it is: a rule, the facts it used, and one plain, kind sentence."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Reason:
    """One rule that had a say, told in a sentence a person can read."""

    rule: str  # the rule's id, such as "UP-1"
    sentence: str
    facts: tuple[str, ...] = ()  # what it used: "session 2026-03-04: GREEN", "pain 7"
    day: date | None = None  # when it fired; None for what holds today
    stage: int = field(default=0, compare=False)  # where it left the ladder; 0 for what holds today


def session_fact(day: date, what: str) -> str:
    """A session named by its day and what of it counted."""
    return f"session {day.isoformat()}: {what}"
