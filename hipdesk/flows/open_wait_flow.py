"""A wait that a crash or a closed window cut off, answered on Home."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hipdesk.domain import hurt
from hipdesk.domain.clock import Clock
from hipdesk.domain.hurt import Ask, Moment
from hipdesk.domain.hurt_history import moment_at
from hipdesk.domain.hurt_wait import OpenWait, home_words, wait_for_home
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.ui.warning.wait_card import WaitCard


class OpenWaitFlow(QObject):
    """Asks until it is answered; what follows is what would have followed then."""

    warned = Signal(object)  # the FlagEvent, to be written down and shown
    noted = Signal(object)  # the Flag, written down already, to be shown

    def __init__(self, clock: Clock, plan: PlanFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._open: OpenWait | None = None
        self.card = WaitCard()
        self.card.answered.connect(self._answer)
        plan.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask what is open, if anything is."""
        wait = self._open = wait_for_home(self._plan.entered)
        self.card.ask(None if wait is None else home_words(wait, self._moment(wait)))

    def _moment(self, wait: OpenWait) -> Moment:
        pre = self._plan.pain_before(wait.session_id)
        return moment_at(self._plan.catalogue, pre, (), wait.waiting.exercise_id)

    def _answer(self, gone: bool) -> None:
        wait = self._open
        if wait is None:
            return
        self._plan.withdraw(wait.entry_id)
        self.refresh()
        if wait.ask is Ask.PASSED:
            self._after_dizziness(wait, passed=gone)
            return
        for flag in hurt.waited(self._moment(wait), wait.ask, gone=gone).flags:
            told = wait.waiting
            event = FlagEvent(
                self._clock.now(), flag, told.exercise_id, told.side, None, wait.session_id
            )
            if hurt.has_a_page(flag):
                self.warned.emit(event)
            else:
                self._plan.note(event, session_id=wait.session_id)

    def _after_dizziness(self, wait: OpenWait, *, passed: bool) -> None:
        """P8 was written down at once; that it passed makes it a milder one (R7)."""
        if not passed:
            self.noted.emit(Flag.P8)
            return
        for one in self._plan.entered:
            event = one.entry
            if not isinstance(event, FlagEvent) or one.session_id != wait.session_id:
                continue
            if event.flag is Flag.P8:
                self._plan.correct(one.id, replace(event, passed=True))
