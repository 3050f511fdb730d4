"""What a file is, found out without touching it."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.errors import KnownError
from hipdesk.storage.examining import examine
from hipdesk.storage.schema_version import FileState
from hipdesk.storage.store import Store, open_store
from tests.storage.builders import LATER, NOW, ROUTINE, a_result
from tests.storage.worlds import bytes_in


def test_a_file_is_absent_current_older_or_newer(store: Store, file: Path, tmp_path: Path) -> None:
    store.close()
    assert examine(tmp_path / "none.db") == (FileState.ABSENT, None)
    assert examine(file) == (FileState.CURRENT, "0002")
    assert examine(file, head="0003") == (FileState.OLDER, "0002")
    assert examine(file, head="0001") == (FileState.NEWER, "0002")


def test_an_empty_file_holds_nothing_to_lose(file: Path) -> None:
    file.touch()
    assert examine(file) == (FileState.ABSENT, None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Dear diary, today my hip was better.\n" * 100, "not a database"),
        (b"\0" * 8192, "not a database"),
        (b"SQLite format 3\0" + b"\xff" * 4080, "database"),
    ],
)
def test_what_is_no_database_is_refused(file: Path, content: bytes, words: str) -> None:
    file.write_bytes(content)
    with pytest.raises(KnownError, match=words):
        examine(file)
    assert bytes_in(file.parent) == {file.name: content}


def test_another_programs_database_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE notes (text)")
    before = bytes_in(file.parent)
    with pytest.raises(KnownError, match="not one of HipDesk's"):
        examine(file)
    assert bytes_in(file.parent) == before


def test_a_file_cut_short_is_damaged(store: Store, file: Path) -> None:
    store.close()
    file.write_bytes(file.read_bytes()[:20_000])
    with pytest.raises(KnownError, match="damaged"):
        examine(file)


def test_a_folder_in_its_place_cannot_be_opened(file: Path) -> None:
    file.mkdir()
    with pytest.raises(KnownError, match=r"cannot open|disk failed"):
        examine(file)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a database with a session that runs."""
    file = tmp_path_factory.mktemp("sound") / "hipdesk.db"
    store = open_store(file)
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.record_set("one", a_result(), 60.0, LATER)
    store.close()
    return file.read_bytes()


@given(st.data())
def test_broken_bytes_are_no_bug_of_ours_and_are_left_as_they_are(
    sound: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(sound) - 1))
    noise = data.draw(st.binary(min_size=1, max_size=300))
    file = tmp_path_factory.getbasetemp() / "broken.db"
    broken = sound[:start] + noise + sound[start + len(noise) :]
    file.write_bytes(broken)
    with suppress(KnownError):
        examine(file)
    assert file.read_bytes() == broken
