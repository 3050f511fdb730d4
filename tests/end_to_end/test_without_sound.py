"""No sound is no error and stops nothing."""

from pathlib import Path

import pytest

from hipdesk.domain.preferences import Preferences
from tests.end_to_end.desktop import App, Desktop, ScreenReader, rows, wait_for
from tests.likeness import decibels
from tests.no_sound import NO_SOUND
from tests.settled import prefer, settle
from tests.sound_server import SoundServer

SLOW = 10  # there is time for a word
SCALE = 40  # a session takes ten seconds
LOUD_DB = -60  # of a whole recording in which something was said

pytestmark = pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool")


def states(database: Path) -> list[str]:
    return [state for (state,) in rows(database, "SELECT state FROM session")]


def to_the_end(reader: ScreenReader) -> None:
    """A session that has begun, to its check-out and home again."""
    reader.ask("wait", "checkout_done", 60)
    reader.press("checkout_done")
    reader.press("checkout_close")
    reader.read("home_plan_button")


def sign_says(reader: ScreenReader, text: str) -> bool:
    sign = reader.ask("read", "sound_sign")
    return sign is not None and text in sign["name"]


def run_silently(data: Path, environment: dict[str, str], why: str) -> None:
    """A whole session that ends as usual, while the sign says why there is no sound."""
    with (
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, data, SCALE, environment=environment) as app,
    ):
        reader.begin()
        wait_for(lambda: sign_says(reader, why), 15, "sign that sound is off")
        to_the_end(reader)
        assert app.close() == (0, "")
    assert states(data / "hipdesk.db") == ["finished"]


def test_without_a_sound_server_a_session_runs_to_its_end_and_says_so(tmp_path: Path) -> None:
    nobody = {"PULSE_SERVER": f"unix:{tmp_path}/nobody"}
    run_silently(settle(tmp_path / "data"), nobody, "no sound device")


def test_without_the_sound_library_a_session_runs_to_its_end_and_says_so(tmp_path: Path) -> None:
    run_silently(settle(tmp_path / "data"), NO_SOUND, "libpulse.so.0")


@pytest.mark.needs("pulse", "sound")
def test_a_sound_server_killed_in_the_middle_stops_no_session_and_the_voice_returns(
    tmp_path: Path,
) -> None:
    data = settle(tmp_path / "data")
    prefer(data, Preferences(muted=True, reader_alone=False))  # the voice alone is to be heard
    with (
        SoundServer() as server,
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, data, SLOW, environment=server.environment) as app,
    ):
        reader.enabled("start_button")
        wait_for(lambda: app.logged(r"sound goes to (.+)"), 20, "sound")
        reader.begin()
        wait_for(lambda: sign_says(reader, "The chimes are off"), 15, "sign of the chimes")
        server.kill()
        wait_for(lambda: sign_says(reader, "no sound device"), 15, "sign that sound is off")
        server.start()
        wait_for(lambda: sign_says(reader, "The chimes are off"), 20, "sound")
        with server.record() as recording:
            wait_for(lambda: decibels(recording.audio) > LOUD_DB, 20, "voice")
        to_the_end(reader)
        assert app.close() == (0, "")
    assert states(data / "hipdesk.db") == ["finished"]
