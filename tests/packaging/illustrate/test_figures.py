"""The bodies: whole, of one stature, rounded without a gap."""

import numpy as np
import pytest

from illustrate import figures
from illustrate.anatomy import segments
from illustrate.model import FIGURES, PARTS, Body
from illustrate.subdivision import QuadMesh, subdivided

CUBE = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], dtype=float)
FACES = np.array(
    [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]]
)


def open_edges(quads: np.ndarray) -> int:
    """How many edges belong to one face alone."""
    edges = np.concatenate([quads[:, [k, (k + 1) % 4]] for k in range(4)])
    _, uses = np.unique(np.sort(edges, axis=1), axis=0, return_counts=True)
    return int((uses != 2).sum())


def test_a_cube_becomes_a_ball() -> None:
    mesh = QuadMesh(CUBE, np.zeros((8, 0)), FACES)
    for _ in range(3):
        mesh = subdivided(mesh)
    radius = np.linalg.norm(mesh.points, axis=1)
    assert len(mesh.quads) == 6 * 4**3
    assert open_edges(mesh.quads) == 0
    assert radius.max() / radius.min() < 1.2


def test_values_are_averaged_and_stay_within_their_bounds() -> None:
    values = CUBE[:, :1].copy()
    mesh = subdivided(QuadMesh(CUBE, values, FACES))
    assert (mesh.values[:8] == values).all()
    assert np.abs(mesh.values).max() <= 1


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_whole(figure: str) -> None:
    body = figures.load(figure, 1)
    assert open_edges(body.quads) == 0
    np.testing.assert_allclose(body.weights.sum(axis=1), 1)
    np.testing.assert_allclose(body.part_weights.sum(axis=1), 1)
    assert set(np.unique(body.part)) == set(range(len(PARTS)))
    assert all(parent < bone for bone, parent in enumerate(body.parents))


def test_both_figures_have_one_stature_and_one_chart() -> None:
    woman, man = (figures.load(figure, 0) for figure in FIGURES)
    assert np.ptp(man.rest[:, 2]) == pytest.approx(np.ptp(woman.rest[:, 2]))
    np.testing.assert_array_equal(man.chart, woman.chart)
    np.testing.assert_array_equal(woman.chart, woman.rest)


@pytest.mark.parametrize("figure", FIGURES)
def test_hands_and_feet_are_larger_than_life_and_feet_as_high(figure: str) -> None:
    body = figures.load(figure, 0)
    with np.load(figures.FOLDER / f"{figure}.npz") as file:
        own, heads = file["v"].astype(float), file["heads"].astype(float)
    scale = np.ptp(body.rest[:, 2]) / np.ptp(own[:, 2])
    for side in "LR":
        hand = [body.index(f"{bone}.{side}") for bone in ("wrist", "finger3-3")]
        drawn, life = (np.diff(it[hand], axis=0) for it in (body.heads, scale * heads))
        np.testing.assert_allclose(drawn, 1.08 * life, atol=1e-6)
        foot = body.part_weight(f"foot_{side.lower()}") > 0.99
        drawn, life = body.rest[foot], scale * own[foot]
        np.testing.assert_allclose(np.ptp(drawn, axis=0), np.ptp(life, axis=0) * [1.08, 1.08, 1])
        np.testing.assert_allclose(drawn[:, 2], life[:, 2])
        assert drawn[:, 1].max() == pytest.approx(life[:, 1].max(), abs=1e-3)


def test_styling_moves_the_points_of_the_cage() -> None:
    plain = figures.load("woman", 0)
    moved = figures.load("woman", 0, lambda cage: 1.1 * cage.vertices)
    np.testing.assert_allclose(moved.rest, 1.1 * plain.rest)
    np.testing.assert_array_equal(moved.chart, plain.chart)


def test_palms_face_each_other_or_forward_never_back(woman: Body) -> None:
    for side, sign in (("l", 1), ("r", -1)):
        palm = segments(woman).palms[side]
        assert palm[1] < 0.5
        assert sign * palm[0] < 0.5


@pytest.mark.parametrize("figure", FIGURES)
def test_an_elbow_bends_in_a_short_stretch(figure: str) -> None:
    body = figures.load(figure, 0)
    upper, fore = (body.weights[:, body.index(bone)] for bone in ("upperarm02.L", "lowerarm01.L"))
    bends = np.minimum(upper, fore) > 0.1
    shoulder, wrist = body.head("upperarm01.L"), body.head("wrist.L")
    along = (wrist - shoulder) / np.linalg.norm(wrist - shoulder)
    assert 0.01 < np.ptp(body.rest[bends] @ along) < 0.06


def test_hips_bulge_less_than_knees(woman: Body) -> None:
    hips, knees = (
        woman.weights[:, [woman.index(bone) for bone in bones]].sum(axis=1) > 0.95
        for bones in (("upperleg01.L", "pelvis.L"), ("upperleg02.L", "lowerleg01.L"))
    )
    assert woman.dual_shares[hips].max() < 0.8 * woman.dual_shares[knees].min()
    assert woman.dual_shares.min() >= 0
