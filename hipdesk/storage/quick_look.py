"""What the first window needs of the store, read before the SQL library is loaded.

Standard library alone, read-only, a few milliseconds for a usual history.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import DayTotal, SessionRecord
from hipdesk.domain.preferences import Preferences
from hipdesk.storage import faults, schema_version
from hipdesk.storage.fact_reading import Known, known_in
from hipdesk.storage.preference_text import from_texts
from hipdesk.storage.read_only import read_only
from hipdesk.storage.rows import session_record
from hipdesk.storage.schema_version import FileState

_UNTOUCHED = "Nothing in it was changed."

_DAYS = """
    SELECT local_date, count(*), sum(active_s) FROM session
    WHERE state IN ('finished', 'ended') AND local_date BETWEEN ? AND ?
    GROUP BY local_date ORDER BY local_date
"""
_OPEN = "SELECT * FROM session WHERE state = 'running'"
_PART = "SELECT * FROM {table} WHERE session_id = ? ORDER BY position"


@dataclass(frozen=True)
class QuickLook:
    """The state of the file and today's few rows."""

    status: FileState
    preferences: Preferences = field(default_factory=Preferences)
    week: tuple[DayTotal, ...] = ()  # of closed sessions; only days that have one
    open_session: SessionRecord | None = None  # cut off before its end
    known: Known | None = None  # what the plan is made from; None until the store is open
    problem: KnownError | None = None  # why the store will not open


def quick_look(file: Path, first: date, last: date) -> QuickLook:
    """Look at a database; the week is the days from `first` to `last`, both included."""
    if not file.exists():
        return QuickLook(FileState.ABSENT, known=Known())
    try:
        with read_only(file) as connection:
            return _look(connection, file, first, last)
    except sqlite3.Error as error:
        problem = faults.known_error(error, file, _UNTOUCHED)
        if problem is None:
            # A wrong query, or a file whose tables are not what its version says.
            problem = faults.damaged(file, str(error))
            return QuickLook(FileState.DAMAGED, problem=problem)
        state = FileState.DAMAGED if faults.is_damage(error) else FileState.UNREADABLE
        return QuickLook(state, problem=problem)
    except (ValueError, TypeError) as error:
        # Broken bytes that happen to be a readable row.
        return QuickLook(FileState.DAMAGED, problem=faults.damaged(file, str(error)))
    except schema_version.ForeignDatabaseError:
        return QuickLook(FileState.DAMAGED, problem=schema_version.foreign(file))


def _look(connection: sqlite3.Connection, file: Path, first: date, last: date) -> QuickLook:
    version = schema_version.version_of(connection)
    state = schema_version.state_of(version, schema_version.HEAD)
    if state is FileState.NEWER:
        problem = schema_version.newer(file, str(version))
        return QuickLook(state, _preferences(connection), problem=problem)
    if state is FileState.ABSENT:
        return QuickLook(state, known=Known())
    if state is not FileState.CURRENT:
        return QuickLook(state, _preferences(connection))
    days = connection.execute(_DAYS, (first.isoformat(), last.isoformat()))
    return QuickLook(
        state,
        _preferences(connection),
        tuple(DayTotal(date.fromisoformat(day), count, total) for day, count, total in days),
        _open_session(connection),
        known_in(connection),
    )


def _preferences(connection: sqlite3.Connection) -> Preferences:
    try:
        rows = connection.execute("SELECT key, value FROM preference").fetchall()
    except sqlite3.Error:
        # Another release may keep them elsewhere; the window opens all the same.
        return Preferences()
    return from_texts({str(row["key"]): str(row["value"]) for row in rows})


def _open_session(connection: sqlite3.Connection) -> SessionRecord | None:
    row = connection.execute(_OPEN).fetchone()
    if row is None:
        return None

    def rows_of(table: str) -> Iterable[dict[str, object]]:
        found = connection.execute(_PART.format(table=table), (row["id"],))
        return (dict(part) for part in found)

    return session_record(
        dict(row), rows_of("session_item"), rows_of("set_record"), rows_of("hurt")
    )
