"""The opened store, and its promise: what was committed outlives anything."""

import random
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.storage.store import open_store
from tests.storage.builders import NOW, ROUTINE
from tests.storage.worlds import another_process

# Sessions without end: each line it prints is of something that is committed.
EXERCISES_FOR_EVER = """
import sys
from datetime import timedelta
from itertools import count
from pathlib import Path
from hipdesk.domain.history import SessionState
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.store import open_store
from tests.storage.builders import NOW, ROUTINE, a_result
print("alive", flush=True)
history = open_store(Path(sys.argv[1])).history
for number in count(int(sys.argv[2])):
    session_id = f"session-{number}"
    now = NOW + timedelta(hours=number)
    history.begin(session_id, ROUTINE, 4, now)
    print(session_id, "running", flush=True)
    for key in (SetKey(0, Side.LEFT, place) for place in range(1, 5)):
        record = history.record_set(session_id, a_result(key=key), 60.0 * key.number, now)
        print(session_id, record.id, flush=True)
    history.finish(session_id, SessionState.FINISHED, 300.0, now)
    print(session_id, "finished", flush=True)
"""

Promise = tuple[str, str]


def test_a_store_reads_and_writes_and_lets_go(file: Path) -> None:
    store = open_store(file)
    begun = store.history.begin("one", ROUTINE, 3, NOW)
    store.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    again = open_store(file)
    assert again.history.open_session() == begun
    again.close()


def test_a_store_that_cannot_be_opened_says_why(file: Path) -> None:
    file.write_bytes(b"Dear diary\n" * 500)
    with pytest.raises(KnownError, match="not a database"):
        open_store(file)


def test_a_kill_at_any_moment_loses_nothing_that_was_committed(
    file: Path, scale: Callable[[int, int], int]
) -> None:
    chance = random.Random(2026)
    promised: set[Promise] = set()
    for number in range(scale(15, 300)):
        said = killed_while_exercising(file, 1000 * number, chance)
        promised |= said
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert said - kept(file, said) == set()
    assert promised - kept(file, promised) == set()
    assert len(promised) > 100


def killed_while_exercising(file: Path, first: int, chance: random.Random) -> set[Promise]:
    """What a process said was committed before it was killed at a random moment."""
    with another_process(EXERCISES_FOR_EVER, str(file), str(first)) as process:
        # Making or opening the database takes the first tenths of a second.
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=chance.uniform(0, 0.5))
        process.kill()
        said, _ = process.communicate()
    whole_lines = said[: said.rfind("\n") + 1].splitlines()
    return {(session_id, what) for session_id, what in map(str.split, whole_lines)}


def kept(file: Path, promised: set[Promise]) -> set[Promise]:
    """What the database has of some sessions, in the words of the process that wrote them."""
    store = open_store(file)
    sessions = [store.history.session(name) for name in {name for name, _ in promised}]
    running = store.history.open_session()
    store.close()
    assert running is None or len(running.sets) <= 4
    found: set[Promise] = set()
    for session in sessions:
        found |= {(session.id, record.id) for record in session.sets}
        found |= {(session.id, "running"), (session.id, session.state)}
    return found
