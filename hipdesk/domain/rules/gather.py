"""The recorded sessions and the entries read together: the facts that rules are read from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from hipdesk.domain.catalogue import Catalogue, Category, Sides
from hipdesk.domain.history import SkipReason
from hipdesk.domain.rules.entries import BalancePain, Entered, ItemScore, Opened, OverAnHour
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
Score = tuple[ItemScore, str]

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
    sessions: Sequence[DoneSession], entered: Iterable[Entered], catalogue: Catalogue, today: date
) -> Facts:
    """All facts, in any order of entry; without a start, the first day of all is one."""
    told = list(entered)
    began = {one.id for one in sessions}
    own: defaultdict[str, list[Entered]] = defaultdict(list)
    for one in told:
        if one.session_id in began:
            own[one.session_id].append(one)
    flags = _of(told, FlagEvent)
    done = tuple(_session(one, own[one.id], catalogue) for one in sessions)
    return Facts(
        start=_start(told, done, today),
        screenings=_of(told, Screening),
        clearances=_of(told, Clearance),
        gone=_of(told, SymptomsGone),
        check_ins=_of((one for one in told if one.session_id not in began), CheckIn),
        flags=tuple(one for one in flags if one.flag not in _FROM_SCORES),
        sessions=done,
        mornings=_of(told, Morning),
        wishes=_of(told, Wish),
        swaps=_of(told, Swap),
        balance=tuple(test for one in sessions for test in _balance_tests(one, own[one.id])),
        homes=_of(told, Home),
        opened=frozenset(one.day for one in _of(told, Opened)),
    )


def _of(told: Iterable[Entered], kind: type[T]) -> tuple[T, ...]:
    return tuple(one.entry for one in told if isinstance(one.entry, kind))


def _start(told: Iterable[Entered], sessions: Iterable[Session], today: date) -> Start:
    starts = sorted(_of(told, Start), key=lambda one: one.day)
    if starts:
        return starts[0]
    return Start(min((one.day for one in sessions), default=today))


def _session(one: DoneSession, told: Sequence[Entered], catalogue: Catalogue) -> Session:
    visits = sorted(_of(told, CheckIn), key=lambda visit: visit.at)
    check_in = visits[-1] if visits else CheckIn(one.began, UNKNOWN_PAIN)
    scores: defaultdict[str, list[ItemScore]] = defaultdict(list)
    for score in _of(told, ItemScore):
        scores[score.exercise_id].append(score)
    hours = sorted(_of(told, OverAnHour), key=lambda hour: hour.at)
    return Session(
        id=one.id,
        check_in=check_in,
        items=tuple(
            _item(item, scores[item.exercise_id], catalogue)
            for item in one.items
            if item.exercise_id in catalogue
        ),
        after=one.after,
        effort=one.effort,
        over_1h=bool(hours) and hours[-1].yes,
        retest=_retest(one, check_in, catalogue),
    )


def _item(item: DoneItem, scores: Sequence[ItemScore], catalogue: Catalogue) -> ItemResult:
    exercise = catalogue[item.exercise_id]
    whole = item.sets * (2 if exercise.sides is Sides.EACH else 1)
    eased = [one.eased_to for one in sorted(scores, key=lambda one: one.at)]
    known = [one for one in eased if one is not None]
    pressures = [one.pressure for one in scores if one.pressure is not None]
    return ItemResult(
        item.exercise_id,
        done=min(1.0, item.done / whole),
        pain=max((one.pain for one in scores if one.pain is not None), default=0),
        eased_to=known[-1] if known else None,
        pressure=max(pressures, default=None),
        reason=item.reason if item.done < whole else None,
    )


def _retest(one: DoneSession, check_in: CheckIn, catalogue: Catalogue) -> Retest | None:
    """ORD-4: the first and the last time on one leg around a release; pain before and after.

    Without a first time there is nothing to compare a leg with, and pain alone speaks.
    """
    pressed = [
        item.position
        for item in one.items
        if item.exercise_id in catalogue
        and catalogue[item.exercise_id].category is Category.RELEASE
        and item.done > 0
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


def _balance_tests(one: DoneSession, told: Sequence[Entered]) -> list[BalanceTest]:
    """The best time on each leg, and what the side of that hip felt."""
    best: dict[Side, float] = {}
    for a_try in one.balance:
        best[a_try.side] = max(a_try.seconds, best.get(a_try.side, 0.0))
    pains = _pains(_of(told, BalancePain))
    return [
        BalanceTest(one.began, side, seconds, pains.get(side, 0)) for side, seconds in best.items()
    ]


def _pains(told: Iterable[BalancePain]) -> Mapping[Side, int]:
    return {one.side: one.pain for one in sorted(told, key=lambda one: one.at)}
