"""What the look knows of a body: where limbs fold on the trunk the skin is even."""

import numpy as np
import pytest

from illustrate.pose_data import Pose
from illustrate.posing import posed
from illustrate.wearer import Wearer


@pytest.fixture(scope="module")
def woman(worn: Wearer) -> Wearer:
    return worn


def _roughness(woman: Wearer, skin: np.ndarray) -> float:
    """How far the skin of the folds lies from the mean of what is round it, in metres."""
    off = np.linalg.norm(woman.averaging @ skin - skin, axis=1)
    return float(off[woman.folds > 0.9].mean())


def test_a_bent_hip_has_an_even_skin(woman: Wearer) -> None:
    bent = posed(woman.body, Pose(angles={"hip_flexion_l": 120.0, "hip_flexion_r": 120.0})).posed()
    assert _roughness(woman, woman.skin(bent)) < 0.8 * _roughness(woman, bent.skin())


def test_a_standing_body_keeps_its_shape(woman: Wearer) -> None:
    standing = posed(woman.body, Pose()).posed()
    moved = np.linalg.norm(woman.skin(standing) - standing.skin(), axis=1)
    hips = woman.body.part_weight("pelvis") > 0.5
    assert moved[hips].max() < 0.004


def test_skin_away_from_the_folds_stays_where_it_is(woman: Wearer) -> None:
    bent = posed(woman.body, Pose(angles={"hip_flexion_l": 90.0})).posed()
    away = woman.folds == 0
    assert away.mean() > 0.5
    assert np.array_equal(woman.skin(bent)[away], bent.skin()[away])


def test_evened_skin_stays_above_the_floor(woman: Wearer) -> None:
    standing = posed(woman.body, Pose()).posed()
    assert woman.skin(standing)[:, 2].min() >= 0
