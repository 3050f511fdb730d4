"""Deleting everything, on real files."""

from contextlib import closing
from pathlib import Path

import pytest

from hipdesk.storage.backups import back_up, snapshot
from hipdesk.storage.store import open_store
from hipdesk.storage.wipe import delete_everything, own_files
from tests.settled import settle_with_history
from tests.storage.builders import NOW, ROUTINE
from tests.storage.worlds import ordinary_user_in_a_foreign_folder


def names(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*")}


def test_everything_of_the_persons_goes_and_nothing_else(tmp_path: Path) -> None:
    data = settle_with_history(tmp_path / "data")
    file = data / "hipdesk.db"
    back_up(file, NOW)
    snapshot(file, "before-import", NOW)
    with closing(open_store(file)) as store:  # with a log beside it, as after a crash
        store.history.begin("running", ROUTINE, 3, NOW)
        log = file.with_name("hipdesk.db-wal").read_bytes()
    file.with_name("hipdesk.db-wal").write_bytes(log)
    for name in (
        "hipdesk.log",
        "hipdesk.log.1",
        "hipdesk-damaged-2026-11-01-080000.db",
        "hipdesk-damaged-2026-11-01-080000.db-wal",
        "hipdesk-0001-before-0002.db",
        "hipdesk-last-import.json",
        ".hipdesk-last-import.json.77.part",
        "hipdesk.db.new",
        "backups/hipdesk-2026-11-01-080000.db.part",
    ):
        (data / name).write_text("of the person")
    for name in ("hipdesk.lock", "holiday.jpg", "other.db", "backups/letter.txt"):
        (data / name).write_text("not of HipDesk's history")
    done = delete_everything(file)
    assert names(data) == {
        "hipdesk.lock",
        "holiday.jpg",
        "other.db",
        "backups",
        "backups/letter.txt",
    }
    assert done.left == ()
    assert done.files == 13
    assert done.size > file.with_name("holiday.jpg").stat().st_size


def test_an_empty_folder_of_copies_goes_too(tmp_path: Path) -> None:
    file = settle_with_history(tmp_path / "data") / "hipdesk.db"
    back_up(file, NOW)
    delete_everything(file)
    assert names(file.parent) == set()


def test_nothing_to_delete_is_no_trouble(tmp_path: Path) -> None:
    done = delete_everything(tmp_path / "hipdesk.db")
    assert (done.files, done.left) == (0, ())


def test_a_link_goes_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.db"
    elsewhere.write_text("mine")
    data = tmp_path / "data"
    data.mkdir()
    (data / "hipdesk.db").symlink_to(elsewhere)
    assert own_files(data / "hipdesk.db") == (data / "hipdesk.db",)
    delete_everything(data / "hipdesk.db")
    assert elsewhere.read_text() == "mine"


@pytest.mark.only_on("linux", "macos")
def test_what_cannot_be_deleted_is_named() -> None:
    def prepare(folder: Path) -> None:
        (folder / "hipdesk.db").write_text("of the person")

    with ordinary_user_in_a_foreign_folder(prepare) as folder:
        done = delete_everything(folder / "hipdesk.db")
        (told,) = done.left
        assert str(folder / "hipdesk.db") in told
        assert done.files == 0
