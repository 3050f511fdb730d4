"""The main job in a real window, by keys alone, with a recording of every chime."""

import sqlite3
from pathlib import Path

import pytest

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.timeline import Cue
from tests.end_to_end.desktop import App, Desktop, ScreenReader, wait_for
from tests.settled import settle
from tests.sound_server import RATE, RIGHT_OF_WAY, Recording, SoundServer, sound_of

LATEST_S = 0.060
KEY_S = 0.150  # for a key press to pass through xdotool and the X server

# Double hip rotation at its first step, from "I'm ready": count-in, left, change over, right.
CUES = [
    (0, Cue.TICK),
    (1, Cue.TICK),
    (2, Cue.TICK),
    (3, Cue.START),
    (17, Cue.HALFWAY),
    (24, Cue.LAST),
    (25, Cue.LAST),
    (26, Cue.LAST),
    (27, Cue.REST),
    (33, Cue.SWITCH),
    (34, Cue.TICK),
    (35, Cue.TICK),
    (36, Cue.START),
    (50, Cue.HALFWAY),
    (57, Cue.LAST),
    (58, Cue.LAST),
    (59, Cue.LAST),
    (60, Cue.REST),
    (66, Cue.FINISH),
]


def rows(database: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


@pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool", "pulse", "sound")
def test_a_session_by_keys_is_heard_on_time_kept_and_charted(tmp_path: Path) -> None:
    data, clock = settle(tmp_path / "data"), SystemClock()
    with (
        SoundServer() as server,
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, data, environment=server.environment, before=RIGHT_OF_WAY) as app,
        Recording(server) as recording,
    ):
        reader.enabled("start_button")
        app.window()
        wait_for(lambda: app.logged(r"sound goes to (.+)"), 20, "sound")
        app.keys("Return")
        reader.read("pain_before")
        app.keys("2", "n")
        for _ in range(2):  # leave what comes before, both sides of it
            reader.read("skip_button")
            app.keys("Right")
            reader.read("skip_panel")
            app.keys("3")
        reader.name_contains("exercise_label", "Double hip rotation")
        app.keys("Return")  # past the announcement
        wait_for(  # until the chime of the announcement has died away
            lambda: 0 < reader.read("countdown_ring")["value"] <= 16, 30, "a quiet set-up card"
        )
        pressed_at = clock.monotonic()
        app.keys("Return")  # I'm ready

        reader.ask("wait", "checkout_done", 90)
        app.keys("1", "Tab", "4")
        app.keys("ctrl+Return")
        reader.read("checkout_close")
        app.keys("Return")
        reader.read("home_plan_button")
        app.keys("ctrl+4")
        chart = reader.read("minutes_chart")
        table = reader.read("sessions_table")

        first = recording.find(sound_of(Cue.TICK), pressed_at, pressed_at + 1)
        assert first.certain
        assert 0 <= first.at_s - pressed_at <= KEY_S + LATEST_S
        ends = [at for at, _ in CUES[1:]] + [CUES[-1][0] + 5]
        for (at, cue), end in zip(CUES, ends, strict=True):
            due = first.at_s + at
            alone = sound_of(cue)[: (end - at) * RATE]  # until the next one joins in
            heard = recording.find(alone, due - 0.4, due + 0.4)
            assert heard.certain, (at, cue, heard)
            assert abs(heard.at_s - due) <= LATEST_S, (at, cue, heard.at_s - due)
        quiet = first.at_s + CUES[-1][0] + 3.5
        assert recording.level(quiet, quiet + 1) < -100

    sets = "SELECT exercise_id, side, outcome, reason, reps_done FROM set_record ORDER BY position"
    assert rows(data / "hipdesk.db", sets) == [
        ("hip_self_check", "left", "skipped", "no_equipment", 0),
        ("hip_self_check", "right", "skipped", "no_equipment", 0),
        ("knee_lift", "left", "skipped", "no_equipment", 0),
        ("knee_lift", "right", "skipped", "no_equipment", 0),
        ("double_hip_rotation", "left", "done", None, 1),
        ("double_hip_rotation", "right", "done", None, 1),
    ]
    ((state, active_s, effort, pain),) = rows(
        data / "hipdesk.db", "SELECT state, active_s, effort, pain FROM session"
    )
    assert (state, effort, pain) == ("finished", 4, 1)
    assert isinstance(active_s, float)
    assert 70 < active_s < 110
    assert "1 min" in chart["description"]
    assert table["role"] == "table"
