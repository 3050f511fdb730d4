"""What the world does to files, done for real: nothing is lost that could be kept."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from hipdesk.domain.errors import DamagedError, KnownError
from hipdesk.domain.exchange_records import Kind
from hipdesk.storage.backup_copies import copy_backups
from hipdesk.storage.backups import back_up, back_up_if_due, backups, last_good_backup
from hipdesk.storage.examining import examine
from hipdesk.storage.export_file import export, read_records
from hipdesk.storage.import_reading import read_import
from hipdesk.storage.import_run import run_import
from hipdesk.storage.quick_look import quick_look
from hipdesk.storage.restore import contents_of, look_at, restore
from hipdesk.storage.salvage import salvage
from hipdesk.storage.schema_version import FileState
from hipdesk.storage.store import open_store
from tests.domain.real_catalogue import real_catalogue
from tests.settled import settle_with_history
from tests.storage.builders import NOW, ROUTINE
from tests.storage.worlds import another_process, bytes_in, full, small_disk

PAGE = 4096
EXERCISES = {one.id for one in real_catalogue().exercises}
LOCKED = """
import sqlite3, sys
mine = sqlite3.connect(sys.argv[1], isolation_level=None)
mine.execute("PRAGMA locking_mode = EXCLUSIVE")
mine.execute("BEGIN EXCLUSIVE")
mine.execute("DELETE FROM session_item")
print("locked", flush=True)
sys.stdin.read()
"""
WRITES = LOCKED.replace("PRAGMA locking_mode = EXCLUSIVE", "PRAGMA locking_mode = NORMAL")


@pytest.fixture(scope="module")
def three_weeks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a history and a backup of it."""
    data = settle_with_history(tmp_path_factory.mktemp("three weeks"))
    back_up(data / "hipdesk.db", NOW)
    return data


@pytest.fixture
def file(three_weeks: Path, tmp_path: Path) -> Path:
    """The same anew for each test."""
    return Path(shutil.copytree(three_weeks, tmp_path / "data")) / "hipdesk.db"


def is_whole(file: Path) -> bool:
    here = contents_of(file)
    return here is not None and (here.sessions, here.sets) == (9, 36)


def is_told_or_whole(file: Path) -> bool:
    """Whether damage was noticed; else everything is there."""
    try:
        state, _ = examine(file)
    except DamagedError:
        return True
    return state is FileState.CURRENT and is_whole(file)


def cut(part: float) -> Callable[[bytearray], None]:
    def change(content: bytearray) -> None:
        del content[int(len(content) * part) :]

    return change


def garble_header(content: bytearray) -> None:
    content[:100] = os.urandom(100)


def garble_end(content: bytearray) -> None:
    content[-3 * PAGE :] = os.urandom(3 * PAGE)


@pytest.mark.parametrize("change", [cut(0.1), cut(0.5), cut(0.97), garble_header, garble_end])
def test_a_broken_file_is_noticed_and_its_backup_brings_everything_back(
    file: Path, change: Callable[[bytearray], None]
) -> None:
    content = bytearray(file.read_bytes())
    change(content)
    file.write_bytes(content)
    assert is_told_or_whole(file)
    good = last_good_backup(file)
    assert good is not None
    done = restore(file, good.file, NOW + timedelta(hours=1))
    assert is_whole(file)
    assert done.kept_as is not None
    assert done.kept_as.read_bytes() == content


def test_a_byte_that_flips_in_any_page_is_noticed_or_does_no_harm(
    file: Path, scale: Callable[[int, int], int]
) -> None:
    content, chance = file.read_bytes(), random.Random(7)
    for page in range(len(content) // PAGE):
        for _ in range(scale(2, 60)):
            broken = bytearray(content)
            broken[page * PAGE + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
            file.write_bytes(broken)
            seen = quick_look(file, NOW.date(), NOW.date())
            assert seen.problem is not None or seen.known is not None
            try:
                records = read_records(file)
            except KnownError:
                continue  # it was told, and nothing was written
            assert file.read_bytes() == broken
            assert isinstance(records[Kind.SESSIONS], list)


def test_an_empty_file_does_not_hide_the_backups(file: Path) -> None:
    file.write_bytes(b"")
    assert examine(file)[0] is FileState.ABSENT
    good = last_good_backup(file)
    assert good is not None
    restore(file, good.file, NOW)
    assert is_whole(file)


def test_a_lost_log_takes_no_more_than_what_was_in_it(file: Path) -> None:
    with closing(open_store(file)) as store:
        store.history.begin("in the log", ROUTINE, 3, NOW)
        killed = file.read_bytes()
    file.write_bytes(killed)
    assert is_told_or_whole(file)


def test_a_torn_log_takes_no_more_than_its_end(file: Path) -> None:
    log = file.with_name("hipdesk.db-wal")
    with closing(open_store(file)) as store:
        store.history.begin("first", ROUTINE, 3, NOW)
        store.history.begin("second", ROUTINE, 3, NOW + timedelta(minutes=1))
        killed = file.read_bytes(), log.read_bytes()
    file.write_bytes(killed[0])
    log.write_bytes(killed[1][: len(killed[1]) - 2 * PAGE])
    with closing(open_store(file)) as store:
        assert len(store.history.summaries(20)) >= 9
    assert examine(file)[0] is FileState.CURRENT


def test_beside_a_program_that_writes_a_backup_is_whole(file: Path, tmp_path: Path) -> None:
    with another_process(WRITES, str(file)):
        made = back_up(file, NOW + timedelta(days=1))
        export(file, tmp_path / "mine.json", NOW)
    assert is_whole(made.file)
    assert is_whole(file)


def test_a_file_that_another_program_keeps_to_itself_is_left_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hipdesk.storage.safe_copy.BUSY_TIMEOUT_S", 0.1)
    with another_process(LOCKED, str(file)):
        for deed in (
            lambda: back_up(file, NOW + timedelta(days=1)),
            lambda: restore(file, backups(file)[0].file, NOW + timedelta(days=1)),
        ):
            with pytest.raises(KnownError, match="Another program"):
                deed()
    assert len(backups(file)) == 1
    assert is_whole(file)


@pytest.mark.only_on("linux")
def test_on_a_full_disk_nothing_is_written_by_halves(three_weeks: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path, 1_200_000) as disk:
        data = Path(shutil.copytree(three_weeks, disk / "data"))
        file = data / "hipdesk.db"
        before = bytes_in(data / "backups")
        with full(disk, leave=20_000):
            for deed in (
                lambda: back_up(file, NOW + timedelta(days=1)),
                lambda: restore(file, backups(file)[0].file, NOW + timedelta(days=1)),
                lambda: export(file, disk / "mine.json", NOW),
                lambda: copy_backups(file, disk, NOW, "one"),
            ):
                with pytest.raises(KnownError):
                    deed()
        assert bytes_in(data / "backups") == before
        assert is_whole(file)
        own = {"hipdesk.db", "hipdesk.db-wal", "hipdesk.db-shm"}  # the latter are SQLite's
        assert {one.name for one in (*disk.iterdir(), *data.iterdir())} <= {"data", "backups", *own}


@pytest.mark.only_on("linux")
def test_an_import_that_does_not_fit_leaves_the_history_as_it_was(
    three_weeks: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs.json"
    export(three_weeks / "hipdesk.db", theirs, NOW)
    content = theirs.read_text().replace('"id": "session ', '"id": "their session ')
    theirs.write_text(content.replace('"session_id": "session ', '"session_id": "their session '))
    with small_disk(tmp_path, 1_000_000) as disk:
        file = Path(shutil.copytree(three_weeks, disk / "data")) / "hipdesk.db"
        before = read_records(file)
        with full(disk, leave=50_000), pytest.raises(KnownError):
            run_import(file, read_import(theirs), EXERCISES, NOW, without_refused=True)
        assert read_records(file) == before
        assert examine(file)[0] is FileState.CURRENT


@pytest.mark.only_on("linux")
def test_a_rescue_without_space_leaves_the_damaged_file_where_it_is(
    three_weeks: Path, tmp_path: Path
) -> None:
    with small_disk(tmp_path, 1_000_000) as disk:
        file = Path(shutil.copytree(three_weeks, disk / "data")) / "hipdesk.db"
        content = bytearray(file.read_bytes())
        content[3 * PAGE : 6 * PAGE] = os.urandom(3 * PAGE)
        file.write_bytes(content)
        with full(disk, leave=40_000), pytest.raises(KnownError):
            salvage(file, NOW)
        assert file.read_bytes() == content


def test_a_clock_set_back_makes_copies_and_loses_none(file: Path) -> None:
    for days in (0, -400, -800):
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("UPDATE session SET note = note || 'x'")
        made = back_up_if_due(file, NOW + timedelta(days=days))
        assert made is not None
    assert len(backups(file)) == 3  # of the first day the last
    good = last_good_backup(file)
    assert good is not None
    assert look_at(file, good.file).brings.sessions == 9
