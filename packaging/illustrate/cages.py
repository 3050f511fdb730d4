"""Tools of the styling: which points of a cage are joined, smoothed, or hang on a bone."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from illustrate.model import Cage

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Bools = NDArray[np.bool_]
Matrix: TypeAlias = Any  # of scipy.sparse, which has no types


def ramp(start: float, end: float, values: Floats) -> Floats:
    """0 at `start`, 1 at `end`, smooth between."""
    t = np.clip((values - start) / (end - start), 0, 1)
    smooth: Floats = t * t * (3 - 2 * t)
    return smooth


def joined(cage: Cage) -> Matrix:
    """1 where an edge joins two vertices."""
    edges = np.concatenate([cage.quads[:, [k, (k + 1) % 4]] for k in range(4)])
    both = np.concatenate([edges, edges[:, ::-1]])
    count = len(cage.vertices)
    joined = sparse.csr_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), (count, count))
    joined.data[:] = 1.0
    return joined


def relaxed(vertices: Floats, neighbours: Matrix, share: Floats, times: int) -> Floats:
    """Each vertex drawn towards the mean of its neighbours by its share, so many times."""
    degree = np.asarray(neighbours.sum(axis=1))
    for _ in range(times):
        vertices = vertices + share[:, None] * (neighbours @ vertices / degree - vertices)
    return vertices


def outwards(vertices: Floats, quads: Integers) -> Floats:
    corners = [vertices[quads[:, k]] for k in range(4)]
    faces = np.cross(corners[2] - corners[0], corners[3] - corners[1])
    normals = np.zeros_like(vertices)
    for k in range(4):
        np.add.at(normals, quads[:, k], faces)
    unit: Floats = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    return unit


def weight_on(cage: Cage, prefix: str, side: str) -> Floats:
    """How much of each vertex hangs on bones whose name begins so."""
    columns = [
        index
        for index, bone in enumerate(cage.bones)
        if bone.startswith(prefix) and bone.endswith(f".{side}")
    ]
    weight: Floats = cage.weights[:, columns].sum(axis=1)
    return weight
