"""The tint is strong wherever it is, and has no stains."""

import numpy as np
import pytest

from illustrate.tint import clear


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
