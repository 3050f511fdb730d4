"""The line of a strap that is pulled tight around one limb or two."""

from collections.abc import Sequence

import numpy as np
from scipy.spatial import ConvexHull

from illustrate.limbs import landmark
from illustrate.model import PARTS, Floats
from illustrate.polylines import points_at, ways
from illustrate.pose_data import Landmark
from illustrate.rotations import unit
from illustrate.skeleton import Skeleton

_SLAB = 0.018  # metres to both sides, in which the skin is looked at
_POINTS = 72


def loop_around(
    skeleton: Skeleton, skin: Floats, parts: Sequence[str], u: float, off: float
) -> tuple[Floats, Floats]:
    """The closed line around the parts at the share `u` of their length, and the limbs' axis.

    `off` is how far the strap's middle stands off the skin, in metres.
    """
    middle = np.mean([_at(skeleton, part, u) for part in parts], axis=0)
    along = unit(sum(unit(_at(skeleton, part, 1) - _at(skeleton, part, 0)) for part in parts))
    chosen = np.isin(skeleton.body.part, [PARTS.index(part) for part in parts])
    near = chosen & (np.abs((skin - middle) @ along) < _SLAB)
    aside = unit(np.cross(along, [0.3, 1.0, 0.2]))
    axes = np.stack([aside, np.cross(along, aside)], axis=1)
    flat = (skin[near] - middle) @ axes
    corners = flat[ConvexHull(flat).vertices]
    outline = _around(corners, off)
    return middle + outline @ axes.T, along


def _at(skeleton: Skeleton, part: str, u: float) -> Floats:
    return landmark(skeleton, Landmark(on=part, u=u))[0]


def _around(corners: Floats, off: float) -> Floats:
    """An even, smooth closed line at the distance `off` around a convex polygon."""
    closed = np.concatenate([corners, corners[:1]])
    line = points_at(closed, np.linspace(0, ways(closed)[-1], _POINTS, endpoint=False))
    for _ in range(3):
        line = (np.roll(line, 1, axis=0) + 2 * line + np.roll(line, -1, axis=0)) / 4
    ahead = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0)
    outward = np.stack([ahead[:, 1], -ahead[:, 0]], axis=1)  # the hull runs anticlockwise
    moved: Floats = line + off * outward / np.linalg.norm(outward, axis=1, keepdims=True)
    return moved
