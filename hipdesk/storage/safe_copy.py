"""A copy of a database that is proved to be whole before it gets its name."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from hipdesk.domain.errors import KnownError

BUSY_TIMEOUT_S = 5.0


def safe_copy(source: Path, target: Path) -> None:
    """Copy through SQLite's backup, check the copy against the source, then name it.

    Whatever is committed is in the copy, also what still waits in the write-ahead log.
    Raises KnownError when the copy is not the same; sqlite3.Error when it cannot be made.
    """
    unproved = target.with_name(target.name + ".part")
    unproved.unlink(missing_ok=True)
    os.close(os.open(unproved, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with (
            closing(
                sqlite3.connect(source, timeout=BUSY_TIMEOUT_S, isolation_level=None)
            ) as original,
            closing(sqlite3.connect(unproved)) as copy,
        ):
            # Copied and counted as of one moment, whoever writes meanwhile.
            original.execute("BEGIN")
            original.execute("SELECT count(*) FROM sqlite_master").fetchone()
            original.backup(copy)
            # A copy stands alone: one file, no log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            same = counts(original) == counts(copy)
            finding = quick_check(copy)
        if not same or finding:
            raise KnownError(
                f"The safety copy of {source} is not the same as the database.",
                "The database was not changed.",
                "See that the disk has space and is sound, then start HipDesk again.",
            )
        _sync(unproved)
        unproved.replace(target)
    finally:
        unproved.unlink(missing_ok=True)


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """The number of rows in each table."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608  # a table's name from the database itself cannot be a parameter
        for (name,) in tables
    }


def quick_check(connection: sqlite3.Connection) -> str:
    """What SQLite finds wrong with a database, "" when it is sound."""
    found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    return "" if found == "ok" else found


def _sync(file: Path) -> None:
    with file.open("rb+") as handle:
        os.fsync(handle.fileno())
