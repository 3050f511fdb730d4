"""The floor and the mat, and the shadow where a figure or a thing rests on them."""

from dataclasses import replace

import numpy as np
import pytest

from illustrate.floor import (
    MAT_THICKNESS,
    Floats,
    contact_shadow,
    ground_outline,
    inside_mat,
    mat_outlines,
)
from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH, Mat, Scene
from illustrate.raster import on_level
from tests.packaging.illustrate.builders import ASLANT, COARSE, a_box

DARK = 0.24


def test_the_higher_a_thing_over_the_mat_the_fainter_its_shade(standing: Scene) -> None:
    on_mat = replace(standing, mat=Mat(centre=(0.0, 0.0), size=(4.0, 4.0)))
    skin = standing.posed.skin()
    skin[:, 2] -= skin[:, 2].min()
    stands, hovers, lifted, high = (
        float(contact_shadow(on_mat, skin + np.array([0.0, 0.0, height]), COARSE).max())
        for height in (0.0, 0.06, 0.30, 0.90)
    )
    assert stands > 2 * hovers > 0.1
    assert hovers > 1.5 * lifted > 0.1
    assert high < 0.01


def test_the_shade_of_what_is_lifted_falls_further_aside(standing: Scene) -> None:
    skin = standing.posed.skin()
    skin[:, 2] -= skin[:, 2].min()
    on_mat = replace(standing, mat=Mat(centre=(0.0, 0.0), size=(4.0, 4.0)))
    columns = []
    for height in (0.0, 0.20):
        dark = contact_shadow(on_mat, skin + np.array([0.0, 0.0, height]), COARSE)
        columns.append(np.nonzero(dark > 0.8 * dark.max())[1].mean())
    assert columns[1] - columns[0] > 3


def test_the_shadow_falls_to_the_right_and_to_the_reader(standing: Scene) -> None:
    skin = standing.posed.skin()
    dark = contact_shadow(standing, skin, COARSE)
    rows, columns = np.nonzero(dark > DARK)
    feet = standing.camera.project(skin[skin[:, 2] < 0.03]).mean(axis=0) * COARSE
    assert columns.mean() > feet[0]
    assert rows.mean() > feet[1]


def test_even_a_thin_leg_of_a_chair_has_its_shadow(standing: Scene) -> None:
    leg = a_box((0.8, 0.0, 0.22), (0.036, 0.036, 0.44), "wood")
    skin = standing.posed.skin()
    with_leg, without = (
        contact_shadow(scene, skin, COARSE) > DARK
        for scene in (replace(standing, props=(leg,)), standing)
    )
    assert with_leg.sum() > without.sum()


def test_what_lies_on_the_mat_has_no_shadow_beyond_its_edge(standing: Scene) -> None:
    skin = standing.posed.skin()
    edge = float(skin[skin[:, 2] < 0.03][:, 0].max()) + 0.01
    mat = Mat(centre=(edge - 1.0, 0.0), size=(2.0, 2.0))
    x, _ = on_level(ASLANT, COARSE, 0.0)
    bare, laid = (
        contact_shadow(scene, skin, COARSE) for scene in (standing, replace(standing, mat=mat))
    )
    assert bare[x > edge].max() > DARK
    assert laid[x > edge].max() < 0.05
    wide = Mat(centre=(0.0, 0.0), size=(4.0, 4.0))
    whole = contact_shadow(replace(standing, mat=wide), skin, COARSE)
    assert (laid[x < edge] == whole[x < edge]).all()


def test_a_chair_beside_the_mat_keeps_its_shadow_and_who_uses_the_mat_stains_nothing(
    standing: Scene,
) -> None:
    leg = a_box((0.8, 0.0, 0.22), (0.036, 0.036, 0.44), "wood")
    mat = Mat(centre=(3.0, 0.0), size=(2.0, 2.0))
    skin = standing.posed.skin()
    with_leg, without = (
        contact_shadow(replace(standing, mat=mat, props=props), skin, COARSE)
        for props in ((leg,), ())
    )
    assert with_leg.max() > DARK
    assert without.max() < 0.01


def test_a_place_on_the_mat_is_as_far_from_its_edge_as_it_looks() -> None:
    mat = Mat(centre=(0.1, 0.0), size=(1.6, 0.8), corner=0.01)
    clear = inside_mat(mat, ASLANT, 1.0)
    along = np.linspace(-0.8, 0.8, 400)
    edge = ASLANT.project(np.array([(0.1 + x, y, 0.0) for x in along for y in (-0.4, 0.4)]))
    for x, y in ((0.1, 0.0), (0.5, 0.2), (-0.3, -0.1)):
        place = ASLANT.project(np.array([[x, y, 0.0]]))[0, :2]
        column, row = place.astype(int)
        away = np.linalg.norm(edge[:, :2] - place, axis=1).min()
        assert clear[row, column] == pytest.approx(away, abs=1.5)
    assert clear[0, 0] == 0


@pytest.mark.parametrize("mat", [None, Mat(centre=(3.0, 0.0), size=(2.0, 2.0))])
def test_what_is_lifted_over_the_floor_leaves_no_stain(standing: Scene, mat: Mat | None) -> None:
    skin = standing.posed.skin()
    skin[:, 2] += 0.3 - skin[:, 2].min()
    assert contact_shadow(replace(standing, mat=mat), skin, COARSE).max() < 0.01


def test_a_mat_has_a_side_all_round_its_top() -> None:
    mat = Mat(centre=(0.0, 0.0), size=(1.8, 0.5))
    whole, top = mat_outlines(mat, ASLANT)
    assert top[:, 1].max() < whole[:, 1].max()  # the side faces the reader
    under = ASLANT.project(np.array([(0.9, y, -MAT_THICKNESS) for y in (-0.1, 0.1)]))[:, :2]
    for point in (*top, *under):
        assert _within(point, whole)


def _within(point: Floats, ring: Floats) -> bool:
    """Whether a convex ring has the point on the same side of all of its edges, or on one."""
    edges, arms = np.roll(ring, -1, axis=0) - ring, point - ring
    sides = edges[:, 0] * arms[:, 1] - edges[:, 1] * arms[:, 0]
    return bool((sides > -1e-6).all() or (sides < 1e-6).all())


@pytest.mark.parametrize("elevation", [4, 15, 40])
def test_the_floor_is_shown_whole_and_the_feet_stand_on_it(
    standing: Scene, elevation: float
) -> None:
    camera = replace(ASLANT, elevation=elevation)
    outline = ground_outline(replace(standing, camera=camera))
    low, high = outline.min(axis=0), outline.max(axis=0)
    assert (low > 0).all()
    assert (high < (VIEW_WIDTH, VIEW_HEIGHT)).all()
    skin = standing.posed.skin()
    feet = camera.project(skin[skin[:, 2] < 0.03])[:, :2]
    middle, half = (low + high) / 2, (high - low) / 2
    assert np.linalg.norm((feet - middle) / half, axis=1).max() < 1


def test_before_a_wall_the_floor_fills_the_view(standing: Scene) -> None:
    wall = a_box((0.0, 0.8, 1.4), (6.0, 0.1, 2.8), "wall")
    outline = ground_outline(replace(standing, props=(wall,)))
    assert (outline.min(axis=0) == 0).all()
    assert (outline.max(axis=0) == (VIEW_WIDTH, VIEW_HEIGHT)).all()


def test_a_cupboard_is_no_wall(standing: Scene) -> None:
    cupboard = a_box((0.0, 0.8, 0.44), (2.0, 0.5, 0.88), "wall")
    outline = ground_outline(replace(standing, props=(cupboard,)))
    np.testing.assert_array_equal(outline, ground_outline(standing))
