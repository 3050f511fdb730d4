"""What each sample shows, mended: no stray flaps of cloth in a fold of the body."""

import numpy as np
import pytest
from scipy import ndimage

from illustrate.model import FIGURES, PARTS
from illustrate.pose_files import load
from illustrate.samples import look
from illustrate.scenes import Stage
from illustrate.wearer import wearer

COARSE = 0.75  # samples for each unit
SLEEVES = [PARTS.index(part) for part in ("uarm_l", "uarm_r")]


@pytest.mark.parametrize("figure", FIGURES)
def test_between_a_raised_thigh_and_the_belly_no_flap_of_the_shirt_is_left(figure: str) -> None:
    her = wearer(figure, 1)
    spec = load("knee_lift")
    (loop,) = [it for it in spec.loops if it.id == "main"]
    scene = Stage(spec, her.body).loop(loop, 2)[-1].scene()
    samples = look(scene, her, frozenset(), COARSE)
    pieces, count = ndimage.label(samples.colour == samples.colours.index("top"))
    assert count > 0
    for piece in range(1, count + 1):
        own = pieces == piece
        near_sleeve = np.isin(samples.part[ndimage.binary_dilation(own)], SLEEVES).any()
        assert near_sleeve or own.sum() > 340 * COARSE**2
