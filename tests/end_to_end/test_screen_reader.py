"""The app by a screen reader, which knows nothing but ids, names and values."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hipdesk.domain.first_start_health import HEALTH
from hipdesk.domain.first_start_wishes import WISHES
from hipdesk.domain.history import Outcome, SetResult
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.store import open_store
from tests.end_to_end.desktop import START_S, App, Desktop, ScreenReader, rows, wait_for
from tests.settled import STARTED_WITH, settle, settle_with_history
from tests.well import well_keys

SCALE = 5
NAVIGATION = {
    *("nav_home", "nav_plan", "nav_library", "nav_progress", "nav_learn", "nav_settings"),
    "nav_help",
}
HOME = NAVIGATION | {"start_button", "resume_button", "finish_button", "discard_button"}
PLAN = NAVIGATION | {"stay_button", "step_back_button", "swap_button", "less_today_button"}
PROGRESS = NAVIGATION | {"minutes_chart", "sessions_table"}
CHECK_IN = {"pain_before", "anything_new_no", "anything_new_yes", "check_in_cancel"}
CHECK_OUT = {"pain_after", "effort", "checkout_note", "checkout_skip"}
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
SOMEBODY = {one.ask: well_keys(one) for one in (*HEALTH, *WISHES)}

pytestmark = pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool")


def cut_off_a_session(data: Path) -> None:
    """One of its sets is done."""
    routine = Routine(RoutineKind.PLANNED, tuple(Prescription(one) for one in STARTED_WITH))
    now = datetime.now(UTC) - timedelta(minutes=10)
    result = SetResult(SetKey(0, Side.LEFT, 1), "knee_lift", Outcome.DONE, None, 5, 5, 10, 60)
    with closing(open_store(data / "hipdesk.db")) as store:
        store.history.begin("a", routine, 4, now)
        store.history.record_set("a", result, 90, now)


def value(reader: ScreenReader, wanted: str) -> float:
    found = reader.read(wanted)["value"]
    assert isinstance(found, float)
    return found


def audit(reader: ScreenReader, landmark: str) -> set[str]:
    """Every id on show beside the landmark; nothing may be without a name."""
    reader.read(landmark)
    assert reader.ask("unnamed") == [], landmark
    return set(reader.ask("ids"))


def say_that_it_aches(reader: ScreenReader, score: int) -> None:
    reader.press("hurts_button")
    assert reader.read("hurts_panel")["name"] == "It hurts"
    reader.press("hurt_kind_ache")
    reader.read("hurt_score")
    assert reader.ask("set", "hurt_score", score)
    reader.press("hurt_score_done")


def test_the_first_start_by_keys_has_a_name_for_everything(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data) as app:
        audit(reader, "welcome_begin")
        app.window()
        app.keys("Return")
        for _ in range(40):
            page = audit(reader, "first_start_page")
            if "first_start_done" in page:
                break
            told = reader.ask("headings")
            keys = SOMEBODY[told[0]]
            app.keys(*(one if isinstance(one, str) else "Return" for one in keys))
            wait_for(lambda: reader.ask("headings") != told, START_S, "page")  # noqa: B023  # at once
        app.keys("Return")
        reader.enabled("start_button")
    kinds = rows(data / "hipdesk.db", "SELECT kind FROM entry WHERE kind IN ('Start', 'Screening')")
    assert sorted(kinds) == [("Screening",), ("Start",)]


def test_each_page_has_its_ids_and_nothing_is_unnamed(tmp_path: Path) -> None:
    data = settle_with_history(tmp_path / "data")
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data):
        reader.enabled("start_button")
        assert audit(reader, "start_button") >= NAVIGATION
        reader.press("nav_progress")
        assert audit(reader, "sessions_table") >= PROGRESS
        reader.press("nav_library")
        assert audit(reader, "library_search") >= NAVIGATION
        reader.press("nav_plan")
        assert audit(reader, "stay_button") >= PLAN
        reader.press("nav_learn")
        learn = audit(reader, "nav_learn")
        assert learn >= NAVIGATION
        reader.press(next(ident for ident in sorted(learn) if ident.startswith("learn_card_")))
        assert audit(reader, "learn_back") >= NAVIGATION
        reader.press("nav_settings")
        assert audit(reader, "volume_slider") >= NAVIGATION
        reader.press("nav_help")
        assert audit(reader, "help_back") >= NAVIGATION
        reader.press("nav_home")
        reader.press("start_button")
        assert audit(reader, "pain_before") >= CHECK_IN
        reader.press("anything_new_yes")
        assert {"new_e1", "new_p1", "new_change", "new_unwell"} <= audit(reader, "new_nothing")
        reader.press("new_nothing")
        reader.read("pain_before")
        assert reader.ask("set", "pain_before", 2)
        reader.press("anything_new_no")
        assert audit(reader, "countdown_ring") >= PLAYER
        for opens, panel, closes in (
            ("skip_button", "skip_panel", "skip_no_equipment"),
            ("end_button", "end_panel", "end_keep_going"),
            ("hurts_button", "hurts_panel", "hurt_kind_emergency"),
        ):
            reader.press(opens)
            assert closes in audit(reader, panel)
            reader.press(closes)
        assert {"hurt_sign_e1", "hurt_sign_u2"} <= audit(reader, "hurt_sign_none")
        reader.press("hurt_sign_e1")
        audit(reader, "emergency_close")
        reader.enabled("emergency_close")
        reader.press("emergency_close")
        assert audit(reader, "nav_home") >= NAVIGATION


def test_an_interrupted_session_is_offered_by_its_ids(tmp_path: Path) -> None:
    data = settle(tmp_path / "data")
    cut_off_a_session(data)
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
    data = settle(tmp_path / "data")
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data, SCALE):
        reader.begin()
        reader.name_contains("exercise_label", "Hip self-check")
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
        wait_for(lambda: value(reader, "session_bar") > before, 20, "rising session bar")

        say_that_it_aches(reader, 2)
        stands = value(reader, "session_bar")
        reader.press("hurt_ease_off")
        wait_for(lambda: value(reader, "session_bar") > stands, 20, "session that goes on")

        reader.press("end_button")
        reader.press("end_confirm")
        assert audit(reader, "checkout_done") >= CHECK_OUT
        reader.press("checkout_done")
        audit(reader, "checkout_close")
        reader.press("checkout_close")
        reader.press("nav_progress")
        assert reader.read("sessions_table")["role"] == "table"
        assert reader.read("minutes_chart")["description"]
    database = data / "hipdesk.db"
    assert rows(database, "SELECT state, sets_planned FROM session") == [("ended", 6)]
    assert rows(database, "SELECT exercise_id, side, answer FROM hurt") == [
        ("hip_self_check", "left", "ease_off")
    ]
    outcomes = rows(database, "SELECT outcome, reason FROM set_record ORDER BY position")
    assert outcomes == [("stopped", "ended"), *[("skipped", "ended")] * 5]
    scored = "SELECT json_extract(body, '$.pain') FROM entry WHERE kind = 'ItemScore'"
    assert rows(database, scored) == [(2,)]
