"""Copies of the history: when one is made, that it is good, and which are let go."""

import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import CheckOut
from hipdesk.domain.rules.entries import Entered, Opened
from hipdesk.storage.backups import (
    back_up_if_due,
    backups,
    copy_to,
    folder_of,
    last_good_backup,
    snapshot,
)
from hipdesk.storage.export_file import export_bytes, read_records
from hipdesk.storage.store import Store, open_store
from tests.storage.builders import NOW, ROUTINE, a_result
from tests.storage.histories import empty_database
from tests.storage.worlds import largest_file


def train(store: Store, name: str) -> None:
    store.history.begin(name, ROUTINE, 3, NOW)
    store.history.record_set(name, a_result(), 60.0, NOW)
    store.history.finish_interrupted(name)


def history_of(file: Path) -> bytes:
    return export_bytes(read_records(file), NOW)


def test_a_copy_is_due_when_something_was_recorded(store: Store, file: Path) -> None:
    train(store, "one")
    made = back_up_if_due(file, NOW)
    assert made is not None
    assert history_of(made.file) == history_of(file)
    assert made.size == made.file.stat().st_size
    assert back_up_if_due(file, NOW + timedelta(days=1)) is None
    store.entries.add(Entered("opened", Opened(NOW.date())), NOW)
    assert back_up_if_due(file, NOW + timedelta(days=1)) is None
    store.history.check_out("one", CheckOut(pain=0))
    assert back_up_if_due(file, NOW + timedelta(days=1)) is not None
    train(store, "two")
    assert back_up_if_due(file, NOW + timedelta(days=2)) is not None
    assert len(backups(file)) == 3


def test_of_several_copies_on_a_day_the_last_stays(store: Store, file: Path) -> None:
    for number in range(3):
        train(store, f"session {number}")
        back_up_if_due(file, NOW + timedelta(hours=number))
    (one,) = backups(file)
    assert history_of(one.file) == history_of(file)


def test_without_a_history_nothing_is_made(file: Path) -> None:
    assert back_up_if_due(file, NOW) is None
    assert last_good_backup(file) is None
    empty_database(file)
    assert back_up_if_due(file, NOW) is None
    assert not folder_of(file).exists()


def test_a_damaged_history_takes_no_place_among_the_copies(file: Path) -> None:
    empty_database(file)
    file.write_bytes(b"\xff" * 50_000)
    assert back_up_if_due(file, NOW) is None


def test_a_clock_set_back_still_makes_copies_and_takes_none_away(store: Store, file: Path) -> None:
    train(store, "one")
    back_up_if_due(file, NOW + timedelta(days=3000))
    train(store, "two")
    made = back_up_if_due(file, NOW)
    assert made is not None
    assert len(backups(file)) == 2
    assert made.file.exists()


def test_the_last_good_copy_is_one_that_opens(store: Store, file: Path) -> None:
    train(store, "one")
    good = back_up_if_due(file, NOW)
    (folder_of(file) / "hipdesk-2026-12-01-120000.db").write_bytes(b"broken" * 1000)
    (folder_of(file) / "a note of mine.txt").write_text("kept")
    assert last_good_backup(file) == good


def test_copies_are_private_and_stand_alone(store: Store, file: Path) -> None:
    train(store, "one")
    copy = snapshot(file, "before-import", NOW)
    assert copy.name == "hipdesk-2026-11-21-183000-before-import.db"
    assert [one.name for one in folder_of(file).iterdir()] == [copy.name]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    assert snapshot(file, "before-import", NOW) != copy


def test_a_copy_goes_to_a_folder_of_the_person(store: Store, file: Path, tmp_path: Path) -> None:
    train(store, "one")
    stick = tmp_path / "stick"
    with pytest.raises(KnownError):
        copy_to(file, stick, NOW)
    stick.mkdir()
    copy = copy_to(file, stick, NOW)
    with closing(open_store(copy)) as opened:
        assert opened.history.session("one").sets


def test_the_snapshot_of_a_migration_outlives_many_imports(store: Store, file: Path) -> None:
    train(store, "one")
    first = snapshot(file, "before-migration", NOW)
    for hour in range(1, 13):
        snapshot(file, "before-import", NOW + timedelta(hours=hour))
    back_up_if_due(file, NOW + timedelta(days=1))
    assert first.exists()
    assert len(backups(file)) == 12  # ten imports, the migration and the day


@pytest.mark.only_on("linux", "macos")
def test_a_copy_that_does_not_fit_leaves_nothing_and_takes_nothing(file: Path) -> None:
    with closing(open_store(file)) as store:
        train(store, "one")
    before = file.read_bytes()
    with largest_file(50_000), pytest.raises(KnownError):
        back_up_if_due(file, NOW)
    assert list(folder_of(file).iterdir()) == []
    assert file.read_bytes() == before
