"""Reading a database without leaving a trace; the standard library alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

TIMEOUT_S = 0.25  # the first window waits for it


@contextmanager
def read_only(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write; rows can be read by column name.

    Even a reader makes the files -wal and -shm beside a database in WAL mode. Where no
    -wal with content lies there, nobody is writing and nothing waits to be recovered, so
    the file is read as it is and none are made. Else the last program was stopped (or is
    still running): SQLite then needs -wal, and may make -shm, to read what was committed.
    A journal of the older kind, left by a stop in the first moments of a database, can
    only be dealt with by a connection that may write.
    """
    if _has_content(file, "-journal"):
        mode = "rw"
    elif _has_content(file, "-wal"):
        mode = "ro"
    else:
        mode = "ro&immutable=1"
    uri = f"{file.absolute().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(uri, uri=True, timeout=TIMEOUT_S)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA query_only = ON")
        yield connection


def _has_content(file: Path, ending: str) -> bool:
    beside = file.with_name(file.name + ending)
    return beside.exists() and beside.stat().st_size > 0
