"""The four whose years are read: steady, flaring, often away, and with a replaced hip."""

from hipdesk.domain.rules.answers import Answers, HipOperation
from hipdesk.domain.rules.facts import PlanPreferences
from hipdesk.domain.rules.flag_kinds import Flag
from lives.life import Pain, Somebody


def easing(start: float, end: float, days: int = 200) -> Pain:
    """Pain that eases in a line, then stays."""
    return lambda number: start + (end - start) * min(1.0, number / days)


def flaring(base: float, flares: dict[int, float], days: int = 14) -> Pain:
    """A base with flares: the day on which each is at its worst, and by how many points."""

    def pain(number: int) -> float:
        rise = max(
            height * max(0.0, 1 - abs(number - worst) / days) for worst, height in flares.items()
        )
        return base + rise

    return pain


def spans(*between: tuple[int, int]) -> frozenset[int]:
    """The days of each span, its last one included."""
    return frozenset(day for first, last in between for day in range(first, last + 1))


STEADY = Somebody(
    "steady",
    Answers(age=52, average_pain=3),
    easing(3, 1),
    hurts=0.003,
    restless=0.15,
    preferences=PlanPreferences(release=True),
)
FLARING = Somebody(
    "flaring",
    Answers(age=61, average_pain=4, long_unexamined=True),
    flaring(2.5, {45: 2.5, 100: 4, 160: 5.5, 230: 3, 300: 5}),
    signs={72: Flag.P4, 190: Flag.P1, 262: Flag.P5},
    hurts=0.015,
    seed=2,
)
OFTEN_AWAY = Somebody(
    "often-away",
    Answers(age=38, average_pain=3),
    easing(3, 2),
    away=spans((20, 28), (60, 76), (110, 141), (180, 187), (215, 216), (250, 309), (330, 344)),
    hurts=0.004,
    preferences=PlanPreferences(weekdays=frozenset({0, 1, 2, 3, 4})),
    seed=3,
)
REPLACED = Somebody(
    "replaced",
    Answers(age=70, average_pain=2, operation=HipOperation.OLDER),
    easing(2.5, 1),
    hurts=0.004,
    restless=0.2,
    preferences=PlanPreferences(release=True),
    seed=4,
)

EVERYBODY = {one.name: one for one in (STEADY, FLARING, OFTEN_AWAY, REPLACED)}
