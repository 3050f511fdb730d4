"""Soft things between two limbs: as far as these are apart, so wide is what they hold."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from illustrate.limbs import landmark
from illustrate.model import PARTS, Floats, Mesh
from illustrate.pose_data import Landmark
from illustrate.rotations import Z, unit
from illustrate.skeleton import Skeleton
from illustrate.solids import Solid

_NARROWEST = 0.55  # of its own width
_PRESSED = 0.004  # metres into the skin: no gap is seen
_NEAR = 0.8  # of its half length and height: what lies beside it


def squeezed(
    meshes: Sequence[Mesh],
    solids: Sequence[Solid],
    skeleton: Skeleton,
    skin: Floats,
    parts: Sequence[str],
) -> tuple[tuple[Mesh, ...], tuple[Solid, ...]]:
    """The soft thing as narrow as the two parts leave it, and so much higher."""
    one, two = (landmark(skeleton, Landmark(on=part, u=0.8))[0] for part in parts)
    across = unit(two - one)
    up = unit(Z - across * float(across @ Z))
    axes = np.stack([across, np.cross(up, across), up], axis=1)
    points = np.concatenate([mesh.vertices for mesh in meshes]) @ axes
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    half = (points.max(axis=0) - points.min(axis=0)) / 2
    free = _free(skeleton, skin @ axes - middle, parts, half)
    share = float(np.clip((free + _PRESSED) / half[0], _NARROWEST, 1.0))
    turn = axes @ np.diag([share, 1.0, share**-0.5]) @ axes.T
    centre = axes @ middle
    narrow = tuple(
        replace(mesh, vertices=(mesh.vertices - centre) @ turn.T + centre) for mesh in meshes
    )
    given = (1 - share) * float(half[0])
    return narrow, tuple(replace(solid, gives=solid.gives + given) for solid in solids)


def _free(skeleton: Skeleton, local: Floats, parts: Sequence[str], half: Floats) -> float:
    """Half of the least distance between the parts, where the thing lies; metres."""
    own = skeleton.body.part
    beside = (np.abs(local[:, 1:]) < _NEAR * half[1:]).all(axis=1)
    found = []
    for part, sign in zip(parts, (-1, 1), strict=True):
        near = local[beside & (own == PARTS.index(part)), 0] * sign
        found.append(float(near.min()) if len(near) else float(half[0]))
    return sum(found) / 2
