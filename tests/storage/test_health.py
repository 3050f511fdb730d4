"""The database in a line."""

from pathlib import Path

from hipdesk.storage.health import describe
from hipdesk.storage.store import Store
from tests.storage.builders import LATER, NOW, ROUTINE, a_result
from tests.storage.worlds import bytes_in


def test_no_database_is_told(file: Path) -> None:
    assert describe(file) == f"{file} (none yet)"
    assert not file.exists()


def test_a_healthy_database_is_counted_and_not_touched(store: Store, file: Path) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(), 60.0, LATER)
    store.close()
    before = bytes_in(file.parent)
    line = describe(file)
    assert "healthy" in line
    assert "tables at 0002" in line
    assert "1 sessions, 1 sets" in line
    assert bytes_in(file.parent) == before


def test_a_damaged_database_is_told(file: Path) -> None:
    file.write_bytes(b"Dear diary\n" * 500)
    assert "not a database" in describe(file)
