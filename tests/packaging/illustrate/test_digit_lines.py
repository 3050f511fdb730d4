"""Between fingers and toes lie a few calm lines side by side, never a scribble."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from illustrate.curves import Curve
from illustrate.digit_lines import calm
from illustrate.model import PARTS

HAND, FOOT = PARTS.index("hand_l"), PARTS.index("foot_l")
PART = np.full((100, 100), HAND, np.int16)
PART[:, 50:] = FOOT


def _line(x: float, y: float, degrees: float, length: float = 20.0, bend: float = 0.0) -> Curve:
    """A line round a middle, with its second and third control point moved aside."""
    way = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    points = np.array([x, y]) + np.linspace(-length / 2, length / 2, 4)[:, None] * way
    points[1:3] += bend * np.array([-way[1], way[0]])
    return Curve(points, closed=False)


def test_lines_side_by_side_all_stay() -> None:
    fan = [_line(10 + 6 * k, 50, 80 + 8 * k) for k in range(4)]
    assert set(calm(fan, PART, 1.0)) == set(fan)


def test_a_line_across_the_others_goes() -> None:
    fan = [_line(10 + 6 * k, 50, 90) for k in range(3)]
    assert set(calm([*fan, _line(20, 65, 10)], PART, 1.0)) == set(fan)


def test_it_makes_no_difference_from_which_end_a_line_was_traced() -> None:
    fan = [_line(10, 50, 85), _line(16, 50, 265), _line(22, 50, 95)]
    assert set(calm(fan, PART, 1.0)) == set(fan)


def test_of_two_lines_that_nearly_touch_the_longer_stays() -> None:
    long, short = _line(20, 50, 90, 24), _line(21.5, 50, 92, 12)
    assert calm([short, long], PART, 1.0) == [long]


def test_a_bent_line_goes() -> None:
    assert calm([_line(20, 50, 90, bend=14)], PART, 1.0) == []


def test_lines_round_toes_seen_from_the_side_stay() -> None:
    round_toes = [_line(60 + 6 * k, 50, 90, bend=14) for k in range(3)]
    assert set(calm(round_toes, PART, 1.0)) == set(round_toes)
    assert calm([_line(60, 50, 90, 8, bend=5)], PART, 1.0) == []
    assert calm([_line(60, 50, 90, bend=40)], PART, 1.0) == []


def test_each_hand_and_foot_has_its_own_way() -> None:
    hand, foot = _line(20, 50, 90), _line(80, 50, 0)
    assert set(calm([hand, foot], PART, 1.0)) == {hand, foot}
    assert len(calm([hand, foot], np.full_like(PART, HAND), 1.0)) < 2


def test_the_fineness_of_the_samples_is_counted() -> None:
    hand, foot = _line(10, 10, 90), _line(40, 10, 0)
    assert len(calm([hand, foot], PART, 2.0)) == 2


@given(
    st.lists(st.builds(_line, st.floats(0, 99), st.floats(0, 99), st.floats(0, 360)), max_size=8)
)
def test_what_is_kept_was_there_and_lies_apart(lines: list[Curve]) -> None:
    kept = calm(lines, PART, 1.0)
    assert set(kept) <= set(lines)
    assert len(kept) == len(set(kept))
    assert bool(kept) == bool(lines) or len(lines) > 1
