"""A computer that sleeps in the middle of a session."""

import signal
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.desktop import App, Desktop, ScreenReader, wait_for
from tests.settled import settle

ASLEEP_S = 3.0


@pytest.mark.needs("xvfb", "dbus", "atspi", "window")
def test_a_process_that_was_stopped_comes_back_paused_and_credits_nothing(tmp_path: Path) -> None:
    with (
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, settle(tmp_path / "data")) as app,
    ):
        reader.begin()
        before = reader.read("countdown_ring")["value"]
        app.process.send_signal(signal.SIGSTOP)
        with pytest.raises(subprocess.TimeoutExpired):
            app.process.wait(ASLEEP_S)
        app.process.send_signal(signal.SIGCONT)
        wait_for(lambda: reader.read("pause_button")["name"] == "Resume", 10, "pause")
        after = reader.read("countdown_ring")["value"]
        assert before - ASLEEP_S < after <= before
        reader.press("pause_button")
        wait_for(lambda: reader.read("countdown_ring")["value"] < after, 10, "going on")
