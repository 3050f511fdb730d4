"""What is worn where, and where muscles lie."""

import numpy as np
import pytest

from illustrate import muscles
from illustrate.dress import Material, materials
from illustrate.hair import above_hairline
from illustrate.model import PARTS


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
    assert muscles.mark_vertex("quads_l", line, arm, everywhere) == 25
    assert 25 < muscles.mark_vertex("quads_l", line, arm, beyond) < 45
    elsewhere = np.where(np.arange(51) < 45, -1.0, 1.0)  # in sight, but no longer the muscle
    assert muscles.mark_vertex("quads_l", line, arm, elsewhere) == 25
    assert muscles.mark_vertex("quads_l", line, np.array([1.0] * 30 + [0.0] * 21), everywhere) == 30
