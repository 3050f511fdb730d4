"""Backups in a folder of the person's own."""

import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.storage.backup_copies import AbsentError, copy_backups, look_at_copies
from hipdesk.storage.backups import back_up, backups_in, snapshot
from hipdesk.storage.export_file import read_records
from hipdesk.storage.store import open_store
from tests.settled import settle_with_history
from tests.storage.builders import NOW
from tests.storage.worlds import bytes_in, ordinary_user_in_a_foreign_folder


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Three weeks of somebody, with copies of two days."""
    file = settle_with_history(tmp_path / "data") / "hipdesk.db"
    for days in (1, 0):
        back_up(file, NOW - timedelta(days=days))
    return file


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_the_copies_of_days_go_along_and_are_whole(database: Path, stick: Path) -> None:
    snapshot(database, "before-import", NOW)
    done = copy_backups(database, stick, NOW, "Ann's PC")
    assert sorted(bytes_in(stick)) == [
        "hipdesk-Ann-s-PC-2026-11-20-183000.db",
        "hipdesk-Ann-s-PC-2026-11-21-183000.db",
    ]
    assert done.new == 2
    assert done.newest is not None
    assert read_records(done.newest.file) == read_records(database)
    assert stat.S_IMODE(done.newest.file.stat().st_mode) == 0o600


def test_what_is_there_is_not_written_again(database: Path, stick: Path) -> None:
    copy_backups(database, stick, NOW, "one")
    before = {file: (stick / file).stat().st_mtime_ns for file in bytes_in(stick)}
    done = copy_backups(database, stick, NOW, "one")
    assert done.new == 0
    assert {file: (stick / file).stat().st_mtime_ns for file in bytes_in(stick)} == before


def test_two_computers_and_the_persons_own_files_stay_apart(database: Path, stick: Path) -> None:
    (stick / "letter.txt").write_text("mine")
    (stick / "hipdesk-2020-01-01-120000.db").write_text("mine too")
    for number in range(40):
        name = f"hipdesk-other-{2000 + number}-01-01-120000.db"
        (stick / name).write_text("the other computer's")
    copy_backups(database, stick, NOW, "one")
    assert len(list(stick.iterdir())) == 2 + 40 + 2


def test_old_copies_thin_out_there_too(database: Path, stick: Path) -> None:
    for days in range(2, 100):
        old = f"hipdesk-one-{NOW - timedelta(days=days):%Y-%m-%d}-120000.db"
        (stick / old).write_text("old")
    copy_backups(database, stick, NOW, "one")
    assert 9 < len(backups_in(stick)) < 20


def test_a_stick_that_is_not_there_is_told_plainly(database: Path, stick: Path) -> None:
    with pytest.raises(AbsentError, match="is not there now") as told:
        copy_backups(database, stick / "gone", NOW)
    assert "tries again" in told.value.what_to_do
    assert not (stick / "gone").exists()


def test_a_look_tells_of_the_newest_copy_and_writes_nothing(database: Path, stick: Path) -> None:
    assert look_at_copies(database, stick, "one").newest is None
    newest = copy_backups(database, stick, NOW, "one").newest
    before = bytes_in(stick)
    assert look_at_copies(database, stick, "one").newest == newest
    assert look_at_copies(database, stick, "two").newest is None
    assert bytes_in(stick) == before
    with pytest.raises(AbsentError):
        look_at_copies(database, stick / "gone")


def test_its_own_folder_is_no_second_place(database: Path) -> None:
    with pytest.raises(KnownError, match="own folder"):
        copy_backups(database, database.parent, NOW)


def test_a_copy_that_is_no_good_is_not_passed_on(database: Path, stick: Path) -> None:
    broken = database.parent / "backups" / "hipdesk-2026-11-19-183000.db"
    broken.write_bytes(b"\xff" * 50_000)
    assert copy_backups(database, stick, NOW, "one").new == 2


@pytest.mark.only_on("linux", "macos")
def test_a_folder_that_may_only_be_read_is_told_of(tmp_path: Path) -> None:
    content = (settle_with_history(tmp_path / "data") / "hipdesk.db").read_bytes()

    def prepare(folder: Path) -> None:
        data = folder / "data"
        data.mkdir()
        (data / "hipdesk.db").write_bytes(content)
        back_up(data / "hipdesk.db", NOW)
        for one in (data, data / "backups"):
            one.chmod(0o777)
        for file in data.rglob("*.db"):
            file.chmod(0o666)

    with ordinary_user_in_a_foreign_folder(prepare) as folder:
        with pytest.raises(KnownError, match=str(folder)):
            copy_backups(folder / "data" / "hipdesk.db", folder, NOW)
        assert [one.name for one in folder.iterdir()] == ["data"]


def test_a_copy_on_the_stick_opens_as_a_database(database: Path, stick: Path) -> None:
    done = copy_backups(database, stick, NOW, "one")
    assert done.newest is not None
    with closing(open_store(done.newest.file)) as store:
        assert len(store.history.summaries(20)) == 9
