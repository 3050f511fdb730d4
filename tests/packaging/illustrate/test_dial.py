"""The stopwatch: round wherever it hangs, its passed half on the right."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from illustrate import dial
from illustrate.curves import STEP
from illustrate.model import Body, Camera, Dial
from illustrate.posing import posed
from illustrate.props import build
from illustrate.rotations import Z, about
from illustrate.specs import PropSpec
from tests.packaging.illustrate.builders import a_pose, path_points

AHEAD = np.array([0.0, -1.0, 0.0])


def filled(token: str, drawn: Dial, camera: Camera) -> np.ndarray:
    """Points on the edge of the first area of a colour, in units, (n, 2)."""
    svg = "".join(dial.areas([drawn], camera))
    (data,) = re.findall(rf'fill="@{token}@" d="(.*?)"', svg)[:1]
    return path_points(data)


@given(azimuth=st.floats(-180, 180), radius=st.floats(0.1, 0.4))
def test_it_is_round_to_who_faces_it(azimuth: float, radius: float) -> None:
    camera = Camera(azimuth, 0.0, (0.3, 0.2, 1.2), 3.0)
    drawn = Dial(np.array(camera.target), camera.towards, radius)
    middle, wide = camera.project(drawn.middle)[0, :2], radius / camera.width * 960
    away = np.linalg.norm(filled("towel_edge", drawn, camera) - middle, axis=1)
    assert away == pytest.approx(wide, abs=2 * STEP)


def test_the_half_that_has_passed_is_the_right_one_from_the_top() -> None:
    camera = Camera(0.0, 0.0, (0.0, 0.0, 1.0), 3.0)
    rim = filled("cushion", Dial(np.array([0.0, 0.0, 1.0]), AHEAD, 0.3), camera) - (480, 270)
    assert rim[:, 0].min() == pytest.approx(0, abs=STEP)
    assert rim[0] == pytest.approx([0, rim[:, 1].min()], abs=STEP)
    assert rim[:, 1].max() == pytest.approx(-rim[:, 1].min(), abs=STEP)


@given(yaw=st.floats(-180, 180))
def test_it_hangs_where_its_prop_is_and_faces_as_that_is_turned(woman: Body, yaw: float) -> None:
    spec = PropSpec("watch", "timer", at=(0.4, 1.2, 1.3), yaw=yaw, radius=0.21)
    skeleton = posed(woman, a_pose())
    (prop,) = build([spec], skeleton, skeleton.skin())
    assert prop.dial is not None
    assert prop.dial.middle == pytest.approx([0.4, 1.2, 1.3])
    assert prop.dial.outward == pytest.approx(about(Z, yaw) @ AHEAD)
    assert prop.dial.radius == 0.21
