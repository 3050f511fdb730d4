"""The log keeps itself small and private, and no bug ends the app or shows a traceback."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from hipdesk.services.logs import BUG_TEXT, MAX_BYTES, close_log, install_excepthook, log_to

log = logging.getLogger("hipdesk.test")


@pytest.fixture
def logging_to() -> Iterator[Callable[[Path], logging.Handler]]:
    """Logs to a file, and undoes that."""
    root = logging.getLogger()
    level = root.level
    handlers = []

    def start(file: Path) -> logging.Handler:
        handlers.append(log_to(file))
        return handlers[-1]

    yield start
    root.setLevel(level)
    for handler in handlers:
        root.removeHandler(handler)
        handler.close()


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


def test_messages_are_written_to_a_private_file(
    tmp_path: Path,
    logging_to: Callable[[Path], logging.Handler],
) -> None:
    file = tmp_path / "hipdesk.log"
    logging_to(file)
    assert not file.exists()
    log.info("the window is open")
    log.debug("not this")
    text = file.read_text("utf-8")
    assert "INFO hipdesk.test: the window is open" in text
    assert "not this" not in text
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600


def test_the_log_never_grows_beyond_its_three_files(
    tmp_path: Path,
    logging_to: Callable[[Path], logging.Handler],
) -> None:
    logging_to(tmp_path / "hipdesk.log")
    for _ in range(2500):
        log.info("x" * 1000)
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["hipdesk.log", "hipdesk.log.1", "hipdesk.log.2"]
    assert all(path.stat().st_size <= MAX_BYTES for path in tmp_path.iterdir())


def test_a_second_start_in_the_same_window_writes_each_line_once(
    tmp_path: Path,
    logging_to: Callable[[Path], logging.Handler],
) -> None:
    file = tmp_path / "hipdesk.log"
    assert logging_to(file) is logging_to(file)
    log.warning("once")
    assert file.read_text().count("once") == 1


def test_a_log_that_was_deleted_begins_anew(
    tmp_path: Path,
    logging_to: Callable[[Path], logging.Handler],
) -> None:
    file = tmp_path / "hipdesk.log"
    logging_to(file)
    log.warning("before")
    close_log()
    file.unlink()
    log.warning("after")
    assert "after" in file.read_text()
    assert "before" not in file.read_text()


def test_a_disk_that_fails_is_no_error(
    tmp_path: Path,
    logging_to: Callable[[Path], logging.Handler],
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "file").touch()
    logging_to(tmp_path / "file" / "hipdesk.log")  # no folder at all
    log.info("nobody can read this")
    assert capsys.readouterr().err == ""
    assert (tmp_path / "file").read_bytes() == b""


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
