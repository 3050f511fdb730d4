"""The change that matters, and noise that is never called progress (section 11)."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.pain_change import Direction, PainChange, pain_change
from hipdesk.domain.progress.told import Score

MONDAY = date(2026, 3, 2)
TWELVE_WEEKS = Window(MONDAY, MONDAY + timedelta(days=83))


def scored(first_week: Sequence[int], last_fortnight: Sequence[int]) -> PainChange:
    """Every second day of the first week, and of the last two."""
    scores = [Score(MONDAY + timedelta(days=2 * at), one) for at, one in enumerate(first_week)]
    late = TWELVE_WEEKS.last - timedelta(days=13)
    scores += [Score(late + timedelta(days=2 * at), one) for at, one in enumerate(last_fortnight)]
    return pain_change(scores, TWELVE_WEEKS)


@pytest.mark.parametrize(
    ("first", "last", "direction"),
    [
        ((6, 6, 6), (4, 4, 4, 4), Direction.CLEARLY_BETTER),  # 2 points
        ((3, 3, 3), (2, 2, 2, 2), Direction.CLEARLY_BETTER),  # 1 point, a third
        ((5, 5, 5), (4, 4, 4, 4), Direction.LITTLE_BETTER),  # 1 point, a fifth
        ((5, 5, 5), (4, 4, 5, 5), Direction.NO_CHANGE),
        ((5, 5, 5), (6, 6, 6, 6), Direction.LITTLE_WORSE),
        ((4, 4, 4), (6, 6, 6, 6), Direction.CLEARLY_WORSE),
        ((2, 2, 2), (3, 3, 3, 3), Direction.CLEARLY_WORSE),
        ((7, 2, 6), (2, 6, 3, 2), Direction.NO_CHANGE),  # 1.8 less, and all of it swings
    ],
)
def test_the_last_two_weeks_are_held_against_the_first(
    first: Sequence[int], last: Sequence[int], direction: Direction
) -> None:
    assert scored(first, last).direction is direction


def test_the_finding_says_how_much_and_never_more_than_that() -> None:
    assert scored((5, 5, 5), (2, 2, 2)).sentence == (
        "Pain before sessions is clearly better: 2 on average in the last two weeks shown, 5 "
        "in the first week, from 2 Mar 2026."
    )
    assert scored((4, 4, 4), (4, 4, 5)).sentence == (
        "No clear change in pain before sessions: 4.3 on average in the last two weeks shown, 4 "
        "in the first week, from 2 Mar 2026."
    )
    assert scored((7, 2, 6), (2, 6, 3, 2)).sentence == (
        "No clear change in pain, the scores swing too much to tell: 3.3 on average in the last "
        "two weeks shown, 5 in the first week, from 2 Mar 2026."
    )


@pytest.mark.parametrize(
    ("first", "last"), [((5,), (2, 2, 2)), ((5, 5), (2, 2)), ((), (2, 2, 2)), ((), ())]
)
def test_too_little_says_so(first: Sequence[int], last: Sequence[int]) -> None:
    change = scored(first, last)
    assert change.direction is Direction.TOO_LITTLE
    assert "Too little is known" in change.sentence


def test_a_window_shorter_than_three_weeks_is_too_little() -> None:
    scores = [Score(MONDAY + timedelta(days=at), 5 - at // 5) for at in range(20)]
    short = Window(MONDAY, MONDAY + timedelta(days=19))
    assert pain_change(scores, short).direction is Direction.TOO_LITTLE
    long_enough = Window(MONDAY, MONDAY + timedelta(days=20))
    assert pain_change(scores, long_enough).direction is not Direction.TOO_LITTLE


def test_what_is_outside_the_window_has_no_say() -> None:
    before = [Score(MONDAY - timedelta(days=at), 9) for at in range(1, 9)]
    inside = [Score(MONDAY + timedelta(days=at), 3) for at in range(0, 84, 3)]
    assert pain_change([*before, *inside], TWELVE_WEEKS).direction is Direction.NO_CHANGE


def directions(pain: Callable[[float, random.Random], float], lives: int) -> Counter[Direction]:
    """Of lives with three sessions a week for twelve weeks."""
    found: Counter[Direction] = Counter()
    for seed in range(lives):
        chance = random.Random(seed)
        scores = [
            Score(MONDAY + timedelta(days=at), max(0, min(10, round(pain(at / 84, chance)))))
            for at in range(0, 84, 2)
        ]
        found[pain_change(scores, TWELVE_WEEKS).direction] += 1
    return found


def swinging(swing: float) -> Callable[[float, random.Random], float]:
    return lambda _, chance: chance.gauss(4, swing)


def test_noise_is_hardly_ever_called_a_change(scale: Callable[[int, int], int]) -> None:
    lives = scale(300, 5_000)
    for swing in (0.5, 1.0, 2.0):
        found = directions(swinging(swing), lives)
        better = found[Direction.CLEARLY_BETTER] + found[Direction.LITTLE_BETTER]
        assert better <= 0.04 * lives
        assert found[Direction.NO_CHANGE] >= 0.93 * lives


def test_a_clear_change_is_found_through_the_noise(scale: Callable[[int, int], int]) -> None:
    lives = scale(300, 5_000)
    eased = directions(lambda along, chance: 5 - 3 * along + chance.gauss(0, 1), lives)
    grown = directions(lambda along, chance: 2 + 3 * along + chance.gauss(0, 1), lives)
    assert eased[Direction.CLEARLY_BETTER] >= 0.9 * lives
    assert grown[Direction.CLEARLY_WORSE] >= 0.9 * lives
    assert not eased[Direction.CLEARLY_WORSE]
    assert not grown[Direction.CLEARLY_BETTER]
