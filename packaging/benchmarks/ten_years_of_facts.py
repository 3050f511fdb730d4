"""Ten years of a person's facts for the plan's measurement; the same each time."""

import random
from datetime import UTC, date, datetime, time, timedelta

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.facts import (
    CheckIn,
    Choice,
    Facts,
    ItemResult,
    Morning,
    Screening,
    Session,
    Start,
    Wish,
)
from hipdesk.domain.rules.ladder import RELEASES

BEGAN = date(2016, 1, 4)
DAYS = 3652
SESSIONS = 3000
SCREENED_EVERY = 84  # days
EXERCISES = 8  # in a session


def ten_years_of_facts(catalogue: Catalogue) -> Facts:
    """Mostly comfortable sessions, five or six a week, some of them sore; opened every day."""
    chance = random.Random(10)
    days = sorted(chance.sample(range(1, DAYS), SESSIONS))
    names = [one.id for one in catalogue.exercises if one.category is not Category.TEST]
    sessions = tuple(_session(chance, names, one) for one in days)
    return Facts(
        Start(BEGAN),
        screenings=tuple(
            Screening(_moment(one, 8), Answers(age=45, average_pain=3))
            for one in range(0, DAYS, SCREENED_EVERY)
        ),
        sessions=sessions,
        mornings=tuple(
            Morning(_moment(day + 1, 7), one.id, one.pre)
            for day, one in zip(days, sessions, strict=True)
        ),
        wishes=tuple(Wish(_moment(one, 8), Choice.YES) for one in range(0, DAYS, 7)),
        opened=frozenset(BEGAN + timedelta(days=one) for one in range(DAYS)),
    )


def _session(chance: random.Random, names: list[str], day: int) -> Session:
    """In one of thirty an exercise is not quite comfortable, in one of a thousand one hurts."""
    pre = chance.choice((1, 1, 2, 2, 2, 3))
    worst = chance.choices((pre, 4, 6), (966, 33, 1))[0]
    pains = [worst, *(min(pre, 2) for _ in range(EXERCISES - 1))]
    chosen = chance.sample(names, EXERCISES)
    items = tuple(
        ItemResult(one, pain=pain, pressure=4 if one in RELEASES else None)
        for one, pain in zip(chosen, pains, strict=True)
    )
    return Session(f"s{day}", CheckIn(_moment(day, 9), pre), items, after=pre, effort=5)


def _moment(day: int, hour: int) -> datetime:
    return datetime.combine(BEGAN + timedelta(days=day), time(hour), UTC)
