"""Where widgets get their pictures: what is there at once, what is not as soon as it is drawn.

Like the look, there is one for the application, and every widget finds it.
"""

import logging
import weakref
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_colours import Cast
from hipdesk.ui.figure.easel import Easel, Sheet

log = logging.getLogger(__name__)

BUDGET = 56_000_000  # bytes of drawings that are kept
MOST_BOOKS = 8  # half a megabyte each

# A job for another thread, and what is called on this one with its result or its exception.
Submit = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]], None]
Wish = Sheet | str  # a drawing, or the book of an exercise


class Rank(IntEnum):
    """How urgent a wish is."""

    NOW = 0  # the running session's
    NEXT = 1  # what the session comes to
    STILL = 2  # pictures of the pages


class Studio(QObject):
    """Has one thing done at a time by `submit`, the most urgent first.

    Pictures of pages wait until nothing was asked for `quiet_ms`: a page that is being made
    needs the processor for itself.
    """

    changed = Signal(str)  # exercise id: its book or a drawing of it is there, or cannot be had
    recast = Signal()  # another figure or other colours, also of what is not at hand any more
    marked = Signal()  # arrows and marks are shown, or no more

    def __init__(
        self, folder: Path, submit: Submit, parent: QObject | None = None, quiet_ms: int = 0
    ) -> None:
        super().__init__(parent)
        self._submit = submit
        self._easel = Easel(folder)
        self._cast = Cast()
        self._books: OrderedDict[str, Book] = OrderedDict()
        self._missing: set[str] = set()
        self._images: OrderedDict[Sheet, QImage] = OrderedDict()
        self._failed: set[Sheet] = set()
        self._bytes = 0
        self._wishes: dict[Rank, deque[Wish]] = {rank: deque() for rank in Rank}
        self._busy: Wish | None = None
        self._works = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet_ms)
        self._quiet.timeout.connect(self._go_on)
        self._marks = True

    @property
    def cast(self) -> Cast:
        return self._cast

    @property
    def marks(self) -> bool:
        """Whether arrows and marks lie over the figures."""
        return self._marks

    def set_marks(self, marks: bool) -> None:
        if marks is not self._marks:
            self._marks = marks
            self.marked.emit()

    @property
    def is_idle(self) -> bool:
        """Whether all wishes are done."""
        return self._busy is None and not any(self._wishes.values())

    @property
    def kept_bytes(self) -> int:
        """What the drawings take."""
        return self._bytes

    def wear(self, cast: Cast) -> None:
        """Draw this figure from now on; everybody has to ask again."""
        if cast == self._cast:
            return
        known = [*self._books, *self._missing]
        if cast.figure != self._cast.figure:
            self._books.clear()
            self._missing.clear()
        self._cast = cast
        self._images.clear()
        self._failed.clear()
        self._bytes = 0
        for exercise_id in known:
            self.changed.emit(exercise_id)
        self.recast.emit()

    def start(self) -> None:
        """Begin to work; until then, wishes wait and the app can start in peace."""
        self._works = True
        self._go_on()

    def stop(self) -> None:
        """Begin nothing more."""
        self._works = False

    def book(self, exercise_id: str) -> Book | None:
        """The book, if it has been read."""
        found = self._books.get(exercise_id)
        if found is not None:
            self._books.move_to_end(exercise_id)
        return found

    def is_missing(self, exercise_id: str) -> bool:
        """Whether it is known that there is no book that could be read."""
        return exercise_id in self._missing

    def image(self, sheet: Sheet) -> QImage | None:
        """The drawing, if it is there."""
        found = self._images.get(sheet)
        if found is not None:
            self._images.move_to_end(sheet)
        return found

    def like(self, sheet: Sheet) -> QImage | None:
        """The same drawing at another size, if there is one."""
        for other in reversed(self._images):
            if (other.exercise_id, other.leaf) == (sheet.exercise_id, sheet.leaf):
                return self._images[other]
        return None

    def has_failed(self, sheet: Sheet) -> bool:
        """Whether it cannot be drawn."""
        return sheet in self._failed

    def ask(self, wishes: Iterable[Wish], rank: Rank) -> None:
        """Have these done, in this order; of a session's wishes only the last ones count."""
        waiting = self._wishes[rank]
        if rank is not Rank.STILL:
            waiting.clear()
        waiting.extend(wish for wish in wishes if not self._has(wish) and wish not in waiting)
        if rank is Rank.STILL and self._quiet.interval():
            self._quiet.start()
        self._go_on()

    def ask_still(self, sheet: Sheet) -> None:
        """Have this drawn while its book, which has just been read, is at hand."""
        if not self._has(sheet) and sheet not in self._wishes[Rank.STILL]:
            self._wishes[Rank.STILL].appendleft(sheet)
            self._go_on()

    def ask_first(self, sheet: Sheet) -> None:
        """Have this done before all else: it should be on the screen."""
        waiting = self._wishes[Rank.NOW]
        if sheet == self._busy or self._has(sheet) or (waiting and waiting[0] == sheet):
            return
        waiting.appendleft(sheet)
        self._go_on()

    def _has(self, wish: Wish) -> bool:
        if isinstance(wish, str):
            return wish in self._books or wish in self._missing
        return wish in self._images or wish in self._failed or wish.exercise_id in self._missing

    def _go_on(self) -> None:
        """Submit the most urgent wish that is still open."""
        if self._busy is not None or not self._works:
            return
        for rank, waiting in self._wishes.items():
            while waiting and not (rank is Rank.STILL and self._quiet.isActive()):
                wish = waiting.popleft()
                if not self._has(wish):
                    self._begin(wish)
                    return

    def _begin(self, wish: Wish) -> None:
        exercise_id = wish if isinstance(wish, str) else wish.exercise_id
        cast, book, easel = self._cast, self._books.get(exercise_id), self._easel
        self._busy = wish

        def work() -> tuple[Book | None, QImage | None]:
            found = book or easel.read(cast.figure, exercise_id)
            if found is None or isinstance(wish, str):
                return found, None
            return found, easel.draw(found, wish, cast)

        self._submit(
            work,
            lambda done: self._take(exercise_id, wish, cast, *done),
            lambda error: self._give_up(exercise_id, wish, cast, error),
        )

    def _take(
        self, exercise_id: str, wish: Wish, cast: Cast, book: Book | None, image: QImage | None
    ) -> None:
        self._busy = None
        if cast.figure == self._cast.figure:
            self._shelve(exercise_id, book)
        if cast == self._cast and isinstance(wish, Sheet):
            self._keep(wish, image)
        self._go_on()
        self.changed.emit(exercise_id)

    def _give_up(self, exercise_id: str, wish: Wish, cast: Cast, error: Exception) -> None:
        """A bug: the app goes on without this picture."""
        log.error("a picture of %s met a bug", exercise_id, exc_info=error)
        self._take(exercise_id, wish, cast, None, None)

    def _shelve(self, exercise_id: str, book: Book | None) -> None:
        if book is None:
            self._missing.add(exercise_id)
            return
        self._books[exercise_id] = book
        self._books.move_to_end(exercise_id)
        while len(self._books) > MOST_BOOKS:
            self._books.popitem(last=False)

    def _keep(self, sheet: Sheet, image: QImage | None) -> None:
        if image is None:
            self._failed.add(sheet)
            return
        self._images[sheet] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > BUDGET and len(self._images) > 1:
            _, old = self._images.popitem(last=False)
            self._bytes -= old.sizeInBytes()


class _Street:
    """Where the one studio is found; it belongs to whoever made it."""

    studio: "weakref.ref[Studio] | None" = None


def current_studio() -> Studio | None:
    """The studio of the application; None before there is one."""
    return _Street.studio() if _Street.studio is not None else None


def open_studio(studio: Studio | None) -> None:
    """Let every widget find this studio; None takes it away."""
    _Street.studio = weakref.ref(studio) if studio is not None else None
