"""Day after day, what the facts do to the plan (R3: on the days the app was opened)."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.rules.context import Context, joining_order, lay_out
from hipdesk.domain.rules.dose_up import DoseUp, Turn, dose_up, turns_of
from hipdesk.domain.rules.facts import Choice, Facts, Swap
from hipdesk.domain.rules.gaps import FIRST_GAP, missed_time
from hipdesk.domain.rules.health import NOT_SCREENED, Health
from hipdesk.domain.rules.ladder import FIRST_STEP, LAST_STAGE
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.runs import held
from hipdesk.domain.rules.selection import end_long_locks
from hipdesk.domain.rules.setbacks import (
    OpenSession,
    end_of_pauses,
    follow_verdict,
    own_step_back,
    rising_pain,
    settled,
    take_in,
)
from hipdesk.domain.rules.stage_up import (
    CAP_DAYS,
    is_offered,
    may_progress,
    stage_up,
    wants_to_stay,
)
from hipdesk.domain.rules.state import Dose, State


def evaluate(facts: Facts, catalogue: Catalogue, today: date) -> tuple[State, Context]:
    """The plan's state on a day, from the first start on.

    A day is judged by what was done before it and by its own check-ins and answers: its own
    session is judged on the next.
    """
    context = lay_out(facts, catalogue)
    began = facts.start.day
    state = State(
        began=began,
        single=facts.start.exercises == 1,
        absent_since=began,
        stage_since=began,
        dose_since=began - timedelta(days=CAP_DAYS),
    )
    days = [one for one in facts.days() | {began, today} if began <= one <= today]
    _Fold(context, state).go_through(sorted(days, key=date.toordinal))
    return state, context


_CAP = timedelta(days=CAP_DAYS)


class _Fold:
    """One evaluation after the other."""

    def __init__(self, context: Context, state: State) -> None:
        self._context = context
        self._state = state
        self._open: list[OpenSession] = []
        self._running: list[Lock] = []
        self._locks_seen = 0
        self._next_lock = date.min  # the next day on which one begins or ends
        self._health = NOT_SCREENED
        self._next_change = date.min  # of health or home
        self._fitted: tuple[int, bool] | None = None  # what the exercises were fitted to
        self._topped = -1  # what had happened when no dose was left to raise
        self._full = -1  # the same at the last stage: there is nothing to ask any more
        self._turns: list[Turn] = []
        self._turns_of = -1  # what had happened when they were found
        self._awaited: frozenset[str] = frozenset()  # none of them ready, nothing else to raise

    def go_through(self, days: Iterable[date]) -> None:
        """On most of the days of years little happens: only what may do something is called."""
        context, state = self._context, self._state
        too_steep, steps_back, swaps = context.pain.too_steep, context.steps_back, context.swaps
        before = state.began - timedelta(days=1)
        for today in days:
            self._take_in_sessions(today)
            if today >= self._next_lock:
                self._run_locks(today)
                end_of_pauses(state, context, before, today)
            if today in too_steep:
                rising_pain(state, context, today)
            if today in steps_back:
                own_step_back(state, context, today)
            if today - state.absent_since >= FIRST_GAP:
                missed_time(state, context, before, today)
            if today >= self._next_change or self._fitted != (state.stage, state.single):
                self._fit(today)
            if self._running:
                self._running = end_long_locks(state, self._running, today)
            if today in swaps:
                self._swap(today)
            if state.happened != self._full:
                self._raise(today)
            before = today

    def _take_in_sessions(self, today: date) -> None:
        state, readings = self._state, self._context.readings
        while state.taken < len(readings) and (one := readings[state.taken]).day < today:
            state.taken += 1
            take_in(state, self._context, one, today)
            if self._awaited and not self._awaited.isdisjoint(one.exercises):
                self._awaited = frozenset()
            if self._open or not settled(state, one, today):
                self._open.append(OpenSession(one))
        if self._open:
            self._open = [
                one for one in self._open if not follow_verdict(state, self._context, one, today)
            ]

    def _run_locks(self, today: date) -> None:
        """What a lock closes, comes back at most at step 1 and easier (R19)."""
        state, locks = self._state, self._context.locks
        while self._locks_seen < len(locks) and locks[self._locks_seen].since <= today:
            lock = locks[self._locks_seen]
            self._locks_seen += 1
            state.happened += 1
            self._running.append(lock)
            for exercise in lock.exercises or () if lock.guards else ():
                state.guards[exercise] = lock.since
                if exercise in state.doses:
                    state.doses[exercise].at_most(FIRST_STEP, today)
        self._running = [one for one in self._running if one.holds(today)]
        changes = [one.end for one in self._running if one.end is not None]
        changes += [one.since for one in locks[self._locks_seen :][:1]]
        self._next_lock = min(changes, default=date.max)

    def _health_on(self, today: date) -> Health:
        """It stays as it is until the next change, as the home does; then all is fitted anew."""
        context = self._context
        if today >= self._next_change:
            self._health, self._fitted = context.health.on(today), None
            changes = (context.health.days, context.home_days)
            coming = [one for days in changes for one in days[bisect_right(days, today) :][:1]]
            self._next_change = min(coming, default=date.max)
        return self._health

    def _fit(self, today: date) -> None:
        """R29, R35: what tags, stage or home forbid leaves; the queue fills up."""
        state, context, health = self._state, self._context, self._health_on(today)
        if health.result is None:
            return
        if health.screened == today and state.stage == 1 and health.result.one_exercise:
            _one_exercise(state, today)
        fitted = (state.stage, state.single)
        if fitted == self._fitted:
            return
        self._fitted = fitted
        state.happened += 1
        state.trim()
        fitting = context.fitting(state.stage, health, today)
        kept = [one for one in state.items if one in fitting]
        for gone in set(state.items) - set(kept):
            state.doses.pop(gone, None)
        order, size = joining_order(health), state.size
        last = [one for one in state.swapped_out if one in order]
        for one in (*(one for one in order if one not in last), *last):
            if len(kept) >= size:
                break
            if one not in kept and one in fitting:
                kept.append(one)
                state.doses.setdefault(one, Dose(moved_on=today))
        state.items = kept
        for one, dose in state.doses.items():
            if dose.step > FIRST_STEP and held(state, context, one, today, health):
                dose.at_most(FIRST_STEP, today)  # R33

    def _swap(self, today: date) -> None:
        state, context, health = self._state, self._context, self._health
        for swap in context.swaps.get(today, ()):
            if may_swap(state, context, swap, health, self._running, today):
                place = state.items.index(swap.out)
                state.items[place] = swap.into
                state.doses.pop(swap.out, None)
                state.doses[swap.into] = Dose(moved_on=today)
                state.swapped_out = [one for one in state.swapped_out if one != swap.into]
                state.swapped_out.append(swap.out)
                name = context.exercises[swap.into].name
                state.say(today, "PROG-4", f"{name} takes its place, as you wished.", swap.out)

    def _raise(self, today: date) -> None:
        """A stage up if it is offered and wanted; a dose up if not (R25).

        Neither within 7 days of the last of either (UP-7, DOSE-1).
        """
        state, context, health = self._state, self._context, self._health
        if today - state.dose_since < _CAP or today - state.stage_since < _CAP:
            return
        if self._awaited and self._turns_of == state.happened and state.stage == LAST_STAGE:
            return
        if not may_progress(state, context, today, health, self._running):
            return
        if not is_offered(state, context, today, self._running):
            if state.happened != self._topped:
                self._dose_up(today)
        elif context.wish(today, Choice.YES, Choice.STAY) is Choice.YES:
            stage_up(state, today)
            self._fit(today)
        elif wants_to_stay(context, today):
            self._dose_up(today)

    def _dose_up(self, today: date) -> None:
        """Whose turn it is changes with what happened, and not from day to day."""
        state, context, health = self._state, self._context, self._health
        if self._turns_of != state.happened:
            self._turns_of = state.happened
            self._turns = turns_of(state, context, health, today)
        came = dose_up(state, context, today, health, self._running, self._turns)
        ready = came is not DoseUp.NONE_READY
        self._awaited = frozenset() if ready else frozenset(one for *_, one in self._turns)
        if came is DoseUp.NO_ROOM:
            self._topped = state.happened
            self._full = state.happened if state.stage == LAST_STAGE else -1


def _one_exercise(state: State, today: date) -> None:
    """SC-17: one exercise at first; at later stages PAIN-B2 takes care of sore days."""
    if state.single:
        return
    state.single = True
    state.stage_since = state.run_from = today


def may_swap(
    state: State, context: Context, swap: Swap, health: Health, locks: list[Lock], today: date
) -> bool:
    """PROG-4, R24: the same slot or a neighbour in a chain, if everything else allows it."""
    if (
        swap.into not in context.exercises
        or swap.into in state.items
        or swap.out not in state.items
    ):
        return False
    if any(one.exercises is not None and swap.into in one.exercises for one in locks):
        return False
    fitting = context.fitting(state.stage, health, today)
    return swap.into in fitting and context.akin(swap.out, swap.into)
