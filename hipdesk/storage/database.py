"""Opening the database with respect for what is in it."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry

from hipdesk.domain.errors import KnownError
from hipdesk.storage import faults, schema_version
from hipdesk.storage.examining import examine
from hipdesk.storage.schema_version import SHIPPED, FileState, Migrations

BUSY_TIMEOUT_S = 5.0


def open_database(
    file: Path, migrations: Migrations = SHIPPED, busy_timeout_s: float = BUSY_TIMEOUT_S
) -> Engine:
    """Make, migrate or simply open the database; the caller disposes of the engine.

    Raises KnownError, with the file as it was, when it is newer, damaged, not HipDesk's,
    locked or not to be written.
    """
    state, version = examine(file, migrations.head)
    if state is FileState.NEWER:
        raise schema_version.newer(file, str(version))
    if state is FileState.ABSENT:
        _make_private(file)
    engine = make_engine(file, busy_timeout_s)
    try:
        if state is not FileState.CURRENT:
            # Alembic is slow to import, and most starts have nothing for it to do.
            from hipdesk.storage.migrating import migrate  # noqa: PLC0415

            migrate(engine, file, version, migrations)
        with writing(engine).begin():
            pass  # takes the write lock: a file that cannot be written is found out now
    except BaseException:
        engine.dispose()
        raise
    return engine


def make_engine(file: Path, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Engine:
    """An engine with one connection; what the world does wrong comes out as KnownError."""
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(file.absolute())),
        connect_args={"timeout": busy_timeout_s},
        pool_size=1,
        max_overflow=0,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        # Python's own transactions would leave changes of the schema outside them.
        connection.isolation_level = None
        try:
            for setting in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "fullfsync = ON",  # on macOS, the only kind of sync that outlives a power cut
                "foreign_keys = ON",
            ):
                connection.execute(f"PRAGMA {setting}")
        except sqlite3.Error as error:
            raise faults.known_error(error, file) or error from error

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        kind = connection.get_execution_options().get("begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {kind}")

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> None:
        known = faults.known_error(context.original_exception, file)
        if known is not None:
            raise known from context.original_exception

    return engine


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that write: they take the lock at their beginning.

    A reader that turns into a writer cannot wait for a lock; it fails at once.
    """
    return engine.execution_options(begin="IMMEDIATE")


def _make_private(file: Path) -> None:
    # SQLite gives its other files the rights of the first.
    try:
        with suppress(FileExistsError):
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise KnownError(
            f"HipDesk cannot make its database {file}: {error.strerror or error}.",
            "Nothing was changed.",
            "See that the folder exists and that you may write to it, then start HipDesk again.",
        ) from error
