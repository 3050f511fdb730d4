"""Progress: the charts with the list of sessions, and the page of one session."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import DayTotal, SessionRecord, SessionSummary
from hipdesk.domain.summaries import session_detail
from hipdesk.ui.progress_list import ProgressList
from hipdesk.ui.session_page import SessionPage


class ProgressPage(QStackedWidget):
    """Shows what it is given and asks for what it lacks."""

    session_requested = Signal(str)  # session id: show_session is the answer
    more_requested = Signal(object)  # SessionSummary: add_sessions is the answer
    home_requested = Signal()
    check_out_changed = Signal(str, object)  # session id, CheckOut

    def __init__(self) -> None:
        super().__init__()
        self._list = ProgressList()
        self._page: SessionPage | None = None
        self.addWidget(self._list)
        self._list.session_requested.connect(self.session_requested)
        self._list.more_requested.connect(self.more_requested)
        self._list.home_requested.connect(self.home_requested)

    def show_history(
        self,
        today: date,
        days: tuple[DayTotal, ...],
        sessions: tuple[SessionSummary, ...],
        catalogue: Catalogue,
        *,
        more: bool = False,
    ) -> None:
        """All day totals, and the newest sessions; `more` says that there are older ones."""
        self._list.show_history(today, days, sessions, catalogue, more=more)

    def add_sessions(self, sessions: tuple[SessionSummary, ...], *, more: bool) -> None:
        """Older sessions, as asked for by `more_requested`."""
        self._list.add_sessions(sessions, more=more)

    def show_session(self, record: SessionRecord, catalogue: Catalogue) -> None:
        """Open the page of one session."""
        self._drop_page()
        page = self._page = SessionPage(session_detail(record, catalogue), record.check_out)
        page.back_requested.connect(self.show_list)
        page.check_out_changed.connect(partial(self.check_out_changed.emit, record.id))
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.take_focus()

    def show_list(self) -> None:
        self.setCurrentWidget(self._list)
        self._drop_page()
        self._list.take_focus()

    def _drop_page(self) -> None:
        if self._page is not None:
            self.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None
