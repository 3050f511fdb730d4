"""Every kind of prop can be built, is whole, and is a solid where it is drawn."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from illustrate import shapes, solids
from illustrate.model import PARTS, Body, Mesh
from illustrate.pose_data import Landmark
from illustrate.posing import posed
from illustrate.props import build
from illustrate.scenes import Setting
from illustrate.specs import PROP_KINDS, PropSpec, View
from illustrate.winding import winding
from tests.packaging.illustrate.builders import WIDE, a_pose

WORN = {
    "belt": ("thigh_l", "thigh_r"),
    "band": ("shank_l", "shank_r"),
    "ankle_weight": ("shank_r",),
}
LYING = {"towel", "stick"}
COORDINATE = st.floats(-1, 1)


def a_prop(kind: str) -> PropSpec:
    if kind in WORN:
        return PropSpec(kind, kind, around=WORN[kind], u=0.8)
    if kind in LYING:
        return PropSpec(kind, kind, start=(0.3, -0.3, 0.06), end=(0.3, 0.2, 0.06))
    return PropSpec(kind, kind, at=(0.6, 0.2), size=(0.4, 0.3, 0.2), yaw=30)


def is_whole(mesh: Mesh) -> bool:
    """Whether every edge joins two faces; points in one place count as one."""
    _, point = np.unique(np.round(mesh.vertices, 7), axis=0, return_inverse=True)
    corners = point.ravel()[mesh.triangles]
    corners = corners[(corners != np.roll(corners, 1, axis=1)).all(axis=1)]
    edges = np.concatenate([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]])
    _, uses = np.unique(np.sort(edges, axis=1), axis=0, return_counts=True)
    return bool((uses == 2).all())


def is_disc(kind: str, mesh: Mesh) -> bool:
    """Whether it is a rolled towel's end, which is flat and so has no inside."""
    off = mesh.vertices - mesh.vertices.mean(axis=0)
    return kind == "towel" and int(np.linalg.matrix_rank(off, tol=1e-9)) == 2


@pytest.mark.parametrize("kind", PROP_KINDS)
def test_a_prop_can_be_built(woman: Body, kind: str) -> None:
    setting = Setting(posed(woman, a_pose()), View(WIDE, props=(a_prop(kind),)))
    (prop,) = setting.props
    assert bool(prop.meshes) != bool(prop.dial)
    assert bool(prop.solids) == (kind not in WORN)
    for mesh in prop.meshes:
        assert np.isfinite(mesh.vertices).all()
        assert mesh.triangles.max() < len(mesh.vertices)
        assert kind in WORN or is_disc(kind, mesh) or is_whole(mesh)


def test_each_prop_has_an_object_of_its_own(woman: Body) -> None:
    skeleton = posed(woman, a_pose())
    props = build([a_prop("chair"), a_prop("ball")], skeleton, skeleton.skin())
    ids = [{mesh.object_id for mesh in prop.meshes} for prop in props]
    assert ids == [{50}, {51}]


@pytest.mark.parametrize(
    "mesh",
    [
        shapes.box(np.ones(3), np.array([0.2, 0.3, 0.4]), np.eye(3), "wood", 1),
        shapes.rounded_box(np.ones(3), np.array([0.2, 0.3, 0.4]), np.eye(3), 0.05, "towel", 1),
        shapes.ball(np.ones(3), 0.1, "ball", 1),
        shapes.tube(np.ones(3) + np.linspace(-0.1, 0.1, 5)[:, None] * [1, 0, 0], 0.1, "towel", 1),
    ],
)
def test_a_shape_faces_outwards(mesh: Mesh) -> None:
    inside, outside = np.ones((1, 3)), np.array([[3.0, 0.0, 0.0]])
    assert winding(inside, mesh.vertices, mesh.triangles)[0] == pytest.approx(1, abs=1e-6)
    assert winding(outside, mesh.vertices, mesh.triangles)[0] == pytest.approx(0, abs=1e-6)


@given(x=COORDINATE, y=COORDINATE, z=COORDINATE)
def test_depths_agree_with_the_shapes(x: float, y: float, z: float) -> None:
    point = np.array([[x, y, z]])
    box = solids.box("box", np.zeros(3), np.array([1.0, 0.8, 0.6]), np.eye(3))
    ball = solids.tube("ball", np.zeros(3), np.zeros(3), 0.5)
    assert (box.depths(point)[0] > 0) == (abs(x) < 0.5 and abs(y) < 0.4 and abs(z) < 0.3)
    assert ball.depths(point)[0] == pytest.approx(0.5 - np.linalg.norm(point))


def test_a_strap_lies_close_around_both_thighs(woman: Body) -> None:
    skeleton = posed(woman, a_pose({"hip_abduction_l": 10.0, "hip_abduction_r": 10.0}))
    skin = skeleton.skin()
    (belt,) = build([a_prop("belt")], skeleton, skin)
    strap = belt.meshes[0].vertices
    thighs = np.isin(woman.part, [PARTS.index("thigh_l"), PARTS.index("thigh_r")])
    height = strap[:, 2].mean()
    near = skin[thighs & (np.abs(skin[:, 2] - height) < 0.01)]
    over = strap[:, :2].max(axis=0) - near[:, :2].max(axis=0)
    under = near[:, :2].min(axis=0) - strap[:, :2].min(axis=0)
    assert (np.concatenate([over, under]) > -0.005).all()
    assert (np.concatenate([over, under]) < 0.02).all()


def test_a_ball_is_carried_by_the_landmark_that_it_lies_on(woman: Body) -> None:
    on = Landmark(on="thigh_r", u=0.5, direction=(0.0, 1.0, 0.0), r=0.1)
    spec = PropSpec("ball", "ball", on=on, radius=0.04)
    for bent in (0.0, 60.0):
        skeleton = posed(woman, a_pose({"hip_flexion_r": bent}))
        (ball,) = build([spec], skeleton, skeleton.skin())
        hip, knee = skeleton.bone("upperleg01.R"), skeleton.bone("lowerleg01.R")
        away = np.linalg.norm(ball.meshes[0].vertices.mean(axis=0) - (hip + knee) / 2)
        assert away == pytest.approx(0.1, abs=0.01)


@pytest.mark.parametrize(("apart", "lies"), [(0.0, "fits"), (30.0, "free")])
def test_a_soft_roll_is_as_narrow_as_the_knees_leave_it(
    woman: Body, apart: float, lies: str
) -> None:
    skeleton = posed(woman, a_pose({"hip_abduction_l": apart, "hip_abduction_r": apart}))
    skin = skeleton.skin()
    middle = (skeleton.bone("lowerleg01.L") + skeleton.bone("lowerleg01.R")) / 2 + [0, 0, 0.1]
    ends = [tuple(middle + np.array([0.0, y, 0.0])) for y in (-0.1, 0.1)]
    loose = PropSpec("roll", "towel", start=ends[0], end=ends[1], radius=0.08)
    held = replace(loose, between=("thigh_r", "thigh_l"))
    one, two = (
        np.ptp(prop.meshes[0].vertices, axis=0) for prop in build([loose, held], skeleton, skin)
    )
    assert two[0] <= one[0] + 1e-9
    assert two[2] >= one[2] - 1e-9
    assert (two == pytest.approx(one)) == (lies == "free")
