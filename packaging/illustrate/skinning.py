"""Moves the vertices of a body with its bones."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from illustrate.rotations import quaternion_product, quaternions

Floats = NDArray[np.float64]


def skinned(
    rest: Floats,
    weights: Floats,
    heads: Floats,
    parents: Sequence[int],
    rotations: Floats,
    positions: Floats,
    dual_shares: Floats,
) -> Floats:
    """The vertices in the world, (n, 3).

    Linear blending loses volume at a bent joint, dual quaternions bulge there: `dual_shares`
    (0 to 1, for each vertex) is how much of the second is mixed into the first.
    """
    offsets = positions - np.einsum("bij,bj->bi", rotations, heads)
    linear = _linear(rest, weights, rotations, offsets)
    if not dual_shares.any():
        return linear
    dual = _dual(rest, weights, parents, rotations, offsets)
    mixed: Floats = linear + dual_shares[:, None] * (dual - linear)
    return mixed


def _linear(rest: Floats, weights: Floats, rotations: Floats, offsets: Floats) -> Floats:
    mixed = weights @ np.concatenate([rotations.reshape(-1, 9), offsets], axis=1)
    turned: Floats = np.einsum("vij,vj->vi", mixed[:, :9].reshape(-1, 3, 3), rest)
    moved: Floats = turned + mixed[:, 9:]
    return moved


def _dual(
    rest: Floats, weights: Floats, parents: Sequence[int], rotations: Floats, offsets: Floats
) -> Floats:
    real = quaternions(rotations)
    for bone, parent in enumerate(parents):
        if parent >= 0 and real[bone] @ real[parent] < 0:
            real[bone] = -real[bone]  # the same rotation, on the side of its parent
    shift = np.concatenate([np.zeros((len(offsets), 1)), offsets], axis=1)
    mixed = weights @ np.concatenate([real, 0.5 * quaternion_product(shift, real)], axis=1)
    mixed /= np.linalg.norm(mixed[:, :4], axis=1, keepdims=True)
    turn, dual = mixed[:, :4], mixed[:, 4:]
    moved = 2 * quaternion_product(dual, turn * [1, -1, -1, -1])[:, 1:]
    axis = turn[:, 1:]
    swept: Floats = 2 * np.cross(axis, np.cross(axis, rest) + turn[:, :1] * rest)
    return rest + swept + moved
