"""Hands and feet as one simple shape each: gaps between fingers or toes are filled."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate.boxes import box
from illustrate.model import PARTS

Bools = NDArray[np.bool_]
Small = NDArray[np.int16]
Depths = NDArray[np.float32]

_GAP = {"hand": 0.0065, "foot": 0.010}  # metres: half the width of a gap that is filled,
_TIPS = {"hand": 0.022, "foot": 0.014}  # and of one between fingers, or between toes
_FIRST = {"hand": 1, "foot": 0}  # of the digits that are one shape: the thumb stays apart
_BEFORE = 0.02  # metres nearer than the hand: then a thing lies before it and stays


def filled(
    part: Small,
    digit: Small,
    pictures: Iterable[NDArray[np.generic]],
    depth: Depths,
    samples_in_metre: float,
) -> None:
    """Fills the gaps in place: each new sample of a hand or foot copies the nearest of its own.

    The tips of fingers, or of toes, get one round outline together.
    """
    copied = list(pictures)
    for index, name in enumerate(PARTS):
        limb = name.partition("_")[0]
        if limb not in _GAP:
            continue
        own = part == index
        if np.count_nonzero(own) < 20:
            continue
        for gap, first in ((_TIPS[limb], _FIRST[limb]), (_GAP[limb], None)):
            reach = gap * samples_in_metre
            place = box(own, 2 * reach + 2)
            window = own[place] if first is None else own[place] & (digit[place] != first - 1)
            away, nearest = ndimage.distance_transform_edt(~window, return_indices=True)
            source = tuple(nearest)
            near = depth[place]
            new = _closed(window, reach) & ~own[place] & (near > near[source] - _BEFORE)
            new &= away < 2 * reach
            if first is not None:
                new &= digit[place][source] >= first
            if not new.any():
                continue
            for picture in (*copied, depth):
                view = picture[place]
                view[new] = view[source][new]
            own = part == index


def _closed(mask: Bools, reach: float) -> Bools:
    """The mask with every gap filled into which a disc of the radius `reach` does not go."""
    outside = ndimage.distance_transform_edt(~mask) <= reach
    closed: Bools = ndimage.distance_transform_edt(outside) > reach
    return closed | mask


def specks_filled(
    empty: Bools, pictures: Iterable[NDArray[np.generic]], depth: Depths, smallest: float
) -> None:
    """Fills in place holes in what is seen that are under `smallest` samples: mere blots."""
    place = box(~empty, 1)
    empty = empty[place]
    holes, _ = ndimage.label(empty)
    sizes = np.bincount(holes.ravel())
    copied = [picture[place] for picture in (*pictures, depth)]
    for hole in np.flatnonzero(sizes < smallest):
        own = holes == hole
        place = box(own, 2)
        nearest = ndimage.distance_transform_edt(
            empty[place], return_distances=False, return_indices=True
        )
        for picture in copied:
            view = picture[place]
            view[own[place]] = view[tuple(nearest)][own[place]]
