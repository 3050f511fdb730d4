"""Hands and feet as one simple shape each: gaps between fingers or toes are filled."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate.boxes import box
from illustrate.model import PARTS

Bools = NDArray[np.bool_]
Small = NDArray[np.int16]
Depths = NDArray[np.float32]
Pictures = Iterable[NDArray[Any]]

_GAP = {"hand": 0.004, "foot": 0.004}  # metres: half the width of a gap that is filled,
_TIPS = {"hand": 0.002, "foot": 0.003}  # and of one between fingers, or between toes
_TIP = 0.0012  # metres: bumps of about this size on the outline of a hand go
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
        if limb == "hand":
            forearm = part == PARTS.index(name.replace("hand", "farm"))
            _rounded(own, forearm, (*copied, depth), depth, _TIP * samples_in_metre)


def _rounded(own: Bools, forearm: Bools, copied: Pictures, depth: Depths, reach: float) -> None:
    """Gives a hand one soft outline: bumps of its edge go, small hollows are filled.

    The edge goes on along the forearm: at the wrist a hand has no corners.
    """
    place = box(own, 4 * reach + 2)
    own, arm = own[place], (own | forearm)[place]
    soft = ndimage.gaussian_filter(arm.astype(np.float32), reach) > 0.5
    for wanted, source in ((soft & ~arm, arm), (own & ~soft, ~arm)):
        nearest = tuple(
            ndimage.distance_transform_edt(~source, return_distances=False, return_indices=True)
        )
        near = depth[place]
        new = wanted & ((near > near[nearest] - _BEFORE) | own)
        new &= own | own[nearest]
        for picture in copied:
            view = picture[place]
            view[new] = view[nearest][new]


def _closed(mask: Bools, reach: float) -> Bools:
    """The mask with every gap filled into which a disc of the radius `reach` does not go."""
    margin = int(np.ceil(reach)) + 1  # or the edge of the picture would count as the thing itself
    wide = np.pad(mask, margin)
    near = ndimage.distance_transform_edt(~wide) <= reach
    closed: Bools = ndimage.distance_transform_edt(near) > reach
    return closed[margin:-margin, margin:-margin] | mask


def specks_filled(
    mask: Bools,
    pictures: Iterable[NDArray[np.generic]],
    depth: Depths,
    smallest: float,
    within: Bools | None = None,
) -> None:
    """Fills in place the pieces of a mask that are under `smallest` samples: mere blots.

    Each gets what lies next to it: the mask is of holes, or of one kind of cloth. With `within`,
    only those are filled that have nothing else round them.
    """
    outside = np.zeros_like(mask) if within is None else ~within
    place = box(~mask, 1)
    mask, outside = mask[place], outside[place]
    pieces, _ = ndimage.label(mask)
    sizes = np.bincount(pieces.ravel())
    copied = [picture[place] for picture in (*pictures, depth)]
    for piece in np.flatnonzero(sizes < smallest):
        own = pieces == piece
        place = box(own, 2)
        if (ndimage.binary_dilation(own[place]) & outside[place]).any():
            continue
        nearest = ndimage.distance_transform_edt(
            mask[place], return_distances=False, return_indices=True
        )
        for picture in copied:
            view = picture[place]
            view[own[place]] = view[tuple(nearest)][own[place]]
