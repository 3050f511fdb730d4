"""Jobs of the pages of safe-keeping: on the worker's thread, one at a time."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from hipdesk.flows.safe_keeping_task import as_known
from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.worker import Worker
from hipdesk.ui.safe_keeping.safe_page import SafePage

T = TypeVar("T")


class Jobs(QObject):
    """The page says what goes on, and cannot begin anything else meanwhile."""

    def __init__(self, door: StoreDoor, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._worker = worker
        self._page: SafePage | None = None

    def start(
        self, page: SafePage, words: str, job: Callable[[], T], done: Callable[[T], None]
    ) -> None:
        """Begin, unless something runs already; a failure is told on the page."""
        if self._page is not None or self._door.is_closing:
            return
        self._page = page
        page.show_busy(words)
        self._worker.submit(job, partial(self._on_done, done), self._on_failed)

    def _on_done(self, done: Callable[[T], None], result: T) -> None:
        self._end()
        done(result)

    def _on_failed(self, error: Exception) -> None:
        page = self._end()
        if page is not None:
            page.tell(str(as_known(error)))

    def _end(self) -> SafePage | None:
        page, self._page = self._page, None
        if page is not None:
            page.show_busy("")
        return page
