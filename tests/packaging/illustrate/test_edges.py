"""Straight edges stay straight, and corners sharp."""

import numpy as np
import pytest

from illustrate.chains import Bools, Borders
from illustrate.edges import cornered, outlined

FINENESS = 2.0


def _round(mask: Bools) -> Borders:
    return Borders(mask[:, 1:] != mask[:, :-1], mask[1:] != mask[:-1])


def test_a_box_has_four_corners_and_straight_edges() -> None:
    mask = np.zeros((120, 160), np.bool_)
    mask[20:100, 30:130] = True
    [curve] = cornered(_round(mask), FINENESS, shortest=5)
    corners = {tuple(point) for point in np.rint(curve.points[::3]).astype(int).tolist()}
    assert corners == {(15, 10), (65, 10), (65, 50), (15, 50)}
    assert curve.closed


def test_a_corner_close_to_a_known_one_lies_there_and_no_other_moves() -> None:
    mask = np.zeros((120, 160), np.bool_)
    mask[20:100, 30:130] = True
    known = np.array([[15.8, 10.6], [65.9, 49.3], [70.0, 20.0]])
    border, outline = (
        {tuple(point) for point in np.round(curve.points[::3], 1).tolist()}
        for curve in (
            *cornered(_round(mask), FINENESS, shortest=5, known=known),
            *outlined(mask, FINENESS, smallest=10, known=known),
        )
    )
    for corners in (border, outline):
        assert {(15.8, 10.6), (65.9, 49.3)} < corners
        assert not corners & {(15.0, 10.0), (65.0, 50.0), (70.0, 20.0)}
        assert len(corners) == 4


@pytest.mark.parametrize("slope", [0.3, 0.245])
@pytest.mark.parametrize("fineness", [FINENESS, 1.5])
def test_a_slanted_edge_has_no_steps(slope: float, fineness: float) -> None:
    row, column = np.mgrid[:400, :900]
    mask = row > 20 + column * slope
    [curve] = cornered(_round(mask), fineness, shortest=5)
    assert len(curve.points) == 4


def test_a_ball_stays_round() -> None:
    row, column = np.mgrid[:120, :120]
    mask = np.hypot(row - 60, column - 60) < 40
    [curve] = cornered(_round(mask), FINENESS, shortest=5)
    radius = np.hypot(*(curve.points[::3] - 30).T)
    assert radius == pytest.approx(20, abs=0.7)


def test_a_frame_is_outlined_outside_and_inside_up_to_the_edge_of_the_picture() -> None:
    mask = np.zeros((120, 160), np.bool_)
    mask[20:, 30:130] = True
    mask[60:100, 60:100] = False
    outer, inner = outlined(mask, FINENESS, smallest=10)
    assert {tuple(point) for point in np.rint(outer.points[::3]).astype(int).tolist()} == {
        (15, 10),
        (65, 10),
        (65, 60),
        (15, 60),
    }
    assert np.ptp(inner.points, axis=0) == pytest.approx([20, 20])
    assert outer.closed
    assert inner.closed


def test_a_slab_that_ends_in_a_round_has_straight_edges_beside_it() -> None:
    row, column = np.mgrid[:200, :300]
    slab = (np.abs(row - 100 - (column - 60) * 0.08) < 40) & (column > 60) & (column < 220)
    slab |= np.hypot(row - 112.8, column - 220) < 40
    [curve] = cornered(_round(slab), FINENESS, shortest=5)
    pieces = np.linalg.norm(np.diff(curve.points[::3], axis=0), axis=1)
    assert (pieces > 60).sum() >= 2  # units: the long edges, of 80, have no points between
    assert curve.closed
