"""Reads the clock for a session and passes on what the session tells."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hipdesk.domain.clock import Clock
from hipdesk.domain.history import SkipReason
from hipdesk.domain.session import MORE_S, Session
from hipdesk.domain.session_events import CueDue, Event

FRAME_MS = 33  # thirty looks a second


class SessionDriver(QObject):
    """The one owner of a running session's timers.

    A timer is only a hint to look: what happened, and when, the session says. One timer
    looks for every frame; a second is armed for the next cue or phase, so that a chime
    does not wait for a frame. Both stand still while the session does.
    """

    told = Signal(object)  # every Event but cues
    cue_due = Signal(object, float)  # Cue, and how many real seconds late
    looked = Signal()  # after each look, for what is drawn

    def __init__(self, clock: Clock, scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.scale = scale  # how many times faster than real time the clock runs
        self.besides = math.inf  # the session time at which a listener to `looked` has to look
        self._session: Session | None = None
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._look)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setTimerType(Qt.TimerType.PreciseTimer)
        self._due.timeout.connect(self._look)

    @property
    def session(self) -> Session | None:
        return self._session

    @property
    def running(self) -> bool:
        """Whether the session's clock goes on."""
        return self._frames.isActive()

    @property
    def now(self) -> float:
        return self._clock.monotonic()

    def start(self, session: Session) -> None:
        """Drive this session from here on."""
        self._session, self.besides = session, math.inf
        self._handle(session.start())

    def pause(self) -> None:
        self._tell(lambda session: session.pause(self.now))

    def resume(self) -> None:
        self._tell(lambda session: session.resume(self.now))

    def ready(self) -> None:
        self._tell(lambda session: session.ready(self.now))

    def back(self) -> None:
        self._tell(lambda session: session.back(self.now))

    def skip(self, reason: SkipReason, *, exercise: bool = False, for_good: bool = False) -> None:
        self._tell(
            lambda session: session.skip(self.now, reason, exercise=exercise, for_good=for_good)
        )

    def break_off(self) -> None:
        self._tell(lambda session: session.break_off(self.now))

    def more_time(self, more_s: float = MORE_S) -> None:
        self._tell(lambda session: session.more_time(self.now, more_s))

    def repeat(self) -> None:
        self._tell(lambda session: session.repeat(self.now))

    def hurts(self) -> None:
        self._tell(lambda session: session.hurts(self.now))

    def stop_clock(self) -> None:
        self._tell(lambda session: session.stop_clock(self.now))

    def end(self) -> None:
        self._tell(lambda session: session.end(self.now))

    def undo(self) -> None:
        self._tell(lambda session: session.undo(self.now))

    def _look(self) -> None:
        self._tell(lambda session: session.tick(self.now))

    def _tell(self, command: Callable[[Session], list[Event]]) -> None:
        if self._session is not None:
            self._handle(command(self._session))

    def _handle(self, events: list[Event]) -> None:
        session = self._session
        if session is None:
            return
        for event in events:  # first of all: what is done about the others takes time
            if isinstance(event, CueDue):
                self.cue_due.emit(event.cue, (session.active_s - event.at) / self.scale)
        for event in events:
            if not isinstance(event, CueDue):
                self.told.emit(event)
        self.looked.emit()
        self._arm(session)

    def _arm(self, session: Session) -> None:
        if session is not self._session:
            return
        due = session.next_due(self.besides)
        if due is None:
            self._frames.stop()
            self._due.stop()
            if session.over:
                self._session = None
            return
        if not self._frames.isActive():
            self._frames.start()
        self._due.start(max(0, math.ceil((due - self.now) / self.scale * 1000)))
