"""Between fingers and toes lie a few calm lines side by side, never a scribble."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from illustrate.digit_lines import calm
from illustrate.model import PARTS

Floats = NDArray[np.float64]

HAND, FOOT = PARTS.index("hand_l"), PARTS.index("foot_l")
PART = np.full((100, 100), HAND, np.int16)
PART[:, 50:] = FOOT


def _line(x: float, y: float, degrees: float, length: float = 20.0, bend: float = 0.0) -> Floats:
    """A line round a middle that bends aside: points about a step apart."""
    way = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    t = np.linspace(0, 1, round(length) + 1)[:, None]
    aside = 3 * t * (1 - t) * bend * np.array([-way[1], way[0]])
    points: Floats = np.array([x, y]) + (t - 0.5) * length * way + aside
    return points


def _kept(lines: list[Floats], part: NDArray[np.int16] = PART, fineness: float = 1.0) -> set[int]:
    """Which of the lines are drawn."""
    kept = [id(line) for line in calm(lines, part, fineness)]
    assert len(kept) == len(set(kept))
    return {[id(line) for line in lines].index(one) for one in kept}


def test_lines_side_by_side_all_stay() -> None:
    fan = [_line(10 + 6 * k, 50, 80 + 8 * k) for k in range(4)]
    assert _kept(fan) == set(range(len(fan)))


def test_a_line_across_the_others_goes() -> None:
    fan = [_line(10 + 6 * k, 50, 90) for k in range(3)]
    assert _kept([*fan, _line(20, 65, 10)]) == {0, 1, 2}


def test_it_makes_no_difference_from_which_end_a_line_was_traced() -> None:
    fan = [_line(10, 50, 85), _line(16, 50, 265), _line(22, 50, 95)]
    assert _kept(fan) == set(range(len(fan)))


def test_of_two_lines_that_nearly_touch_the_longer_stays() -> None:
    long, short = _line(20, 50, 90, 24), _line(21.5, 50, 92, 12)
    assert _kept([short, long]) == {1}


def test_a_bent_line_goes() -> None:
    assert _kept([_line(20, 50, 90, bend=14)]) == set()


def test_lines_round_toes_seen_from_the_side_stay() -> None:
    round_toes = [_line(60 + 6 * k, 50, 90, bend=14) for k in range(3)]
    assert _kept(round_toes) == {0, 1, 2}
    assert _kept([_line(60, 50, 90, 8, bend=5)]) == set()
    assert _kept([_line(60, 50, 90, bend=40)]) == set()


def test_each_hand_and_foot_has_its_own_way() -> None:
    hand, foot = _line(20, 50, 90), _line(80, 50, 0)
    assert _kept([hand, foot]) == {0, 1}
    assert len(_kept([hand, foot], np.full_like(PART, HAND))) < 2


def test_how_far_lines_are_apart_is_counted_in_units() -> None:
    pair = [_line(20, 50, 90), _line(24, 50, 90)]
    assert _kept(pair, fineness=1.0) == {0, 1}
    assert len(_kept(pair, fineness=2.0)) == 1


@given(
    st.lists(st.builds(_line, st.floats(0, 99), st.floats(0, 99), st.floats(0, 360)), max_size=8)
)
def test_of_lines_that_are_there_at_least_one_is_drawn(lines: list[Floats]) -> None:
    assert bool(_kept(lines)) == bool(lines)
