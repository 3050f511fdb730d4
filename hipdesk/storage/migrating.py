"""Bringing a database to the newest tables: a proved copy first, then one transaction."""

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from hipdesk.domain.clock import SystemClock
from hipdesk.storage.backups import BEFORE_MIGRATION, snapshot
from hipdesk.storage.database import writing
from hipdesk.storage.schema_version import SHIPPED, Migrations


def migrate(
    engine: Engine, file: Path, version: str | None, migrations: Migrations = SHIPPED
) -> Path | None:
    """Bring `file` from `version` (None: it has no tables) to the newest; where the copy is.

    Either everything is done or nothing: a fault leaves the database as it was.
    """
    copy = None
    if version is not None:
        copy = snapshot(file, BEFORE_MIGRATION, SystemClock().now())
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
