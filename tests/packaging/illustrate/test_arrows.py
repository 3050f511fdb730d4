"""Arrows become lines of the view, through their points or along a landmark's way."""

from dataclasses import replace

import numpy as np
import pytest

from illustrate.arrows import bow, drawn_arrow
from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH, Body, Camera
from illustrate.posing import posed
from illustrate.scenes import Setting, in_between
from illustrate.specs import Arrow, View
from tests.packaging.illustrate.builders import WIDE, a_pose, a_setting


@pytest.mark.parametrize("rise", [-0.5, -0.1, 0.2, 0.5])
def test_a_bow_is_part_of_a_circle_and_as_high_as_its_points(rise: float) -> None:
    arc = bow(np.array([[0.0, 0.0], [50.0, 100 * rise], [100.0, 0.0]]))
    np.testing.assert_allclose(arc[[0, -1]], [[0, 0], [100, 0]], atol=1e-9)
    assert np.abs(arc[:, 1]).max() == pytest.approx(100 * abs(rise))
    radius = 100 * (0.25 + rise**2) / (2 * abs(rise))
    middle = np.array([50.0, 100 * rise - np.sign(rise) * radius])
    assert np.linalg.norm(arc - middle, axis=1) == pytest.approx(radius)


def test_a_bow_has_no_kink_where_a_point_lies_off_the_arc() -> None:
    arc = bow(np.array([[0.0, 0.0], [20.0, 28.0], [60.0, 20.0], [100.0, 0.0]]))
    way = np.diff(arc, axis=0)
    turn = np.diff(np.unwrap(np.arctan2(way[:, 1], way[:, 0])))
    assert turn == pytest.approx(turn[0])


def test_what_hardly_bends_is_a_straight_line() -> None:
    points = np.array([[0.0, 0.0], [50.0, 1.0], [100.0, 0.0]])
    np.testing.assert_array_equal(bow(points), points[[0, 2]])
    np.testing.assert_array_equal(bow(points[:2]), points[:2])


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
    beside = replace(WIDE, azimuth=90)
    settings = [Setting(skeleton, View(beside)) for skeleton in in_between(keys, 13)]
    drawn = drawn_arrow(Arrow("main", "move", follow="knee_r"), settings)
    knees = [beside.project(skeleton.bone("lowerleg01.R"))[0, :2] for skeleton in keys]
    assert drawn.points[0] == pytest.approx(tuple(knees[0]))
    assert drawn.points[-1] == pytest.approx(tuple(knees[1]))
    assert len(drawn.points) > 4
