"""The world's faults and our own."""

import sqlite3
from pathlib import Path

import pytest

from hipdesk.storage.faults import damaged, is_damage, known_error

FILE = Path("/data/hipdesk.db")


def a_fault(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("it failed")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "not write"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_NOTADB, "not a database"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk failed"),
        (sqlite3.SQLITE_CANTOPEN, "cannot open"),
    ],
)
def test_a_fault_of_the_world_says_what_happened_what_was_kept_what_to_do(
    code: int, word: str
) -> None:
    known = known_error(a_fault(code), FILE)
    assert known is not None
    assert word in known.what_happened
    assert str(FILE) in known.what_happened
    assert known.what_was_kept
    assert known.what_to_do


@pytest.mark.parametrize(
    "error",
    [
        a_fault(sqlite3.SQLITE_ERROR),
        a_fault(sqlite3.SQLITE_CONSTRAINT_CHECK),
        a_fault(sqlite3.SQLITE_MISUSE),
        sqlite3.ProgrammingError("closed"),
        ValueError("no error of SQLite's"),
    ],
)
def test_our_own_faults_are_not_blamed_on_the_world(error: Exception) -> None:
    assert known_error(error, FILE) is None


def test_damage_is_told_from_what_may_pass() -> None:
    assert is_damage(a_fault(sqlite3.SQLITE_CORRUPT_INDEX))
    assert is_damage(a_fault(sqlite3.SQLITE_NOTADB))
    assert not is_damage(a_fault(sqlite3.SQLITE_BUSY))


def test_a_finding_is_quoted() -> None:
    assert "wrong # of entries" in str(damaged(FILE, "wrong # of entries"))
