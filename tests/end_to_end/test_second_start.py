"""One window per data folder, whatever became of the first."""

import signal
from pathlib import Path

import pytest

from tests.end_to_end.desktop import START_S, App, Desktop, ScreenReader, wait_for
from tests.settled import settle

pytestmark = pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool")


def test_a_second_start_raises_the_first_and_leaves(tmp_path: Path) -> None:
    data = settle(tmp_path / "data")
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data) as first:
        reader.enabled("start_button")
        with App(desktop, data) as second:
            assert second.ended(START_S) == (0, "")
        assert first.process.poll() is None
        reader.press("start_button")
        assert reader.read("pain_before")["name"]


def test_of_two_starts_at_once_one_window_comes_up(tmp_path: Path) -> None:
    data = settle(tmp_path / "data")
    with (
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, data) as one,
        App(desktop, data) as other,
    ):
        reader.enabled("start_button")
        left = wait_for(
            lambda: next((app for app in (one, other) if app.process.poll() is not None), None),
            START_S,
            "end of one of them",
        )
        assert left.ended(START_S) == (0, "")
        stays = other if left is one else one
        assert stays.close() == (0, "")


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
            assert second.ended(START_S) == (1, "")
        first.process.send_signal(signal.SIGCONT)
