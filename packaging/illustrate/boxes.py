"""Rectangles of a picture: work where something is, not everywhere."""

import numpy as np
from numpy.typing import NDArray

Box = tuple[slice, slice]


def box(mask: NDArray[np.bool_], margin: float = 0) -> Box:
    """Rows and columns round what is True, `margin` samples wider; empty when nothing is."""
    return _span(mask, 1, margin), _span(mask, 0, margin)


def _span(mask: NDArray[np.bool_], axis: int, margin: float) -> slice:
    where = np.flatnonzero(np.any(mask, axis=axis))
    if not where.size:
        return slice(0, 0)
    wide = int(np.ceil(margin))
    return slice(max(0, int(where[0]) - wide), int(where[-1]) + wide + 1)
