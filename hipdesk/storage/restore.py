"""A backup put in the place of the database, with the way back kept; nothing is ever deleted.

Nobody may have the database open meanwhile: the caller holds the data folder.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hipdesk.domain.errors import KnownError
from hipdesk.domain.restoring import Contents, Look
from hipdesk.storage import faults, schema_version
from hipdesk.storage.backups import BEFORE_RESTORE, backups, snapshot
from hipdesk.storage.examining import examine
from hipdesk.storage.read_only import read_only
from hipdesk.storage.safe_copy import safe_copy
from hipdesk.storage.schema_version import FileState

BUSY_TIMEOUT_S = 5.0
_NOTHING = "Nothing was changed."
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True)
class Restored:
    """A restore that was done."""

    look: Look
    kept_as: Path | None  # what stood before; None if there was nothing


def look_at(database: Path, source: Path) -> Look:
    """What a restore would do; nothing is changed. Raises KnownError for what is no backup."""
    theirs = _ids(source)
    brings = _contents(_expect_good(source))
    here = contents_of(database)
    only_here = len(_ids(database) - theirs) if here is not None and here.sessions else 0
    return Look(brings, here, only_here)


def restore(database: Path, source: Path, now: datetime) -> Restored:
    """Put a backup in the place of the database; what stood there is kept.

    Raises KnownError, with everything as it was, when the backup is no good or cannot be
    copied.
    """
    look = look_at(database, source)
    new = database.with_name(f"{database.name}.new")
    try:
        safe_copy(source, new)
        try:
            kept_as = make_way(database, now)
            new.replace(database)
        finally:
            new.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        known = faults.known_error(error, database, _NOTHING)
        raise known or KnownError(
            f"HipDesk could not put {source} in the place of {database}: {error}.",
            _NOTHING,
            "See that the folder may be written to and has space, then try again.",
        ) from error
    return Restored(look, kept_as)


def undo_restore(database: Path, now: datetime) -> Restored:
    """Put back what stood before the last restore. Raises KnownError when there is nothing."""
    before = next((one for one in backups(database) if one.before == BEFORE_RESTORE), None)
    if before is None:
        raise KnownError("There is no restore to take back.", _NOTHING)
    return restore(database, before.file, now)


def make_way(database: Path, now: datetime) -> Path | None:
    """Keep what stands in the place: a sound database as a snapshot, a damaged one as it is."""
    if not database.exists():
        _remove_beside(database)
        return None
    try:
        state, _ = examine(database)
    except KnownError:
        return _set_aside(database, now)
    if state is FileState.NEWER:
        return _set_aside(database, now)
    kept = snapshot(database, BEFORE_RESTORE, now)
    with closing(
        sqlite3.connect(database, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    ) as connection:
        # What waits in the log is in the file, and no log is left to be mixed with the next.
        connection.execute("PRAGMA journal_mode = DELETE")
    _remove_beside(database)
    return kept


def set_aside(database: Path, now: datetime) -> Path | None:
    """Give a file that is not understood another name; its new name, None if there is no file.

    Raises KnownError, with the file where it was, when that cannot be done.
    """
    try:
        aside = make_way(database, now)
        database.unlink(missing_ok=True)  # there is a copy with every byte of it by now
    except OSError as error:
        raise KnownError(
            f"HipDesk could not set {database} aside: {error.strerror or error}.",
            "The damaged file is still there.",
            "See that the folder may be written to and has space, then try again.",
        ) from error
    return aside


def _set_aside(database: Path, now: datetime) -> Path:
    """Copy a file that is not understood, and all that is beside it, to a new name."""
    number = 1
    while True:
        ending = "" if number == 1 else f"-{number}"
        aside = database.with_name(f"{database.stem}-damaged-{now:%Y-%m-%d-%H%M%S}{ending}.db")
        if not aside.exists():
            break
        number += 1
    for beside in _BESIDE:
        log = database.with_name(database.name + beside)
        if log.exists():
            _copy_whole(log, aside.with_name(aside.name + beside))
    _copy_whole(database, aside)
    _remove_beside(database)
    return aside


def _copy_whole(source: Path, target: Path) -> None:
    handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with source.open("rb") as original, os.fdopen(handle, "wb") as copy:
            shutil.copyfileobj(original, copy)
            copy.flush()
            os.fsync(copy.fileno())
    except OSError:
        target.unlink(missing_ok=True)
        raise


def _remove_beside(database: Path) -> None:
    for beside in _BESIDE:
        database.with_name(database.name + beside).unlink(missing_ok=True)


def _expect_good(source: Path) -> Path:
    if not source.is_file():
        raise KnownError(
            f"There is no file {source}.", _NOTHING, "Choose a file of the folder “backups”."
        )
    state, version = examine(source)
    if state is FileState.NEWER:
        raise schema_version.newer(source, str(version))
    if state is FileState.ABSENT:
        raise KnownError(
            f"The file {source} is empty.", _NOTHING, "Choose a file of the folder “backups”."
        )
    return source


def contents_of(database: Path) -> Contents | None:
    """What a database holds; None when it cannot be read."""
    try:
        if examine(database)[0] is FileState.ABSENT:
            return Contents()
        return _contents(database)
    except (KnownError, sqlite3.Error):
        return None


def _contents(file: Path) -> Contents:
    with read_only(file) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        sessions, newest = connection.execute(
            "SELECT count(*), max(local_date) FROM session"
        ).fetchone()
        (sets,) = connection.execute("SELECT count(*) FROM set_record").fetchone()
        entries = 0
        if "entry" in tables:  # since tables 0002
            (entries,) = connection.execute("SELECT count(*) FROM entry").fetchone()
        return Contents(sessions, sets, entries, newest or "")


def _ids(file: Path) -> set[str]:
    _expect_good(file)
    with read_only(file) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM session")}
