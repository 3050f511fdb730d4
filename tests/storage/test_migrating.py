"""From an older release's tables to the newest, or not at all."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.storage.backups import backups
from hipdesk.storage.database import open_database
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.safe_copy import counts
from hipdesk.storage.schema_version import SHIPPED, Migrations
from hipdesk.storage.store import Store, open_store
from tests.storage.builders import LATER, NOW, ROUTINE, a_result
from tests.storage.golden_history import (
    IN_ANOTHER_MANNER,
    MANNERED,
    SESSIONS,
    write_golden_entries,
    write_golden_history,
)
from tests.storage.worlds import bytes_in, largest_file

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.db"))

A_SCRIPT = """
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("place", sa.Text, server_default="home"))
"""
FAILS_HALF_WAY = f"{A_SCRIPT}    raise ZeroDivisionError\n"
ORPHANS_ROWS = f"{A_SCRIPT}    op.execute(sa.table('session').delete())\n"

MigrationsWith = Callable[[str], Migrations]


@pytest.fixture
def migrations_with(tmp_path_factory: pytest.TempPathFactory) -> MigrationsWith:
    """Makes the shipped migrations and one more, in a folder with an awkward name."""

    def make(script: str) -> Migrations:
        folder = tmp_path_factory.mktemp("100% new") / "migrations"
        shutil.copytree(SHIPPED.folder, folder)
        (folder / "versions" / "0003_place.py").write_text(script, encoding="utf-8")
        return Migrations(folder, "0003")

    return make


@pytest.fixture
def older(store: Store, file: Path) -> Path:
    """A database of this release, which is the older one for the migrations made here."""
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(), 60.0, LATER)
    store.close()
    return file


def test_a_database_is_brought_up_and_keeps_its_rows(
    older: Path, migrations_with: MigrationsWith
) -> None:
    engine = open_database(older, migrations_with(A_SCRIPT))
    kept = HistoryStore(engine).session("one")
    with engine.connect() as connection:
        places = connection.exec_driver_sql("SELECT place FROM session").scalars().all()
        keys_are_kept = connection.exec_driver_sql("PRAGMA foreign_keys").scalar()
    engine.dispose()
    assert [one.result for one in kept.sets] == [a_result()]
    assert places == ["home"]
    assert keys_are_kept == 1


def test_a_proved_copy_is_made_first(older: Path, migrations_with: MigrationsWith) -> None:
    open_database(older, migrations_with(A_SCRIPT)).dispose()
    assert {path.name for path in older.parent.iterdir()} == {older.name, "backups"}
    (copy,) = backups(older)
    assert copy.before == "before-migration"
    store = open_store(copy.file)
    assert [one.result for one in store.history.session("one").sets] == [a_result()]
    store.close()


@pytest.mark.parametrize(
    ("script", "error"), [(FAILS_HALF_WAY, ZeroDivisionError), (ORPHANS_ROWS, RuntimeError)]
)
def test_a_migration_that_fails_leaves_the_database_as_it_was(
    older: Path, migrations_with: MigrationsWith, script: str, error: type[Exception]
) -> None:
    before = older.read_bytes()
    with pytest.raises(error):
        open_database(older, migrations_with(script))
    assert older.read_bytes() == before
    store = open_store(older)
    assert [one.result for one in store.history.session("one").sets] == [a_result()]
    store.close()


@pytest.mark.only_on("linux", "macos")
def test_without_space_for_the_copy_nothing_is_migrated(
    older: Path, migrations_with: MigrationsWith
) -> None:
    migrations = migrations_with(A_SCRIPT)
    before = older.read_bytes()
    with largest_file(60_000), pytest.raises(KnownError, match="not changed"):
        open_database(older, migrations)
    assert older.read_bytes() == before
    assert bytes_in(older.with_name("backups")) == {}


def test_a_stop_before_the_first_tables_is_made_good(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    open_store(file).close()
    with closing(sqlite3.connect(file)) as connection:
        assert counts(connection)["alembic_version"] == 1
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_a_database_of_every_release_opens_with_all_that_was_in_it(
    golden: Path, file: Path, tmp_path: Path
) -> None:
    shutil.copy(golden, file)
    written_today = open_store(tmp_path / "today.db")
    write_golden_history(written_today)
    store = open_store(file)
    for session_id in SESSIONS:
        assert store.history.session(session_id) == written_today.history.session(session_id)
    assert store.history.summaries(10) == written_today.history.summaries(10)
    assert store.history.open_session() == written_today.history.open_session()
    assert store.preferences.load() == written_today.preferences.load()
    store.close()
    written_today.close()


@pytest.mark.parametrize("golden", GOLDEN[1:], ids=lambda path: path.stem)
def test_entries_and_corrections_of_every_release_are_read_again(
    golden: Path, file: Path, tmp_path: Path
) -> None:
    shutil.copy(golden, file)
    written_today = open_store(tmp_path / "today.db")
    write_golden_entries(written_today)
    write_golden_history(written_today)
    store = open_store(file)
    assert store.entries.known() == written_today.entries.known()
    assert store.history.session(MANNERED).routine == IN_ANOTHER_MANNER
    assert store.history.corrections(MANNERED) == written_today.history.corrections(MANNERED)
    assert len(store.history.corrections(MANNERED)) == 3
    store.close()
    written_today.close()


def test_there_is_a_golden_database_of_every_version() -> None:
    scripts = sorted((SHIPPED.folder / "versions").glob("[0-9]*.py"))
    assert [path.stem for path in GOLDEN] == [path.stem.split("_")[0] for path in scripts]
