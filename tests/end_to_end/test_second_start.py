"""One window per data folder, whatever became of the first."""

import signal
from pathlib import Path

import pytest

from hipdesk.domain.clock import SystemClock
from tests.end_to_end.desktop import App, Desktop, ScreenReader
from tests.settled import settle

LONGEST_S = 10.0

pytestmark = pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool")


def test_a_second_start_raises_the_first_and_leaves(tmp_path: Path) -> None:
    data, clock = settle(tmp_path / "data"), SystemClock()
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data) as first:
        reader.enabled("start_button")
        begun = clock.monotonic()
        with App(desktop, data) as second:
            assert second.ended(LONGEST_S) == (0, "")
        assert clock.monotonic() - begun < LONGEST_S
        assert first.process.poll() is None
        reader.press("start_button")
        assert reader.read("pain_before")["name"]


def test_after_a_kill_the_folder_is_free_at_once(tmp_path: Path) -> None:
    data = settle(tmp_path / "data")
    with Desktop() as desktop, ScreenReader(desktop) as reader:
        with App(desktop, data) as first:
            reader.enabled("start_button")
            first.kill()
        with App(desktop, data) as second:
            reader.enabled("start_button")
            assert second.close() == (0, "")
        with App(desktop, data) as third:
            reader.enabled("start_button")
            assert third.process.poll() is None


def test_a_first_that_hangs_is_told_in_a_window(tmp_path: Path) -> None:
    data = settle(tmp_path / "data")
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data) as first:
        reader.enabled("start_button")
        first.process.send_signal(signal.SIGSTOP)
        with Desktop() as beside, ScreenReader(beside) as another, App(beside, data) as second:
            page = another.read("problem_page")
            assert "does not answer" in page["name"]
            another.press("problem_close")
            assert second.ended(LONGEST_S) == (1, "")
        first.process.send_signal(signal.SIGCONT)
