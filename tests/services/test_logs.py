"""The log keeps itself small and private."""

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hipdesk.services.logs import MAX_BYTES, close_log, log_to

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
