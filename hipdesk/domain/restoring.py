"""What a backup holds beside what is here, in counts and in words."""

from dataclasses import dataclass
from datetime import date

from hipdesk.domain.amounts import counted
from hipdesk.domain.dates import full_day


@dataclass(frozen=True)
class Contents:
    """What a database holds."""

    sessions: int = 0
    sets: int = 0
    entries: int = 0
    newest: str = ""  # the day of the last session, such as "2026-11-18"; "" without one


@dataclass(frozen=True)
class Look:
    """What a restore brings, and what it takes from the place."""

    brings: Contents
    here: Contents | None  # None: what is here cannot be read
    only_here: int = 0  # sessions that the backup does not have


def look_lines(look: Look) -> list[str]:
    """What is in the backup, what is here, and what would be missing."""
    here = "cannot be read" if look.here is None else contents_text(look.here)
    lines = [f"In the backup: {contents_text(look.brings)}.", f"Here until now: {here}."]
    if look.only_here:
        lines.append(f"Sessions here that are not in the backup: {look.only_here}.")
    return lines


def contents_text(one: Contents) -> str:
    """Such as "9 sessions, 52 sets, 31 entries, the last session on Wed 18 Nov 2026"."""
    parts = (
        counted(one.sessions, "session"),
        counted(one.sets, "set"),
        counted(one.entries, "entry"),
    )
    told = ", ".join(parts)
    if not one.newest:
        return told
    return f"{told}, the last session on {full_day(date.fromisoformat(one.newest))}"
