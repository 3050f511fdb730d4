"""The shadow on walls and furniture where a figure leans, sits or holds on."""

from dataclasses import replace

import numpy as np
import pytest

from illustrate import shapes, touch
from illustrate.drawing import FINENESS
from illustrate.model import Camera, Mesh, Scene
from illustrate.pose_data import Pose
from illustrate.posing import posed
from illustrate.samples import Samples, look
from illustrate.wearer import Wearer

COARSE = 0.5  # samples for each unit
CAMERA = Camera(40, 9, (0.0, 0.0, 0.8), 3.4)
DARK = 0.24


@pytest.fixture(scope="module")
def woman(worn: Wearer) -> Wearer:
    return worn


@pytest.fixture(scope="module")
def standing(woman: Wearer) -> Scene:
    return Scene(posed(woman.body, Pose()).posed(), (), CAMERA)


def box(place: tuple[float, float, float], size: tuple[float, float, float], colour: str) -> Mesh:
    return shapes.box(np.array(place), np.array(size), np.eye(3), colour, 1)


def seen(scene: Scene, woman: Wearer) -> Samples:
    return look(scene, woman, frozenset(), COARSE)


def test_a_wall_is_dark_only_where_the_figure_is_close(standing: Scene, woman: Wearer) -> None:
    back = float(standing.posed.skin()[:, 1].max())
    aside = replace(standing, camera=replace(CAMERA, azimuth=78))
    near, far = (
        replace(aside, props=(box((0.0, back + away + 0.05, 1.0), (3.0, 0.1, 2.0), "wall"),))
        for away in (0.005, 0.30)
    )
    touched = touch.shadow(near, seen(near, woman))
    assert touched.max() > 0.5
    assert (touched > DARK).mean() < 0.02
    assert touch.shadow(far, seen(far, woman)).max() < 0.05
    assert touch.shadow(standing, seen(standing, woman)).max() == 0


def test_a_board_under_the_feet_is_dark_beside_them(standing: Scene, woman: Wearer) -> None:
    """As a seat is under who sits, and a roll under a knee."""
    sole = float(standing.posed.skin()[:, 2].min())
    board = box((0.0, 0.0, sole - 0.05), (1.2, 1.2, 0.1), "wood")
    scene = replace(standing, props=(board,))
    samples = seen(scene, woman)
    dark = touch.shadow(scene, samples)
    feet = scene.camera.project(standing.posed.skin()[standing.posed.skin()[:, 2] < sole + 0.03])
    rows, columns = np.nonzero(dark > DARK)
    assert len(rows) > 20
    assert (abs(columns / COARSE - feet[:, 0].mean()) < 1.5 * np.ptp(feet[:, 0])).all()
    assert not dark[~touch.things(samples)].any()


def test_what_is_worn_is_not_in_the_shadow_of_who_wears_it(standing: Scene, woman: Wearer) -> None:
    knee = (-0.09, 0.0, 0.48)
    for colour, least in (("strap", 0.0), ("wood", DARK)):
        scene = replace(standing, props=(box(knee, (0.3, 0.3, 0.06), colour),))
        assert (touch.shadow(scene, seen(scene, woman)).max() > least) == (colour == "wood")


def test_the_corners_of_a_box_are_known_where_they_are_seen(standing: Scene, woman: Wearer) -> None:
    alone = box((1.2, 0.0, 0.8), (0.4, 0.4, 0.4), "wood")
    away = CAMERA.towards * (1, 1, 0)
    behind = box((*(-1.0 * away)[:2], 1.0), (0.05, 0.05, 0.05), "wood")
    scene = replace(standing, props=(alone, behind))
    corners = look(scene, woman, frozenset(), FINENESS).corners
    own = CAMERA.project(alone.vertices)[:, :2]
    assert len(corners) == 7  # all of a box but the one at its back; behind the figure, none
    assert np.linalg.norm(corners[:, None] - own, axis=2).min(axis=1) == pytest.approx(0)
