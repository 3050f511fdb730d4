"""Pain, ratings and warning signs as they were told, by day.

A session without a check-in counts for the rules as one without pain; here it is not known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from hipdesk.domain.rules.entries import BalancePain, Entered, Goal, ItemScore, SelfCheck
from hipdesk.domain.rules.facts import CheckIn, Facts, Morning
from hipdesk.domain.rules.pain import WeeklyPain, weekly_pain
from hipdesk.domain.timeline import Side

MORNING_WITHIN_DAYS = 3  # R5: what is told later is no next morning


_KINDS = (CheckIn, Morning, BalancePain, ItemScore, SelfCheck, Goal)


class Score(NamedTuple):
    """A score of 0-10 on a day."""

    day: date
    score: int
    session_id: str = ""  # of the session that it belongs to


class SideScore(NamedTuple):
    """Pain at the side of the hip, standing on that leg (ORD-5)."""

    day: date
    side: Side
    score: int


@dataclass(frozen=True)
class Told:
    """Everything in the order of its days."""

    before: tuple[Score, ...]  # at every check-in, also where no session followed
    mornings: tuple[Score, ...]  # the next morning
    sides: tuple[SideScore, ...]
    item_scores: Mapping[tuple[str, str], ItemScore]  # by session and exercise, the highest
    goals: tuple[Goal, ...]
    checks: Mapping[str, SelfCheck]  # how a self-check compared, by session
    weekly: WeeklyPain


def tell(facts: Facts, entered: Iterable[Entered]) -> Told:
    """Of several tellings of one thing the last counts; of an exercise's scores the highest."""
    days = {one.id: one.day for one in facts.sessions}
    timed = [
        (one.entry.at, place, one)
        for place, one in enumerate(entered)
        if isinstance(one.entry, _KINDS)
    ]
    told = [one for _, _, one in sorted(timed)]
    own = [one for one in told if one.session_id in days]
    before = _before(told, days)
    return Told(
        before=before,
        mornings=_mornings(told, days),
        sides=_sides(own),
        item_scores=_item_scores(own),
        goals=tuple(one.entry for one in told if isinstance(one.entry, Goal)),
        checks={one.session_id: one.entry for one in own if isinstance(one.entry, SelfCheck)},
        weekly=weekly_pain([(one.day, one.score) for one in before]),
    )


def _before(told: Iterable[Entered], days: Mapping[str, date]) -> tuple[Score, ...]:
    """The last check-in of each session, and each of those that led to none (R27)."""
    found: dict[str, Score] = {}
    for one in told:
        if isinstance(one.entry, CheckIn):
            own = one.session_id if one.session_id in days else ""
            found[own or one.id] = Score(one.entry.at.date(), one.entry.pain, own)
    return tuple(sorted(found.values()))


def _mornings(told: Iterable[Entered], days: Mapping[str, date]) -> tuple[Score, ...]:
    found = {
        one.entry.session_id: Score(one.entry.at.date(), one.entry.pain, one.entry.session_id)
        for one in told
        if isinstance(one.entry, Morning) and _is_next_morning(one.entry, days)
    }
    return tuple(sorted(found.values()))


def _sides(own: Iterable[Entered]) -> tuple[SideScore, ...]:
    found = {
        (one.session_id, one.entry.side): SideScore(
            one.entry.at.date(), one.entry.side, one.entry.pain
        )
        for one in own
        if isinstance(one.entry, BalancePain)
    }
    return tuple(sorted(found.values()))


def _item_scores(own: Iterable[Entered]) -> dict[tuple[str, str], ItemScore]:
    found: dict[tuple[str, str], ItemScore] = {}
    for one in own:
        if isinstance(one.entry, ItemScore):
            place = one.session_id, one.entry.exercise_id
            found[place] = _highest(found.get(place), one.entry)
    return found


def _is_next_morning(told: Morning, sessions: Mapping[str, date]) -> bool:
    day = sessions.get(told.session_id)
    return day is not None and 0 < (told.at.date() - day).days <= MORNING_WITHIN_DAYS


def _highest(before: ItemScore | None, told: ItemScore) -> ItemScore:
    if before is None:
        return told
    return ItemScore(
        told.at,
        told.exercise_id,
        pain=_most(before.pain, told.pain),
        pressure=_most(before.pressure, told.pressure),
    )


def _most(one: int | None, other: int | None) -> int | None:
    return max((score for score in (one, other) if score is not None), default=None)
