"""What a session holds and in which order (ORD-1 to ORD-9, PROG-1, R29 to R34)."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hipdesk.domain.catalogue import Category, Equipment, Exercise, Position
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.context import Context, joining_order
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.ladder import LAST_STAGE, RELEASE_FROM_STAGE, RELEASES
from hipdesk.domain.rules.lock import Lock, Need
from hipdesk.domain.rules.runs import guarded
from hipdesk.domain.rules.state import Dose, State

LONGEST_LOCK_OF_ALL = 7  # days, R18
GENTLE_STEP = 0  # PAIN-B2

_LYING = {Position.LYING, Position.SIDE_LYING}
_MOVING = {Category.MOBILISE, Category.STRETCH}
_POSITIONS = {
    Position.LYING: 0,
    Position.SIDE_LYING: 0,
    Position.SEATED: 1,
    Position.KNEELING: 1,
    Position.STANDING: 2,
}
_CATEGORIES = tuple(Category)


@dataclass(frozen=True)
class PlanItem:
    """One exercise of today, its dose and how it is to be done."""

    exercise_id: str
    step: int
    sets: int = 1
    weight_kg: float = 0.0
    easier: bool = False  # the easier version (R19, R33)
    off_floor: bool = False  # on a bed or a chair (SC-19)
    propped: bool = False  # not flat on the back (SC-08)
    supported: bool = False  # both hands on something (SC-16)


@dataclass(frozen=True)
class Choosing:
    """What a choice of exercises needs to know."""

    state: State
    context: Context
    health: Health
    locked: frozenset[str]
    today: date

    def exercise(self, exercise_id: str) -> Exercise:
        return self.context.exercises[exercise_id]

    def free(self, exercise_id: str) -> bool:
        return exercise_id not in self.locked and self.allowed(exercise_id)

    def allowed(self, exercise_id: str) -> bool:
        return exercise_id in self.context.fitting(self.state.stage, self.health, self.today)

    def last_used(self, exercise_id: str) -> date:
        own = self.state.history.get(exercise_id)
        return own[-1].day if own else date.min


def locked_exercises(state: State, locks: Iterable[Lock], today: date) -> frozenset[str]:
    """What is locked today; what R18 has ended does not come back."""
    running = (one for one in locks if one.holds(today) and one not in state.ended)
    return frozenset[str]().union(*(one.exercises or () for one in running))


def end_long_locks(state: State, running: list[Lock], today: date) -> list[Lock]:
    """R18: when all of the plan is locked, locks counted in sessions end 7 days after they began.

    They end for good, also when something else is open the next day. The locks that go on.
    """
    if state.items and locked_exercises(state, running, today).issuperset(state.items):
        end = today - timedelta(days=LONGEST_LOCK_OF_ALL)
        state.ended.update(one for one in running if one.need is Need.SESSIONS and one.since <= end)
    return [one for one in running if one not in state.ended] if state.ended else running


def choose(choosing: Choosing, *, strength: bool, release: bool) -> tuple[PlanItem, ...]:
    """The day's exercises in order. A lock shortens the session and is not filled (R29)."""
    if choosing.state.stage == LAST_STAGE:
        chosen = _of_the_full_routine(choosing, strength=strength, release=release)
    else:
        chosen = _of_the_plan(choosing, strength=strength)
        if release:
            chosen = _with_release(choosing, chosen)
    chosen = _swapped(choosing, chosen)
    return _ordered(choosing, (as_item(choosing, one) for one in chosen))


def gentle(choosing: Choosing) -> tuple[PlanItem, ...]:
    """PAIN-B2: the plan's mobilise and stretch items done lying or sitting, at step 0 (R34)."""
    chosen = (
        one
        for one in choosing.state.items
        if choosing.free(one)
        and choosing.exercise(one).category in _MOVING
        and choosing.exercise(one).position in _LYING | {Position.SEATED}
    )
    items = (as_item(choosing, one) for one in chosen)
    low = (replace(one, step=GENTLE_STEP, sets=1, weight_kg=0.0) for one in items)
    return _ordered(choosing, low)


def _of_the_plan(choosing: Choosing, *, strength: bool) -> list[str]:
    """Stages 1 to 6: the plan; on a mobility day strengthening is replaced (PROG-1, R31).

    What a person swapped for another comes last among those that stand in.
    """
    free = [one for one in choosing.state.items if choosing.free(one)]
    if strength:
        return free
    found = [
        one
        for one in joining_order(choosing.health)
        if choosing.exercise(one).category in _MOVING
        and one not in choosing.state.items
        and choosing.free(one)
    ]
    spare = iter(sorted(found, key=lambda one: one in choosing.state.swapped_out))
    chosen = []
    for one in free:
        if choosing.exercise(one).category in _MOVING:
            chosen.append(one)
        elif (instead := next(spare, None)) is not None:
            chosen.append(instead)
    return chosen


def _with_release(choosing: Choosing, chosen: list[str]) -> list[str]:
    """ORD-3: from stage 3 one release in place of the newest item (R31); never alone.

    It gives way once that item has been done since the last release: else it never would be.
    """
    found = _least_recent(choosing, RELEASES, 1)
    if choosing.state.stage < RELEASE_FROM_STAGE or not found or len(chosen) < 2:
        return chosen
    if choosing.last_used(chosen[-1]) < max(map(choosing.last_used, RELEASES)):
        return chosen
    return [*chosen[:-1], *found]


def _swapped(choosing: Choosing, chosen: list[str]) -> list[str]:
    """PROG-4: what only today brings, such as at stage 7, may be swapped for today."""
    found = list(chosen)
    for swap in choosing.context.swaps.get(choosing.today, ()):
        if swap.out not in found or swap.into in found:
            continue
        if swap.into not in choosing.context.exercises:
            continue
        if choosing.free(swap.into) and choosing.context.akin(swap.out, swap.into):
            found[found.index(swap.out)] = swap.into
    return found


def _of_the_full_routine(choosing: Choosing, *, strength: bool, release: bool) -> list[str]:
    """ORD-7: stage 7, the least recently used of each slot; locked ones are passed over (R34).

    Safer reading: a slot that tags leave empty is filled from its own category alone.
    """
    every = joining_order(choosing.health)

    def of(*categories: Category) -> list[str]:
        return [one for one in every if choosing.exercise(one).category in categories]

    mobilise, stretch = of(Category.MOBILISE), of(Category.STRETCH)
    found = _least_recent(choosing, RELEASES, 1) if release else []
    if not strength:
        chosen = _least_recent(choosing, mobilise, 2)
        stretches = 5 if found else 6
        return [*chosen, *found, *_least_recent(choosing, stretch, stretches)]
    chosen = _least_recent(choosing, mobilise, 1 if found else 2)
    chosen += [*found, *_least_recent(choosing, stretch, 2)]
    return chosen + _strengthening(choosing, of(Category.STRENGTHEN))


def _strengthening(choosing: Choosing, every: list[str]) -> list[str]:
    """One each of T1, T2, T4, and of T3 or T5, whichever was not used last."""

    def slot(*names: str) -> list[str]:
        return [one for one in every if choosing.exercise(one).slot in names]

    def last(name: str) -> date:
        return max((choosing.last_used(one) for one in slot(name)), default=date.min)

    turn = "T5" if last("T3") > last("T5") else "T3"
    other = "T3" if turn == "T5" else "T5"
    chosen: list[str] = []
    for names in (("T1",), ("T2",), ("T4",), (turn,)):
        own = slot(*names)
        if names == (turn,) and not any(map(choosing.free, own)):
            own = slot(other)
        found = _least_recent(choosing, own, 1)
        if not found and not any(map(choosing.allowed, own)):
            found = _least_recent(choosing, [one for one in every if one not in chosen], 1)
        chosen += [one for one in found if one not in chosen]
    return chosen


def _least_recent(choosing: Choosing, among: Collection[str], count: int) -> list[str]:
    """The least recently used that are free; ties by the queue."""
    free = [one for one in among if choosing.free(one)]
    key: Callable[[str], date] = choosing.last_used
    return sorted(free, key=key)[:count]


def as_item(choosing: Choosing, exercise_id: str) -> PlanItem:
    """An exercise or a test, in the version that is meant for this person."""
    exercise, health = choosing.exercise(exercise_id), choosing.health
    dose = choosing.state.doses.get(exercise_id, Dose())
    cautious = not health.tags.isdisjoint(exercise.caution)
    result = health.result
    lying = exercise.position in _LYING
    on_floor = (
        lying or exercise.position is Position.KNEELING or Equipment.MAT in exercise.equipment
    )
    return PlanItem(
        exercise_id=exercise_id,
        step=dose.step,
        sets=dose.sets,
        weight_kg=dose.weight_kg,
        easier=cautious or guarded(choosing.state, exercise_id, choosing.today),
        off_floor=on_floor and result is not None and result.off_floor,
        propped=lying and result is not None and result.propped,
        supported=exercise.position is Position.STANDING
        and CautionTag.BALANCE_PROBLEM in health.tags,
    )


def _ordered(choosing: Choosing, items: Iterable[PlanItem]) -> tuple[PlanItem, ...]:
    """ORD-1: mobilise, release, stretch, strengthen; lying, then sitting, then standing."""

    def place(one: PlanItem) -> tuple[int, int]:
        exercise = choosing.exercise(one.exercise_id)
        return _CATEGORIES.index(exercise.category), _POSITIONS[exercise.position]

    return tuple(sorted(items, key=place))
