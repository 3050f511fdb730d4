"""The check-out: what the user says right after a session, and what the plan makes of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.check_out_questions import ScoreQuestion, score_questions
from hipdesk.domain.check_out_words import HowItWent, greeting, how_it_went
from hipdesk.domain.clock import Clock
from hipdesk.domain.counting import count_questions
from hipdesk.domain.history import CheckOut, SessionRecord
from hipdesk.domain.rules.gather import gather
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.self_check import SelfCheckQuestion, self_check_question
from hipdesk.domain.summaries import session_detail
from hipdesk.domain.timeline import SetKey
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.ui.check_out.check_out_page import CheckOutPage

if TYPE_CHECKING:  # SQLAlchemy must not be imported before the window is there
    from hipdesk.storage.store import Store


class CheckOutFlow(QObject):
    """Asks about the session that is over, keeps the answers as they are given, and sums up."""

    shown = Signal()  # the page is ready to be looked at
    closed = Signal()

    def __init__(
        self,
        door: StoreDoor,
        parent: QObject | None = None,
        *,
        clock: Clock,
        plan: PlanFlow,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._door = door
        self._id = ""
        self._past = False
        self._judging = ""  # the session of which it is worked out how it went
        self.page = CheckOutPage()
        self.page.done.connect(self._done)
        self.page.skipped.connect(self._skip)
        self.page.counted.connect(self._count)
        self.page.scored.connect(self._score)
        self.page.compared.connect(self._compare)
        self.page.closed.connect(self.closed)
        self.page.form.changed.connect(self._keep)

    def open(self, session_id: str, *, past: bool = False) -> None:
        """Show what was done, and ask how it was; what cannot be read is not asked about.

        `past`: it was over long ago, and its check-out was closed or never came.
        """
        self._id, self._judging, self._past = session_id, "", past
        self._door.ask(
            lambda store: store.history.session(session_id), self._show, self.closed.emit
        )

    def _show(self, record: SessionRecord) -> None:
        entered = self._plan.entered
        self.page.show_session(
            greeting(record.state, entered, record.id),
            session_detail(record, self._plan.catalogue),
            count_questions(record, self._plan.catalogue),
            record.check_out,
            score_questions(record, entered, self._plan.catalogue),
            self_check_question(record, entered),
            past=self._past,
        )
        self.shown.emit()

    def _count(self, key: SetKey, count: int) -> None:
        session_id = self._id
        self._door.keep(lambda store: store.history.set_count(session_id, key, count))

    def _score(self, question: ScoreQuestion, score: int) -> None:
        self._plan.note(question.entry(self._clock.now(), score), session_id=self._id)

    def _compare(self, question: SelfCheckQuestion, change: Change | None) -> None:
        self._plan.note(question.entry(self._clock.now(), change), session_id=self._id)

    def _keep(self, said: CheckOut) -> None:
        session_id = self._id
        self._door.keep(lambda store: store.history.check_out(session_id, said))

    def _skip(self) -> None:
        self._judging = ""
        self._plan.refresh()
        self.closed.emit()

    def _done(self, said: CheckOut) -> None:
        """Say how it went; the plan is asked for it on the worker thread."""
        self._keep(said)
        self._plan.refresh()
        entered, today = self._plan.entered, self._clock.now().date()
        wishes, catalogue, session_id = self._plan.preferences, self._plan.catalogue, self._id
        self._judging = session_id

        def look(store: "Store") -> HowItWent | None:
            sessions = store.entries.known().sessions
            facts = gather(sessions, entered, catalogue, today)
            return how_it_went(facts, catalogue, wishes, session_id, today)

        self._door.ask(
            look, partial(self._sum_up, session_id), partial(self._sum_up, session_id, None)
        )

    def _sum_up(self, session_id: str, went: HowItWent | None) -> None:
        """Tests alone have no verdict; a session that was left meanwhile is not told of."""
        if session_id != self._judging:
            return
        self._judging = ""
        if went is None:
            self.closed.emit()
        else:
            self.page.show_outcome(went)
