"""The recorded sessions and the entries read together: the facts that rules are read from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar, cast

from hipdesk.domain.catalogue import Catalogue, Category, Exercise, Sides
from hipdesk.domain.history import SkipReason
from hipdesk.domain.rules.entries import (
    BalancePain,
    Entered,
    Entry,
    ItemScore,
    Opened,
    OverAnHour,
)
from hipdesk.domain.rules.facts import (
    BalanceTest,
    CheckIn,
    Clearance,
    Facts,
    FlagEvent,
    Home,
    ItemResult,
    Morning,
    Retest,
    Screening,
    Session,
    Start,
    Swap,
    SymptomsGone,
    Wish,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side

T = TypeVar("T")
Exercises = Mapping[str, Exercise]

UNKNOWN_PAIN = 0
"""Of a session without a check-in: the strictest comfort line (safer reading)."""

_FROM_SCORES = {Flag.X2A, Flag.X2, Flag.X4}


@dataclass(frozen=True)
class DoneItem:
    """One exercise of a recorded session."""

    position: int
    exercise_id: str
    sets: int  # prescribed, each side counted once
    done: float  # sets' worth: a set of which half was done is 0.5
    reason: SkipReason | None  # the weightiest of those given


@dataclass(frozen=True)
class Balance:
    """A try at standing on one leg."""

    position: int  # of its exercise in the session
    side: Side
    seconds: float


@dataclass(frozen=True)
class DoneSession:
    """A session that is over, as the store sums it up."""

    id: str
    began: datetime
    items: tuple[DoneItem, ...]
    after: int | None
    effort: int | None
    balance: tuple[Balance, ...] = ()


def gather(
    sessions: Sequence[DoneSession], entered: Sequence[Entered], catalogue: Catalogue, today: date
) -> Facts:
    """All facts, in any order of entry; without a start, the first day of all is one."""
    began = {one.id for one in sessions}
    exercises = {one.id: one for one in catalogue.exercises}
    told = Told()
    own: defaultdict[str, Told] = defaultdict(Told)
    for one in entered:
        told.add(one.entry)
        if one.session_id in began:
            own[one.session_id].add(one.entry)
    visits = [one for one in entered if isinstance(one.entry, CheckIn)]
    done = tuple(_session(one, own[one.id], exercises) for one in sessions)
    return Facts(
        start=_start(told, done, today),
        screenings=told.of(Screening),
        clearances=told.of(Clearance),
        gone=told.of(SymptomsGone),
        check_ins=tuple(
            one.entry
            for one in visits
            if one.session_id not in began and isinstance(one.entry, CheckIn)
        ),
        flags=tuple(one for one in told.of(FlagEvent) if one.flag not in _FROM_SCORES),
        sessions=done,
        mornings=told.of(Morning),
        wishes=told.of(Wish),
        swaps=told.of(Swap),
        balance=tuple(test for one in sessions for test in _balance_tests(one, own[one.id])),
        homes=told.of(Home),
        opened=frozenset(one.day for one in told.of(Opened)),
    )


class Told:
    """Entries by their kind."""

    def __init__(self) -> None:
        self._by_kind: dict[type, list[Entry]] = {}

    def add(self, entry: Entry) -> None:
        self._by_kind.setdefault(type(entry), []).append(entry)

    def of(self, kind: type[T]) -> tuple[T, ...]:
        return cast("tuple[T, ...]", tuple(self._by_kind.get(kind, ())))


def _start(told: Told, sessions: Iterable[Session], today: date) -> Start:
    starts = sorted(told.of(Start), key=lambda one: one.day)
    if starts:
        return starts[0]
    return Start(min((one.day for one in sessions), default=today))


def _session(one: DoneSession, told: Told, exercises: Exercises) -> Session:
    visits = sorted(told.of(CheckIn), key=lambda visit: visit.at)
    check_in = visits[-1] if visits else CheckIn(one.began, UNKNOWN_PAIN)
    scores: defaultdict[str, list[ItemScore]] = defaultdict(list)
    for score in told.of(ItemScore):
        scores[score.exercise_id].append(score)
    hours = sorted(told.of(OverAnHour), key=lambda hour: hour.at)
    known = [item for item in one.items if item.exercise_id in exercises]
    return Session(
        id=one.id,
        check_in=check_in,
        items=tuple(
            _item(item, scores.get(item.exercise_id, ()), exercises[item.exercise_id])
            for item in known
        ),
        after=one.after,
        effort=one.effort,
        over_1h=bool(hours) and hours[-1].yes,
        retest=_retest(one, known, check_in, exercises),
    )


def _item(item: DoneItem, scores: Sequence[ItemScore], exercise: Exercise) -> ItemResult:
    whole = item.sets * (2 if exercise.sides is Sides.EACH else 1)
    done = min(1.0, item.done / whole)
    reason = item.reason if item.done < whole else None
    if not scores:
        return ItemResult(item.exercise_id, done, reason=reason)
    eased = [one.eased_to for one in sorted(scores, key=lambda one: one.at)]
    known = [one for one in eased if one is not None]
    pressures = [one.pressure for one in scores if one.pressure is not None]
    return ItemResult(
        item.exercise_id,
        done,
        pain=max((one.pain for one in scores if one.pain is not None), default=0),
        eased_to=known[-1] if known else None,
        pressure=max(pressures, default=None),
        reason=reason,
    )


def _retest(
    one: DoneSession, items: Iterable[DoneItem], check_in: CheckIn, exercises: Exercises
) -> Retest | None:
    """ORD-4: the first and the last time on one leg around a release; pain before and after.

    Without a first time there is nothing to compare a leg with, and pain alone speaks.
    """
    pressed = [
        item.position
        for item in items
        if item.done > 0 and exercises[item.exercise_id].category is Category.RELEASE
    ]
    if not pressed or one.after is None:
        return None
    return Retest(
        (check_in.pain, one.after),
        _around(one.balance, Side.LEFT, pressed),
        _around(one.balance, Side.RIGHT, pressed),
    )


def _around(
    tries: Iterable[Balance], side: Side, pressed: Sequence[int]
) -> tuple[float, float] | None:
    own = [one for one in tries if one.side is side]
    before = [one.seconds for one in own if one.position < min(pressed)]
    after = [one.seconds for one in own if one.position > max(pressed)]
    return (max(before), max(after)) if before and after else None


def _balance_tests(one: DoneSession, told: Told) -> list[BalanceTest]:
    """The best time on each leg, and what the side of that hip felt."""
    best: dict[Side, float] = {}
    for a_try in one.balance:
        best[a_try.side] = max(a_try.seconds, best.get(a_try.side, 0.0))
    pains = _pains(told.of(BalancePain))
    return [
        BalanceTest(one.began, side, seconds, pains.get(side, 0)) for side, seconds in best.items()
    ]


def _pains(told: Iterable[BalancePain]) -> Mapping[Side, int]:
    return {one.side: one.pain for one in sorted(told, key=lambda one: one.at)}
