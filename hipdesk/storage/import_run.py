"""An import: looked at first, then written in one transaction behind a proved copy, or taken back.

What an import changed is noted in a file beside the database, from which it can be undone also
after more was recorded; records that changed since then are left alone.
"""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange import Preview, Undone, refusal_lines
from hipdesk.domain.exchange_merge import cut_off
from hipdesk.domain.exchange_records import Kind, Record
from hipdesk.domain.history import SessionState
from hipdesk.storage import faults, schema_version
from hipdesk.storage.backups import BEFORE_IMPORT, BEFORE_UNDO, snapshot
from hipdesk.storage.examining import examine
from hipdesk.storage.export_file import read_records
from hipdesk.storage.export_records import records_in
from hipdesk.storage.import_note import note_file
from hipdesk.storage.import_plan import Change, plan_import
from hipdesk.storage.import_reading import Brought
from hipdesk.storage.import_rows import put, take_away
from hipdesk.storage.instants import to_utc_text
from hipdesk.storage.new_file import write_new
from hipdesk.storage.schema_version import FileState

BUSY_TIMEOUT_S = 5.0
_NOTHING = "Nothing was imported, and your history was not changed."


def preview_import(database: Path, brought: Brought, exercises: Collection[str]) -> Preview:
    """What an import would do; nothing is changed. Raises KnownError if it cannot be told."""
    return plan_import(read_records(database), brought, exercises).preview


def run_import(
    database: Path,
    brought: Brought,
    exercises: Collection[str],
    now: datetime,
    *,
    without_refused: bool = False,
) -> Preview:
    """Import; what was done. All of it is written, or nothing.

    Raises KnownError when a record is refused, unless these may be left out, and when the
    database cannot be written.
    """
    _make_ready(database)
    with _writing(database) as connection:
        found = plan_import(records_in(connection), brought, exercises)
        if found.preview.refusals and not without_refused:
            raise KnownError(
                "\n".join(
                    [
                        "The file holds what HipDesk cannot take.",
                        *refusal_lines(found.preview.refusals),
                    ]
                ),
                _NOTHING,
                "To import the rest of it, add “--without-refused”.",
            )
        if found.changes:
            # Nothing is written yet, so the copy is of what stood before.
            snapshot(database, BEFORE_IMPORT, now)
            for change in found.changes:
                put(connection, change.kind, change.after)
            _prove(connection, found.changes)
            _note(database, found.changes, now)
    return found.preview


def undo_import(database: Path, now: datetime) -> Undone:
    """Take the last import back. Raises KnownError when there is none."""
    noted = _noted(database)
    removed = put_back = kept = 0
    _make_ready(database)
    with _writing(database) as connection:
        here = _by_id(connection)
        running = any(
            one["state"] == SessionState.RUNNING
            for (kind, _), one in here.items()
            if kind is Kind.SESSIONS
        )
        snapshot(database, BEFORE_UNDO, now)
        for kind, record_id, before, after in reversed(noted):
            standing = here.get((kind, record_id))
            if standing is None or _digest(standing) != after:
                kept += standing is not None and standing != before
            elif before is None:
                take_away(connection, kind, record_id)
                removed += 1
            else:
                if running and before.get("state") == SessionState.RUNNING != standing["state"]:
                    before = cut_off(before)  # noqa: PLW2901  # another session runs by now
                put(connection, kind, before)
                put_back += 1
    note_file(database).unlink()
    return Undone(removed, put_back, kept)


def _make_ready(database: Path) -> None:
    """A database of this release: a new one where there is none. KnownError for any other."""
    state, version = examine(database)
    if state is FileState.NEWER:
        raise schema_version.newer(database, str(version))
    if state is FileState.OLDER:
        raise schema_version.older(database)
    if state is FileState.ABSENT:
        # SQLAlchemy and Alembic, which make the tables, are not needed otherwise.
        from hipdesk.storage.database import open_database  # noqa: PLC0415

        open_database(database).dispose()


@contextmanager
def _writing(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection within a transaction that is committed in the end, or rolled back."""
    try:
        with closing(
            sqlite3.connect(database, timeout=BUSY_TIMEOUT_S, isolation_level=None)
        ) as connection:
            for setting in ("foreign_keys = ON", "synchronous = FULL", "fullfsync = ON"):
                connection.execute(f"PRAGMA {setting}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
    except sqlite3.Error as error:
        known = faults.known_error(error, database, _NOTHING)
        if known is None:
            raise
        raise known from error


def _prove(connection: sqlite3.Connection, changes: tuple[Change, ...]) -> None:
    """RuntimeError, before anything is committed, when a record is not read as it was written."""
    here = _by_id(connection)
    wrong = [one for one in changes if here.get((one.kind, one.after["id"])) != one.after]
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if wrong or broken:
        raise RuntimeError(f"an import would not be read as it was written: {wrong[:1]}, {broken}")


def _by_id(connection: sqlite3.Connection) -> dict[tuple[Kind, str], Record]:
    found = records_in(connection)
    return {(kind, one["id"]): one for kind, records in found.items() for one in records}


def _note(database: Path, changes: tuple[Change, ...], now: datetime) -> None:
    """Write down what stood before; if the import then fails, nothing is found to undo."""
    noted = [[one.kind.value, one.after["id"], one.before, _digest(one.after)] for one in changes]
    content = {"imported_at": to_utc_text(now), "changes": noted}
    write_new(note_file(database), json.dumps(content).encode(), replace=True)


def _noted(database: Path) -> list[tuple[Kind, str, Record | None, str]]:
    file = note_file(database)
    if not file.exists():
        raise KnownError("There is no import to take back.", "Nothing was changed.")
    try:
        noted = json.loads(file.read_bytes())["changes"]
        return [(Kind(kind), name, before, after) for kind, name, before, after in noted]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise KnownError(
            f"What the last import changed cannot be read from {file}: {error}.",
            "Nothing was changed.",
            "The copy from before the import is in the folder “backups”: restore that one.",
        ) from error


def _digest(record: Any) -> str:
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()
