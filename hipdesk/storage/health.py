"""How the database is, in a line for a bug report; the file is not changed."""

import sqlite3
from pathlib import Path

from hipdesk.domain.errors import KnownError
from hipdesk.storage.examining import examine
from hipdesk.storage.read_only import read_only
from hipdesk.storage.safe_copy import counts
from hipdesk.storage.schema_version import FileState


def describe(file: Path) -> str:
    """Such as "healthy, tables at 0001, 12 sessions, 96 sets, 52 KB", or what is wrong."""
    try:
        state, version = examine(file)
        if state is FileState.ABSENT:
            return f"{file} (none yet)"
        with read_only(file) as connection:
            rows = counts(connection)
    except (KnownError, sqlite3.Error) as error:
        return str(error)
    size = round(file.stat().st_size / 1000)
    sessions, sets = rows.get("session", 0), rows.get("set_record", 0)
    return (
        f"{file}: healthy, {state}, tables at {version}, "
        f"{sessions} sessions, {sets} sets, {size} KB"
    )
