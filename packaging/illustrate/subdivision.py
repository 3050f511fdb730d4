"""Rounds a mesh of quads by one step of Catmull and Clark."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class QuadMesh:
    """Points that are rounded, and values that are only averaged, on the same quads."""

    points: Floats  # (n, 3)
    values: Floats  # (n, k)
    quads: Integers  # (m, 4)


def subdivided(mesh: QuadMesh) -> QuadMesh:
    """Four quads for each; the points of the old mesh come first, in their order."""
    points, quads = mesh.points, mesh.quads
    edges, of_quad, uses = _edges(quads)
    centres = points[quads].mean(axis=1)
    middles = points[edges].mean(axis=1)
    around_edge = np.zeros_like(middles)
    for corner in range(4):
        np.add.at(around_edge, of_quad[:, corner], centres)
    inner = uses == 2
    rounded = (middles + around_edge / np.maximum(uses, 1)[:, None]) / 2
    on_edges = np.where(inner[:, None], rounded, middles)
    moved = _moved(points, quads, edges, inner, centres, middles)
    values = mesh.values
    all_values = [values, values[edges].mean(axis=1), values[quads].mean(axis=1)]
    edge_ids = len(points) + of_quad
    centre_ids = len(points) + len(edges) + np.arange(len(quads))
    pieces = [
        np.stack([quads[:, k], edge_ids[:, k], centre_ids, edge_ids[:, k - 1]], axis=1)
        for k in range(4)
    ]
    return QuadMesh(
        np.concatenate([moved, on_edges, centres]),
        np.concatenate(all_values),
        np.concatenate(pieces),
    )


def _edges(quads: Integers) -> tuple[Integers, Integers, Integers]:
    """The edges (e, 2), those of each quad (m, 4), and how many quads use each (e,)."""
    sides = np.concatenate([quads[:, [k, (k + 1) % 4]] for k in range(4)])
    count = int(quads.max()) + 1
    keys, index, uses = np.unique(  # one number for both ends: rows are much slower to sort
        sides.min(axis=1) * count + sides.max(axis=1), return_inverse=True, return_counts=True
    )
    return np.stack(np.divmod(keys, count), axis=1), index.reshape(4, -1).T, uses


def _moved(
    points: Floats,
    quads: Integers,
    edges: Integers,
    inner: NDArray[np.bool_],
    centres: Floats,
    middles: Floats,
) -> Floats:
    """The old points, drawn towards their surroundings; on a rim, along the rim alone."""
    faces, edge_sum, rim_sum = (np.zeros_like(points) for _ in range(3))
    face_count, rim_count = np.zeros(len(points)), np.zeros(len(points))
    for corner in range(4):
        np.add.at(faces, quads[:, corner], centres)
        np.add.at(face_count, quads[:, corner], 1)
    for end in range(2):
        np.add.at(edge_sum, edges[:, end], middles)
        np.add.at(rim_sum, edges[~inner, end], middles[~inner])
        np.add.at(rim_count, edges[~inner, end], 1)
    count = np.maximum(face_count, 1)[:, None]
    moved = (faces / count + 2 * edge_sum / count + (count - 3) * points) / count
    rim = rim_count > 0
    moved[rim] = (points[rim] + rim_sum[rim] / rim_count[rim, None]) / 2
    return moved
