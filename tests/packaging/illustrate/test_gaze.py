"""Heads are drawn turned a little towards the reader."""

import numpy as np
import pytest

from illustrate.gaze import facing_reader
from illustrate.model import Body, Camera, Floats
from illustrate.pose_data import Pose, Root
from illustrate.posing import posed
from illustrate.rotations import Y, angle_between

TARGET = (0.0, 0.0, 1.4)


def _aside(woman: Body, azimuth: float, pose: Pose) -> tuple[float, float, Floats]:
    """Degrees from the reader to where the face looks, before and after; how far bones moved."""
    camera = Camera(azimuth, 5, TARGET, 3.4)
    before = posed(woman, pose).posed()
    after = facing_reader(before, camera)
    head = woman.index("head")
    angles = [angle_between(-it.rotations[head] @ Y, camera.towards) for it in (before, after)]
    return angles[0], angles[1], np.abs(after.positions - before.positions).max()


def test_a_face_that_looks_aside_is_drawn_with_both_halves(woman: Body) -> None:
    before, after, moved = _aside(woman, 65, Pose())
    assert before > 55
    assert after < 40
    assert moved < 0.03


@pytest.mark.parametrize("azimuth", [0, 90, 180])
def test_a_face_to_the_front_in_profile_or_away_stays(woman: Body, azimuth: float) -> None:
    before, after, _ = _aside(woman, azimuth, Pose())
    assert after == pytest.approx(before, abs=1.5)


def test_a_head_that_lies_is_not_turned_aside(woman: Body) -> None:
    before, after, _ = _aside(woman, 0, Pose(root=Root(orient="supine")))
    assert after == pytest.approx(before, abs=13)
