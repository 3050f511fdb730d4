"""The one background thread: what it is given is done in order, and answered on the UI thread."""

import logging
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

log = logging.getLogger(__name__)

T = TypeVar("T")


class Worker(QObject):
    """Runs jobs one after another on a thread of its own.

    Answers come by the UI thread's event loop, in the order of the jobs. A failure without an
    `on_error` is logged and told by `failed`.
    """

    failed = Signal(Exception)
    _answered = Signal(object)  # Callable[[], None], to be called on the UI thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._closed = False
        self._given = self._done = 0  # jobs: one is counted by each thread
        self._answered.connect(self._answer)
        # A daemon, so that a crash of the UI thread ends the process; `close` is what waits.
        self._thread = threading.Thread(target=self._run, name="worker", daemon=True)
        self._thread.start()

    def submit(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        """Queue a job; raises RuntimeError after `close`, since it would never be done."""
        if self._closed:
            raise RuntimeError("the worker is closed")
        self._given += 1
        self._jobs.put(lambda: self._do(job, on_done, on_error))

    @property
    def is_idle(self) -> bool:
        """Whether everything that was submitted is done; its answers may still be on their way."""
        return self._done == self._given

    def drain(self, timeout_s: float) -> bool:
        """Wait until all jobs so far are done and answered; False if the time was too short."""
        done = threading.Event()
        self._jobs.put(done.set)
        in_time = done.wait(timeout_s)
        self._deliver()
        return in_time

    def close(self, timeout_s: float = 10.0) -> bool:
        """Do what is queued, answer it, and end the thread; False if that took too long."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
        self._thread.join(timeout_s)
        self._deliver()
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _do(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None] | None,
        on_error: Callable[[Exception], None] | None,
    ) -> None:
        try:
            result = job()
        except Exception as error:
            failure = error  # the name of an `except` clause ends with it
            if on_error is not None:
                self._answered.emit(lambda: on_error(failure))
            else:
                log.exception("a job of the worker failed")
                self._answered.emit(lambda: self.failed.emit(failure))
        else:
            if on_done is not None:
                self._answered.emit(lambda: on_done(result))
        finally:
            self._done += 1

    @Slot(object)
    def _answer(self, answer: Callable[[], None]) -> None:
        answer()

    def _deliver(self) -> None:
        """Call what waits in the event loop, for when that does not run any more."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
