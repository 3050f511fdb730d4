"""Lets what lies within an area go on beyond its edge, so that a blur does not fade there."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate.boxes import box

T = TypeVar("T", bound=np.generic)


def beyond(values: NDArray[T], own: NDArray[np.bool_], reach: float) -> NDArray[T]:
    """The values of the area, and up to `reach` samples beyond it those of its nearest sample."""
    place = box(own, reach)
    spread = np.zeros_like(values)
    _, (rows, columns) = ndimage.distance_transform_edt(~own[place], return_indices=True)
    spread[place] = values[place][rows, columns]
    return spread
