"""Where a session stands: which set, which phase, and what the sets came to."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from hipdesk.domain.card import PauseReason
from hipdesk.domain.history import Outcome, SetResult, SkipReason
from hipdesk.domain.layout import FINISH_S, count_in, phase
from hipdesk.domain.routine import Pacing
from hipdesk.domain.timeline import Phase, PhaseKind, PlannedSet, SetKey, Side

_BETWEEN_REPS = {PhaseKind.PAUSE, PhaseKind.CHANGE}


@dataclass
class SessionState:
    """The place in the routine; `started_at` is the session time at which the phase began."""

    sets: tuple[PlannedSet, ...]
    set_index: int = 0  # len(sets) in the finish
    phase_index: int = 0  # counts through lead, then work
    phase: Phase = field(default_factory=lambda: finish_phase(ended=False))
    started_at: float = 0.0
    cues_given: int = 0
    work_s: float = 0.0  # of the running set, in phases that are over
    reading_s: float | None = None  # the best stopwatch reading of the running set
    ended: bool = False  # by the user
    results: dict[SetKey, SetResult] = field(default_factory=dict)
    paused: PauseReason | None = None

    def copy(self) -> "SessionState":
        return replace(self, results=dict(self.results))

    @property
    def current(self) -> PlannedSet | None:
        """The running set; None in the finish."""
        return self.sets[self.set_index] if self.set_index < len(self.sets) else None

    @property
    def key(self) -> SetKey | None:
        """Of the running set; None in the finish."""
        return self.current.key if self.current else None

    @property
    def in_work(self) -> bool:
        current = self.current
        return current is not None and self.phase_index >= len(current.lead)

    @property
    def ahead(self) -> tuple[PlannedSet, ...]:
        """The sets after the running one."""
        return self.sets[self.set_index + 1 :]

    @property
    def repeated_index(self) -> int:
        """Which set "once more" means: the running one, or the one before while it leads up."""
        return self.set_index - (0 if self.in_work else 1)

    @property
    def can_repeat(self) -> bool:
        """Once for each exercise and side (ORD-8), and never after a release or a test."""
        index = self.repeated_index
        if self.ended or index < 0 or self.sets[index].rest_s <= 0:
            return False
        own = self._sets_like(self.sets[index])
        return len(own) == min(one.sets for one in own)

    def pending_from(self, index: int) -> int:
        """The index of the first set at or after `index` without a result; len(sets) if none."""
        for found in range(index, len(self.sets)):
            if self.sets[found].key not in self.results:
                return found
        return len(self.sets)

    def back_to(self, *, twice: bool) -> tuple[int, int]:
        """Which set and phase to go back to: the start of this set, or the set before."""
        index = self.set_index
        if (twice or self.current is None) and index > 0:
            index -= 1
        lead = len(self.sets[index].lead)
        restarts = index == self.set_index and not self.in_work and self.phase_index < lead - 1
        return index, 0 if restarts else max(0, lead - 1)

    def go_to(self, set_index: int, phase_index: int, at: float) -> None:
        """Begin a phase at session time `at`."""
        self.set_index, self.phase_index, self.started_at = set_index, phase_index, at
        self.cues_given = 0
        current = self.current
        if current is None:
            self.phase = finish_phase(ended=self.ended)
            return
        self.phase = (current.lead + current.work)[phase_index]
        if phase_index <= len(current.lead):
            self.work_s, self.reading_s = 0.0, None

    def pass_phase(self, spent_s: float) -> bool:
        """Credit the phase that is over; True when it was the last of its set."""
        if self.in_work:
            self.work_s += spent_s
        if self.phase.kind is PhaseKind.STOPWATCH:
            self.reading_s = max(self.reading_s or 0.0, spent_s)
        current = self.current
        return current is None or self.phase_index + 1 == len(current.lead) + len(current.work)

    def finish_set(self) -> SetResult:
        """The running set is done."""
        return self._keep(Outcome.DONE, None)

    def leave_sets(
        self, reason: SkipReason, spent_s: float, also: Iterable[PlannedSet]
    ) -> list[SetResult]:
        """The running set is left after `spent_s` of its phase, and others are not done at all."""
        if self.in_work:
            self.work_s += spent_s
        begun = self.in_work and self.work_s > 0
        left = [self._keep(Outcome.STOPPED if begun else Outcome.SKIPPED, reason)]
        for one in also:
            if one.key not in self.results:
                self.results[one.key] = _skipped(one, reason)
                left.append(self.results[one.key])
        return left

    def leave_all(self, spent_s: float) -> list[SetResult]:
        """Whatever has no result yet is not done any more."""
        if self.current is None:
            return []
        self.ended = True
        return self.leave_sets(SkipReason.ENDED, spent_s, self.ahead)

    def add_repeat(self, index: int, pacing: Pacing) -> SetKey:
        """Plan the set at `index` once more, right after it."""
        model = self.sets[index]
        numbers = [one.key.number for one in self._sets_like(model)]
        shown = model.work[0].side
        rest = phase(PhaseKind.REST, model.rest_s, shown, "Rest, then once more")
        extra = replace(
            model,
            key=replace(model.key, number=max(numbers) + 1),
            sets=max(numbers) + 1,
            lead=(rest, *count_in(shown, pacing)),
        )
        self.sets = (*self.sets[: index + 1], extra, *self.sets[index + 1 :])
        return extra.key

    def _sets_like(self, model: PlannedSet) -> list[PlannedSet]:
        """The sets of the same exercise and side, those added too."""
        item, side = model.key.item, model.key.side
        return [one for one in self.sets if (one.key.item, one.key.side) == (item, side)]

    def _keep(self, outcome: Outcome, reason: SkipReason | None) -> SetResult:
        current = self.sets[self.set_index]
        done = outcome is Outcome.DONE
        result = SetResult(
            key=current.key,
            exercise_id=current.exercise_id,
            outcome=outcome,
            reason=reason,
            reps_planned=current.reps,
            reps_done=current.reps if done else self._reps_done(current),
            hold_s=current.hold_s,
            work_s=self.work_s,
            stopwatch_s=self.reading_s if done else None,
        )
        self.results[result.key] = result
        return result

    def _reps_done(self, current: PlannedSet) -> int:
        """Repetitions of which only the pause was left."""
        if not self.in_work:
            return 0
        here = self.phase_index - len(current.lead)
        to_come = [one.rep for one in current.work[here:] if one.kind not in _BETWEEN_REPS]
        return min(to_come) - 1 if to_come else current.reps


def finish_phase(*, ended: bool) -> Phase:
    """The moment after the last set, in which an end can still be undone."""
    said = "Session ended. What you did is kept." if ended else "Well done. That was the last set."
    return phase(PhaseKind.FINISH, FINISH_S, Side.BOTH, said)


def _skipped(planned: PlannedSet, reason: SkipReason) -> SetResult:
    return SetResult(
        key=planned.key,
        exercise_id=planned.exercise_id,
        outcome=Outcome.SKIPPED,
        reason=reason,
        reps_planned=planned.reps,
        reps_done=0,
        hold_s=planned.hold_s,
        work_s=0.0,
    )
