"""The way along a line of straight pieces is counted piece by piece."""

import numpy as np
import pytest

from illustrate.polylines import points_at, ways

CORNER = np.array([[0.0, 0.0], [3.0, 4.0], [3.0, 10.0]])


def test_the_way_to_each_point_is_as_long_as_the_pieces_before_it() -> None:
    assert ways(CORNER) == pytest.approx([0, 5, 11])


def test_a_way_leads_round_the_corner_and_never_past_the_end() -> None:
    there = points_at(CORNER, np.array([0, 2.5, 5, 8, 11, 12]))
    wanted = np.array([[0, 0], [1.5, 2], [3, 4], [3, 7], [3, 10], [3, 10]])
    assert there == pytest.approx(wanted)
