"""Bringing a database to the newest tables: a proved copy first, then one transaction."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from hipdesk.domain.errors import KnownError
from hipdesk.storage import faults
from hipdesk.storage.database import writing
from hipdesk.storage.safe_copy import safe_copy
from hipdesk.storage.schema_version import SHIPPED, Migrations


def migrate(
    engine: Engine, file: Path, version: str | None, migrations: Migrations = SHIPPED
) -> Path | None:
    """Bring `file` from `version` (None: it has no tables) to the newest; where the copy is.

    Either everything is done or nothing: a fault leaves the database as it was.
    """
    copy = None if version is None else _copy(file, version, migrations.head)
    config = Config()
    # A "%" means something to Alembic's configuration, and may be in anybody's folder.
    config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
    # Tables are rebuilt by copying, for which foreign keys must be off; the switch does
    # nothing inside a transaction.
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA foreign_keys = OFF")
    with writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, migrations.head)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            msg = f"the migration to {migrations.head} broke foreign keys: {broken[:3]}"
            raise RuntimeError(msg)
    # The next connection has its foreign keys on again.
    engine.dispose()
    return copy


def _copy(file: Path, version: str, head: str) -> Path:
    target = _unused_name(file, f"{version}-before-{head}")
    try:
        safe_copy(file, target)
    except (OSError, sqlite3.Error) as error:
        known = faults.known_error(error, target, "The database was not changed.")
        raise known or KnownError(
            f"HipDesk could not make a safety copy of its database at {target}: {error}.",
            "The database was not changed.",
            "See that the folder may be written to and has space, then start HipDesk again.",
        ) from error
    return target


def _unused_name(file: Path, label: str) -> Path:
    number = 1
    while True:
        ending = "" if number == 1 else f"-{number}"
        target = file.with_name(f"{file.stem}-{label}{ending}{file.suffix}")
        if not target.exists():
            return target
        number += 1
