"""A backup in the place of the history: looked at first, with the way back kept."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.domain.restoring import Contents
from hipdesk.storage.backups import back_up, backups
from hipdesk.storage.export_file import export_bytes, read_records
from hipdesk.storage.restore import look_at, restore, set_aside, undo_restore
from hipdesk.storage.store import open_store
from tests.storage.builders import LATER, NOW, ROUTINE, a_result
from tests.storage.worlds import bytes_in, largest_file, ordinary_user_in_a_foreign_folder

GOLDEN = Path(__file__).parent / "golden"


def train(file: Path, name: str) -> None:
    with closing(open_store(file)) as store:
        store.history.begin(name, ROUTINE, 3, NOW)
        store.history.record_set(name, a_result(), 60.0, NOW)
        store.history.finish_interrupted(name)


def history_of(file: Path) -> bytes:
    return export_bytes(read_records(file), NOW)


@pytest.fixture
def backup(file: Path) -> Path:
    """Of a history with one session; another came after it."""
    train(file, "one")
    made = back_up(file, NOW).file
    train(file, "two")
    return made


def test_a_look_says_what_comes_and_what_goes(file: Path, backup: Path) -> None:
    before = bytes_in(backup.parent), file.read_bytes()
    look = look_at(file, backup)
    assert look.brings == Contents(1, 1, 0, "2026-11-21")
    assert look.here == Contents(2, 2, 0, "2026-11-21")
    assert look.only_here == 1
    assert (bytes_in(backup.parent), file.read_bytes()) == before


def test_a_restore_is_whole_and_is_taken_back(file: Path, backup: Path) -> None:
    with_two, with_one = history_of(file), history_of(backup)
    done = restore(file, backup, LATER)
    assert history_of(file) == with_one
    assert done.kept_as is not None
    assert history_of(done.kept_as) == with_two
    train(file, "three")
    with_three = history_of(file)
    undone = undo_restore(file, LATER + timedelta(hours=1))
    assert history_of(file) == with_two
    assert undone.kept_as is not None
    assert history_of(undone.kept_as) == with_three


def test_what_waits_in_the_log_is_kept_and_not_mixed_with_the_backup(
    file: Path, backup: Path
) -> None:
    """The program was killed: its log lies beside the database."""
    with closing(open_store(file)) as store:
        store.history.begin("three", ROUTINE, 3, NOW)
        killed = {
            ending: file.with_name(file.name + ending).read_bytes() for ending in ("", "-wal")
        }
    for ending, content in killed.items():
        file.with_name(file.name + ending).write_bytes(content)
    done = restore(file, backup, LATER)
    assert done.look.here == Contents(3, 2, 0, "2026-11-21")
    assert history_of(file) == history_of(backup)
    assert done.kept_as is not None
    assert b"three" in history_of(done.kept_as)
    assert not file.with_name(file.name + "-wal").exists()


def test_a_damaged_database_is_set_aside_as_it_is(file: Path, backup: Path) -> None:
    broken = b"\xff" * 5000 + file.read_bytes()[5000:]
    file.write_bytes(broken)
    file.with_name(file.name + "-wal").write_bytes(b"log")
    done = restore(file, backup, LATER)
    assert done.look.here is None
    assert done.kept_as is not None
    assert "damaged" in done.kept_as.name
    assert done.kept_as.read_bytes() == broken
    assert done.kept_as.with_name(done.kept_as.name + "-wal").read_bytes() == b"log"
    assert history_of(file) == history_of(backup)


def test_a_folder_without_a_history_takes_a_backup(backup: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "new"
    elsewhere.mkdir()
    done = restore(elsewhere / "hipdesk.db", backup, NOW)
    assert done.kept_as is None
    assert history_of(elsewhere / "hipdesk.db") == history_of(backup)
    with pytest.raises(KnownError, match="no restore to take back"):
        undo_restore(elsewhere / "hipdesk.db", NOW)


def test_a_backup_of_an_earlier_release_is_brought_up_to_date_when_opened(file: Path) -> None:
    train(file, "one")
    restore(file, GOLDEN / "0001.db", NOW)
    with closing(open_store(file)) as store:
        assert len(store.history.summaries(100)) == 2


@pytest.mark.parametrize("content", [b"", b"no database at all" * 1000])
def test_what_is_no_backup_is_refused(file: Path, tmp_path: Path, content: bytes) -> None:
    train(file, "one")
    before, source = bytes_in(tmp_path), tmp_path / "odd.db"
    source.write_bytes(content)
    with pytest.raises(KnownError):
        restore(file, source, NOW)
    source.unlink()
    assert bytes_in(tmp_path) == before


def test_a_damaged_file_is_set_aside_with_every_byte(file: Path) -> None:
    file.write_bytes(b"\xff" * 50_000)
    aside = set_aside(file, NOW)
    assert aside is not None
    assert aside.read_bytes() == b"\xff" * 50_000
    assert bytes_in(file.parent).keys() == {aside.name}
    assert set_aside(file, NOW) is None


@pytest.mark.only_on("linux", "macos")
def test_without_space_a_damaged_file_stays_where_it_is(file: Path) -> None:
    file.write_bytes(b"\xff" * 50_000)
    with largest_file(20_000), pytest.raises(KnownError, match="could not set"):
        set_aside(file, NOW)
    assert bytes_in(file.parent) == {file.name: b"\xff" * 50_000}


def test_a_backup_of_a_newer_release_is_refused(file: Path, backup: Path) -> None:
    before = history_of(file)
    with closing(sqlite3.connect(backup)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(KnownError, match="newer HipDesk"):
        restore(file, backup, NOW)
    assert history_of(file) == before


@pytest.mark.only_on("linux", "macos")
def test_a_full_disk_leaves_the_history_in_its_place(file: Path, backup: Path) -> None:
    before = history_of(file)
    with largest_file(50_000), pytest.raises(KnownError):
        restore(file, backup, LATER)
    assert history_of(file) == before
    assert len(backups(file)) == 1
    assert not list(file.parent.glob("*.new"))


def test_a_history_that_another_program_reads_is_left_in_its_place(
    file: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hipdesk.storage.restore.BUSY_TIMEOUT_S", 0.1)
    before = history_of(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM session").fetchone()
        with pytest.raises(KnownError, match="Another program is using"):
            restore(file, backup, LATER)
    assert history_of(file) == before
    assert not list(file.parent.glob("*.new"))


@pytest.mark.only_on("linux", "macos")
def test_a_folder_that_may_only_be_read_takes_no_backup(backup: Path) -> None:
    content = backup.read_bytes()

    def prepare(folder: Path) -> None:
        for name in ("hipdesk.db", "copy.db"):
            (folder / name).write_bytes(content)
            (folder / name).chmod(0o444)

    with ordinary_user_in_a_foreign_folder(prepare) as folder:
        with pytest.raises(KnownError):
            restore(folder / "hipdesk.db", folder / "copy.db", NOW)
        assert bytes_in(folder) == {"copy.db": content, "hipdesk.db": content}
