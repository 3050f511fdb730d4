"""Rectangles of a picture, to work where something is, not everywhere; and its large pieces."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

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


def large(mask: NDArray[np.bool_], least: float, *, diagonal: bool = False) -> NDArray[np.bool_]:
    """The mask without its pieces of fewer samples than `least`.

    With `diagonal`, samples that meet at a corner are of one piece.
    """
    pieces, _ = ndimage.label(mask, ndimage.generate_binary_structure(2, 2 if diagonal else 1))
    size = np.bincount(pieces.ravel(), minlength=1)
    size[0] = 0
    kept: NDArray[np.bool_] = (size >= least)[pieces]
    return kept
