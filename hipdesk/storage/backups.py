"""Copies of the database in the folder “backups” beside it, each opened and counted after writing.

One is kept of each day on which something was recorded, and one from before each import and
each restore; older ones thin out. A copy is an ordinary database that stands alone.
"""

import sqlite3
from datetime import datetime
from pathlib import Path

from hipdesk.domain.errors import KnownError
from hipdesk.storage import faults
from hipdesk.storage.safe_copy import safe_copy

FOLDER = "backups"
BEFORE_IMPORT, BEFORE_RESTORE, BEFORE_UNDO = "before-import", "before-restore", "before-undo"

_UNTOUCHED = "The database was not changed."


def folder_of(database: Path) -> Path:
    """Where the copies of a database are."""
    return database.with_name(FOLDER)


def snapshot(database: Path, why: str, now: datetime) -> Path:
    """A proved copy from before something that changes much, such as BEFORE_IMPORT.

    Raises KnownError when it cannot be made.
    """
    return _copy(database, f"{now:%Y-%m-%d-%H%M%S}-{why}")


def _copy(database: Path, label: str) -> Path:
    folder = folder_of(database)
    target = folder / f"{database.stem}-{label}{database.suffix}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        number = 2
        while target.exists():
            target = folder / f"{database.stem}-{label}-{number}{database.suffix}"
            number += 1
        safe_copy(database, target)
    except (OSError, sqlite3.Error) as error:
        known = faults.known_error(error, target, _UNTOUCHED)
        raise known or KnownError(
            f"HipDesk could not make a safety copy of its database at {target}: {error}.",
            _UNTOUCHED,
            "See that the folder may be written to and has space, then try again.",
        ) from error
    return target
