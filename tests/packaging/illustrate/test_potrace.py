"""Areas are traced by potrace."""

import numpy as np
import pytest

from illustrate.potrace import traced

pytestmark = pytest.mark.needs("potrace")

ROW, COLUMN = np.mgrid[:200, :300]
DISC = np.hypot(COLUMN - 150, ROW - 100) < 60


def test_an_outline_lies_round_its_area_in_units() -> None:
    [curve] = traced(DISC, 2.0, smallest=10)
    radius = np.hypot(*(curve.points[::3] - (75, 50)).T)
    assert radius == pytest.approx(30, abs=0.8)


def test_a_hole_has_an_outline_of_its_own() -> None:
    ring = DISC & (np.hypot(COLUMN - 150, ROW - 100) > 30)
    assert len(traced(ring, 2.0, smallest=10)) == 2


def test_spots_are_left_out() -> None:
    spots = DISC.copy()
    spots[5:9, 5:9] = True
    assert len(traced(spots, 2.0, smallest=10)) == 1
    assert traced(np.zeros_like(DISC), 2.0, smallest=10) == []


def test_corners_stay() -> None:
    square = np.zeros((100, 100), np.bool_)
    square[20:80, 20:80] = True
    [curve] = traced(square, 2.0, smallest=10)
    corners = np.array([[10, 10], [10, 40], [40, 10], [40, 40]], float)
    apart = np.linalg.norm(curve.points[::3][:, None] - corners[None], axis=2)
    assert apart.min(axis=0).max() < 0.6


def test_a_looser_outline_has_fewer_pieces() -> None:
    wave = 100 + 20 * np.sin(COLUMN / 9) < ROW
    tight = traced(wave, 2.0, smallest=10, tolerance=0.1)
    loose = traced(wave, 2.0, smallest=10, tolerance=1.0)
    assert sum(len(c.points) for c in loose) < sum(len(c.points) for c in tight)
