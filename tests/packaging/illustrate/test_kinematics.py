"""Anatomical angles move the limbs that they name, in the direction that is meant."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from illustrate.anatomy import ORIENTATIONS
from illustrate.joint_ranges import joints
from illustrate.model import Body
from illustrate.posing import posed
from tests.packaging.illustrate.builders import a_pose

FLEXED = st.floats(-20, 120)


def test_a_standing_body_stands_on_the_floor_and_faces_the_reader(sparse: Body) -> None:
    standing = posed(sparse, a_pose()).posed()
    assert standing.unpressed_skin[:, 2].min() == pytest.approx(0, abs=1e-6)
    assert standing.bone("head")[2] > 1.3
    assert standing.bone("toe3-1.L")[1] < standing.bone("foot.L")[1]
    assert standing.bone("wrist.L")[0] > 0.1


@pytest.mark.parametrize(
    ("angle", "bone", "axis", "sign"),
    [
        ("hip_flexion_l", "lowerleg01.L", 1, -1),
        ("hip_abduction_l", "lowerleg01.L", 0, 1),
        ("hip_abduction_r", "lowerleg01.R", 0, -1),
        ("knee_flexion_r", "foot.R", 1, 1),
        ("shoulder_flexion_l", "wrist.L", 1, -1),
        ("elbow_flexion_r", "wrist.R", 1, -1),
        ("trunk_flexion", "head", 1, -1),
        ("trunk_side_l", "head", 0, 1),
        ("ankle_dorsi_l", "toe3-1.L", 2, 1),
    ],
)
def test_an_angle_moves_its_limb(sparse: Body, angle: str, bone: str, axis: int, sign: int) -> None:
    before = posed(sparse, a_pose(ground=())).bone(bone)[axis]
    after = posed(sparse, a_pose({angle: 30.0}, ground=())).bone(bone)[axis]
    assert sign * (after - before) > 0.03


@pytest.mark.parametrize("orient", ORIENTATIONS)
def test_a_body_keeps_its_hands_in_every_orientation(sparse: Body, orient: str) -> None:
    frames = posed(sparse, a_pose(orient=orient)).frames
    assert all(np.linalg.det(frame) == pytest.approx(1) for frame in frames.values())


def test_a_supine_body_looks_up_with_its_head_to_the_left(sparse: Body) -> None:
    lying = posed(sparse, a_pose(orient="supine"))
    assert lying.bone("head")[0] < lying.bone("foot.L")[0] - 1
    assert lying.bone("toe3-1.L")[2] > lying.bone("foot.L")[2]
    assert lying.bone("upperleg01.L")[1] > lying.bone("upperleg01.R")[1]


@settings(max_examples=20)
@given(hip=FLEXED, knee=st.floats(0, 140), side=st.sampled_from("lr"))
def test_the_angles_that_are_set_are_the_angles_that_are_read(
    sparse: Body, hip: float, knee: float, side: str
) -> None:
    angles = {f"hip_flexion_{side}": hip, f"knee_flexion_{side}": knee}
    found = {
        (joint.name, joint.of): joint.degrees
        for joint in joints(posed(sparse, a_pose(angles)).frames)
    }
    assert found["hip flexion", f"thigh_{side}"] == pytest.approx(hip, abs=1e-6)
    assert found["knee flexion", f"shank_{side}"] == pytest.approx(knee, abs=1e-6)


def test_the_bones_keep_their_lengths(sparse: Body) -> None:
    angles = {"hip_flexion_l": 70.0, "knee_flexion_l": 100.0, "trunk_twist_l": 30.0}
    rest, bent = posed(sparse, a_pose()).positions, posed(sparse, a_pose(angles)).positions
    children = [bone for bone, parent in enumerate(sparse.parents) if parent >= 0]
    parents = [sparse.parents[bone] for bone in children]
    one = np.linalg.norm(rest[children] - rest[parents], axis=1)
    two = np.linalg.norm(bent[children] - bent[parents], axis=1)
    np.testing.assert_allclose(one, two, atol=1e-9)


def test_left_and_right_mirror_each_other(sparse: Body) -> None:
    left = posed(sparse, a_pose({"hip_flexion_l": 60.0, "hip_abduction_l": 20.0}))
    right = posed(sparse, a_pose({"hip_flexion_r": 60.0, "hip_abduction_r": 20.0}))
    mirrored = right.bone("lowerleg01.R") * [-1, 1, 1]
    np.testing.assert_allclose(left.bone("lowerleg01.L"), mirrored, atol=2e-3)
