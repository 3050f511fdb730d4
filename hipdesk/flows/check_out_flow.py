"""The check-out: what the user says right after a session."""

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.counting import count_questions
from hipdesk.domain.history import CheckOut, SessionRecord, SessionState
from hipdesk.domain.summaries import session_detail
from hipdesk.domain.timeline import SetKey
from hipdesk.flows.store_door import StoreDoor
from hipdesk.ui.check_out.check_out_page import CheckOutPage

_TITLES = {
    SessionState.FINISHED: "Well done",
    SessionState.ENDED: "Every bit counts",
}


class CheckOutFlow(QObject):
    """Asks about the session that is over, and keeps the answers as they are given."""

    shown = Signal()  # the page is ready to be looked at
    closed = Signal()

    def __init__(
        self, catalogue: Catalogue, door: StoreDoor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._door = door
        self._id = ""
        self.page = CheckOutPage()
        self.page.done.connect(self._done)
        self.page.skipped.connect(self.closed)
        self.page.counted.connect(self._count)
        self.page.form.changed.connect(self._keep)

    def open(self, session_id: str) -> None:
        """Show what was done, and ask how it was; what cannot be read is not asked about."""
        self._id = session_id
        self._door.ask(
            lambda store: store.history.session(session_id), self._show, self.closed.emit
        )

    def _show(self, record: SessionRecord) -> None:
        self.page.show_session(
            _TITLES.get(record.state, "Your session"),
            session_detail(record, self._catalogue),
            count_questions(record, self._catalogue),
            record.check_out,
        )
        self.shown.emit()

    def _count(self, key: SetKey, count: int) -> None:
        session_id = self._id
        self._door.keep(lambda store: store.history.set_count(session_id, key, count))

    def _keep(self, said: CheckOut) -> None:
        session_id = self._id
        self._door.keep(lambda store: store.history.check_out(session_id, said))

    def _done(self, said: CheckOut) -> None:
        self._keep(said)
        self.closed.emit()
