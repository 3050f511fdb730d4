"""The one door to the store: questions and deeds pass in order, on the worker thread."""

import logging
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from hipdesk.domain.errors import KnownError
from hipdesk.services.worker import Worker

if TYPE_CHECKING:  # SQLAlchemy must not be imported before the first paint
    from hipdesk.storage.store import Store

log = logging.getLogger(__name__)

T = TypeVar("T")
RETRY_MS = 5_000
KEPT_IN_MEMORY = "HipDesk keeps it in memory and goes on trying to save it."
UNSAVED = (
    "Something you did is not saved yet.\n"
    "HipDesk goes on trying. Close the window once more to leave without it."
)


_Deed = tuple[Callable[["Store"], object], Callable[[], None] | None]


class StoreDoor(QObject):
    """Opens the store after the first paint; a deed that fails is kept and tried again."""

    opened = Signal()
    refused = Signal(object)  # KnownError: the store could not be opened
    trouble = Signal(str)  # something could not be saved yet
    relieved = Signal()  # everything is saved again

    def __init__(self, worker: Worker, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._path = path
        self._store: Store | None = None  # set on the worker thread
        self._is_open = self._is_closing = False
        self._undone: deque[_Deed] = deque()  # the worker thread's own
        self._kept: deque[Callable[[], None]] = deque()  # to be told on this thread
        self._in_trouble = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._try_again)

    @property
    def is_open(self) -> bool:
        return self._is_open

    @property
    def is_closing(self) -> bool:
        """Nothing can be asked any more."""
        return self._is_closing

    @property
    def in_trouble(self) -> bool:
        """Whether something could not be saved yet."""
        return self._in_trouble

    def open(self) -> None:
        """Open the store on the worker thread; `opened` or `refused` follows."""
        self._worker.submit(self._open, self._on_opened, self._on_refused)

    def ask(
        self,
        question: Callable[["Store"], T],
        answer: Callable[[T], None],
        without: Callable[[], None] | None = None,
    ) -> None:
        """Put a question; the answer comes on this thread, or `without` is called there.

        While the window closes nobody waits for an answer, and none comes.
        """
        if self._is_closing:
            return

        def unanswered(error: Exception) -> None:
            self._on_unanswered(error)
            if without is not None:
                without()

        self._worker.submit(lambda: question(self._opened_store()), answer, unanswered)

    def warm(self) -> None:
        """Have the questions of the Progress page prepared: each takes longest the first time."""
        self.ask(_first_looks, lambda _: None)

    def keep(
        self, deed: Callable[["Store"], object], kept: Callable[[], None] | None = None
    ) -> None:
        """Have something saved; in order, and again until it is. Then `kept` is called here."""
        self._worker.submit(lambda: self._do((deed, kept)), self._on_kept, self._on_not_kept)

    def close(self) -> None:
        """Save what is still to be saved, and close the store; nothing can be asked after."""
        if self._is_closing:
            return
        self._retry.stop()
        self._is_closing = True
        if self._is_open:
            self._try_again()
        self._worker.submit(self._close_store)
        self._worker.close()
        self._retry.stop()

    def _open(self) -> None:
        from hipdesk.storage.store import open_store  # noqa: PLC0415  # slow: on this thread only

        self._store = open_store(self._path)

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()

    def _on_opened(self, _: None) -> None:
        self._is_open = True
        if not self._is_closing:  # too late for whoever waited for it
            self.opened.emit()

    def _on_refused(self, error: Exception) -> None:
        self.refused.emit(error if isinstance(error, KnownError) else _our_fault(error))

    def _opened_store(self) -> "Store":
        """On the worker thread; what held up the opening may be over by now."""
        if self._store is None:
            self._open()
        assert self._store is not None
        return self._store

    def _do(self, deed: "_Deed | None") -> None:
        """On the worker thread: what could not be done before comes first."""
        if deed is not None:
            self._undone.append(deed)
        while self._undone:
            act, kept = self._undone[0]
            try:
                act(self._opened_store())
            except KnownError:
                raise
            except Exception:
                self._undone.popleft()  # it would fail for ever
                raise
            self._undone.popleft()
            if kept is not None:
                self._kept.append(kept)

    def _try_again(self) -> None:
        self._worker.submit(lambda: self._do(None), self._on_kept, self._on_not_kept)

    def _tell_kept(self) -> None:
        while self._kept:
            self._kept.popleft()()

    def _on_kept(self, _: None) -> None:
        self._tell_kept()
        if not self._is_open:
            self._on_opened(None)
        if self._in_trouble:
            self._in_trouble = False
            self.relieved.emit()

    def _on_not_kept(self, error: Exception) -> None:
        self._tell_kept()  # what came before it was saved
        if not isinstance(error, KnownError):
            self.trouble.emit(_our_fault(error).told)
            return
        self._in_trouble = True
        self.trouble.emit(f"{error.told} {KEPT_IN_MEMORY}".replace("\n ", "\n"))
        self._retry.start()

    def _on_unanswered(self, error: Exception) -> None:
        if self._in_trouble:  # told already: what was asked for may not be saved yet
            log.warning("a question was not answered: %r", error)
            return
        known = error if isinstance(error, KnownError) else _our_fault(error)
        self.trouble.emit(known.told)


def _our_fault(error: Exception) -> KnownError:
    """A bug, logged with its traceback, in words for the user."""
    log.error("the store met a bug", exc_info=error)
    return KnownError(
        "Something went wrong inside HipDesk; it is described in the log.",
        "What was saved before is kept.",
        'You can go on; please report it with what "hipdesk doctor" prints.',
    )


def _first_looks(store: "Store") -> None:
    store.progress.known_days()
    store.history.summaries(1)
    store.history.removed(1)
    store.entries.taken_back()
