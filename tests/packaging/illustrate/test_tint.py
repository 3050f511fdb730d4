"""The tint is strong wherever it is, and has no stains."""

from dataclasses import replace

import numpy as np
import pytest

from illustrate.model import Scene
from illustrate.samples import Samples, look
from illustrate.tint import clear, past, strength
from illustrate.wearer import Wearer
from tests.packaging.illustrate.builders import COARSE, a_limb


def _spot(strength: float, middle: int) -> np.ndarray:
    rows, columns = np.indices((60, 120))
    away = np.hypot(rows - 30, columns - middle)
    return (strength * np.exp(-((away / 8) ** 2))).astype(np.float32)


@pytest.mark.parametrize("strength", [0.5, 0.7, 1.0])
def test_the_middle_is_strong_be_the_muscle_mostly_hidden(strength: float) -> None:
    assert clear(_spot(strength, 30)).max() == pytest.approx(max(strength, 0.95))


def test_hardly_anything_is_not_made_much() -> None:
    assert clear(_spot(0.1, 30)).max() < 0.25


def test_a_faint_piece_beside_a_strong_one_is_left_out() -> None:
    both = clear(_spot(1.0, 30) + _spot(0.3, 90))
    assert both[30, 30] > 0.95
    assert both[30, 90] < 0.01


def test_two_strong_pieces_stay() -> None:
    both = clear(_spot(1.0, 30) + _spot(0.9, 90))
    assert both[30, 90] == pytest.approx(0.9, abs=0.01)


def test_nothing_stays_nothing() -> None:
    assert not clear(np.zeros((20, 20), np.float32)).any()


def _limb(step: float) -> Samples:
    """A bar across the picture, its right half `step` metres behind its left."""
    shape = (60, 160)
    rows, columns = np.indices(shape)
    bar = (rows > 20) & (rows < 40) & (columns > 20) & (columns < 140)
    return a_limb(bar, columns >= 80, ("skin",), step=step)


def test_past_a_joint_the_tint_goes_on_for_a_while_and_past_an_edge_it_does_not() -> None:
    left = np.indices((60, 160))[1] < 80
    joined, behind = _limb(0.0), _limb(0.1)
    further = past(joined.body & left, joined)
    columns = np.flatnonzero(further[30])
    assert columns[0] == 80
    assert 10 < len(columns) < 40
    assert not further[~joined.body].any()
    assert not past(behind.body & left, behind).any()


@pytest.mark.parametrize(("muscle", "on_shirt"), [("quads_r", False), ("abs_r", True)])
def test_a_shirt_has_no_tint_of_a_thigh(
    worn: Wearer, standing: Scene, muscle: str, on_shirt: bool
) -> None:
    scene = replace(standing, muscles=(muscle,))
    samples = look(scene, worn, frozenset(), COARSE)
    glow, own = strength(scene, worn, samples)
    assert glow.max() > 0.5
    assert (own & samples.of("top")).any() == on_shirt
