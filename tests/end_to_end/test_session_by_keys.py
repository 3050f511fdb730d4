"""The main job in a real window, by keys alone, with a recording of every word and chime."""

from pathlib import Path

import pytest

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.preferences import Preferences, VoiceLevel
from hipdesk.domain.session import Session
from hipdesk.domain.voice.manner import Manner
from tests.domain.builders import a_routine
from tests.domain.real_catalogue import real_catalogue
from tests.domain.voice.books import a_book
from tests.domain.voice.listening import Listener
from tests.end_to_end.alignment import Score, first_of
from tests.end_to_end.desktop import App, Desktop, ScreenReader, rows, wait_for
from tests.right_of_way import APP_RIGHT_OF_WAY
from tests.settled import prefer, settle
from tests.sound_server import Recording, SoundServer
from tests.standstill import Witness, Wrong, until_it_keeps_up

LATEST_S = 0.060
KEY_S = 0.150  # for a key press to pass through xdotool and the X server
MUTED_S = 1.2


def double_hip_rotation() -> Score:
    """At its first step, new, from "I'm ready": count-in, left, change over, right."""
    new = Manner(VoiceLevel.FULL, frozenset({"double_hip_rotation"}))
    listener = Listener.of(a_routine("double_hip_rotation"), real_catalogue(), a_book(), new)
    listener.run(10.0)
    listener.do(Session.ready)
    return Score.of(listener.to_the_end(), listener.phases[1].at)


@pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool", "pulse", "sound")
def test_a_session_by_keys_is_heard_on_time_kept_and_charted(tmp_path: Path) -> None:
    until_it_keeps_up(lambda name: drive_a_session(tmp_path / name))


def drive_a_session(folder: Path) -> None:
    """From Start to the chart; StoodStillError if the machine kept a sound from its time."""
    data, clock = settle(folder), SystemClock()
    prefer(data, Preferences(reader_alone=False))  # a reader looks on, and the voice speaks
    with (
        SoundServer() as server,
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, data, environment=server.environment, before=APP_RIGHT_OF_WAY) as app,
        Recording(server) as recording,
        Witness() as witness,
    ):
        reader.enabled("start_button")
        app.window()
        app.sound_goes_first()
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
        app.keys("m")  # in the middle of what is read out
        wait_for(lambda: reader.read("mute_button")["name"] == "Sound on", 5, "mute")
        muted_at = clock.monotonic()
        wait_for(lambda: clock.monotonic() > muted_at + MUTED_S, 5, "a while")
        app.keys("m")
        pressed_at = clock.monotonic()
        app.keys("Return")  # I'm ready

        assert reader.ask("wait", "checkout_done", 90), "the session has not come to its end"
        app.keys("1", "Tab", "4")
        app.keys("ctrl+Return")
        reader.read("checkout_close")
        app.keys("Return")
        reader.read("home_plan_button")
        app.keys("ctrl+4")
        chart = reader.read("minutes_chart")
        table = reader.read("sessions_table")
        hear_it_all(recording, muted_at, pressed_at, witness)

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


def hear_it_all(recording: Recording, muted_at: float, pressed_at: float, witness: Witness) -> None:
    """Every word and chime from "I'm ready" on at its time, and silence where it must be."""
    first = first_of(recording, "count.3", pressed_at, pressed_at + 2, witness)
    assert first.at_s >= pressed_at
    if first.at_s > pressed_at + 2 * (KEY_S + LATEST_S):
        witness.judge([Wrong("the key was answered late", pressed_at, first.at_s)])
    assert recording.level(muted_at + 0.3, muted_at + MUTED_S - 0.1) < -100
    score = double_hip_rotation()
    assert {"do.double_hip_rotation.hold", "left.half", "side.right", "say.done"} <= {
        one.name for one in score.clips
    }
    score.compare(recording, first.at_s, witness)
    quiet = first.at_s + score.chimes[-1].at + 3.6
    assert recording.level(quiet, quiet + 1) < -100
