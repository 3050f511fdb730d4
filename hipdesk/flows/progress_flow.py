"""Progress: the history, read when it is looked at."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.clock import Clock
from hipdesk.domain.history import CheckOut, Measure, SessionSummary
from hipdesk.domain.rules.entries import Entered, OverAnHour
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.session_answers import (
    CompareAnswer,
    ScoreAnswer,
    SetField,
    SignAnswer,
    TruthAnswer,
    corrected,
)
from hipdesk.domain.session_view import PastSession
from hipdesk.domain.tellings import Telling, mistaken_alone, tellings, told_alone
from hipdesk.flows.charts_flow import ChartsFlow
from hipdesk.flows.known_person import KnownPerson
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.ui.progress_page import ProgressPage

if TYPE_CHECKING:  # SQLAlchemy must not be imported before the window is there
    from hipdesk.storage.store import Store

PAGE = 50  # sessions asked for at a time
MOST_REMOVED = 100  # the newest of them are listed
PAINTED_MS = 30  # by then a page that is filled is painted
_History = tuple[tuple[SessionSummary, ...], tuple[Entered, ...], bool]


class ProgressFlow(QObject):
    """Joins the Progress page to the store."""

    home_requested = Signal()

    def __init__(
        self,
        clock: Clock,
        door: StoreDoor,
        parent: QObject | None = None,
        *,
        plan: PlanFlow,
        person: KnownPerson | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._clock = clock
        self._door = door
        self._is_filled = False
        self.page = ProgressPage()
        person = person or KnownPerson(clock, plan)
        self._charts = ChartsFlow(self.page, clock, door, plan, person, self)
        self.page.session_requested.connect(self._open)
        self.page.more_requested.connect(self._read_more)
        self.page.home_requested.connect(self.home_requested)
        self.page.check_out_changed.connect(self._change)
        self.page.set_corrected.connect(self._correct_set)
        self.page.score_corrected.connect(self._correct_score)
        self.page.truth_corrected.connect(self._correct_truth)
        self.page.compare_corrected.connect(self._correct_compared)
        self.page.tellings_requested.connect(lambda: self._look_alone(self.page.show_tellings))
        self.page.sign_withdrawn.connect(self._withdraw)
        self.page.session_removed.connect(self._remove)
        self.page.removal_undone.connect(self._bring_back)
        self.page.removed_requested.connect(self._look_at_removed)

    def come_into_view(self) -> None:
        """Read what the page shows; first of all it is painted as it was filled the last time."""
        if self._is_filled:
            QTimer.singleShot(PAINTED_MS, self, self.refresh)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read what the page shows, looked at or not."""

        def look(store: "Store") -> _History:
            removed = bool(store.history.removed(1))
            return store.history.summaries(PAGE), store.entries.taken_back(), removed

        self._charts.refresh()  # first: the list is built while nothing is reckoned
        self._door.ask(look, lambda found: self._show(*found))

    def _show(
        self,
        sessions: tuple[SessionSummary, ...],
        taken_back: tuple[Entered, ...],
        removed: bool,
    ) -> None:
        self._is_filled = True
        today = self._clock.now().date()
        more = len(sessions) == PAGE
        self.page.show_history(sessions, self._plan.catalogue, more=more)
        mistaken = mistaken_alone(self._plan.facts, taken_back, today)
        self.page.offer(tellings=bool(self._alone or mistaken), removed=removed)

    def _read_more(self, last: SessionSummary) -> None:
        self._door.ask(
            lambda store: store.history.summaries(PAGE, last),
            lambda older: self.page.add_sessions(older, more=len(older) == PAGE),
        )

    def _open(self, session_id: str) -> None:
        self._look(session_id, self.page.show_session)

    def _look(self, session_id: str, show: Callable[[PastSession, Catalogue], None]) -> None:
        """Read a session with everything that was told of it."""

        def look(store: "Store") -> PastSession:
            return PastSession(
                store.history.session(session_id),
                store.entries.of_session(session_id),
                store.history.corrections(session_id),
                store.entries.taken_back(),
            )

        self._door.ask(look, lambda past: show(past, self._plan.catalogue))

    def _look_alone(self, show: Callable[[tuple[Telling, ...]], None]) -> None:
        """Read what was told on days without a session."""
        alone, catalogue = self._alone, self._plan.catalogue
        facts, today = self._plan.facts, self._clock.now().date()

        def look(store: "Store") -> tuple[Telling, ...]:
            taken_back = mistaken_alone(facts, store.entries.taken_back(), today)
            ids = sorted({one.session_id for one in (*alone, *taken_back)})
            made = [made for one in ids for made in store.history.corrections(one)]
            return tellings(alone, made, catalogue, taken_back)

        self._door.ask(look, show)

    @property
    def _alone(self) -> tuple[Entered, ...]:
        plan = self._plan
        return told_alone(plan.facts, plan.entered, self._clock.now().date())

    def _change(self, session_id: str, said: CheckOut) -> None:
        self._door.keep(lambda store: store.history.check_out(session_id, said))
        self._follow(session_id)

    def _correct_set(self, session_id: str, field: SetField, value: int) -> None:
        now, key, measure = self._clock.now(), field.key, field.measure

        def correct(store: "Store") -> None:
            if measure is Measure.REPETITIONS:
                store.history.correct_set(session_id, key, value, now)
            else:
                store.history.correct_reading(session_id, key, measure, value, now)

        self._door.keep(correct)
        self._follow(session_id)

    def _correct_score(self, session_id: str, answer: ScoreAnswer, score: int) -> None:
        for one in self._entered(answer.entry_id):
            self._correct(one, answer.field, score)
        self._follow(session_id)

    def _correct_truth(self, session_id: str, answer: TruthAnswer, yes: bool) -> None:
        """What nobody had said before is an answer, and no correction (PAIN-A2)."""
        told = self._entered(answer.entry_id) if answer.entry_id else self._hours(session_id)
        for one in told:
            self._correct(one, answer.field, yes)
        if not told:
            self._plan.note(OverAnHour(self._clock.now(), yes), session_id=session_id)
        self._follow(session_id)

    def _correct_compared(
        self, session_id: str, answer: CompareAnswer, change: Change | None
    ) -> None:
        for one in self._entered(answer.entry_id):
            self._correct(one, answer.field, change)
        self._follow(session_id)

    def _hours(self, session_id: str) -> list[Entered]:
        return [
            one
            for one in self._plan.entered
            if one.session_id == session_id and isinstance(one.entry, OverAnHour)
        ]

    def _withdraw(self, session_id: str, sign: SignAnswer) -> None:
        self._plan.withdraw(sign.entry_id)
        self._follow(session_id)

    def _remove(self, session_id: str) -> None:
        self._door.keep(lambda store: store.history.discard(session_id))
        self._follow_list()

    def _bring_back(self, session_id: str) -> None:
        self._door.keep(lambda store: store.history.restore(session_id))
        self._follow_list()

    def _look_at_removed(self) -> None:
        self._door.ask(
            lambda store: store.history.removed(MOST_REMOVED),
            lambda found: self.page.show_removed(found, self._plan.catalogue),
        )

    def _entered(self, entry_id: str) -> list[Entered]:
        return [one for one in self._plan.entered if one.id == entry_id]

    def _correct(self, one: Entered, field: str, value: int | bool | Change | None) -> None:
        self._plan.correct(one.id, corrected(one.entry, field, value))

    def _follow(self, session_id: str) -> None:
        """The page, the list and the plan follow what was corrected."""
        if session_id:
            self._look(session_id, self.page.show_corrected)
        else:
            self._look_alone(self.page.show_tellings_again)
        self._follow_list()

    def _follow_list(self) -> None:
        self.refresh()
        self._plan.refresh()
