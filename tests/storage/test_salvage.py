"""Damaged files made for real: what is read of them, what comes from a backup, what is missing."""

import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.history import CheckOut
from hipdesk.domain.rescue import Rescue
from hipdesk.storage.backups import back_up
from hipdesk.storage.examining import examine
from hipdesk.storage.export_file import export_bytes, read_records
from hipdesk.storage.salvage import look_at_damage, salvage
from hipdesk.storage.salvage_pages import rows_in
from hipdesk.storage.schema_version import FileState
from hipdesk.storage.store import open_store
from tests.settled import settle_with_history
from tests.storage.builders import NOW, ROUTINE
from tests.storage.histories import Lists
from tests.storage.worlds import bytes_in, largest_file, ordinary_user_in_a_foreign_folder

PAGE = 4096


@pytest.fixture
def settled(tmp_path: Path) -> Path:
    """A database of three weeks, with a note that is longer than a page."""
    file = settle_with_history(tmp_path) / "hipdesk.db"
    with closing(open_store(file)) as store:
        for one in store.history.summaries(2):
            store.history.check_out(one.id, CheckOut(3, 2, "word " * 2000))
    return file


@pytest.fixture
def every(scale: Callable[[int, int], int]) -> int:
    """One page in so many is broken; each of them in a long run."""
    return scale(4, 1)


def history_of(file: Path) -> bytes:
    return export_bytes(read_records(file), NOW)


def sets_of(lists: Lists) -> set[str]:
    return {one["id"] for session in lists[Kind.SESSIONS] for one in session["sets"]}


def flip(file: Path, page: int, seed: int = 1) -> None:
    """Break most of a page's bytes, its beginning among them."""
    content, chance = bytearray(file.read_bytes()), random.Random(seed)
    for at in range((page - 1) * PAGE, page * PAGE):
        if at < (page - 1) * PAGE + 100 or chance.random() < 0.5:
            content[at] ^= chance.randrange(1, 256)
    file.write_bytes(content)


def pages_of(file: Path) -> int:
    return file.stat().st_size // PAGE


def test_the_pages_hold_what_sqlite_reads(settled: Path) -> None:
    carved = {row[0]: row for row in rows_in(settled) if len(row) == 17}
    with closing(sqlite3.connect(settled)) as connection:
        rows = connection.execute("SELECT * FROM session").fetchall()
    assert len(rows) == 9
    assert [carved[row[0]] for row in rows] == rows


def test_with_a_backup_nothing_is_lost_whichever_page_breaks(settled: Path, every: int) -> None:
    whole, content = read_records(settled), settled.read_bytes()
    back_up(settled, NOW)
    damaged = 0
    for page in range(1, pages_of(settled) + 1, every):
        settled.write_bytes(content)
        flip(settled, page, seed=page)
        try:
            done = salvage(settled, NOW + timedelta(minutes=page))
        except KnownError:
            assert examine(settled)[0] is FileState.CURRENT  # a page that nothing uses
            continue
        damaged += 1
        after = read_records(settled)
        assert examine(settled)[0] is FileState.CURRENT
        for kind in Kind:
            assert {one["id"] for one in after[kind]} == {one["id"] for one in whole[kind]}
        assert sets_of(after) == sets_of(whole)
        assert after[Kind.ENTRIES] == whole[Kind.ENTRIES]
        assert done.aside is not None
        assert done.aside.stat().st_size == len(content)
        assert (
            sum(one.missing for one in done.rescued.kinds.values())
            == done.rescued.sets.missing
            == 0
        )
    assert damaged > pages_of(settled) / every / 2


def test_without_a_backup_what_can_be_read_is_saved_and_the_rest_is_counted(
    settled: Path, every: int
) -> None:
    whole, content = read_records(settled), settled.read_bytes()
    saved: Counter[str] = Counter()
    for page in range(1, pages_of(settled) + 1, every):
        settled.write_bytes(content)
        flip(settled, page, seed=page)
        try:
            done = salvage(settled, NOW + timedelta(minutes=page))
        except KnownError:
            continue
        after = read_records(settled)
        known = done.rescued.kinds[Kind.SESSIONS]
        saved["sessions"] += known.read + known.rebuilt
        assert len(after[Kind.SESSIONS]) == known.read + known.rebuilt
        assert len(after[Kind.SESSIONS]) + known.missing == 9 or known.unsure
        lost = sets_of(whole) - sets_of(after)
        assert done.rescued.sets.missing == len(lost) or done.rescued.sets.unsure
        saved["pages"] += 1
    assert saved["sessions"] > 8 * saved["pages"]


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_truncated_file_gives_what_is_left(settled: Path, part: float) -> None:
    content = settled.read_bytes()
    with settled.open("rb+") as opened:
        opened.truncate(int(len(content) * part))
    broken = settled.read_bytes()
    done = salvage(settled, NOW)
    assert examine(settled)[0] is FileState.CURRENT
    assert done.aside is not None
    assert done.aside.read_bytes() == broken
    with closing(open_store(settled)) as store:
        store.history.begin("it goes on", ROUTINE, 3, NOW)


def test_what_was_in_the_log_is_read_though_the_file_is_broken(tmp_path: Path) -> None:
    file = settle_with_history(tmp_path) / "hipdesk.db"
    with closing(open_store(file)) as store:
        store.history.begin("in the log", ROUTINE, 3, NOW)
        killed = [file.read_bytes(), file.with_name(file.name + "-wal").read_bytes()]
    file.write_bytes(b"\xff" * 100 + killed[0][100:])
    file.with_name(file.name + "-wal").write_bytes(killed[1])
    salvage(file, NOW)
    assert "in the log" in {one["id"] for one in read_records(file)[Kind.SESSIONS]}


def test_a_lost_log_leaves_a_history_that_opens_or_is_salvaged(tmp_path: Path) -> None:
    file = settle_with_history(tmp_path) / "hipdesk.db"
    with closing(open_store(file)) as store:
        store.history.begin("in the log", ROUTINE, 3, NOW)
        killed = file.read_bytes()
    file.write_bytes(killed)
    assert not file.with_name(file.name + "-wal").exists()
    try:
        examine(file)
    except KnownError:
        salvage(file, NOW)
    assert len(read_records(file)[Kind.SESSIONS]) == 9


def test_a_file_without_anything_to_read_becomes_an_empty_history(tmp_path: Path) -> None:
    file = tmp_path / "hipdesk.db"
    file.write_bytes(b"\xff" * 50_000)
    done = salvage(file, NOW)
    assert done.rescued.kinds[Kind.SESSIONS] == Rescue(unsure=True)
    assert read_records(file)[Kind.SESSIONS] == []


def test_a_look_says_beforehand_what_is_saved_and_changes_nothing(settled: Path) -> None:
    flip(settled, 4)
    before = bytes_in(settled.parent)
    told = look_at_damage(settled)
    assert bytes_in(settled.parent) == before
    assert salvage(settled, NOW).rescued == told


def test_a_sound_history_is_left_alone(settled: Path) -> None:
    before = bytes_in(settled.parent)
    with pytest.raises(KnownError, match="nothing to salvage"):
        salvage(settled, NOW)
    with pytest.raises(KnownError, match="There is no file"):
        salvage(settled.with_name("other.db"), NOW)
    assert bytes_in(settled.parent) == before


@pytest.mark.only_on("linux", "macos")
def test_a_full_disk_leaves_the_damaged_file_in_its_place(settled: Path) -> None:
    flip(settled, 2)
    before = bytes_in(settled.parent)
    with largest_file(30_000), pytest.raises((KnownError, OSError)):
        salvage(settled, NOW)
    after = bytes_in(settled.parent)
    assert after[settled.name] == before[settled.name]


@pytest.mark.only_on("linux", "macos")
def test_a_folder_that_may_only_be_read_is_told_of() -> None:
    def prepare(folder: Path) -> None:
        (folder / "hipdesk.db").write_bytes(b"\xff" * 50_000)
        (folder / "hipdesk.db").chmod(0o444)

    with ordinary_user_in_a_foreign_folder(prepare) as folder:
        with pytest.raises(KnownError):
            salvage(folder / "hipdesk.db", NOW)
        assert [one.name for one in folder.iterdir()] == ["hipdesk.db"]
