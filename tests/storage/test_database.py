"""Opening with respect: every state that a file and its folder can be in."""

import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from hipdesk.domain.errors import KnownError
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.database import make_engine, open_database, writing
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.store import Store
from tests.storage.builders import LATER, NOW, ROUTINE, a_result
from tests.storage.worlds import (
    another_process,
    bytes_in,
    largest_file,
    modules_after,
    ordinary_user_in_a_foreign_folder,
)

HOLDS_THE_LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
print("let go", flush=True)
sys.stdin.read()
"""


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.fixture
def newer(store: Store, file: Path) -> Path:
    """A database of a later release, with a table more."""
    store.history.begin("one", ROUTINE, 3, NOW)
    store.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE voice (id)")
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    return file


def record_until_it_fails(history: HistoryStore) -> tuple[list[str], KnownError]:
    """Record one set after another: the ids of those that were, and what stopped it."""
    recorded: list[str] = []
    try:
        for number in range(1, 100_000):
            result = a_result(key=SetKey(0, Side.LEFT, number))
            recorded.append(history.record_set("one", result, 60.0 * number, LATER).id)
    except KnownError as error:
        return recorded, error
    pytest.fail("there was space for everything")


def test_an_absent_database_is_made_private_and_whole(file: Path) -> None:
    open_database(file).dispose()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with closing(sqlite3.connect(file)) as connection:
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "integrity_check") == "ok"


def test_the_files_beside_it_are_as_private(store: Store, file: Path) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    if sys.platform != "win32":
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()}
        assert modes == dict.fromkeys((file.name, f"{file.name}-wal", f"{file.name}-shm"), 0o600)


def test_every_connection_is_durable_and_keeps_its_keys(store: Store) -> None:
    with store.engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "foreign_keys": 1,
        "busy_timeout": 5_000,
    }


def test_foreign_keys_are_kept_right_after_the_tables_were_made(file: Path) -> None:
    engine = open_database(file)
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO session_item VALUES ('none', 0, 'a', 1, 1, '', 0.0)"
        )
    engine.dispose()


def test_opening_a_current_database_changes_nothing_and_needs_no_alembic(
    store: Store, file: Path
) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.close()
    before = bytes_in(file.parent)
    loaded = modules_after(
        "from hipdesk.storage.store import open_store\n"
        f"store = open_store(Path({str(file)!r}))\n"
        "assert store.history.session('one').id == 'one'\n"
        "store.close()"
    )
    assert "sqlalchemy" in loaded
    assert loaded.isdisjoint({"alembic", "sqlalchemy.orm", "PySide6"})
    assert bytes_in(file.parent) == before


def test_a_newer_database_is_refused_and_left_untouched(newer: Path) -> None:
    before = bytes_in(newer.parent)
    with pytest.raises(KnownError, match="newer HipDesk"):
        open_database(newer)
    assert bytes_in(newer.parent) == before
    assert list(before) == [newer.name]


def test_a_newer_database_with_a_log_is_left_untouched_too(newer: Path) -> None:
    writes = HOLDS_THE_LOCK.replace("BEGIN IMMEDIATE", "INSERT INTO voice VALUES (1)")
    with another_process(writes, str(newer)):
        pass  # killed
    log = newer.with_name(newer.name + "-wal")
    before = newer.read_bytes(), log.read_bytes()
    assert before[1]
    with pytest.raises(KnownError, match="newer HipDesk"):
        open_database(newer)
    assert (newer.read_bytes(), log.read_bytes()) == before


def test_a_damaged_database_is_refused_and_left_untouched(store: Store, file: Path) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.close()
    broken = bytearray(file.read_bytes())
    broken[4096 * 3 : 4096 * 4] = b"\xff" * 4096
    file.write_bytes(broken)
    with pytest.raises(KnownError, match="damaged"):
        open_database(file)
    assert bytes_in(file.parent) == {file.name: bytes(broken)}


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot make its database"):
        open_database(tmp_path / "gone" / "hipdesk.db")


def test_a_lock_of_another_program_is_told_and_then_waited_for(store: Store, file: Path) -> None:
    store.close()
    with another_process(HOLDS_THE_LOCK, str(file)) as other:
        with pytest.raises(KnownError, match="Another program"):
            open_database(file, busy_timeout_s=0.05)
        other.communicate("let go\n")
        open_database(file, busy_timeout_s=0.05).dispose()
    assert bytes_in(file.parent).keys() == {file.name}


def test_a_set_that_met_a_lock_can_be_recorded_after_it(file: Path) -> None:
    engine = open_database(file, busy_timeout_s=0.05)
    history = HistoryStore(engine)
    history.begin("one", ROUTINE, 3, NOW)
    with another_process(HOLDS_THE_LOCK, str(file)):
        with pytest.raises(KnownError, match="Another program"):
            history.record_set("one", a_result(), 60.0, LATER)
        assert history.session("one").sets == ()  # reading goes on
    record = history.record_set("one", a_result(), 60.0, LATER)
    assert history.session("one").sets == (record,)
    engine.dispose()


def test_a_full_disk_is_told_and_what_was_recorded_is_kept(store: Store, file: Path) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 4}")
    recorded, error = record_until_it_fails(store.history)
    assert "disk is full" in error.what_happened
    assert "Free some space" in error.what_to_do
    assert recorded
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    after = store.history.record_set("one", a_result(key=SetKey(0, Side.RIGHT, 1)), 0.0, LATER)
    assert [one.id for one in store.history.session("one").sets] == [*recorded, after.id]
    store.close()
    with closing(sqlite3.connect(file)) as plain:
        assert pragma(plain, "integrity_check") == "ok"


@pytest.mark.only_on("linux", "macos")
def test_a_log_that_cannot_grow_is_told_and_what_was_recorded_is_kept(store: Store) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    with largest_file(400_000):
        recorded, error = record_until_it_fails(store.history)
    assert "disk" in error.what_happened
    assert recorded
    assert [one.id for one in store.history.session("one").sets] == recorded
    after = store.history.record_set("one", a_result(key=SetKey(0, Side.RIGHT, 1)), 0.0, LATER)
    assert store.history.session("one").sets[-1] == after


@pytest.mark.only_on("linux", "macos")
def test_a_new_database_that_does_not_fit_is_made_when_there_is_space(file: Path) -> None:
    with largest_file(40_000), pytest.raises(KnownError, match="disk"):
        open_database(file)
    open_database(file).dispose()
    with closing(sqlite3.connect(file)) as connection:
        assert pragma(connection, "integrity_check") == "ok"


@pytest.mark.only_on("linux", "macos")
def test_a_database_that_may_only_be_read_is_told(store: Store, file: Path) -> None:
    store.close()

    def put_it_there(folder: Path) -> None:
        shutil.copy(file, folder / file.name)
        (folder / file.name).chmod(0o444)

    with ordinary_user_in_a_foreign_folder(put_it_there) as folder:
        before = bytes_in(folder)
        with pytest.raises(KnownError, match="write"):
            open_database(folder / file.name)
        assert bytes_in(folder) == before


@pytest.mark.only_on("linux", "macos")
def test_a_folder_that_may_not_be_written_is_told() -> None:
    with (
        ordinary_user_in_a_foreign_folder() as folder,
        pytest.raises(KnownError, match="Permission denied"),
    ):
        open_database(folder / "hipdesk.db")


def test_a_change_of_the_schema_is_inside_the_transaction(file: Path) -> None:
    engine = make_engine(file)
    with writing(engine).connect() as connection:
        connection.exec_driver_sql("CREATE TABLE half_done (id)")
        connection.rollback()
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").all()
    engine.dispose()
    assert tables == []
