"""Copies that are proved."""

import sqlite3
import stat
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.storage import safe_copy as module
from hipdesk.storage.safe_copy import counts, quick_check, safe_copy
from hipdesk.storage.store import Store
from tests.storage.builders import LATER, NOW, ROUTINE, a_result
from tests.storage.worlds import largest_file


def test_a_copy_holds_what_is_committed_also_in_the_log(
    store: Store, file: Path, tmp_path: Path
) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(), 60.0, LATER)
    assert file.with_name(file.name + "-wal").stat().st_size > 0
    target = tmp_path / "copy.db"
    safe_copy(file, target)
    with closing(sqlite3.connect(target)) as copy, closing(sqlite3.connect(file)) as original:
        assert counts(copy) == counts(original)
        assert counts(copy)["set_record"] == 1
        assert quick_check(copy) == ""
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_copy_that_differs_gets_no_name(
    store: Store, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    numbers = iter(range(10))
    monkeypatch.setattr(module, "counts", lambda _connection: {"session": next(numbers)})
    with pytest.raises(KnownError, match="not the same"):
        safe_copy(file, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


@pytest.mark.only_on("linux", "macos")
def test_a_copy_that_does_not_fit_leaves_nothing(store: Store, file: Path, tmp_path: Path) -> None:
    store.close()
    with largest_file(60_000), pytest.raises(sqlite3.OperationalError):
        safe_copy(file, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_what_a_former_try_left_is_replaced(store: Store, file: Path, tmp_path: Path) -> None:
    store.close()
    (tmp_path / "copy.db.part").write_bytes(b"half a copy")
    safe_copy(file, tmp_path / "copy.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", file.name]


def test_a_broken_database_is_found_out(store: Store, file: Path) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.close()
    broken = bytearray(file.read_bytes())
    broken[4096 * 3 : 4096 * 4] = b"\xff" * 4096
    file.write_bytes(broken)
    with closing(sqlite3.connect(file)) as connection:
        assert quick_check(connection)


def test_what_is_written_meanwhile_does_not_spoil_a_copy(
    store: Store, file: Path, tmp_path: Path
) -> None:
    """As when `hipdesk backup` runs beside the window."""
    stop = threading.Event()
    began = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            store.history.begin(f"session {number}", ROUTINE, 3, NOW)
            began.set()
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert began.wait(10)
        for number in range(20):
            safe_copy(file, tmp_path / f"copy {number}.db")
    finally:
        stop.set()
        writer.join()
