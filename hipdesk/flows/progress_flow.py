"""Progress: the history, read when it is looked at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.clock import Clock
from hipdesk.domain.history import CheckOut, DayTotal, SessionSummary
from hipdesk.flows.store_door import StoreDoor
from hipdesk.ui.progress_page import ProgressPage

if TYPE_CHECKING:  # SQLAlchemy must not be imported before the window is there
    from hipdesk.storage.store import Store

PAGE = 50  # sessions asked for at a time


class ProgressFlow(QObject):
    """Joins the Progress page to the store."""

    home_requested = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        clock: Clock,
        door: StoreDoor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._clock = clock
        self._door = door
        self.page = ProgressPage()
        self.page.session_requested.connect(self._open)
        self.page.more_requested.connect(self._read_more)
        self.page.home_requested.connect(self.home_requested)
        self.page.check_out_changed.connect(self._change)

    def refresh(self) -> None:
        """Read what the page shows."""
        today = self._clock.now().date()

        def look(store: "Store") -> tuple[tuple[DayTotal, ...], tuple[SessionSummary, ...]]:
            first = store.history.first_day() or today
            return store.history.daily_totals(first, today), store.history.summaries(PAGE)

        self._door.ask(look, lambda found: self._show(*found))

    def _show(self, days: tuple[DayTotal, ...], sessions: tuple[SessionSummary, ...]) -> None:
        today = self._clock.now().date()
        more = len(sessions) == PAGE
        self.page.show_history(today, days, sessions, self._catalogue, more=more)

    def _read_more(self, last: SessionSummary) -> None:
        self._door.ask(
            lambda store: store.history.summaries(PAGE, last),
            lambda older: self.page.add_sessions(older, more=len(older) == PAGE),
        )

    def _open(self, session_id: str) -> None:
        self._door.ask(
            lambda store: store.history.session(session_id),
            lambda record: self.page.show_session(record, self._catalogue),
        )

    def _change(self, session_id: str, said: CheckOut) -> None:
        self._door.keep(lambda store: store.history.check_out(session_id, said))
        self.refresh()
