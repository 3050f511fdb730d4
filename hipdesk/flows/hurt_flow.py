"""It hurts: from the key to the exact action, each sign written down before anything else."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from hipdesk.domain import hurt
from hipdesk.domain.clock import Clock
from hipdesk.domain.history import SkipReason
from hipdesk.domain.hurt import Ask, Decision, Moment, Then, has_a_page
from hipdesk.domain.hurt_history import moment_at, noted_signs, score_at
from hipdesk.domain.hurt_place import HurtPlace, hurt_place, place_of
from hipdesk.domain.hurt_words import Choice
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.flows.flag_notes import FlagNotes
from hipdesk.flows.hurt_talk import HurtTalk
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.flows.wait_notes import WaitNotes
from hipdesk.flows.warning_flow import WarningFlow
from hipdesk.services.session_driver import SessionDriver
from hipdesk.ui.player.questions import Questions

_STAYS = {Then.CARRY_ON, Then.SMALLER, Then.FINISH}


class HurtFlow(QObject):
    """Asks over the player. A session that it ended is over for others only after `done`."""

    answered = Signal(str)  # what was chosen, for the "it hurts" that is kept
    sore = Signal(int)  # the item goes on, although it hurt
    easier = Signal(int)  # the item goes on in its easier version
    waits_changed = Signal()
    done = Signal(object)  # the session is over, and so is what was said: the page's Flag or None

    def __init__(
        self,
        clock: Clock,
        driver: SessionDriver,
        door: StoreDoor,
        plan: PlanFlow,
        questions: Questions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._driver = driver
        self._door = door
        self._plan = plan
        self._questions = questions
        self._notes = FlagNotes(plan, door, self)
        self._wait = WaitNotes(plan, clock)
        self._notes.kept.connect(self._on_kept)
        self._session_id = ""
        self._pre = 0
        self._noted: set[tuple[Flag, str]] = set()  # signs of this session, with the exercise
        self._place = HurtPlace()
        self._moment = Moment(None)
        self._ask: Ask | None = None
        self._dizzy: tuple[str, FlagEvent] | None = None
        self._page: Flag | None = None  # the sign whose page is shown
        self._told = False  # by the key, which is kept as an "it hurts" that waits for its answer
        self.asks = False  # whether something is asked or said now
        self.holds = False  # whether the end of the session is still being talked about

    # Made when it first hurts: their pages would hold up the start of a session.

    @cached_property
    def _talk(self) -> HurtTalk:
        talk = HurtTalk(self._driver, self._questions, self)
        talk.kind_chosen.connect(lambda kind: self._apply(hurt.told(kind)))
        talk.sign_chosen.connect(lambda flag: self._apply(Decision(Then.END, (flag,))))
        talk.scored.connect(self._on_score)
        talk.waited.connect(self._on_waited)
        talk.chosen.connect(self._on_choice)
        talk.stepped_back.connect(self._ask_kind)
        talk.stop_today.connect(self._on_stop)
        talk.put_off.connect(self._on_put_off)
        talk.waits_changed.connect(self.waits_changed)
        return talk

    @cached_property
    def _warning(self) -> WarningFlow:
        warning = WarningFlow(self._clock, self._plan, self._door, self)
        warning.closed.connect(lambda _: self._close())
        return warning

    @property
    def signs_noted(self) -> bool:
        """Whether any sign was noted in this session."""
        return bool(self._noted)

    @property
    def waits(self) -> bool:
        """Whether it is being waited for something to pass."""
        return "_talk" in self.__dict__ and self._talk.waits

    def begin(self, session_id: str, pre: int) -> None:
        """A session begins, or goes on; what it was told before is known from the entries."""
        self._session_id, self._pre = session_id, pre
        self._noted = noted_signs(self._plan.entered, session_id)
        self.holds = self.asks = False
        self._wait.forget()

    def take_up(self) -> None:
        """What was being waited for when the session was cut off is asked first."""
        session, wait = self._driver.session, self._wait.take_up(self._session_id)
        if session is None or wait is None:
            return
        self._driver.pause()
        self._set(place_of(wait.waiting, session.state), told=False)
        self._ask = wait.ask
        asked = Decision(Then.STAND, ask=wait.ask)
        left = wait.left_s(self._clock.now())
        self._talk.show(asked, self._moment, over=False, pending=False, left_s=left)

    def open(self) -> None:
        """The clock stands because it hurts: ask what it is like."""
        session = self._driver.session
        if session is not None and not session.over:
            self._set(hurt_place(session.state), told=True)
            self._ask_kind()

    def take_score(self, place: HurtPlace, score: int) -> None:
        """What a score given after an exercise changes; far too much stops the clock."""
        decision = hurt.afterwards(self.moment_of(place), score)
        if not self._noted.isdisjoint((flag, place.exercise_id) for flag in decision.flags):
            return
        self._set(place, told=False)
        if decision.then is Then.CARRY_ON:
            self.asks = False
            for flag in decision.flags:
                self._note(flag, score)
        else:
            self._driver.pause()
            self._apply(decision, score)

    def moment_of(self, place: HurtPlace) -> Moment:
        """What is known of the moment in which it hurts there."""
        return moment_at(self._plan.catalogue, self._pre, self._noted, place.exercise_id)

    def was_too_much(self, exercise_id: str) -> bool:
        """Whether this exercise had an X2 in this session."""
        return (Flag.X2, exercise_id) in self._noted

    def _set(self, place: HurtPlace, *, told: bool) -> None:
        self._place, self._moment = place, self.moment_of(place)
        self._ask, self._dizzy, self._page = None, None, None
        self._told, self.holds, self.asks = told, False, True

    def _ask_kind(self) -> None:
        self._ask = None
        self._wait.end()
        self._talk.ask_kind(self._moment)

    def _on_put_off(self) -> None:
        self.asks = False

    def _on_kept(self, trouble: str) -> None:
        self._talk.show_kept(trouble)

    def _on_score(self, score: int) -> None:
        eased = self._ask is Ask.EASED
        self._keep_score(score, eased=eased)
        decide = hurt.eased if eased else hurt.scored
        self._apply(decide(self._moment, score), score)

    def _keep_score(self, score: int, *, eased: bool) -> None:
        name = self._place.exercise_id
        if name:
            noted = score_at(self._clock.now(), name, self._moment, score, eased=eased)
            self._plan.note(noted, session_id=self._session_id)

    def _on_waited(self, gone: bool) -> None:
        assert self._ask is not None
        self._wait.end()
        asked, self._ask = self._ask, None
        if asked is Ask.PASSED:
            self._after_dizziness(passed=gone)
        elif asked is Ask.SETTLED and gone:
            self._go_on()
        else:
            self._apply(hurt.waited(self._moment, asked, gone=gone))

    def _after_dizziness(self, *, passed: bool) -> None:
        """P8 is written down already; that it passed makes it a milder one (R7)."""
        assert self._dizzy is not None
        entry_id, event = self._dizzy
        if passed:
            self._plan.correct(entry_id, replace(event, passed=True))
            self._close()
            return
        self._page = Flag.P8
        self._warning.show_noted(Flag.P8)
        self._warning.saved()
        self._talk.lay_over(self._warning.page)

    def _apply(self, decision: Decision, score: int | None = None) -> None:
        """Write down, then act, then say."""
        self._wait.end()
        self._ask = decision.ask
        page = self._page = next((one for one in decision.flags if has_a_page(one)), None)
        for flag in decision.flags:
            if flag is not page:
                self._note(flag, score)
        if page is not None:
            place = self._place
            self._noted.add((page, place.exercise_id))
            self._warning.show(page, place.exercise_id, place.side, score, self._session_id)
        if decision.then is Then.LEAVE:
            self._leave()
        elif decision.then is Then.END:
            self._end(hurt=Flag.P8 not in decision.flags)
        if page is not None:
            self._talk.lay_over(self._warning.page)
            return
        if decision.then in _STAYS and self._place.item is not None:
            self.sore.emit(self._place.item)
        pending = self._notes.pending
        self._wait.note(self._ask, self._place, self._session_id)
        self._talk.show(decision, self._moment, over=self.holds, pending=pending)

    def _note(self, flag: Flag, score: int | None) -> None:
        place, now, session_id = self._place, self._clock.now(), self._session_id
        self._noted.add((flag, place.exercise_id))
        event = FlagEvent(now, flag, place.exercise_id, place.side, score, session_id)
        entry_id = self._notes.note(event)
        if flag is Flag.P8:
            self._dizzy = (entry_id, event)

    def _leave(self) -> None:
        """What hurt is left for good; it may be over already."""
        if not self.holds:
            self._answer("leave_exercise")
        if self._place.runs:
            self._driver.skip(SkipReason.PAIN, exercise=True, for_good=True)
            self._place = replace(self._place, runs=False)

    def _end(self, *, hurt: bool) -> None:
        """The session is over at once; who waits for its end waits for `done`."""
        self._answer("stop_today")
        self.holds = True
        if self._place.runs and hurt:
            self._driver.skip(SkipReason.PAIN, exercise=True, for_good=True)
        self._driver.break_off()

    def _on_choice(self, choice: Choice) -> None:
        match choice:
            case Choice.LEAVE:
                self._leave()
            case Choice.EASIER:
                self._answer("easier")
                if self._place.item is not None:
                    self.easier.emit(self._place.item)
            case Choice.EASE_OFF:
                self._answer("ease_off")
            case Choice.GO_ON | Choice.END:
                pass
        self._go_on()

    def _on_stop(self) -> None:
        """Stop for today; what is being waited for is still to be answered."""
        match self._ask:
            case Ask.GONE:
                self._end(hurt=True)
                self._talk.drop_stop()
            case Ask.SETTLED:
                self._on_waited(False)
            case _:
                self._answer("stop_today")
                self._put_away()
                self._driver.end()

    def _answer(self, answer: str) -> None:
        if self._told:
            self.answered.emit(answer)

    def _go_on(self) -> None:
        if self.holds:
            self._close()
            return
        self._put_away()
        self._driver.resume()

    def _put_away(self) -> None:
        self.asks = False
        self._wait.end()
        self._talk.put_away()

    def _close(self) -> None:
        self._put_away()
        if self.holds:
            self.holds = False
            self.done.emit(self._page)
