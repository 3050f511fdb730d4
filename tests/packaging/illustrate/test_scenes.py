"""The frames of a loop: from the first key to the last, evenly, and gently at both ends."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from illustrate.model import Body
from illustrate.posing import posed
from illustrate.scenes import Setting, Stage, eased, in_between
from illustrate.specs import ExerciseSpec, LoopSpec, PictureSpec, PropSpec, View
from tests.packaging.illustrate.builders import WIDE, a_pose

BENT = {"knee_flexion_l": 90.0}


@given(time=st.floats(0, 1))
def test_easing_begins_and_ends_at_rest_and_never_goes_back(time: float) -> None:
    later = min(1.0, time + 1e-3)
    assert 0 <= eased(time) <= eased(later) <= 1
    assert eased(0) == 0
    assert eased(1) == 1
    assert eased(0.001) < 0.001


def test_a_loop_begins_at_its_first_key_and_ends_at_its_last(sparse: Body) -> None:
    keys = [posed(sparse, a_pose(angles)) for angles in ({}, BENT, {"hip_flexion_l": 60.0})]
    frames = in_between(keys, 15)
    assert len(frames) == 15
    assert frames[0] is keys[0]
    assert frames[-1] is keys[-1]


def test_a_longer_leg_of_the_way_has_more_frames(sparse: Body) -> None:
    angles: tuple[dict[str, float], ...] = ({}, {"knee_flexion_l": 15.0}, BENT)
    frames = in_between([posed(sparse, a_pose(angle)) for angle in angles], 31)
    heights = [float(frame.bone("foot.L")[2] - frame.bone("lowerleg01.L")[2]) for frame in frames]
    steps = np.abs(np.diff(heights))
    assert (steps > 0).all()
    assert steps.max() < 3 * np.median(steps)


def test_the_same_pose_twice_is_no_movement_and_no_error(sparse: Body) -> None:
    keys = [posed(sparse, a_pose()), posed(sparse, a_pose())]
    frames = in_between(keys, 13)
    for frame in frames:
        np.testing.assert_allclose(frame.positions, keys[0].positions, atol=1e-9)


def test_a_stage_shows_pictures_in_order_with_their_props(sparse: Body) -> None:
    chair = PropSpec("chair", "chair", at=(0.5, 0.0))
    pictures = (
        PictureSpec("setup_1", "start", "Standing", View(WIDE)),
        PictureSpec("setup_2", "end", "Bent", View(WIDE, props=(chair,), muscles=("quads_l",))),
    )
    loop = LoopSpec("main", ("start", "end"), 13, "Bent", "Standing", View(WIDE))
    poses = {"start": a_pose(), "end": a_pose(BENT)}
    stage = Stage(ExerciseSpec("bow", "right", poses, pictures, (loop,)), sparse)
    first, second = (setting.scene() for setting in stage.stills())
    assert first.props == ()
    assert {mesh.material for mesh in second.props} == {"wood"}
    assert second.muscles == ("quads_l",)
    assert len(stage.loop(loop)) == 13
    assert len(stage.loop(loop, 3)) == 3
    assert stage.key("end") is stage.key("end")


def test_the_floor_presses_the_skin_flat(sparse: Body) -> None:
    setting = Setting(posed(sparse, a_pose(orient="supine", sink=0.02)), View(WIDE))
    assert setting.skin[:, 2].min() == pytest.approx(-0.02)
    assert setting.posed.skin()[:, 2].min() == 0
