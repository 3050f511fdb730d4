"""No bug ends the app or shows a traceback."""

import sys
import threading
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from hipdesk.services.bug_watch import BUG_TEXT, install_excepthook


class SetClock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.at_s = 1000.0

    def monotonic(self) -> float:
        return self.at_s

    def now(self) -> datetime:
        raise NotImplementedError


class Button(QObject):
    pressed = Signal()


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the hooks back at the end."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.mark.usefixtures("hooks")
def test_a_bug_in_a_slot_is_logged_with_its_traceback_and_told_kindly(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told: list[str] = []
    install_excepthook(told.append)
    button = Button()
    button.pressed.connect(lambda: int("not a number"))
    button.pressed.emit()
    assert told == []  # not in the middle of the broken slot
    qtbot.waitUntil(lambda: told == [BUG_TEXT])
    assert "ValueError" in caplog.text
    assert "Traceback" in caplog.text
    assert "Traceback" not in BUG_TEXT
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.usefixtures("hooks")
def test_a_bug_in_a_thread_is_told_on_the_ui_thread(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    told_on: list[int] = []
    install_excepthook(lambda _text: told_on.append(threading.get_ident()))
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: told_on == [threading.get_ident()])
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.usefixtures("hooks")
def test_many_bugs_are_all_logged_but_told_once_a_minute(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    told: list[str] = []
    clock = SetClock()
    watch = install_excepthook(told.append, clock)
    for seconds in (0.0, 1.0, 58.0, 2.0):
        clock.at_s += seconds
        watch.take(ValueError, ValueError("again"), None)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert caplog.text.count("ValueError: again") == 4


@pytest.mark.usefixtures("hooks")
def test_a_reporter_that_is_broken_itself_does_no_harm(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(_text: str) -> None:
        raise RuntimeError("broken reporter")

    watch = install_excepthook(broken)
    watch.take(ValueError, ValueError("first"), None)
    qtbot.waitUntil(lambda: "broken reporter" in caplog.text)


@pytest.mark.usefixtures("hooks")
def test_control_c_is_left_to_python(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    watch = install_excepthook(told.append)
    watch.take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert told == []
