"""Builds a page in slices, one for each turn of the event loop, so that nothing freezes."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Slices(QObject):
    """Runs small jobs in order; new jobs replace those not yet run."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._run_one)

    def start(self, jobs: Iterable[Callable[[], None]]) -> None:
        self._jobs = deque(jobs)
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether there are jobs that have not run yet."""
        return self._timer.isActive()

    def _run_one(self) -> None:
        if self._jobs:
            self._jobs.popleft()()
        if not self._jobs:
            self._timer.stop()
