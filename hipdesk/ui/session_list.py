"""The list of sessions on Progress, and the ways to what is in no list."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import SessionSummary
from hipdesk.ui.look import Space, current_look
from hipdesk.ui.sessions_model import SessionsModel
from hipdesk.ui.table import Table
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import TextRole, heading

HEIGHT = 360  # pixels of the table at 100 % text
SAMPLES = ("Wed 30 Sep 2026", "", "under 1 min", "88 of 88", "Effort", "Pain")


class SessionList(QWidget):
    """Its table is made by `make_table`; the place of it is kept, so that nothing moves."""

    session_requested = Signal(str)  # session id
    more_requested = Signal(object)  # SessionSummary: those before it are asked for
    tellings_requested = Signal()
    removed_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table: Table | None = None
        self._model = SessionsModel(self)
        self._model.more_wanted.connect(self.more_requested)
        self._title = heading("Sessions", TextRole.TITLE)
        self._box = QWidget()
        self._place = QVBoxLayout(self._box)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._tellings = Button("Check-ins without a session", ButtonKind.QUIET, "note")
        self._tellings.identify(
            "tellings_button", "Check-ins and warning signs of days without a session"
        )
        self._tellings.clicked.connect(self.tellings_requested)
        self._removed = Button("Removed sessions", ButtonKind.QUIET, "trash")
        self._removed.identify("removed_button", "Removed sessions, to bring them back")
        self._removed.clicked.connect(self.removed_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self._title)
        column.addWidget(self._box)
        ways = FlowLayout(Space.S)
        for way in (self._tellings, self._removed):
            way.hide()
            ways.addWidget(way)
        column.addLayout(ways)
        self._wear()

    def make_table(self) -> None:
        """Make it, if it is not there."""
        if self.table is not None:
            return
        table = self.table = Table("sessions_table", "Sessions", SAMPLES)
        table.setModel(self._model)
        table.opened.connect(lambda row: self.session_requested.emit(self._model.session_id(row)))
        self._place.addWidget(table)

    def show_sessions(
        self, sessions: tuple[SessionSummary, ...], catalogue: Catalogue, *, more: bool
    ) -> None:
        """The newest sessions; `more` says that there are older ones. None leave no table."""
        self._model.show_sessions(sessions, catalogue, more=more)
        for part in (self._title, self._box):
            part.setVisible(bool(sessions))

    def add_sessions(self, sessions: tuple[SessionSummary, ...], *, more: bool) -> None:
        """Older sessions, as asked for by `more_requested`."""
        self._model.add_sessions(sessions, more=more)

    def offer(self, *, tellings: bool, removed: bool) -> None:
        """Whether anything was told on days without a session, and whether any was removed."""
        self._tellings.setVisible(tellings)
        self._removed.setVisible(removed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_box"):
            self._wear()

    def _wear(self) -> None:
        self._box.setFixedHeight(current_look().px(HEIGHT))
