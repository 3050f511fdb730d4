"""The guided session: a state machine that is told the time and answers with events.

Every method takes `now`, a reading of a monotonic clock in seconds, and returns what happened up
to then, in order: it depends on when commands came, never on how often `tick` was called.
"""

from collections.abc import Iterable
from math import floor, inf

from hipdesk.domain.card import PauseReason
from hipdesk.domain.credited_time import CreditedTime
from hipdesk.domain.cueing import extended
from hipdesk.domain.history import SessionState as RecordState
from hipdesk.domain.history import SetResult, SkipReason
from hipdesk.domain.routine import Pacing
from hipdesk.domain.session_events import (
    CueDue,
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
from hipdesk.domain.session_state import SessionState
from hipdesk.domain.timeline import Cue, PhaseKind, PlannedSet

BACK_TWICE_S = 2.0
MORE_S = 10.0

_READY_IN = {PhaseKind.SET_UP, PhaseKind.NEXT_EXERCISE, PhaseKind.REST}
_NO_MORE_IN = {PhaseKind.STOPWATCH, PhaseKind.FINISH}


class Session:
    """One run through planned sets.

    `done` are results from before a crash, not done again, and `active_s` its session time.
    `time_scale` is the speed of the clock of `now`: the gap and back twice stay in real seconds.
    """

    def __init__(
        self,
        sets: tuple[PlannedSet, ...],
        pacing: Pacing,
        now: float,
        done: Iterable[SetResult] = (),
        active_s: float = 0.0,
        time_scale: float = 1.0,
    ) -> None:
        self._pacing = pacing
        self._state = SessionState(sets, results={result.key: result for result in done})
        self._time = CreditedTime(now, active_s, time_scale)
        self._last_back: float | None = None
        self._undo: tuple[str, SessionState, float] | None = None
        self._over = False

    def start(self) -> list[Event]:
        """Begin with the first set that has no result."""
        return self._go(self._state.pending_from(0), 0)

    def tick(self, now: float) -> list[Event]:
        """What has become due by `now`."""
        if self._over:
            return []
        if not self._time.read(now):
            if self._state.current is not None:
                return self._pause(PauseReason.GAP)
            self._time.run()  # in the finish, where nothing is left to miss
        return [] if self._state.paused else self._cross()

    def pause(self, now: float) -> list[Event]:
        """Stop the clock."""
        events = self.tick(now)
        stands = self._over or self._state.paused
        return events if stands else [*events, *self._pause(PauseReason.USER)]

    def resume(self, now: float) -> list[Event]:
        """Let the clock go on from where it stood."""
        self.tick(now)
        return self._run_on()

    def hurts(self, now: float) -> list[Event]:
        """Stop the clock because it hurts."""
        events = self.tick(now)
        hurt = Hurt(self.active_s, self._state.key)
        return events if self._over else [*events, hurt, *self._pause(PauseReason.HURTS)]

    def ready(self, now: float) -> list[Event]:
        """End a set-up card or a rest before its time; the clock goes on if it stood."""
        return self._end_phase(now, _READY_IN)

    def stop_clock(self, now: float) -> list[Event]:
        """Stop the stopwatch of a test: the foot is down."""
        return self._end_phase(now, {PhaseKind.STOPWATCH})

    def more_time(self, now: float, more_s: float = MORE_S) -> list[Event]:
        """Make the running phase so much longer; a stopwatch keeps its cap."""
        events = self.tick(now)
        state = self._state
        if not self._over and state.phase.kind not in _NO_MORE_IN:
            state.phase = extended(state.phase, more_s, self.elapsed_s, state.cues_given)
        return events

    def back(self, now: float) -> list[Event]:
        """To the start of this set; twice within 2 s to the set before."""
        events = self.tick(now)
        state = self._state
        if self._over or state.ended:
            return events
        last, self._last_back = self._last_back, now
        twice = last is not None and now - last <= BACK_TWICE_S * self._time.scale
        index, target = state.back_to(twice=twice)
        reopened = state.results.pop(state.sets[index].key, None)
        if reopened:
            events.append(SetReopened(self.active_s, reopened.key))
        return [*events, *self._go(index, target)]

    def skip(
        self, now: float, reason: SkipReason, *, exercise: bool = False, for_good: bool = False
    ) -> list[Event]:
        """Leave this set, or with `exercise` all that is left of its exercise, for the next."""
        events = self.tick(now)
        state = self._state
        if self._over or (current := state.current) is None:
            return events
        same = [one for one in state.ahead if exercise and one.key.item == current.key.item]
        events += self._leave("Undo skip", reason, same)
        self._undo = None if for_good else self._undo
        return events

    def break_off(self, now: float) -> list[Event]:
        """End at once and for good: no finish, nothing sounds, nothing to undo."""
        events = self.tick(now)
        if self._over:
            return events
        state, at = self._state, self.active_s
        left = [SetFinished(at, one) for one in state.leave_all(self.elapsed_s)]
        self._over, self._undo = True, None
        return [*events, *left, Finished(at, RecordState.ENDED)]

    def end(self, now: float) -> list[Event]:
        """End the session; what is left counts as skipped. The clock goes on to the finish."""
        events = self.tick(now)
        state = self._state
        if self._over or state.current is None:
            return [*events, *self._run_on()]
        remembered = state.copy()
        state.ended = True
        events += self._leave("Undo end", SkipReason.ENDED, state.ahead, remembered)
        return [*events, *self._run_on(), *self._cross()]

    def undo(self, now: float) -> list[Event]:
        """Take back a skip or an end, while the phase that followed it still runs."""
        events = self.tick(now)
        if self._undo is None:
            return events
        at, stood = self.active_s, self._state.paused
        _, before, elapsed_s = self._undo
        gone = [key for key in self._state.results if key not in before.results]
        before.started_at = at - elapsed_s
        self._state, self._undo = before, None
        events += [SetReopened(at, key) for key in gone]
        events.append(PhaseStarted(at, self._state.key, before.phase, elapsed_s))
        if before.paused:
            return [*events, *self._pause(before.paused)]
        before.paused = stood
        return [*events, *self._run_on()]

    def repeat(self, now: float) -> list[Event]:
        """Once more: the running set after this one, or the set just done before the next."""
        events = self.tick(now)
        if not self.can_repeat:
            return events
        index = self._state.repeated_index
        key = self._state.add_repeat(index, self._pacing)
        self._undo = None
        events.append(SetAdded(self.active_s, key))
        return events if index == self._state.set_index else [*events, *self._go(index + 1, 0)]

    @property
    def can_repeat(self) -> bool:
        return not self._over and self._state.can_repeat

    @property
    def can_get_ready(self) -> bool:
        return self._state.phase.kind in _READY_IN

    @property
    def can_stop_clock(self) -> bool:
        return self._state.phase.kind is PhaseKind.STOPWATCH

    @property
    def undo_text(self) -> str:
        """What undo would take back, or ""."""
        return self._undo[0] if self._undo else ""

    @property
    def state(self) -> SessionState:
        """Where the session stands; to read, not to change."""
        return self._state

    @property
    def over(self) -> bool:
        return self._over

    @property
    def active_s(self) -> float:
        """Session time at the last reading, in seconds."""
        return self._time.active_s

    @property
    def elapsed_s(self) -> float:
        """Seconds of the running phase that have passed."""
        return max(0.0, self.active_s - self._state.started_at)

    def next_due(self, besides: float = inf) -> float | None:
        """The reading at the next cue, phase, second or `besides`; None while the clock stands."""
        state = self._state
        if self._over or state.paused:
            return None
        due = [offset for offset, _ in state.phase.cues[state.cues_given :]]
        due += [state.phase.seconds, floor(self.elapsed_s) + 1.0]
        return self._time.reading_at(min(besides, state.started_at + min(due)))

    def _end_phase(self, now: float, kinds: set[PhaseKind]) -> list[Event]:
        events = self.tick(now)
        if self._over or self._state.phase.kind not in kinds:
            return events
        return [*events, *self._run_on(), *self._next_phase(self.active_s), *self._cross()]

    def _pause(self, reason: PauseReason) -> list[Event]:
        self._time.stop()
        self._state.paused = reason
        paused = Paused(self.active_s, reason)
        alert = CueDue(self.active_s, Cue.ALERT)
        return [paused, alert] if reason is PauseReason.GAP else [paused]

    def _run_on(self) -> list[Event]:
        if self._over or not self._state.paused:
            return []
        self._state.paused = None
        self._time.run()
        return [Resumed(self.active_s)]

    def _leave(
        self,
        undo: str,
        reason: SkipReason,
        also: Iterable[PlannedSet],
        before: SessionState | None = None,
    ) -> list[Event]:
        state, at = self._state, self.active_s
        remembered = (undo, before or state.copy(), self.elapsed_s)
        left = [SetFinished(at, one) for one in state.leave_sets(reason, self.elapsed_s, also)]
        gone_on = self._go(state.pending_from(state.set_index), 0)
        self._undo = remembered
        return [*left, *gone_on]

    def _go(self, set_index: int, phase_index: int) -> list[Event]:
        """Begin a phase now, because of a command."""
        events = self._begin(set_index, phase_index, self.active_s)
        return events if self._state.paused else [*events, *self._cross()]

    def _begin(self, set_index: int, phase_index: int, at: float) -> list[Event]:
        self._undo = None
        self._state.go_to(set_index, phase_index, at)
        return [PhaseStarted(at, self._state.key, self._state.phase)]

    def _cross(self) -> list[Event]:
        """Everything that lies between the last look and now, at its own time."""
        events: list[Event] = []
        while not self._over:
            state, active_s = self._state, self.active_s
            for offset, cue in state.phase.cues[state.cues_given :]:
                if (due := state.started_at + offset) > active_s:
                    break
                state.cues_given += 1
                events.append(CueDue(due, cue))
            end = state.started_at + state.phase.seconds
            if active_s < end:
                break
            events += self._next_phase(end)
        return events

    def _next_phase(self, at: float) -> list[Event]:
        state = self._state
        if state.current is None:
            self._over, self._undo = True, None
            return [Finished(at, RecordState.ENDED if state.ended else RecordState.FINISHED)]
        if not state.pass_phase(at - state.started_at):
            return self._begin(state.set_index, state.phase_index + 1, at)
        result = state.finish_set()
        following = state.pending_from(state.set_index + 1)
        return [SetFinished(at, result), *self._begin(following, 0, at)]
