"""Progress: the charts with the list of sessions, and the page of one session."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import SessionSummary
from hipdesk.domain.session_view import PastSession, session_view
from hipdesk.domain.summaries import session_line
from hipdesk.domain.tellings import Telling
from hipdesk.ui.progress_list import ProgressList
from hipdesk.ui.removed_banner import RemovedBanner
from hipdesk.ui.removed_page import Removed, RemovedPage, RemovedWords
from hipdesk.ui.session_page import SessionPage
from hipdesk.ui.tellings_page import TellingsPage

REMOVED = "It is in no list, chart or plan any more."
REMOVED_SESSIONS = RemovedWords(
    "Removed sessions",
    "They are in no list, chart or plan until you bring them back.",
    "Progress",
    "It is back in your history.",
)
REMOVED_IDS = ("removed_banner", "undo_remove_button", "close_removed_button")


class ProgressPage(QStackedWidget):
    """Shows what it is given and asks for what it lacks."""

    session_requested = Signal(str)  # session id: show_session is the answer
    more_requested = Signal(object)  # SessionSummary: add_sessions is the answer
    home_requested = Signal()
    tellings_requested = Signal()  # show_tellings is the answer
    check_out_changed = Signal(str, object)  # session id, CheckOut
    set_corrected = Signal(str, object, int)  # session id, SetField, what it is to say
    score_corrected = Signal(str, object, int)  # session id or "", ScoreAnswer, 0-10
    truth_corrected = Signal(str, object, bool)  # session id, TruthAnswer
    compare_corrected = Signal(str, object, object)  # session id, CompareAnswer, Change or None
    sign_withdrawn = Signal(str, object)  # session id, SignAnswer
    session_removed = Signal(str)  # session id
    removal_undone = Signal(str)  # session id
    removed_requested = Signal()  # show_removed is the answer

    def __init__(self) -> None:
        super().__init__()
        self.list = ProgressList()
        self._removed: RemovedBanner | None = None
        self._page: SessionPage | TellingsPage | RemovedPage | None = None
        self._shown_id = ""
        self.addWidget(self.list)
        self.list.session_requested.connect(self.session_requested)
        self.list.more_requested.connect(self.more_requested)
        self.list.home_requested.connect(self.home_requested)
        self.list.sessions.tellings_requested.connect(self.tellings_requested)
        self.list.sessions.removed_requested.connect(self.removed_requested)

    def prepare(self) -> Iterator[None]:
        """Make what the list is made of, in short steps."""
        yield from self.list.prepare()

    def show_history(
        self, sessions: tuple[SessionSummary, ...], catalogue: Catalogue, *, more: bool = False
    ) -> None:
        """The newest sessions; `more` says that there are older ones."""
        self.list.show_history(sessions, catalogue, more=more)

    def add_sessions(self, sessions: tuple[SessionSummary, ...], *, more: bool) -> None:
        """Older sessions, as asked for by `more_requested`."""
        self.list.sessions.add_sessions(sessions, more=more)

    def show_session(self, past: PastSession, catalogue: Catalogue) -> None:
        """Open the page of one session."""
        self._drop_page()
        session_id = self._shown_id = past.record.id
        view = session_view(past, catalogue)
        page = self._page = SessionPage(view)
        page.back_requested.connect(self.show_list)
        page.remove_requested.connect(partial(self._remove, session_id, view.detail.title))
        page.check_out_changed.connect(partial(self.check_out_changed.emit, session_id))
        page.set_corrected.connect(partial(self.set_corrected.emit, session_id))
        page.score_corrected.connect(partial(self.score_corrected.emit, session_id))
        page.truth_corrected.connect(partial(self.truth_corrected.emit, session_id))
        page.compare_corrected.connect(partial(self.compare_corrected.emit, session_id))
        page.sign_withdrawn.connect(partial(self.sign_withdrawn.emit, session_id))
        self._show_page(page)

    def offer(self, *, tellings: bool, removed: bool) -> None:
        """Whether anything was told on days without a session, and whether any was removed."""
        self.list.sessions.offer(tellings=tellings, removed=removed)

    def show_removed(self, sessions: tuple[SessionSummary, ...], catalogue: Catalogue) -> None:
        """Open what was removed; the one that was done last comes first."""
        self._drop_page()
        removed = [_removed(one, catalogue) for one in sessions]
        page = self._page = RemovedPage(REMOVED_SESSIONS, removed)
        self._shown_id = ""
        page.back_requested.connect(self.show_list)
        page.restore_requested.connect(self._bring_back)
        self._show_page(page)

    def show_tellings(self, told: tuple[Telling, ...]) -> None:
        """Open what was told on days without a session."""
        self._drop_page()
        page = self._page = TellingsPage(told)
        self._shown_id = ""
        page.back_requested.connect(self.show_list)
        page.score_corrected.connect(partial(self.score_corrected.emit, ""))
        page.truth_corrected.connect(partial(self.truth_corrected.emit, ""))
        page.sign_withdrawn.connect(partial(self.sign_withdrawn.emit, ""))
        self._show_page(page)

    def show_tellings_again(self, told: tuple[Telling, ...]) -> None:
        """What a correction has changed, if it is still looked at."""
        if isinstance(self._page, TellingsPage):
            self._page.show_again(told)

    def show_corrected(self, past: PastSession, catalogue: Catalogue) -> None:
        """What a correction has changed, if its session is still looked at."""
        if isinstance(self._page, SessionPage) and self._shown_id == past.record.id:
            self._page.show_again(session_view(past, catalogue))

    def show_list(self) -> None:
        self.setCurrentWidget(self.list)
        self._drop_page()
        self.list.take_focus()

    def _remove(self, session_id: str, title: str) -> None:
        """Out of the list at once; the banner brings it back."""
        if self._removed is None:
            self._removed = RemovedBanner(REMOVED_IDS)
            self._removed.undo_requested.connect(self.removal_undone)
            self.list.column.insertWidget(0, self._removed)
        self.session_removed.emit(session_id)
        self.show_list()
        self._removed.show_removed(session_id, f"The session of {title} was removed.", REMOVED)
        self._removed.setFocus()
        self.list.ensureWidgetVisible(self._removed)

    def _bring_back(self, session_id: str) -> None:
        if self._removed is not None:
            self._removed.hide()
        self.removal_undone.emit(session_id)

    def _show_page(self, page: SessionPage | TellingsPage | RemovedPage) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.take_focus()

    def _drop_page(self) -> None:
        if self._page is not None:
            self.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None


def _removed(session: SessionSummary, catalogue: Catalogue) -> Removed:
    line = session_line(session, catalogue)
    told = f"{line.minutes}, {line.sets} sets done"
    return Removed(session.id, line.date, line.what, told, f"the session of {line.date}")
