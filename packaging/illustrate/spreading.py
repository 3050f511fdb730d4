"""Lets an area go on beyond its edge, so that a blur does not fade there."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate.boxes import box

T = TypeVar("T", bound=np.generic)
Bools = NDArray[np.bool_]

_STEP = 0.02  # metres from one sample to the next: more, and there is an edge


def beyond(values: NDArray[T], own: Bools, reach: float) -> NDArray[T]:
    """The values of the area, and up to `reach` samples beyond it those of its nearest sample."""
    place = box(own, reach)
    spread = np.zeros_like(values)
    _, (rows, columns) = ndimage.distance_transform_edt(~own[place], return_indices=True)
    spread[place] = values[place][rows, columns]
    return spread


def level_with(
    one: Bools, other: Bools, depth: NDArray[np.float32], step_up: float = _STEP
) -> Bools:
    """The samples of one area that a sample of the other goes on from, with no edge between.

    An edge is where depth differs by more than `step_up` metres.
    """
    level = np.zeros_like(one)
    for axis in (0, 1):
        for step in (1, -1):
            beside = np.roll(other, step, axis)
            level |= one & beside & (np.abs(np.roll(depth, step, axis) - depth) < step_up)
    return level
