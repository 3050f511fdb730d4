"""Rotations, as matrices and as quaternions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from illustrate import rotations
from illustrate.rotations import X, Z, about

AXIS = st.tuples(*[st.floats(-1, 1)] * 3).filter(lambda axis: np.linalg.norm(axis) > 0.1)
ANGLE = st.floats(-179, 179)


@given(axis=AXIS, angle=ANGLE)
def test_a_quaternion_turns_as_its_matrix_does(
    axis: tuple[float, float, float], angle: float
) -> None:
    w, *v = rotations.quaternion(about(axis, angle))
    assert w >= 0
    turned = X + 2 * np.cross(v, np.cross(v, X) + w * X)
    np.testing.assert_allclose(turned, about(axis, angle) @ X, atol=1e-9)


@given(axis=AXIS, angle=ANGLE, share=st.floats(0, 1))
def test_between_two_rotations_the_angle_grows_evenly(
    axis: tuple[float, float, float], angle: float, share: float
) -> None:
    start = about((1, 2, 3), 40)
    here = rotations.between(start, start @ about(axis, angle), share)
    np.testing.assert_allclose(here, start @ about(axis, angle * share), atol=1e-6)


@given(angle=ANGLE)
def test_the_twist_about_an_axis_ignores_the_swing(angle: float) -> None:
    swung = about(X, 50) @ about(Z, angle)
    assert rotations.twist(swung, Z) == pytest.approx(angle, abs=1e-6)


def test_the_shortest_way_between_directions_is_taken() -> None:
    turn = rotations.shortest((0, 0, -1), (0, -1, -1))
    np.testing.assert_allclose(turn @ [0, 0, -1], rotations.unit((0, -1, -1)), atol=1e-12)
    assert rotations.angle_between(turn @ X, X) == pytest.approx(0, abs=1e-5)
