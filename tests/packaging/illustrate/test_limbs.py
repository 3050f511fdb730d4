"""An arm or a leg reaches for a point, and bends towards where it is told."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from illustrate.limbs import landmark, two_bones
from illustrate.model import Body
from illustrate.pose_data import Foot, Hand, Landmark, foot_axes
from illustrate.posing import posed
from tests.packaging.illustrate.builders import a_pose

COORDINATE = st.floats(-1, 1)
VECTOR = st.tuples(COORDINATE, COORDINATE, COORDINATE)
LENGTH = st.floats(0.1, 0.6)


@given(target=VECTOR, pole=VECTOR, first=LENGTH, second=LENGTH)
def test_two_bones_keep_their_lengths_and_end_at_the_target(
    target: tuple[float, float, float],
    pole: tuple[float, float, float],
    first: float,
    second: float,
) -> None:
    there, aside = np.array(target), np.array(pole)
    assume(np.linalg.norm(np.cross(there, aside)) > 0.01)
    bent = two_bones(np.zeros(3), there, first, second, aside)
    distance = np.linalg.norm(there)
    assert np.linalg.norm(bent.middle) == pytest.approx(first)
    assert np.linalg.norm(bent.end - bent.middle) == pytest.approx(second, abs=1e-6)
    if 1.05 * abs(first - second) < distance < 0.99 * (first + second):
        assert bent.missed_m == 0
        np.testing.assert_allclose(bent.end, there, atol=1e-9)
    if distance > first + second:
        assert bent.missed_m == pytest.approx(distance - 0.998 * (first + second))


def test_the_middle_joint_points_to_its_pole() -> None:
    up = two_bones(np.zeros(3), np.array([0.5, 0, 0]), 0.4, 0.4, np.array([0, 0, 1.0]))
    down = two_bones(np.zeros(3), np.array([0.5, 0, 0]), 0.4, 0.4, np.array([0, 0, -1.0]))
    assert up.middle[2] > 0.2
    assert down.middle[2] < -0.2


@pytest.mark.parametrize("side", ["l", "r"])
def test_a_palm_lies_flat_on_a_table_where_it_is_told(sparse: Body, side: str) -> None:
    sign = 1 if side == "l" else -1
    table = Landmark(at=(sign * 0.25, -0.30, 0.95), direction=(0.0, 0.0, 1.0))
    hand = Hand(table, fingers=(0.0, -1.0, 0.0))
    there = posed(sparse, a_pose(hands={side: hand}))
    wrist, tip = there.bone(f"wrist.{side.upper()}"), there.bone(f"finger3-1.{side.upper()}")
    assert there.reaches[f"hand_{side}"].missed_m < 0.002
    assert wrist[2] == pytest.approx(0.95 + hand.thick, abs=0.003)
    assert tip[1] < wrist[1] - 0.05
    np.testing.assert_allclose(there.frames[f"hand_{side}"] @ [0, -1, 0], [0, 0, -1], atol=1e-9)


def test_a_hand_that_cannot_reach_says_by_how_much(sparse: Body) -> None:
    far = Hand(Landmark(at=(0.0, -2.0, 1.0)))
    there = posed(sparse, a_pose(hands={"l": far}))
    assert there.reaches["hand_l"].missed_m > 1


def test_a_foot_stands_where_it_is_planted(sparse: Body) -> None:
    planted = Foot("ball", Landmark(at=(0.15, -0.2, 0.012)), foot_axes(10, 0), knee=(0, -1, 0.2))
    there = posed(sparse, a_pose(z=0.68, ground=("pelvis",), feet={"l": planted}))
    np.testing.assert_allclose(there.bone("toe3-1.L"), [0.15, -0.2, 0.012], atol=0.02)


def test_a_foot_lies_on_the_other_thigh(sparse: Body) -> None:
    on = Landmark(on="thigh_l", u=0.8, direction=(0.0, -1.0, 0.0), r=0.1)
    crossed = Foot("on", on, knee=(-1, -0.6, 0.2), point=True)
    there = posed(sparse, a_pose({"hip_flexion_l": 90, "knee_flexion_l": 90}, feet={"r": crossed}))
    place, _ = landmark(there, on)
    np.testing.assert_allclose(there.bone("foot.R"), place, atol=1e-6)


def test_a_landmark_moves_with_its_limb(sparse: Body) -> None:
    knee = Landmark(on="thigh_r", u=1.0)
    for flexion in (0.0, 45.0, 90.0):
        there = posed(sparse, a_pose({"hip_flexion_r": flexion}))
        np.testing.assert_allclose(landmark(there, knee)[0], there.bone("lowerleg01.R"))
