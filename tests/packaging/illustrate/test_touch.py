"""The shadow on walls and furniture where a figure leans, sits or holds on."""

from dataclasses import replace

import numpy as np
import pytest

from illustrate import touch
from illustrate.drawing import FINENESS
from illustrate.model import Floats, Scene
from illustrate.samples import Samples, look
from illustrate.wearer import Wearer
from tests.packaging.illustrate.builders import ASLANT, COARSE, a_box

DARK = 0.24


def seen(scene: Scene, worn: Wearer) -> Samples:
    return look(scene, worn, frozenset(), COARSE)


def shadow(scene: Scene, worn: Wearer) -> Floats:
    samples = seen(scene, worn)
    return touch.shadow(scene, samples, touch.things(samples))


def test_a_wall_is_dark_only_where_the_figure_is_close(standing: Scene, worn: Wearer) -> None:
    back = float(standing.posed.skin()[:, 1].max())
    aside = replace(standing, camera=replace(ASLANT, azimuth=78))
    near, far = (
        replace(aside, props=(a_box((0.0, back + away + 0.05, 1.0), (3.0, 0.1, 2.0), "wall"),))
        for away in (0.005, 0.30)
    )
    touched = shadow(near, worn)
    assert touched.max() > 0.5
    assert (touched > DARK).mean() < 0.02
    assert shadow(far, worn).max() < 0.05
    assert shadow(standing, worn).max() == 0


def test_a_board_under_the_feet_is_dark_beside_them(standing: Scene, worn: Wearer) -> None:
    """As a seat is under who sits, and a roll under a knee."""
    sole = float(standing.posed.skin()[:, 2].min())
    board = a_box((0.0, 0.0, sole - 0.05), (1.2, 1.2, 0.1), "wood")
    scene = replace(standing, props=(board,))
    samples = seen(scene, worn)
    dark = touch.shadow(scene, samples, touch.things(samples))
    feet = scene.camera.project(standing.posed.skin()[standing.posed.skin()[:, 2] < sole + 0.03])
    rows, columns = np.nonzero(dark > DARK)
    assert len(rows) > 20
    assert (abs(columns / COARSE - feet[:, 0].mean()) < 1.5 * np.ptp(feet[:, 0])).all()
    assert not dark[~touch.things(samples)].any()


def test_what_is_worn_is_not_in_the_shadow_of_who_wears_it(standing: Scene, worn: Wearer) -> None:
    knee = (-0.09, 0.0, 0.48)
    for colour, least in (("strap", 0.0), ("wood", DARK)):
        scene = replace(standing, props=(a_box(knee, (0.3, 0.3, 0.06), colour),))
        assert (shadow(scene, worn).max() > least) == (colour == "wood")


def test_the_corners_of_a_box_are_known_where_they_are_seen(standing: Scene, worn: Wearer) -> None:
    alone = a_box((1.2, 0.0, 0.8), (0.4, 0.4, 0.4), "wood")
    away = ASLANT.towards * (1, 1, 0)
    behind = a_box((*(-1.0 * away)[:2], 1.0), (0.05, 0.05, 0.05), "wood")
    scene = replace(standing, props=(alone, behind))
    corners = look(scene, worn, frozenset(), FINENESS).corners
    own = ASLANT.project(alone.vertices)[:, :2]
    assert len(corners) == 7  # all of a box but the one at its back; behind the figure, none
    assert np.linalg.norm(corners[:, None] - own, axis=2).min(axis=1) == pytest.approx(0)
