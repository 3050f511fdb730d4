"""The morning after a session: one question on the first start of the day."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.check_out_words import as_judged
from hipdesk.domain.clock import Clock
from hipdesk.domain.morning import OpenQuestions, open_questions
from hipdesk.domain.rules.entries import Entered, OverAnHour
from hipdesk.domain.rules.facts import Morning
from hipdesk.domain.rules.plan import Plan
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.ui.check_in.morning_card import MorningCard


class MorningAnswers(QObject):
    """What is open about the last session, and its answers kept; said again they are mended."""

    settled = Signal(str, object)  # session id, and the Plan that followed from an answer

    def __init__(self, clock: Clock, plan: PlanFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._session_id = ""  # that was asked about
        self._waiting = 0  # answers of which the plan is not known yet

    @property
    def settling(self) -> bool:
        """Whether `settled` is still to tell what an answer means."""
        return self._waiting > 0

    def ask(self) -> OpenQuestions | None:
        """What is not answered yet; the answers told from now on are about this session."""
        plan = self._plan
        asked = open_questions(plan.facts, plan.entered, self._plan.catalogue, self._clock.now())
        if asked is not None:
            self._session_id = asked.session_id
        return asked

    def tell_morning(self, pain: int) -> None:
        """Note how the hip is (PAIN-M)."""
        now = self._clock.now()
        told = self._last(Morning)
        before = told.entry if told is not None else None
        if told is not None and isinstance(before, Morning) and before.at.date() == now.date():
            self._plan.correct(told.id, replace(before, pain=pain))
        else:
            self._note(Morning(now, self._session_id, pain))

    def tell_hour(self, yes: bool) -> None:
        """Note whether it was sore for more than an hour (PAIN-A2)."""
        told = self._last(OverAnHour)
        if told is not None and isinstance(told.entry, OverAnHour):
            self._plan.correct(told.id, replace(told.entry, yes=yes))
        else:
            self._note(OverAnHour(self._clock.now(), yes))

    def _note(self, entry: Morning | OverAnHour) -> None:
        session_id = self._session_id
        self._waiting += 1
        settled = partial(self._settle, session_id)
        self._plan.note(entry, session_id=session_id, planned=settled)

    def _settle(self, session_id: str, plan: Plan) -> None:
        self._waiting -= 1
        self.settled.emit(session_id, plan)

    def _last(self, kind: type[Morning | OverAnHour]) -> Entered | None:
        """What was said last of this, about the session that was asked about."""
        told = [
            one
            for one in self._plan.entered
            if one.session_id == self._session_id and isinstance(one.entry, kind)
        ]
        return told[-1] if told else None


class MorningFlow(QObject):
    """The card on Home: it asks, and then says what the answers mean."""

    def __init__(self, clock: Clock, plan: PlanFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._answers = MorningAnswers(clock, plan, self)
        self._shown: OpenQuestions | None = None
        self._put_off: tuple[date, str] | None = None  # and the session it was about
        self._thanked_on: date | None = None
        self.card = MorningCard()
        self.card.questions.morning_told.connect(self._answers.tell_morning)
        self.card.questions.hour_told.connect(self._answers.tell_hour)
        self.card.put_off.connect(self._on_put_off)
        self._answers.settled.connect(self._on_settled)
        plan.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is open now; what is being answered stays as it is."""
        asked = self._answers.ask()
        if asked is None or self._put_off == (self._today, asked.session_id):
            self._shown = None
            if not self._answers.settling:  # else what it means is shown in a moment
                self.card.setVisible(asked is None and self._thanked_on == self._today)
        elif asked != self._shown:
            self._shown = asked
            self.card.ask(asked)

    def _on_settled(self, session_id: str, plan: Plan) -> None:
        """Thank for it once nothing is open any more."""
        if self._answers.ask() is not None:
            return
        went = as_judged(self._plan.facts, self._plan.catalogue, plan, session_id, self._today)
        if went is None:
            self.card.hide()
            return
        self._thanked_on = self._today
        self.card.thank(f"Thank you. {went.title}", f"{went.why} {went.next_time}".strip())

    def _on_put_off(self) -> None:
        self._thanked_on = None
        if self._shown is not None:
            self._put_off = self._today, self._shown.session_id
        self.card.hide()

    @property
    def _today(self) -> date:
        return self._clock.now().date()
