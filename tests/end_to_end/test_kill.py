"""A session that is killed at any moment is there at the next start."""

import random
import sqlite3
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.end_to_end.desktop import App, Desktop, ScreenReader, wait_for
from tests.settled import settle

PLAN = [
    ("0", "left", "1", "Hip self-check (before and after), left"),
    ("0", "right", "1", "Hip self-check (before and after), right"),
    ("1", "left", "1", "Knee lift (single knee to chest), left"),
    ("1", "right", "1", "Knee lift (single knee to chest), right"),
    ("2", "left", "1", "Double hip rotation (knees side to side), left"),
    ("2", "right", "1", "Double hip rotation (knees side to side), right"),
]
SCALE = 400  # a session takes about a second: it is killed a few times
LONGEST_S = 0.6


def newest_session(database: Path) -> tuple[str, list[tuple[str, str, str]]]:
    """The state of the session that began last, and the sets it holds, in order."""
    if not database.exists():
        return "none", []
    connection = sqlite3.connect(database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        made = "SELECT 1 FROM sqlite_master WHERE name = 'session'"
        if connection.execute(made).fetchone() is None:  # its first migration is not committed yet
            return "none", []
        newest = "SELECT id, state FROM session ORDER BY started_at DESC LIMIT 1"
        session = connection.execute(newest).fetchone()
        if session is None:
            return "none", []
        sets = "SELECT item, side, number FROM set_record WHERE session_id = ? ORDER BY position"
        found = connection.execute(sets, (session[0],)).fetchall()
        return session[1], [(str(item), side, str(number)) for item, side, number in found]
    finally:
        connection.close()


def offered(reader: ScreenReader) -> str:
    """The set that Home offers to go on with, or ""."""
    banner = reader.ask("read", "recovery_banner")
    return banner["name"] if banner else ""


@pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool")
def test_whenever_it_is_killed_the_finished_sets_are_there_and_the_next_one_is_offered(
    tmp_path: Path, scale: Callable[[int, int], int]
) -> None:
    chance = random.Random(20261121)
    data = settle(tmp_path / "person 0")
    told = kills = persons = 0
    with Desktop() as desktop, ScreenReader(desktop) as reader:
        while kills < scale(50, 300):
            database = data / "hipdesk.db"
            state, sets = newest_session(database)
            left = PLAN[len(sets) :] if state == "running" else []
            over = state == "finished" or len(sets) == len(PLAN)
            with App(desktop, data, SCALE) as app:
                reader.read("home_plan_button" if over else "start_button")
                assert (left[0][3] in offered(reader)) if left else offered(reader) == ""
                if over:  # no second session on one day
                    persons += 1
                    data, told = settle(tmp_path / f"person {persons}"), 0
                    continue
                if left:
                    reader.enabled("resume_button")
                    reader.press("resume_button")
                else:
                    reader.begin()
                begun = partial(newest_session, database)
                wait_for(lambda: begun()[0] == "running", 10, "session")  # noqa: B023  # at once
                with pytest.raises(subprocess.TimeoutExpired):
                    app.process.wait(chance.uniform(0, LONGEST_S))
                app.kill()
                kills += 1
                logged = app.logged(r"kept set (\d) (\w+) (\d)")[told:]
            told += len(logged)
            before, (state, sets) = sets if left else [], newest_session(database)
            assert sets == [key[:3] for key in PLAN[: len(sets)]]
            assert sets[: len(before)] == before
            assert set(logged) <= set(sets)
