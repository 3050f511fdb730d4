"""Reading without leaving a trace."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hipdesk.storage.read_only import read_only
from hipdesk.storage.store import Store
from tests.storage.builders import NOW, ROUTINE
from tests.storage.worlds import another_process, bytes_in

WRITES = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA wal_autocheckpoint = 0")
connection.execute("INSERT INTO preference VALUES ('from', 'outside')")
print("written", flush=True)
sys.stdin.read()
"""
STOPPED_IN_A_ROLLBACK_JOURNAL = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = DELETE")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
for number in range(2000):
    connection.execute("INSERT INTO preference VALUES (?, ?)", (str(number), "x" * 100))
print("half written", flush=True)
sys.stdin.read()
"""


def preferences(file: Path) -> list[str]:
    with read_only(file) as connection:
        return [row["key"] for row in connection.execute("SELECT key FROM preference")]


def test_reading_leaves_no_trace(store: Store, file: Path) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.close()
    before = bytes_in(file.parent)
    assert preferences(file) == []
    assert bytes_in(file.parent) == before
    assert list(before) == [file.name]


def test_writing_is_refused(store: Store, file: Path) -> None:
    store.close()
    with read_only(file) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM preference")


def test_what_a_running_program_committed_is_read(store: Store, file: Path) -> None:
    store.close()
    with another_process(WRITES, str(file)):
        assert preferences(file) == ["from"]


@pytest.mark.parametrize("shm", ["kept", "lost"])
def test_what_a_killed_program_committed_is_read(store: Store, file: Path, shm: str) -> None:
    store.close()
    with another_process(WRITES, str(file)):
        pass  # killed
    if shm == "lost":  # as in a power cut
        file.with_name(file.name + "-shm").unlink()
    log = file.with_name(file.name + "-wal")
    before = file.read_bytes(), log.read_bytes()
    assert preferences(file) == ["from"]
    assert (file.read_bytes(), log.read_bytes()) == before


def test_what_was_half_written_in_the_older_way_is_rolled_back(store: Store, file: Path) -> None:
    store.close()
    with another_process(STOPPED_IN_A_ROLLBACK_JOURNAL, str(file)):
        pass  # killed
    assert file.with_name(file.name + "-journal").stat().st_size > 0
    assert preferences(file) == []
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_name_that_means_something_in_an_address_is_a_name(tmp_path: Path) -> None:
    file = tmp_path / "50% of #1? ä.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE preference (key)")
    assert preferences(file) == []
