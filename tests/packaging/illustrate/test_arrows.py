"""Arrows become lines of the view, through their points or along a landmark's way."""

import numpy as np
import pytest

from illustrate.arrows import drawn_arrow, smooth
from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH, Body, Camera
from illustrate.posing import posed
from illustrate.scenes import Setting, in_between
from illustrate.specs import Arrow, View
from tests.packaging.illustrate.builders import WIDE, a_pose, a_setting


def test_a_curve_goes_through_its_points() -> None:
    points = np.array([[0.0, 0.0, 0.0], [1.0, 1.0, 0.0], [2.0, 0.0, 0.0]])
    curve = smooth(points)
    for point in points:
        assert np.linalg.norm(curve - point, axis=1).min() == pytest.approx(0, abs=1e-12)
    assert len(curve) > len(points)


def test_two_points_are_a_straight_line() -> None:
    points = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
    np.testing.assert_array_equal(smooth(points), points)


def test_an_arrow_is_seen_where_its_points_are(sparse: Body) -> None:
    target = (0.1, 0.0, 0.8)
    camera = Camera(azimuth=30, elevation=20, target=target, width=2.0)
    arrow = Arrow("main", "force", points=(target, (0.1, 0.0, 1.2)))
    drawn = drawn_arrow(arrow, [a_setting(sparse, a_pose(), camera=camera)])
    assert drawn.kind == "force"
    assert drawn.points[0] == pytest.approx((VIEW_WIDTH / 2, VIEW_HEIGHT / 2))
    assert drawn.points[1][1] < drawn.points[0][1]


def test_an_arrow_follows_the_knee_through_the_loop(sparse: Body) -> None:
    keys = [posed(sparse, a_pose(ground=(), z=1.0))]
    keys.append(posed(sparse, a_pose({"hip_flexion_r": 90.0}, ground=(), z=1.0)))
    settings = [Setting(skeleton, View(WIDE)) for skeleton in in_between(keys, 13)]
    drawn = drawn_arrow(Arrow("main", "move", follow="knee_r"), settings)
    knees = [WIDE.project(skeleton.bone("lowerleg01.R"))[0, :2] for skeleton in keys]
    assert drawn.points[0] == pytest.approx(tuple(knees[0]))
    assert drawn.points[-1] == pytest.approx(tuple(knees[1]))
    assert len(drawn.points) > 4
