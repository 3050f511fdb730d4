"""A session from its first second to the check-out, and every set of it to the store."""

import logging
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from hipdesk.domain import card_view
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.clock import Clock
from hipdesk.domain.history import (
    Outcome,
    SessionRecord,
    SessionState,
    SetResult,
    SkipReason,
    current_sets,
)
from hipdesk.domain.layout import planned_sets, resumed_sets
from hipdesk.domain.routine import Routine
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
from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.keep_awake import KeepAwake
from hipdesk.services.session_driver import SessionDriver
from hipdesk.services.sound import SoundPlayer
from hipdesk.ui.player.player_page import PlayerPage

if TYPE_CHECKING:  # SQLAlchemy must not be imported before the window is there
    from hipdesk.storage.store import Store

log = logging.getLogger(__name__)

AWAKE_REASON = "A HipDesk session is running"


class SessionFlow(QObject):
    """Joins the driver, the player page, the chimes, keep-awake and the store."""

    begun = Signal()
    finished = Signal(str)  # the session's id: its last phase is over
    came_to_nothing = Signal()  # it is over, and no set was begun

    def __init__(
        self,
        catalogue: Catalogue,
        clock: Clock,
        driver: SessionDriver,
        door: StoreDoor,
        sound: SoundPlayer,
        awake: KeepAwake,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._clock = clock
        self._driver = driver
        self._door = door
        self._sound = sound
        self._awake = awake
        self._id = ""
        self._hurt_id = ""
        self._was_running = False
        self.page = PlayerPage()
        driver.told.connect(self._on_told)
        driver.cue_due.connect(self._on_cue)
        driver.looked.connect(self._show)
        self._join_wishes(self.page)

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
        page.hurts_requested.connect(driver.hurts)
        page.ease_off_requested.connect(self._ease_off)
        page.leave_requested.connect(self._leave_exercise)
        page.stop_today_requested.connect(self._stop_today)
        page.undo_requested.connect(driver.undo)
        page.end_requested.connect(driver.end)
        page.choice_opened.connect(self._hold_for_choice)
        page.choice_closed.connect(self._go_on_after_choice)

    def begin(self, routine: Routine) -> None:
        """A new session; it is in the store from its first second."""
        sets = planned_sets(routine, self._catalogue)
        session_id, now = str(uuid4()), self._clock.now()
        self._door.keep(lambda store: store.history.begin(session_id, routine, len(sets), now))
        session = Session(sets, routine.pacing, self._driver.now, time_scale=self._driver.scale)
        self._run(session_id, session)

    def go_on(self, record: SessionRecord) -> None:
        """Continue an interrupted session with the first set that was not finished."""
        done = [one.result for one in current_sets(record.sets)]
        routine = record.routine
        sets = resumed_sets(routine, self._catalogue, {result.key for result in done})
        session = Session(
            sets,
            routine.pacing,
            self._driver.now,
            done=done,
            active_s=record.active_s,
            time_scale=self._driver.scale,
        )
        self._run(record.id, session)

    def _run(self, session_id: str, session: Session) -> None:
        self._id = session_id
        self._driver.start(session)
        self.begun.emit()
        self._awake.hold(AWAKE_REASON)

    def _show(self) -> None:
        session = self._driver.session
        if session is None or session.over:
            return
        self.page.show_card(card_view.card(session, self._catalogue))
        self.page.show_segments(card_view.segments(session), card_view.current_fraction(session))

    def _on_cue(self, cue: Cue, late_s: float) -> None:
        self._sound.play(cue, late_s)
        self.page.flash(cue)

    def _on_told(self, event: Event) -> None:
        match event:
            case SetFinished() | SetReopened() | Hurt():
                self._keep(event)
            case Paused():
                self._awake.release()
            case Resumed():
                self._awake.hold(AWAKE_REASON)
            case Finished(at, state):
                self._finish(at, state)
            case SetAdded():
                self._note_sets()
            case PhaseStarted():
                pass  # the next look shows it

    def _keep(self, event: SetFinished | SetReopened | Hurt) -> None:
        session_id, now = self._id, self._clock.now()
        match event:
            case SetFinished(at, result):
                self._door.keep(partial(_record_set, session_id, result, at, now))
            case SetReopened(_, reopened):
                self._door.keep(lambda store: store.history.reopen_set(session_id, reopened, now))
            case Hurt(_, key):
                self._hurt_id = hurt_id = str(uuid4())
                exercise_id = self._exercise_of(key)
                self._door.keep(
                    lambda store: store.history.record_hurt(
                        session_id, hurt_id, exercise_id, key, now
                    )
                )

    def _exercise_of(self, key: SetKey | None) -> str:
        session = self._driver.session
        sets = session.state.sets if session is not None else ()
        return next((one.exercise_id for one in sets if one.key == key), "")

    def _note_sets(self) -> None:
        session, session_id = self._driver.session, self._id
        planned = len(session.state.sets) if session is not None else 0
        self._door.keep(lambda store: store.history.set_planned(session_id, planned))

    def _finish(self, active_s: float, state: SessionState) -> None:
        session_id, now = self._id, self._clock.now()
        self._door.keep(lambda store: store.history.finish(session_id, state, active_s, now))
        self._awake.release()
        if self._something_was_done():
            self.finished.emit(session_id)
            return
        self._door.keep(lambda store: store.history.discard(session_id))
        self.came_to_nothing.emit()

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

    def _ease_off(self) -> None:
        self._answer("ease_off")
        self._driver.resume()

    def _leave_exercise(self) -> None:
        self._answer("leave_exercise")
        self._driver.skip(SkipReason.PAIN, exercise=True)
        self._driver.resume()

    def _stop_today(self) -> None:
        self._answer("stop_today")
        self._driver.end()

    def _answer(self, answer: str) -> None:
        hurt_id = self._hurt_id
        self._door.keep(lambda store: store.history.answer_hurt(hurt_id, answer))


def _record_set(
    session_id: str, result: SetResult, active_s: float, now: datetime, store: "Store"
) -> None:
    """On the worker thread; the log tells of a set only once it is committed."""
    store.history.record_set(session_id, result, active_s, now)
    key = result.key
    log.info("kept set %d %s %d: %s", key.item, key.side, key.number, result.outcome)
