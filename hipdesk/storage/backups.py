"""Copies of the database in the folder “backups” beside it, each opened and counted after writing.

One is kept of each day on which something was recorded, and one from before each import,
restore and migration; older ones thin out. A copy is an ordinary database that stands alone.
"""

import re
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hipdesk.domain.backup_rotation import Copy, superfluous
from hipdesk.domain.errors import KnownError
from hipdesk.storage import faults
from hipdesk.storage.examining import examine
from hipdesk.storage.read_only import read_only
from hipdesk.storage.safe_copy import counts, safe_copy
from hipdesk.storage.schema_version import FileState

FOLDER = "backups"
BEFORE_IMPORT, BEFORE_RESTORE, BEFORE_UNDO = "before-import", "before-restore", "before-undo"
BEFORE_MIGRATION = "before-migration"

_UNTOUCHED = "The database was not changed."
_NAME = re.compile(r".*-(\d{4}-\d\d-\d\d-\d{6})(?:-(before-[a-z]+))?(?:-\d+)?\.db")
_MADE = "%Y-%m-%d-%H%M%S"
# What the check-out and corrections change without adding a row is in the sums.
_MARK = """
    SELECT (SELECT count(*) FROM session), (SELECT count(*) FROM set_record),
    (SELECT count(*) FROM hurt), (SELECT count(*) FROM entry WHERE kind <> 'Opened'),
    (SELECT count(*) FROM correction), total(pain), total(effort), sum(length(note)),
    count(pain), count(effort), count(ended_at), count(discarded_from), total(active_s)
    FROM session
"""


@dataclass(frozen=True)
class Backup:
    """A copy that was made."""

    file: Path
    made: datetime  # naive: the clock of the place
    size: int  # bytes
    before: str = ""  # what it was made before; "": the copy of a day


def backup_of(file: Path) -> Backup | None:
    """What the name of a copy tells; None for a file that is none, or is gone."""
    name = _NAME.fullmatch(file.name)
    with suppress(ValueError, OSError):
        if name is not None:
            made = datetime.fromisoformat(name[1])
            return Backup(file, made, file.stat().st_size, name[2] or "")
    return None


def folder_of(database: Path) -> Path:
    """Where the copies of a database are."""
    return database.with_name(FOLDER)


def backups(database: Path) -> tuple[Backup, ...]:
    """The copies in the folder, newest first; whether they are sound is not looked at."""
    return backups_in(folder_of(database))


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The copies in any folder, newest first."""
    found = []
    with suppress(OSError):
        found = [one for file in folder.iterdir() if (one := backup_of(file)) is not None]
    return tuple(sorted(found, key=lambda one: (one.made, one.file.name), reverse=True))


def last_good_backup(database: Path) -> Backup | None:
    """The newest copy that opens and is sound; None without any."""
    return next((one for one in backups(database) if is_good(one.file)), None)


def is_good(file: Path) -> bool:
    """Whether a file is a sound database of this release or an earlier one."""
    try:
        return examine(file)[0] in {FileState.CURRENT, FileState.OLDER}
    except KnownError:
        return False


def back_up_if_due(database: Path, now: datetime) -> Backup | None:
    """Copy the database if something was recorded since the last day's copy; the copy, or None.

    Before anything is recorded there is nothing to copy.

    To be called after sessions and now and then, away from the window's thread. Old copies go.
    Raises KnownError when a copy is due and cannot be made.
    """
    if not database.exists() or not is_good(database):
        return None
    last = next((one for one in backups(database) if not one.before and is_good(one.file)), None)
    mark = _mark(database)
    if mark is None or not any(mark) or (last is not None and _mark(last.file) == mark):
        return None
    made = back_up(database, now)
    rotate(database, now)
    return made


def back_up(database: Path, now: datetime) -> Backup:
    """Copy the database now. Raises KnownError when it cannot be done."""
    file = _copy(database, f"{now:{_MADE}}")
    return Backup(file, now.replace(tzinfo=None), file.stat().st_size)


def snapshot(database: Path, why: str, now: datetime) -> Path:
    """A proved copy from before something that changes much, such as BEFORE_IMPORT.

    Raises KnownError when it cannot be made.
    """
    file = _copy(database, f"{now:{_MADE}}-{why}")
    rotate(database, now)
    return file


def rotate(database: Path, now: datetime) -> None:
    """Let go of copies that are too many; files that are none of ours stay."""
    let_go(backups(database), now)


def let_go(found: tuple[Backup, ...], now: datetime) -> None:
    """Delete those of these copies that are too many, all of one folder."""
    copies = [Copy(one.file.name, one.made, one.before) for one in found]
    gone = superfluous(copies, now.replace(tzinfo=None))
    for one in found:
        if one.file.name in gone:
            with suppress(OSError):
                one.file.unlink()


def copy_to(database: Path, folder: Path, now: datetime) -> Path:
    """Copy the database to a folder of the person's, such as a stick; the new file.

    Raises KnownError when it cannot be done.
    """
    return _copy_into(folder, database, f"{now:{_MADE}}")


def _copy(database: Path, label: str) -> Path:
    folder = folder_of(database)
    with suppress(OSError):  # told when the copy cannot be written
        folder.mkdir(mode=0o700, exist_ok=True)
    return _copy_into(folder, database, label)


def _copy_into(folder: Path, database: Path, label: str) -> Path:
    target = folder / f"{database.stem}-{label}{database.suffix}"
    number = 2
    while target.exists():
        target = folder / f"{database.stem}-{label}-{number}{database.suffix}"
        number += 1
    try:
        safe_copy(database, target)
        _prove(target)
    except (OSError, sqlite3.Error) as error:
        known = faults.known_error(error, target, _UNTOUCHED)
        raise known or KnownError(
            f"HipDesk could not make a safety copy of its database at {target}: {error}.",
            _UNTOUCHED,
            "See that the folder may be written to and has space, then try again.",
        ) from error
    return target


def _prove(file: Path) -> None:
    """Open a copy by its name, check it and count what is in it."""
    examine(file)
    with read_only(file) as connection:
        counts(connection)


def _mark(file: Path) -> tuple[object, ...] | None:
    """What changes when something is recorded; None for a file of an earlier release."""
    try:
        with read_only(file) as connection:
            return tuple(connection.execute(_MARK).fetchone())
    except sqlite3.Error:
        return None
