"""What is worn where, and where muscles lie."""

import numpy as np
import pytest
from numpy.typing import NDArray

from illustrate import muscles
from illustrate.dress import Finish, Material, bent, finishes, materials
from illustrate.hair import above_hairline
from illustrate.model import PARTS, Body
from illustrate.pose_data import Pose
from illustrate.posing import posed

Floats = NDArray[np.float64]


@pytest.mark.parametrize(
    ("point", "part", "material"),
    [
        ((0.0, -0.12, 0.30), "torso", Material.TOP),
        ((0.20, -0.02, 0.40), "uarm_l", Material.TOP),
        ((0.36, -0.09, 0.21), "farm_l", Material.SKIN),
        ((0.10, 0.08, -0.05), "pelvis", Material.SHORTS),
        ((0.08, 0.09, 0.07), "pelvis", Material.SHORTS),  # higher behind: a bent hip pulls it down
        ((0.08, -0.12, 0.07), "pelvis", Material.TOP),
        ((0.10, -0.10, -0.10), "thigh_l", Material.SHORTS),
        ((0.13, -0.05, -0.36), "shank_l", Material.SKIN),
        ((0.0, -0.02, 0.78), "head", Material.HAIR),
        ((0.0, -0.13, 0.64), "head", Material.SKIN),
    ],
)
@pytest.mark.parametrize("figure", ["woman", "man"])
def test_each_place_wears_what_belongs_there(
    figure: str, point: tuple[float, float, float], part: str, material: Material
) -> None:
    parts = np.zeros((1, len(PARTS)))
    parts[0, PARTS.index(part)] = 1
    assert materials(figure, np.array([point]), parts)[0] == material


@pytest.mark.parametrize(
    ("point", "part", "finish"),
    [
        ((0.0, -0.12, 0.30), "torso", Finish.PLAIN),
        ((0.0, -0.12, 0.055), "torso", Finish.TRIM),  # the shirt's hem
        ((0.0, -0.10, 0.466), "torso", Finish.TRIM),  # its neck
        ((0.10, -0.10, -0.195), "thigh_l", Finish.TRIM),  # the leg of the shorts
        ((0.10, -0.10, -0.215), "thigh_l", Finish.SHADED),
        ((0.10, -0.10, -0.25), "thigh_l", Finish.PLAIN),
        ((0.0, -0.07, 0.57), "neck", Finish.SHADED),
        ((0.0, -0.07, 0.53), "neck", Finish.PLAIN),
        ((0.15, -0.06, -0.814), "foot_l", Finish.SOLE),
        ((0.15, -0.06, -0.790), "foot_l", Finish.PLAIN),
    ],
)
def test_clothes_have_trims_and_shade_the_skin_below_them(
    point: tuple[float, float, float], part: str, finish: Finish
) -> None:
    parts = np.zeros((1, len(PARTS)))
    parts[0, PARTS.index(part)] = 1
    place = np.array([point])
    assert finishes(materials("woman", place, parts), place, parts)[0] == finish


def test_a_shirt_is_drawn_up_behind_the_hip_that_is_bent(sparse: Body) -> None:
    left, right = bent(posed(sparse, Pose(angles={"hip_flexion_l": 110.0})).posed())
    assert (left, right) == pytest.approx((110, 0), abs=8)
    parts = np.zeros((2, len(PARTS)))
    parts[:, PARTS.index("pelvis")] = 1
    behind = np.array([[0.10, 0.09, 0.12], [-0.10, 0.09, 0.12]])
    assert [*materials("woman", behind, parts, (left, right))] == [Material.SHORTS, Material.TOP]


def test_his_hair_is_shorter_at_the_temple_and_the_nape() -> None:
    temple, nape = np.array([[0.06, -0.07, 0.68]]), np.array([[0.0, 0.05, 0.61]])
    for place in (temple, nape):
        assert above_hairline("man", place)[0] < above_hairline("woman", place)[0]


def test_a_muscle_is_full_in_its_middle_and_fades_out() -> None:
    line = np.linspace((0.115, -0.12, -0.17), (0.115, -0.12, 0.20), 50)
    field = muscles.field("quads_l", line, np.zeros(50))
    assert field[0] == 1
    assert field[-1] == 0
    assert (np.diff(field) <= 0).all()
    assert ((field > 0.1) & (field < 0.9)).sum() >= 4


def test_sides_are_mirrored_and_arms_are_never_tinted() -> None:
    left = np.array([[0.16, 0.0, 0.045]])
    right = left * (-1, 1, 1)
    assert muscles.field("glute_med_l", left, np.zeros(1)) == [1]
    assert muscles.field("glute_med_r", right, np.zeros(1)) == [1]
    assert muscles.field("glute_med_r", left, np.zeros(1)) == [0]
    assert muscles.field("glute_med_l", left, np.ones(1)) == [0]


def test_a_mark_lies_in_the_middle_of_its_muscle_or_where_that_is_better_seen() -> None:
    line = np.linspace((0.115, -0.19, -0.17), (0.115, -0.05, -0.21), 51)  # through the quadriceps
    arm = np.zeros(51)
    everywhere, beyond = np.ones(51), np.linspace(-1, 1, 51)
    ample = np.full(51, muscles.MARK_ROOM)

    def at(arm: Floats, facing: Floats, room: Floats) -> int:
        return muscles.mark_vertex("quads_l", line, arm, facing, room)

    assert at(arm, everywhere, ample) == 25
    assert 25 < at(arm, beyond, ample) < 45
    elsewhere = np.where(np.arange(51) < 48, -1.0, 1.0)  # in sight, but no longer the muscle
    assert at(arm, elsewhere, ample) == 25
    assert at(np.array([1.0] * 30 + [0.0] * 21), everywhere, ample) == 30
    assert at(arm, everywhere, np.where(np.arange(51) < 32, 0.0, ample)) == 32
