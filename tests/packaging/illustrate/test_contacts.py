"""The body rests on the floor, and what two poses both hold stays held between them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from illustrate.model import PARTS, Body
from illustrate.pose_data import Foot, Landmark, Pose, Root, foot_axes
from illustrate.posing import blended, posed
from tests.packaging.illustrate.builders import a_pose

TRUNK = ("pelvis", "torso")
SHARE = st.floats(0.01, 0.99)


@settings(max_examples=20)
@given(pitch=st.floats(-20, 40), sink=st.floats(0, 0.02))
def test_the_lowest_point_lies_as_deep_as_the_pose_says(
    sparse: Body, pitch: float, sink: float
) -> None:
    skin = posed(sparse, a_pose(orient="supine", pitch=pitch, sink=sink)).skin()
    assert skin[:, 2].min() == pytest.approx(-sink, abs=1e-9)


def test_a_seat_carries_the_pelvis_alone(sparse: Body) -> None:
    sitting = posed(sparse, a_pose({"hip_flexion_l": 90}, ground=("pelvis",), z=0.45))
    pelvis = sparse.part == PARTS.index("pelvis")
    assert sitting.skin(pelvis)[:, 2].min() == pytest.approx(0.45)
    assert sitting.skin()[:, 2].min() < 0.1


def test_an_anchor_stands_where_it_is_put(sparse: Body) -> None:
    standing = posed(sparse, a_pose(anchor="foot.L", at=(0.2, -0.1)))
    np.testing.assert_allclose(standing.bone("foot.L")[:2], [0.2, -0.1])


def test_the_head_is_laid_on_the_floor(woman: Body) -> None:
    pose = Pose(Root(orient="supine", pitch=15), {"trunk_flexion": 16}, head_on_floor=True)
    head = woman.part_weight("head") > 0.9
    lying = posed(woman, pose)
    assert lying.head_lies
    assert abs(lying.skin(head, dual_share=0)[:, 2].min()) < 0.006


@settings(max_examples=20)
@given(share=SHARE)
def test_between_two_poses_a_planted_foot_stays(sparse: Body, share: float) -> None:
    feet = {"l": Foot("ball", Landmark(at=(0.5, 0.1, 0.012)), foot_axes(90, 0))}
    flat = posed(sparse, a_pose(orient="supine", pitch=6, ground=TRUNK, feet=feet))
    up = posed(sparse, a_pose(orient="supine", pitch=18, ground=TRUNK, feet=feet))
    here = blended(flat, up, share)
    np.testing.assert_allclose(here.bone("foot.L"), flat.bone("foot.L"), atol=1e-6)
    trunk = np.isin(sparse.part, [PARTS.index(part) for part in TRUNK])
    assert here.skin(trunk)[:, 2].min() == pytest.approx(0, abs=1e-9)


@settings(max_examples=20)
@given(share=SHARE)
def test_between_two_poses_a_joint_is_between_its_angles(sparse: Body, share: float) -> None:
    one = posed(sparse, a_pose({"knee_flexion_l": 10}))
    two = posed(sparse, a_pose({"knee_flexion_l": 90}))
    frames = blended(one, two, share).frames
    cosine = (frames["thigh_l"] @ [0, 0, 1]) @ (frames["shank_l"] @ [0, 0, 1])
    assert np.degrees(np.arccos(cosine)) == pytest.approx(10 + 80 * share, abs=1e-6)


def test_a_contact_of_one_pose_alone_is_let_go(sparse: Body) -> None:
    feet = {"l": Foot("ball", Landmark(at=(0.1, -0.1, 0.012)))}
    one, two = posed(sparse, a_pose(feet=feet)), posed(sparse, a_pose())
    assert set(one.reaches) == {"foot_l"}
    assert not blended(one, two, 0.5).reaches


def test_a_blend_begins_and_ends_at_its_poses(sparse: Body) -> None:
    one = posed(sparse, a_pose({"hip_flexion_r": 80, "trunk_flexion": 20}, orient="supine"))
    two = posed(sparse, a_pose({"knee_flexion_r": 60}, orient="supine", twist=30))
    np.testing.assert_allclose(blended(one, two, 1e-9).positions, one.positions, atol=1e-6)
    np.testing.assert_allclose(blended(one, two, 1 - 1e-9).positions, two.positions, atol=1e-6)
