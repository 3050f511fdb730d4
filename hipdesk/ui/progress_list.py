"""Progress: charts of minutes and sessions, and the list of sessions."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.charts import minutes_chart, sessions_chart, totals_text
from hipdesk.domain.history import DayTotal, SessionSummary
from hipdesk.ui.chart_card import ChartCard
from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space, current_look
from hipdesk.ui.nothing_yet import NothingYet
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.sessions_model import SessionsModel
from hipdesk.ui.slices import Slices
from hipdesk.ui.span_chips import SpanChips
from hipdesk.ui.table import Table
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

TWO_COLUMNS = 720  # pixels of width at 100 % text
TABLE_HEIGHT = 360  # pixels at 100 % text
SAMPLES = ("Wed 30 Sep 2026", "", "under 1 min", "88 of 88", "Effort", "Pain")


class ProgressList(ScrollPage):
    """Emits what the user wants to see; its parts are made one after another."""

    session_requested = Signal(str)  # session id
    more_requested = Signal(object)  # SessionSummary: those before it are asked for
    home_requested = Signal()
    tellings_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Progress")
        self._today = date.min
        self._days: tuple[DayTotal, ...] = ()
        self._model = SessionsModel(self)
        self._model.more_wanted.connect(self.more_requested)
        self._slices = Slices(self)
        self._totals = Text("", TextRole.LEAD, Ink.MUTED)
        self._spans = SpanChips()
        self._spans.chosen.connect(self._draw)
        self._minutes = ChartCard("minutes_chart")
        self._weeks = ChartCard("weeks_chart")
        self._charts = Fold(self._minutes, self._weeks, 1, TWO_COLUMNS, Space.L)
        self._list_title = heading("Sessions", TextRole.TITLE)
        self._table: Table | None = None  # the slowest part, made in a slice of its own
        self._table_box = QWidget()  # its place is kept from the first, so that nothing moves
        self._table_box.setFixedHeight(current_look().px(TABLE_HEIGHT))
        self._table_place = QVBoxLayout(self._table_box)
        self._table_place.setContentsMargins(0, 0, 0, 0)
        self._empty: NothingYet | None = None
        self._tellings = Button("Check-ins without a session", ButtonKind.QUIET, "note")
        self._tellings.identify(
            "tellings_button", "Check-ins and warning signs of days without a session"
        )
        self._tellings.clicked.connect(self.tellings_requested)
        self._tellings.hide()
        self._full = (self._totals, self._spans, self._charts, self._list_title, self._table_box)
        self.column.addWidget(heading("Progress", TextRole.DISPLAY))
        for part in self._full:
            part.hide()
            self.column.addWidget(part)
        self.column.addWidget(self._tellings, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def offer_tellings(self, there_are: bool) -> None:
        """Whether anything was told on days without a session."""
        self._tellings.setVisible(there_are)

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
        self._today, self._days = today, days
        self._model.show_sessions(sessions, catalogue, more=more)
        self._show_empty(not sessions)
        for part in self._full:
            part.setVisible(bool(sessions))
        if sessions:
            self._slices.start((self._draw_minutes, self._draw_weeks, self._make_table))

    def add_sessions(self, sessions: tuple[SessionSummary, ...], *, more: bool) -> None:
        """Older sessions, as asked for by `more_requested`."""
        self._model.add_sessions(sessions, more=more)

    def take_focus(self) -> None:
        """Back to the list of sessions."""
        if self._table is not None:
            self._table.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._table_box.setFixedHeight(current_look().px(TABLE_HEIGHT))

    def _show_empty(self, empty: bool) -> None:
        if empty and self._empty is None:
            self._empty = NothingYet()
            self._empty.home_requested.connect(self.home_requested)
            self.column.insertWidget(1, self._empty)
        if self._empty is not None:
            self._empty.setVisible(empty)

    def _draw(self) -> None:
        self._slices.start((self._draw_minutes, self._draw_weeks))

    def _draw_minutes(self) -> None:
        self._totals.setText(totals_text(self._days, self._today, self._spans.span))
        self._minutes.show_chart(minutes_chart(self._days, self._today, self._spans.span))

    def _draw_weeks(self) -> None:
        self._weeks.show_chart(sessions_chart(self._days, self._today, self._spans.span))

    def _make_table(self) -> None:
        if self._table is not None:
            return
        table = self._table = Table("sessions_table", "Sessions", SAMPLES)
        table.setModel(self._model)
        table.opened.connect(lambda row: self.session_requested.emit(self._model.session_id(row)))
        self._table_place.addWidget(table)
