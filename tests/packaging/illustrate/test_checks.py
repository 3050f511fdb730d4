"""Each check finds its fault, says it in plain words, and is silent otherwise."""

from dataclasses import replace

import numpy as np
import pytest

from illustrate import figures, pose_files
from illustrate.checks import check
from illustrate.checks_motion import jumps, slides
from illustrate.checks_pose import (
    bent_joints,
    faults,
    inside_props,
    inside_the_body,
    missed_targets,
    outside_the_card,
    under_the_floor,
)
from illustrate.joint_ranges import RANGES
from illustrate.model import FIGURES, Body, Camera
from illustrate.pose_data import Foot, Hand, Landmark, Pose
from illustrate.posing import blended, posed
from illustrate.scenes import Setting, Stage, in_between
from illustrate.specs import ExerciseSpec, LoopSpec, PropSpec, View
from illustrate.wearer import wearer
from tests.packaging.illustrate.builders import WIDE, a_pose, a_setting

SEAT = ("pelvis", "thigh_l", "thigh_r")
LIFTED = {"hip_flexion_r": 60.0, "knee_flexion_r": 80.0}


@pytest.fixture(scope="module")
def rounded() -> Body:
    return figures.load("woman", 1)


def test_a_body_that_stands_has_no_fault(rounded: Body) -> None:
    assert list(faults(a_setting(rounded, a_pose(LIFTED, ground=("foot_l",))))) == []


def test_a_missed_target_is_said_in_centimetres(sparse: Body) -> None:
    hands = {"l": Hand(Landmark(at=(0.0, -0.9, 1.2)))}
    (said,) = missed_targets(a_setting(sparse, a_pose(hands=hands)))
    assert said.startswith("the left hand misses its target by ")
    assert float(said.split()[-2]) > 20


@pytest.mark.parametrize(
    ("angle", "degrees", "said"),
    [
        ("wrist_flexion_l", 85, "the wrist of the left hand bends by 85 degrees, over 80"),
        ("hip_flexion_r", 150, "hip flexion of the right thigh is 150 degrees, beyond -32 to 140"),
        ("knee_flexion_l", -10, "knee flexion of the left lower leg is -10 degrees, beyond -6 to"),
        ("elbow_flexion_r", 160, "elbow flexion of the right forearm is 160 degrees"),
        ("shoulder_flexion_l", -80, "shoulder extension of the left upper arm"),
        ("trunk_flexion", 90, "trunk flexion is 90 degrees, beyond -35 to 80"),
        ("neck_twist_l", 85, "neck rotation is 85 degrees"),
        ("ankle_dorsi_l", 45, "ankle dorsiflexion of the left foot is 45 degrees"),
    ],
)
def test_a_joint_beyond_its_range_is_named(
    sparse: Body, angle: str, degrees: float, said: str
) -> None:
    found = list(bent_joints(a_setting(sparse, a_pose({angle: degrees}))))
    assert len(found) == 1
    assert found[0].startswith(said)


def test_every_range_holds_the_anatomical_position() -> None:
    assert all(least < 0 < most for least, most in RANGES.values())


def test_a_foot_under_the_floor_is_found(sparse: Body) -> None:
    setting = a_setting(sparse, a_pose(ground=("pelvis",), z=0.6))
    said = list(under_the_floor(setting))
    assert any(text.startswith("the left foot lies") and "under the floor" in text for text in said)
    assert not list(under_the_floor(a_setting(sparse, a_pose(sink=0.01))))


def test_soft_parts_may_be_pressed_in_as_far_as_the_pose_says(sparse: Body) -> None:
    assert not list(under_the_floor(a_setting(sparse, a_pose(orient="supine", sink=0.02))))
    assert list(under_the_floor(a_setting(sparse, a_pose(orient="supine", sink=0.02, z=-0.02))))


def test_a_body_inside_a_chair_is_found_and_one_on_it_is_not(sparse: Body) -> None:
    chair = (PropSpec("chair", "chair", at=(0.0, 0.03)),)
    standing = a_setting(sparse, a_pose(), props=chair)
    assert any("inside the chair" in said for said in inside_props(standing))
    bent = ("hip_flexion_l", "hip_flexion_r", "knee_flexion_l", "knee_flexion_r")
    sits = dict.fromkeys(bent, 90.0) | dict.fromkeys(("elbow_flexion_l", "elbow_flexion_r"), 90.0)
    sitting = a_pose(sits, ground=SEAT, z=0.45, sink=0.01, at=(0.0, -0.05))
    assert list(inside_props(a_setting(sparse, sitting, props=chair))) == []


def test_a_soft_ball_gives_more_than_a_box(sparse: Body) -> None:
    pressed = a_pose(orient="supine", z=0.09)
    ball = PropSpec("ball", "ball", at=(0.0, 0.0), radius=0.05)
    box = PropSpec("block", "box", at=(0.0, 0.0), size=(0.3, 0.3, 0.12))
    assert list(inside_props(a_setting(sparse, pressed, props=(ball,)))) == []
    assert any(
        "inside the block" in said
        for said in inside_props(a_setting(sparse, pressed, props=(box,)))
    )


def test_an_arm_through_the_trunk_is_found(rounded: Body) -> None:
    through = a_pose({"shoulder_abduction_l": -35.0, "elbow_flexion_l": 40.0})
    said = " ".join(inside_the_body(a_setting(rounded, through)))
    assert "left forearm" in said or "left hand" in said
    assert "inside the" in said


def test_an_upper_arm_through_the_chest_is_found(rounded: Body) -> None:
    through = a_pose({"shoulder_abduction_r": -50.0, "shoulder_rotation_ext_r": 20.0})
    said = " ".join(inside_the_body(a_setting(rounded, through)))
    assert "right upper arm" in said


@pytest.mark.parametrize("bend", [60.0, 130.0])
def test_folded_limbs_are_no_fault(rounded: Body, bend: float) -> None:
    angles = ("knee_flexion_l", "hip_flexion_l", "elbow_flexion_r", "shoulder_flexion_r")
    folded = a_pose(dict.fromkeys(angles, bend) | {"shoulder_abduction_r": 30.0})
    limbs = ("forearm", "lower leg")
    assert not [
        said
        for said in inside_the_body(a_setting(rounded, folded))
        if any(limb in said for limb in limbs)
    ]


def test_a_hand_on_the_thigh_is_not_inside_it(rounded: Body) -> None:
    on = Landmark(on="thigh_l", u=0.6, direction=(0.0, -1.0, 0.0), r=0.11)
    sits = {"hip_flexion_l": 90.0, "knee_flexion_l": 90.0, "trunk_flexion": 10.0}
    sits |= {"curl_l": 0.0}
    pose = a_pose(sits, ground=("pelvis",), z=0.45, hands={"l": Hand(on)})
    said = " ".join(inside_the_body(a_setting(rounded, pose)))
    assert "thigh" not in said


def test_a_figure_beyond_the_card_is_found(sparse: Body) -> None:
    near = Camera(azimuth=0, elevation=10, target=(0.0, 0.0, 0.8), width=2.0)
    said = list(outside_the_card(a_setting(sparse, a_pose(), camera=near)))
    assert any("at the upper edge" in text for text in said)
    assert any("at the lower edge" in text for text in said)
    assert list(outside_the_card(a_setting(sparse, a_pose()))) == []


def a_loop(body: Body, *poses: Pose) -> list[Setting]:
    keys = [posed(body, pose) for pose in poses]
    return [Setting(skeleton, View(WIDE)) for skeleton in in_between(keys, 13)]


def test_an_even_movement_neither_jumps_nor_slides(sparse: Body) -> None:
    frames = a_loop(
        sparse,
        a_pose(ground=("foot_l",), anchor="foot.L"),
        a_pose(LIFTED, ground=("foot_l",), anchor="foot.L"),
    )
    assert [*slides(frames), *jumps(frames)] == []


def test_a_frame_that_jumps_is_found(sparse: Body) -> None:
    one, two = posed(sparse, a_pose()), posed(sparse, a_pose(LIFTED, ground=("foot_l",)))
    shares = [0.0, 0.08, 0.16, 0.24, 0.7, 0.78, 0.86]
    frames = [Setting(blended(one, two, share), View(WIDE)) for share in shares]
    found = list(jumps(frames))
    assert {number for number, _ in found} == {4}
    assert found[0][1].startswith("a jump of ")


def test_a_planted_foot_that_slides_is_found(sparse: Body) -> None:
    feet = {"l": Foot("ankle", Landmark(at=(0.1, 0.0, 0.07)), knee=(0, -1, 0))}
    stands, moves = (a_pose(ground=(), z=0.82, at=(x, 0.0), feet=feet) for x in (0.0, 0.6))
    found = list(slides(a_loop(sparse, stands, moves)))
    assert found  # the leg is too short for it
    assert "the left foot slides by" in found[0][1]


def test_a_seat_that_slides_is_found(sparse: Body) -> None:
    one, two = (a_pose(orient="supine", ground=("pelvis", "torso")) for _ in range(2))
    frames = a_loop(sparse, one, two)
    pushed = frames[5].skeleton
    pushed.move(np.array([0.03, 0.0, 0.0]))
    found = list(slides([*frames[:5], Setting(pushed, View(WIDE))]))
    assert {said.split(" slides")[0] for _, said in found} == {"the pelvis", "the trunk"}


def test_a_fault_says_exercise_figure_and_frame(woman: Body) -> None:
    aside = {"shoulder_abduction_l": 40.0}
    poses = {"start": a_pose(aside), "end": a_pose(aside | {"wrist_flexion_l": 88.0})}
    loop = LoopSpec("main", ("start", "end"), 13, "Bent", "Straight", View(WIDE))
    spec = ExerciseSpec("bow", "right", poses, (), (loop,))
    said = [str(finding) for finding in check(Stage(spec, woman))]
    assert len(said) == 1  # the same fault is not said again for each frame
    assert said[0].startswith("bow (woman), loop main, ")
    assert "the wrist of the left hand bends by 8" in said[0]


def test_the_man_is_looked_at_too(woman: Body) -> None:
    stage = Stage(ExerciseSpec("bow", "both", {}, (), ()), replace(woman, figure="man"))
    assert check(stage) == []


@pytest.mark.long
@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("exercise", pose_files.known_exercises())
def test_every_exercise_passes_every_check(exercise: str, figure: str) -> None:
    stage = Stage(pose_files.load(exercise), wearer(figure).body)
    assert [str(finding) for finding in check(stage)] == []
