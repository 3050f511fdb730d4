"""Finding out what a database file is, and whether it is sound, before anything touches it."""

import sqlite3
from pathlib import Path

from hipdesk.storage import faults, schema_version
from hipdesk.storage.read_only import read_only
from hipdesk.storage.safe_copy import quick_check
from hipdesk.storage.schema_version import HEAD, FileState

_UNTOUCHED = "The file was not changed."


def examine(file: Path, head: str = HEAD) -> tuple[FileState, str | None]:
    """The state and version of a file, checked for damage; the file is not changed.

    Raises KnownError when it is damaged, not HipDesk's, or cannot be read.
    """
    if not file.exists():
        return FileState.ABSENT, None
    try:
        with read_only(file) as connection:
            version = schema_version.version_of(connection)
            finding = quick_check(connection)
    except sqlite3.Error as error:
        known = faults.known_error(error, file, _UNTOUCHED)
        raise known or faults.damaged(file, str(error)) from error
    except schema_version.ForeignDatabaseError as error:
        raise schema_version.foreign(file) from error
    if finding:
        raise faults.damaged(file, finding)
    return schema_version.state_of(version, head), version
