"""Pain, ratings and warning signs as they were told, by day.

A session without a check-in counts for the rules as one without pain; here it is not known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from hipdesk.domain.rules.entries import BalancePain, Entered, Goal, ItemScore
from hipdesk.domain.rules.facts import CheckIn, Facts, Morning
from hipdesk.domain.rules.pain import WeeklyPain, weekly_pain
from hipdesk.domain.timeline import Side

MORNING_WITHIN_DAYS = 3  # R5: what is told later is no next morning


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
    weekly: WeeklyPain


def tell(facts: Facts, entered: Iterable[Entered]) -> Told:
    """Of several tellings of one thing the last counts; of an exercise's scores the highest."""
    sessions = {one.id: one.day for one in facts.sessions}
    visits: dict[str, tuple[CheckIn, str]] = {}
    mornings: dict[str, Morning] = {}
    outer: dict[tuple[str, Side], BalancePain] = {}
    scores: dict[tuple[str, str], ItemScore] = {}
    goals: list[Goal] = []
    for one in entered:
        own = one.session_id if one.session_id in sessions else ""
        match one.entry:
            case CheckIn() as told:
                key = own or one.id
                if key not in visits or visits[key][0].at <= told.at:
                    visits[key] = told, own
            case Morning() as told:
                key = told.session_id
                if _is_next_morning(told, sessions) and (
                    key not in mornings or mornings[key].at <= told.at
                ):
                    mornings[key] = told
            case BalancePain() as told if own:
                if (own, told.side) not in outer or outer[own, told.side].at <= told.at:
                    outer[own, told.side] = told
            case ItemScore() as told if own:
                place = own, told.exercise_id
                scores[place] = _highest(scores.get(place), told)
            case Goal() as told:
                goals.append(told)
    before = sorted(Score(told.at.date(), told.pain, own) for told, own in visits.values())
    return Told(
        before=tuple(before),
        mornings=tuple(
            sorted(Score(one.at.date(), one.pain, one.session_id) for one in mornings.values())
        ),
        sides=tuple(sorted(SideScore(one.at.date(), one.side, one.pain) for one in outer.values())),
        item_scores=scores,
        goals=tuple(sorted(goals, key=lambda one: one.at)),
        weekly=weekly_pain([(one.day, one.score) for one in before]),
    )


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
