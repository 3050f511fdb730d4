"""The main job by a screen reader, which knows nothing but ids, names and values."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hipdesk.domain.history import Outcome, SessionState, SetResult
from hipdesk.domain.plan import days_routine
from hipdesk.domain.routine import Pacing
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.store import open_store
from tests.end_to_end.desktop import App, Desktop, ScreenReader, wait_for

SCALE = 5
NAVIGATION = {"nav_home", "nav_library", "nav_progress", "nav_settings"}
HOME = NAVIGATION | {"start_button", "resume_button", "finish_button", "discard_button"}
PROGRESS = NAVIGATION | {"minutes_chart", "sessions_table"}
PLAYER = {
    "pause_button",
    "back_button",
    "skip_button",
    "more_time_button",
    "repeat_button",
    "mute_button",
    "hurts_button",
    "end_button",
    "ready_button",
    "countdown_ring",
    "session_bar",
    "exercise_label",
    "side_label",
    "instruction_label",
    "next_label",
}

pytestmark = pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool")


def write_history(data: Path, *, cut_off: bool) -> None:
    """A session of one set, finished or cut off."""
    data.mkdir()
    store = open_store(data / "hipdesk.db")
    routine, now = days_routine(Pacing()), datetime.now(UTC) - timedelta(hours=2)
    result = SetResult(SetKey(0, Side.LEFT, 1), "knee_lift", Outcome.DONE, None, 5, 5, 10, 60)
    store.history.begin("a", routine, 4, now)
    store.history.record_set("a", result, 90, now)
    if not cut_off:
        store.history.finish("a", SessionState.FINISHED, 300, now)
    store.close()


def value(reader: ScreenReader, wanted: str) -> float:
    found = reader.read(wanted)["value"]
    assert isinstance(found, float)
    return found


def audit(reader: ScreenReader, landmark: str) -> set[str]:
    """Every id on show beside the landmark; nothing may be without a name."""
    reader.read(landmark)
    assert reader.ask("unnamed") == [], landmark
    return set(reader.ask("ids"))


def rows(database: Path, query: str) -> list[Any]:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_each_page_has_its_ids_and_nothing_is_unnamed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_history(data, cut_off=False)
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data):
        reader.enabled("start_button")
        assert audit(reader, "start_button") >= NAVIGATION
        reader.press("nav_progress")
        assert audit(reader, "sessions_table") >= PROGRESS
        reader.press("nav_library")
        assert audit(reader, "library_search") >= NAVIGATION
        reader.press("nav_settings")
        assert audit(reader, "volume_slider") >= NAVIGATION
        reader.press("nav_help")
        assert audit(reader, "help_back") >= NAVIGATION
        reader.press("nav_home")
        reader.press("start_button")
        assert audit(reader, "countdown_ring") >= PLAYER
        for opens, panel, closes in (
            ("skip_button", "skip_panel", "skip_other"),
            ("end_button", "end_panel", "end_keep_going"),
            ("hurts_button", "hurts_panel", "hurt_stop"),
        ):
            reader.press(opens)
            assert closes in audit(reader, panel)
            reader.press(closes)


def test_an_interrupted_session_is_offered_by_its_ids(tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_history(data, cut_off=True)
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data):
        reader.enabled("start_button")
        assert audit(reader, "recovery_banner") >= HOME
        reader.press("nav_progress")
        assert audit(reader, "progress_to_home") >= NAVIGATION
        reader.press("nav_home")
        reader.enabled("resume_button")
        reader.press("resume_button")
        assert audit(reader, "countdown_ring") >= PLAYER


def test_a_session_is_started_followed_paused_and_ended(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data, SCALE):
        reader.enabled("start_button")
        reader.press("start_button")
        assert "Knee lift" in reader.read("exercise_label")["name"]
        assert "left" in reader.read("side_label")["name"].lower()
        assert reader.read("next_label")["name"].startswith("Next")
        first = value(reader, "countdown_ring")
        wait_for(lambda: value(reader, "countdown_ring") < first, 5, "falling countdown")

        reader.press("pause_button")
        reader.name_contains("pause_button", "Resume", 5)
        stands = value(reader, "countdown_ring")
        with pytest.raises(TimeoutError):
            wait_for(lambda: value(reader, "countdown_ring") != stands, 1, "moving countdown")
        reader.press("more_time_button")
        wait_for(lambda: value(reader, "countdown_ring") >= stands + 9, 5, "longer countdown")
        reader.press("pause_button")
        wait_for(lambda: reader.read("pause_button")["name"] == "Pause", 5, "running clock")

        before = value(reader, "session_bar")
        reader.press("ready_button")
        reader.name_contains("instruction_label", "left", 10)
        wait_for(lambda: value(reader, "session_bar") > before, 20, "rising session bar")

        reader.press("hurts_button")
        assert reader.read("hurts_panel")["name"] == "It hurts"
        stands = value(reader, "session_bar")
        reader.press("hurt_kind_ache")
        reader.ask("set", "hurt_score", 2)
        reader.press("hurt_score_done")
        reader.press("hurt_ease_off")
        wait_for(lambda: value(reader, "session_bar") > stands, 20, "session that goes on")

        reader.press("end_button")
        reader.press("end_confirm")
        reader.press("checkout_done")
        reader.enabled("start_button")
        reader.press("nav_progress")
        assert reader.read("sessions_table")["role"] == "table"
        assert reader.read("minutes_chart")["description"]
    database = data / "hipdesk.db"
    assert rows(database, "SELECT state, sets_planned FROM session") == [("ended", 4)]
    assert rows(database, "SELECT exercise_id, side, answer FROM hurt") == [
        ("knee_lift", "left", "ease_off")
    ]
    outcomes = rows(database, "SELECT outcome, reason FROM set_record ORDER BY position")
    assert [outcome for outcome, _ in outcomes] == ["stopped", "skipped", "skipped", "skipped"]
    assert {reason for _, reason in outcomes} == {"ended"}
