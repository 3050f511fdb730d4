"""A session from its first second to the check-out, and every set of it to the store."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hipdesk.domain import card_view
from hipdesk.domain.card import PauseReason
from hipdesk.domain.card_reading import CardReading
from hipdesk.domain.clock import Clock
from hipdesk.domain.history import Outcome, SessionRecord, SessionState, SkipReason, current_sets
from hipdesk.domain.layout import planned_sets, resumed_sets
from hipdesk.domain.routine import Prescription, Routine
from hipdesk.domain.rules.flag_kinds import Flag, Level
from hipdesk.domain.session import Session
from hipdesk.domain.session_events import (
    Event,
    Finished,
    Hurt,
    Paused,
    PhaseStarted,
    Resumed,
    SetAdded,
    SetFinished,
    SetReopened,
)
from hipdesk.domain.timeline import Cue, SetKey
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.session_records import SessionRecords
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.keep_awake import KeepAwake
from hipdesk.services.session_driver import SessionDriver
from hipdesk.services.sound import SoundPlayer
from hipdesk.ui.player.player_page import PlayerPage

if TYPE_CHECKING:
    from hipdesk.flows.coach_flow import CoachFlow
    from hipdesk.flows.hurt_flow import HurtFlow
    from hipdesk.flows.item_score_flow import ItemScoreFlow

AWAKE_REASON = "A HipDesk session is running"
READY_MS = 700  # after the beginning the panel of "it hurts" is made, to open at once
_NO_CHECK_OUT = {Level.EMERGENCY, Level.SAME_DAY}


class SessionFlow(QObject):
    """Joins the driver, the player page, the chimes, keep-awake and the store."""

    begun = Signal()
    finished = Signal(str)  # the session's id: it is over, and can be asked about
    came_to_nothing = Signal()  # it is over, and there is nothing to ask about it

    def __init__(
        self,
        clock: Clock,
        driver: SessionDriver,
        door: StoreDoor,
        sound: SoundPlayer,
        awake: KeepAwake,
        parent: QObject | None = None,
        *,
        plan: PlanFlow,
        settings: SettingsFlow,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._driver = driver
        self._door = door
        self._sound = sound
        self._awake = awake
        self._plan = plan
        self._settings = settings
        self._records = SessionRecords(clock, door)
        self._items: tuple[Prescription, ...] = ()  # as they are done now
        self._reading = CardReading()
        self._hurt_id = ""
        self._was_running = False
        self._done = False  # whether anything was done in the session that is over
        self.page = PlayerPage()
        driver.told.connect(self._on_told)
        driver.cue_due.connect(self._on_cue)
        driver.looked.connect(self._show)
        self._join_wishes(self.page)

    @cached_property
    def hurt(self) -> "HurtFlow":
        """Made when the first session begins."""
        from hipdesk.flows.hurt_flow import HurtFlow  # noqa: PLC0415  # not at the start

        questions = self.page.questions
        hurt = HurtFlow(self._clock, self._driver, self._door, self._plan, questions, self)
        hurt.answered.connect(self._answer)
        hurt.easier.connect(self._make_easier)
        hurt.done.connect(self._on_talked)
        hurt.waits_changed.connect(self._mind_awake)
        return hurt

    @cached_property
    def scores(self) -> "ItemScoreFlow":
        """Made with the first session, too."""
        from hipdesk.flows.item_score_flow import ItemScoreFlow  # noqa: PLC0415  # as above

        return ItemScoreFlow(self._clock, self._driver, self._plan, self.hurt, self.page, self)

    @cached_property
    def coach(self) -> "CoachFlow":
        """The voice, also made with the first session."""
        from hipdesk.flows.coach_flow import CoachFlow  # noqa: PLC0415  # as above

        return CoachFlow(self._driver, self._sound, self._settings, self._plan, self.page, self)

    def close(self) -> None:
        """The window closes."""
        if "coach" in vars(self):
            self.coach.close()

    @property
    def running(self) -> bool:
        session = self._driver.session
        return session is not None and not session.over

    def _join_wishes(self, page: PlayerPage) -> None:
        driver = self._driver
        page.pause_requested.connect(driver.pause)
        page.resume_requested.connect(driver.resume)
        page.ready_requested.connect(driver.ready)
        page.stop_clock_requested.connect(driver.stop_clock)
        page.back_requested.connect(driver.back)
        page.skip_requested.connect(self._skip)
        page.more_time_requested.connect(driver.more_time)
        page.repeat_requested.connect(driver.repeat)
        page.hurts_requested.connect(self._hurts)
        page.undo_requested.connect(driver.undo)
        page.end_requested.connect(driver.end)
        page.choice_opened.connect(self._hold_for_choice)
        page.choice_closed.connect(self._go_on_after_choice)

    def make_parts(self) -> Iterator[None]:
        """Make what a session is run with in short steps, before the first one begins."""
        for make in (lambda: self.hurt, lambda: self.scores, lambda: self.coach):
            make()
            yield
        self._awake.find_means()
        yield

    def prepare(self, routine: Routine) -> None:
        """Have the page ready, in short steps, for a session that may begin.

        Not before the check-in: its large letters alone are 20 MB.
        """
        session = Session(
            planned_sets(routine, self._plan.catalogue), routine.pacing, self._driver.now
        )
        self.page.prepare_card(card_view.card(session, self._plan.catalogue, routine.items))

    def begin(self, routine: Routine, session_id: str, pre: int) -> None:
        """A new session, with the id of its check-in and the pain 0-10 that was told there."""
        sets = self.coach.begin(planned_sets(routine, self._plan.catalogue), session_id)
        self._records.begin(session_id, routine, len(sets))
        session = Session(sets, routine.pacing, self._driver.now, time_scale=self._driver.scale)
        self._run(session_id, session, routine, pre)

    def go_on(self, record: SessionRecord) -> None:
        """Continue an interrupted session with the first set that was not finished."""
        done = [one.result for one in current_sets(record.sets)]
        routine = record.routine
        keys = {result.key for result in done}
        sets = self.coach.begin(resumed_sets(routine, self._plan.catalogue, keys), record.id)
        session = Session(
            sets,
            routine.pacing,
            self._driver.now,
            done=done,
            active_s=record.active_s,
            time_scale=self._driver.scale,
        )
        self._run(record.id, session, routine, self._plan.pain_before(record.id))
        self.hurt.take_up()

    def _run(self, session_id: str, session: Session, routine: Routine, pre: int) -> None:
        self._records.session_id = session_id
        self._items, self._hurt_id = routine.items, ""
        self.hurt.begin(session_id, pre)
        self.scores.begin(session_id)
        self._driver.start(session)
        self.begun.emit()
        self._mind_awake()
        QTimer.singleShot(READY_MS, self.page, lambda: self.page.questions.hurts)

    def _show(self) -> None:
        session = self._driver.session
        if session is None or session.over:
            return
        reading = self._reading
        self.page.show_card(reading.card(session, self._plan.catalogue, self._items))
        self.page.show_segments(reading.segments, card_view.current_fraction(session))

    def _on_cue(self, cue: Cue, late_s: float) -> None:
        self._sound.play(cue, late_s)
        self.page.flash(cue)

    def _on_told(self, event: Event) -> None:
        self.scores.hear(event)
        match event:
            case SetFinished(at, result):
                self._records.keep_set(result, at)
            case SetReopened(_, key):
                self._records.reopen_set(key)
            case Hurt(_, key):
                self._hurt_id = self._records.keep_hurt(self._exercise_of(key), key)
            case Paused() | Resumed():
                self._mind_awake()
            case Finished(at, state):
                self._finish(at, state)
            case SetAdded():
                self._note_sets()
            case PhaseStarted():
                pass  # the next look shows it

    def _mind_awake(self) -> None:
        """The screen stays on while the clock runs, and while something is to pass."""
        session = self._driver.session
        stands = session is None or session.over or session.state.paused is not None
        if stands and not self.hurt.waits:
            self._awake.release()
        else:
            self._awake.hold(AWAKE_REASON)

    def _exercise_of(self, key: SetKey | None) -> str:
        session = self._driver.session
        sets = session.state.sets if session is not None else ()
        return next((one.exercise_id for one in sets if one.key == key), "")

    def _note_sets(self) -> None:
        session = self._driver.session
        self._records.set_planned(len(session.state.sets) if session is not None else 0)

    def _finish(self, active_s: float, state: SessionState) -> None:
        self._records.finish(state, active_s)
        self._mind_awake()
        self._done = self._something_was_done()
        if not self.hurt.holds:
            self._tell()

    def _tell(self) -> None:
        """What follows is up to others."""
        if self._done or self.hurt.signs_noted:
            self.finished.emit(self._records.session_id)
            self.coach.ask_after()
            return
        self._records.discard()
        self.came_to_nothing.emit()

    def _on_talked(self, flag: Flag | None) -> None:
        """What ended the session was read; after an emergency nobody is asked how it was."""
        if flag is not None and flag.level in _NO_CHECK_OUT:
            self.came_to_nothing.emit()
        else:
            self._tell()

    def _something_was_done(self) -> bool:
        """A session of which every set was skipped is in no list, no chart and no week."""
        session = self._driver.session
        results = session.state.results.values() if session is not None else ()
        return any(result.outcome is not Outcome.SKIPPED for result in results)

    def _skip(self, reason: SkipReason) -> None:
        """Without its equipment an exercise cannot be done on the other side either."""
        self._driver.skip(reason, exercise=reason is SkipReason.NO_EQUIPMENT)

    def _hold_for_choice(self) -> None:
        """The clock stands while a question is open, and goes on after if it ran before."""
        session = self._driver.session
        self._was_running = session is not None and session.state.paused is None
        self._driver.pause()

    def _go_on_after_choice(self) -> None:
        if self._was_running:
            self._driver.resume()

    def _hurts(self) -> None:
        """Stop at once, write it down, and ask; what was put off is asked again."""
        session = self._driver.session
        put_off = session is not None and session.state.paused is PauseReason.HURTS
        if not (put_off and self._hurt_id):
            self._driver.hurts()
        self.hurt.open()

    def _make_easier(self, item: int) -> None:
        self._items = tuple(
            replace(one, easier=True) if index == item else one
            for index, one in enumerate(self._items)
        )

    def _answer(self, answer: str) -> None:
        self._records.answer_hurt(self._hurt_id, answer)
