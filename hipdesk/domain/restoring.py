"""What a backup holds beside what is here, in counts and in words."""

from dataclasses import dataclass
from datetime import date, datetime

from hipdesk.domain.amounts import counted, moment_text, size_text
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


@dataclass(frozen=True)
class BackupLine:
    """A backup in a list to choose from."""

    file: str
    columns: tuple[str, str, str]  # when it was made, why, and its size


_WHY = {
    "": "Backup of the day",
    "before-import": "Before an import",
    "before-undo": "Before an import was undone",
    "before-restore": "Before a restore",
    "before-migration": "Before an update of HipDesk",
}


def backup_line(file: str, made: datetime, size: int, before: str) -> BackupLine:
    """`before` is what it was made before, as in its name; "" for the copy of a day."""
    why = _WHY.get(before, "Before a change")
    return BackupLine(file, (moment_text(made), why, size_text(size)))


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
