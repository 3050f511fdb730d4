"""Progress: what the history says, in charts, and the list of sessions."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.chart_model import Chart, Window
from hipdesk.domain.heat_model import HeatMap
from hipdesk.domain.history import SessionSummary
from hipdesk.domain.home_tests import HomeTest
from hipdesk.domain.progress_view import Group
from hipdesk.ui.charts.chart_column import ChartColumn
from hipdesk.ui.exercise_choice import ExerciseChoice
from hipdesk.ui.home_tests_card import HomeTestsCard
from hipdesk.ui.look import current_look
from hipdesk.ui.menu import Menu
from hipdesk.ui.nothing_yet import NothingYet
from hipdesk.ui.progress_tabs import OVERVIEW, ProgressTabs
from hipdesk.ui.range_bar import RangeBar
from hipdesk.ui.reading_order import read_as_laid_out
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.session_list import SessionList
from hipdesk.ui.slices import TURN_S, Slices
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

CHARTS_HEIGHT = 1000  # pixels at 100 % text, kept for the overview until its charts are there
AT_A_GLANCE = ("calendar", "pain", "work")  # the first chart of each is the overview
EXERCISES = "exercises"
TESTS = "tests"
READING = "Your history is being read."
NO_CHART = "Nothing to show here in this time."
NO_SESSION = "No session on this day."


class ProgressList(ScrollPage):
    """Its parts are made one by one; charts are asked for when they or other days are wanted."""

    session_requested = Signal(str)  # session id
    more_requested = Signal(object)  # SessionSummary: those before it are asked for
    home_requested = Signal()
    report_requested = Signal()
    range_chosen = Signal(object)  # the name of a span, or two dates
    group_wanted = Signal(str)  # id of a group: show_group is the answer
    exercise_chosen = Signal(str)  # exercise id
    day_opened = Signal(object)  # date: show_day is the answer
    test_requested = Signal(str)  # exercise id

    def __init__(self) -> None:
        super().__init__("Progress")
        self._groups: dict[str, Group] = {}
        self._asked: set[str] = set()
        self._opener: QWidget | None = None  # what the focus comes back to
        self._slices = Slices(self, TURN_S)
        self.sessions = SessionList()
        self.sessions.session_requested.connect(self._open_from_list)
        self.sessions.more_requested.connect(self.more_requested)
        self._makers = (self._make_range, self._make_tabs, self.sessions.make_table)
        self._headline = Text("", TextRole.LEAD)
        self._headline.setObjectName("progress_headline")
        self._tab = OVERVIEW
        self._days: tuple[Window, date] | None = None  # that are shown, and today
        self._range: RangeBar | None = None  # each in a slice of its own, like the next
        self._tabs: ProgressTabs | None = None
        self._tests: HomeTestsCard | None = None
        self._exercise: ExerciseChoice | None = None  # made when there is something to choose
        self.charts = ChartColumn()
        self.charts.day_opened.connect(self.day_opened)
        self.charts.placed.connect(lambda: read_as_laid_out(self.column))
        self._note = Text(READING, ink=Ink.MUTED)
        self._note.setObjectName("progress_note")
        self._empty: NothingYet | None = None
        self._is_empty = True
        self._lay_out()

    def prepare(self) -> Iterator[None]:
        """Make the parts in short steps, before they are wanted."""
        for make in self._makers:
            make()
            self._wear_parts()
            yield

    def offer_report(self, there_is: bool) -> None:
        """Whether there is a report to be asked for."""
        self._report.setVisible(there_is)

    def show_history(
        self, sessions: tuple[SessionSummary, ...], catalogue: Catalogue, *, more: bool = False
    ) -> None:
        """The newest sessions; `more` says that there are older ones."""
        self.sessions.show_sessions(sessions, catalogue, more=more)
        self._is_empty = not sessions
        self._show_empty()
        self._wear_parts()
        if sessions:
            self.charts.keep_room(current_look().px(CHARTS_HEIGHT))
            order = partial(read_as_laid_out, self.column)
            self._slices.start((*self._makers, order, self._ask, self._draw))

    def show_window(self, window: Window, today: date, groups: Sequence[Group] = ()) -> None:
        """Other days, or another history, with some groups; the others are asked for again."""
        self._days = (window, today)
        if self._range is not None:
            self._range.show_window(window, today)
        self._groups = {one.id: one for one in groups}
        self._asked = set(self._groups)
        self._ask()
        if groups:
            self._draw()

    def show_headline(self, sentences: Sequence[str]) -> None:
        """What there is to say of the days that are shown."""
        self._headline.setText("\n".join(sentences))

    def show_exercises(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """The exercises (id, name) of these days, and the one whose charts come."""
        if self._exercise is None:
            self._exercise = ExerciseChoice()
            self._exercise.chosen.connect(self._choose_exercise)
            self.column.insertWidget(self.column.indexOf(self.charts), self._exercise)
        self._exercise.show_choices(choices, chosen)
        self._wear_parts()

    def show_tests(self, tests: Sequence[HomeTest]) -> None:
        """What can be tested, and when it last was."""
        old = self._tests
        if old is not None and old.tests == tuple(tests):
            return
        self._tests = HomeTestsCard(tests)
        self._tests.test_requested.connect(self.test_requested)
        self.column.insertWidget(self.column.indexOf(self.charts), self._tests)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._wear_parts()

    def show_group(self, group: Group) -> None:
        """A group that was asked for."""
        self._groups[group.id] = group
        if group.id in self.wanted():
            self._draw()

    def show_day(self, sessions: Sequence[tuple[str, str]]) -> None:
        """The sessions (id, words) of the day that was opened."""
        frame = self.charts.opened
        if frame is None:
            return
        self._opener = frame.view
        if not sessions:
            frame.tell(NO_SESSION)
        elif len(sessions) == 1:
            self.session_requested.emit(sessions[0][0])
        else:
            menu = Menu(frame.view)
            for ident, words in sessions:
                menu.offer(words, partial(self.session_requested.emit, ident))
            menu.open_at(frame.view, frame.spot())

    def take_focus(self) -> None:
        """Back to where a session was opened."""
        back = self._opener or self.sessions.table
        if back is not None and back.isVisibleTo(self):
            back.setFocus()

    def _lay_out(self) -> None:
        self._report = Button("Report\N{HORIZONTAL ELLIPSIS}", ButtonKind.QUIET, "note")
        self._report.identify("report_button", "Make a report for a physiotherapist")
        self._report.clicked.connect(self.report_requested)
        self._report.hide()
        head = QHBoxLayout()
        head.addWidget(heading("Progress", TextRole.DISPLAY), 1)
        head.addWidget(self._report, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        for part in (self._headline, self._note, self.charts, self.sessions):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._wear_parts()

    def _show_empty(self) -> None:
        if self._is_empty and self._empty is None:
            self._empty = NothingYet()
            self._empty.home_requested.connect(self.home_requested)
            self.column.insertWidget(1, self._empty)
        if self._empty is not None:
            self._empty.setVisible(self._is_empty)

    def _wear_parts(self) -> None:
        """Each tab has its own; before the first session there is none."""
        there = not self._is_empty
        for part in (self._headline, self._range, self._tabs, self.charts):
            if part is not None:
                part.setVisible(there)
        self.sessions.setVisible(self._tab == OVERVIEW)
        if self._exercise is not None:
            self._exercise.setVisible(there and self._tab == EXERCISES)
        if self._tests is not None:
            self._tests.setVisible(there and self._tab == TESTS)
        self._note.setVisible(there and not self._shown())

    def _show_tab(self, tab: str) -> None:
        self._tab = tab
        self._wear_parts()
        self._ask()
        self._draw()

    def wanted(self) -> tuple[str, ...]:
        """The groups of this tab."""
        return AT_A_GLANCE if self._tab == OVERVIEW else (self._tab,)

    def _ask(self) -> None:
        if self._is_empty:
            return
        for ident in self.wanted():
            if ident not in self._asked:
                self._asked.add(ident)
                self.group_wanted.emit(ident)

    def _choose_exercise(self, ident: str) -> None:
        self._groups.pop(EXERCISES, None)
        self.exercise_chosen.emit(ident)

    def _shown(self) -> tuple[Chart | HeatMap, ...]:
        """The charts of this tab, as far as they are known."""
        groups = [self._groups[ident] for ident in self.wanted() if ident in self._groups]
        most = 1 if self._tab == OVERVIEW else None
        return tuple(chart for one in groups for chart in one.charts[:most])

    def _draw(self) -> None:
        if self._is_empty or self._tabs is None:  # it comes again when they are there
            return
        charts = self._shown()
        known = all(ident in self._groups for ident in self.wanted())
        self._note.setText(NO_CHART if known else READING)
        self._note.setVisible(not charts)
        if charts or known:
            self.charts.show_charts(charts, whole=known)

    def _make_range(self) -> None:
        if self._range is None:
            self._range = RangeBar()
            self._range.chosen.connect(self.range_chosen)
            self.column.insertWidget(self.column.indexOf(self._headline) + 1, self._range)
            if self._days is not None:
                self._range.show_window(*self._days)

    def _make_tabs(self) -> None:
        if self._tabs is None:
            self._tabs = ProgressTabs()
            self._tabs.chosen.connect(self._show_tab)
            self.column.insertWidget(self.column.indexOf(self._note), self._tabs)

    def _open_from_list(self, session_id: str) -> None:
        self._opener = self.sessions.table
        self.session_requested.emit(session_id)
