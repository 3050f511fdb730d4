"""What becomes of a bug: it is logged and told kindly, and ends nothing."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from hipdesk.domain.clock import Clock, SystemClock

log = logging.getLogger(__name__)

BETWEEN_REPORTS_S = 60.0
BUG_TEXT = (
    "Something in HipDesk went wrong just now. It goes on, and what was saved is safe. "
    "The details are in the log, for a bug report."
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
