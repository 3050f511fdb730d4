"""Builds a page in slices, between the turns of the event loop, so that nothing freezes."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from hipdesk.domain.clock import SystemClock

TURN_S = 0.004  # of small jobs so much may share a turn: the page is painted less often between
_CLOCK = SystemClock()


class Slices(QObject):
    """Runs small jobs in order; new jobs replace those not yet run.

    Of several that have jobs only the one that was started last runs: a card that is built in
    slices is whole before its page goes on, and the page that was opened last before all others.
    """

    def __init__(self, parent: QObject, turn_s: float = 0.0) -> None:
        """A job in each turn; no further one is begun in a turn that took `turn_s` seconds."""
        super().__init__(parent)
        self._turn_s = turn_s
        self._jobs: deque[Callable[[], object]] = deque()
        self._rests = False  # every second turn belongs to laying out and painting
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._run_one)

    def start(self, jobs: Iterable[Callable[[], object]]) -> None:
        self._leave()
        self._jobs = deque(jobs)
        _waiting.append(self)
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether there are jobs that have not run yet."""
        return self._timer.isActive()

    def _run_one(self) -> None:
        _waiting[:] = [one for one in _waiting if isValid(one)]  # some pages are gone
        if _waiting[-1] is not self:
            return
        self._rests = not self._rests
        if self._rests:
            return
        began = _CLOCK.monotonic()
        while self._jobs and _waiting[-1] is self:
            self._jobs.popleft()()
            if _CLOCK.monotonic() - began >= self._turn_s:
                break
        if not self._jobs:
            self._leave()
            self._timer.stop()

    def _leave(self) -> None:
        if self in _waiting:
            _waiting.remove(self)


_waiting: list[Slices] = []  # that have jobs; the last of them runs
