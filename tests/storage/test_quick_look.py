"""What the first window is told."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.history import SessionState
from hipdesk.domain.preferences import Preferences, ThemeChoice
from hipdesk.storage.fact_reading import Known
from hipdesk.storage.quick_look import QuickLook, quick_look
from hipdesk.storage.schema_version import FileState
from hipdesk.storage.store import Store, open_store
from tests.storage.builders import LATER, LEFT_1, NOW, RIGHT_1, ROUTINE, a_result
from tests.storage.worlds import another_process, bytes_in, modules_after

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
HOLDS_ALL = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("INSERT INTO preference VALUES ('from', 'outside')")
print("held", flush=True)
sys.stdin.read()
"""
RUNS_A_SESSION = """
import sys
from pathlib import Path
from hipdesk.storage.store import open_store
from tests.storage.builders import LATER, NOW, ROUTINE, a_result
history = open_store(Path(sys.argv[1])).history
history.begin("one", ROUTINE, 3, NOW)
print(history.record_set("one", a_result(), 60.0, LATER).id, flush=True)
sys.stdin.read()
"""


def look(file: Path) -> QuickLook:
    return quick_look(file, MONDAY, SUNDAY)


def set_version(file: Path, version: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (version,))


def test_where_nothing_is_everything_is_at_its_default(file: Path) -> None:
    assert look(file) == QuickLook(FileState.ABSENT, known=Known())
    assert not file.exists()


def test_it_tells_what_the_store_tells(store: Store, file: Path) -> None:
    chosen = Preferences(volume=10, theme=ThemeChoice.DARK)
    store.preferences.save(chosen)
    for name, days in (("old", 14), ("monday", 5), ("today", 0)):
        began = NOW - timedelta(days=days)
        store.history.begin(name, ROUTINE, 3, began)
        store.history.finish(name, SessionState.FINISHED, 600.0, began)
    store.history.begin("open", ROUTINE, 3, NOW)
    store.history.record_set("open", a_result(key=LEFT_1), 60.0, LATER)
    store.history.record_set("open", a_result(key=RIGHT_1), 60.0, LATER)
    store.history.reopen_set("open", RIGHT_1, LATER)
    store.history.record_hurt("open", "hurt", "hip_abduction", LEFT_1, LATER)
    found = look(file)
    assert found == QuickLook(
        FileState.CURRENT,
        chosen,
        store.history.daily_totals(MONDAY, SUNDAY),
        store.history.open_session(),
        store.entries.known(),
    )
    assert [total.day for total in found.week] == [MONDAY, NOW.date()]
    store.close()
    assert look(file) == found


def test_a_session_that_was_killed_is_found(file: Path) -> None:
    with another_process(RUNS_A_SESSION, str(file)):
        pass  # killed
    found = look(file)
    assert found.open_session is not None
    assert [one.result for one in found.open_session.sets] == [a_result()]
    assert found.open_session.active_s == 60.0


def test_bad_settings_fall_back_and_the_good_ones_stay(store: Store, file: Path) -> None:
    store.preferences.save(Preferences(volume=10))
    store.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE preference SET value = '999' WHERE key = 'text_size'")
        connection.execute("UPDATE preference SET value = 'rubbish' WHERE key = 'theme'")
    assert look(file).preferences == Preferences(volume=10)


def test_a_newer_file_is_told_and_left_untouched(store: Store, file: Path) -> None:
    store.preferences.save(Preferences(theme=ThemeChoice.DARK))
    store.close()
    set_version(file, "0999")
    before = bytes_in(file.parent)
    found = look(file)
    assert found.status is FileState.NEWER
    assert "newer HipDesk" in str(found.problem)
    assert found.preferences.theme is ThemeChoice.DARK
    assert bytes_in(file.parent) == before


def test_an_older_file_gives_what_can_be_read(store: Store, file: Path) -> None:
    store.close()
    set_version(file, "0000")
    assert look(file) == QuickLook(FileState.OLDER)


def test_settings_kept_elsewhere_by_another_release_are_the_defaults(
    store: Store, file: Path
) -> None:
    store.close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TABLE preference")
    set_version(file, "0000")
    assert look(file) == QuickLook(FileState.OLDER)


@pytest.mark.parametrize("content", [b"Dear diary\n" * 500, b"\0" * 8192])
def test_what_is_no_database_is_damaged_and_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    found = look(file)
    assert found.status is FileState.DAMAGED
    assert found.problem is not None
    assert bytes_in(file.parent) == {file.name: content}


def test_another_programs_database_is_told(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE notes (text)")
    assert look(file).status is FileState.DAMAGED
    assert "not one of HipDesk's" in str(look(file).problem)


def test_a_file_that_another_program_holds_is_unreadable_for_now(store: Store, file: Path) -> None:
    store.close()
    with another_process(HOLDS_ALL, str(file)):
        found = look(file)
    assert found.status is FileState.UNREADABLE
    assert "Another program" in str(found.problem)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a database with a session that runs."""
    file = tmp_path_factory.mktemp("sound") / "hipdesk.db"
    store = open_store(file)
    store.preferences.save(Preferences())
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(), 60.0, LATER)
    store.close()
    return file.read_bytes()


@given(st.data())
def test_broken_bytes_never_keep_the_window_from_opening(
    sound: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(sound) - 1))
    noise = data.draw(st.binary(min_size=1, max_size=300))
    file = tmp_path_factory.getbasetemp() / "broken_for_a_look.db"
    file.write_bytes(sound[:start] + noise + sound[start + len(noise) :])
    found = look(file)
    assert (found.problem is None) == (
        found.status in {FileState.CURRENT, FileState.OLDER, FileState.ABSENT}
    )


def test_it_needs_no_sql_library(store: Store, file: Path) -> None:
    store.close()
    loaded = modules_after(
        "from datetime import date; from hipdesk.storage.quick_look import quick_look\n"
        f"quick_look(Path({str(file)!r}), date(2026, 1, 1), date(2026, 1, 7))"
    )
    assert loaded.isdisjoint({"sqlalchemy", "alembic", "PySide6", "platformdirs"})
