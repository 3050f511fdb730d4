"""The log file, and what becomes of a bug: it is logged and told kindly, and ends nothing."""

import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from hipdesk.domain.clock import Clock, SystemClock

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

log = logging.getLogger(__name__)

MAX_BYTES = 512 * 1024
OLD_FILES = 2
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
BETWEEN_REPORTS_S = 60.0
BUG_TEXT = (
    "Something in HipDesk went wrong just now. It goes on, and what was saved is safe. "
    "The details are in the log, for a bug report."
)


def log_to(file: Path, level: int = logging.INFO) -> logging.Handler:
    """Write the log to this file from now on, once; a disk that fails is no error."""
    root = logging.getLogger()
    for one in root.handlers:
        if isinstance(one, logging.FileHandler) and Path(one.baseFilename) == file.absolute():
            return one
    handler = _handler(file)
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
    root.setLevel(level)
    return handler


def close_log() -> None:
    """Let go of the log's file, so that it can be deleted; the next line begins a new one."""
    for one in logging.getLogger().handlers:
        if isinstance(one, logging.FileHandler):
            one.close()


def _handler(file: Path) -> "RotatingFileHandler":
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - brings sockets along

    class QuietHandler(RotatingFileHandler):
        """Keeps the file private, and quiet when it cannot be written."""

        def _open(self) -> Any:
            def private(path: str, flags: int) -> int:
                return os.open(path, flags, 0o600)

            return open(
                self.baseFilename,
                self.mode,
                encoding=self.encoding,
                errors="replace",
                opener=private,
            )

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
            """Nothing: there is nowhere left to tell it."""

    return QuietHandler(
        file,
        maxBytes=MAX_BYTES,
        backupCount=OLD_FILES,
        encoding="utf-8",
        delay=True,
    )


class BugWatch(QObject):
    """Takes exceptions that nobody caught, from any thread."""

    _told = Signal(str)

    def __init__(self, on_bug: Callable[[str], None], clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._last_told: float | None = None
        self._on_bug = on_bug
        # Queued, so that it is told on the UI thread and outside the slot that failed.
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _tell(self, text: str) -> None:
        self._on_bug(text)

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Log an exception, and tell of it at most once a minute."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error or kind(), traceback)  # Ctrl+C and the like
            return
        log.error("a bug", exc_info=(kind, error or kind(), traceback))
        now = self._clock.monotonic()
        if self._last_told is None or now - self._last_told >= BETWEEN_REPORTS_S:
            self._last_told = now
            self._told.emit(BUG_TEXT)

    def take_from_thread(self, told: threading.ExceptHookArgs) -> None:
        self.take(told.exc_type, told.exc_value, told.exc_traceback)


def install_excepthook(on_bug: Callable[[str], None], clock: Clock | None = None) -> BugWatch:
    """Have bugs in slots and threads logged, and told to the user by `on_bug`."""
    watch = BugWatch(on_bug, clock or SystemClock())
    sys.excepthook = watch.take
    threading.excepthook = watch.take_from_thread
    return watch
