"""Shadows where a figure or a thing touches the floor, or a wall."""

from dataclasses import replace

import numpy as np
import pytest

from illustrate import shapes
from illustrate.floor import contact_shadow, wall_shadow
from illustrate.model import Camera, Mat, Mesh, Scene
from illustrate.pose_data import Pose
from illustrate.posing import posed
from illustrate.samples import Samples, look
from illustrate.wearer import Wearer, wearer

COARSE = 0.5  # samples for each unit
CAMERA = Camera(40, 9, (0.0, 0.0, 0.8), 3.4)
DARK = 0.24


@pytest.fixture(scope="module")
def woman() -> Wearer:
    return wearer("woman", 0)


@pytest.fixture(scope="module")
def standing(woman: Wearer) -> Scene:
    return Scene(posed(woman.body, Pose()).posed(), (), CAMERA)


def box(place: tuple[float, float, float], size: tuple[float, float, float], colour: str) -> Mesh:
    return shapes.box(np.array(place), np.array(size), np.eye(3), colour, 1)


def seen(scene: Scene, woman: Wearer) -> Samples:
    return look(scene, woman, frozenset(), COARSE)


def test_round_standing_feet_the_shadow_is_wider_than_under_a_body_on_a_mat(
    standing: Scene,
) -> None:
    skin = standing.posed.skin()
    lying = replace(standing, mat=Mat((0.0, 0.0), (1.0, 1.0)))
    bare, on_mat = (
        (contact_shadow(scene, skin, COARSE) > DARK).sum() for scene in (standing, lying)
    )
    assert bare > 1.2 * on_mat > 0


def test_even_a_thin_leg_of_a_chair_has_its_shadow(standing: Scene) -> None:
    leg = box((0.8, 0.0, 0.22), (0.036, 0.036, 0.44), "wood")
    skin = standing.posed.skin()
    with_leg, without = (
        contact_shadow(scene, skin, COARSE) > DARK
        for scene in (replace(standing, props=(leg,)), standing)
    )
    assert with_leg.sum() > without.sum()


def test_a_wall_is_dark_only_where_the_figure_is_close(standing: Scene, woman: Wearer) -> None:
    back = float(standing.posed.skin()[:, 1].max())
    aside = replace(standing, camera=replace(CAMERA, azimuth=78))
    near, far = (
        replace(aside, props=(box((0.0, back + away + 0.05, 1.0), (3.0, 0.1, 2.0), "wall"),))
        for away in (0.005, 0.30)
    )
    touched = wall_shadow(near, seen(near, woman))
    assert touched.max() > 0.5
    assert (touched > DARK).mean() < 0.02
    assert wall_shadow(far, seen(far, woman)).max() < 0.05
    assert wall_shadow(standing, seen(standing, woman)).max() == 0
