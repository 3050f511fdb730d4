"""Points of the skin in the view: where they are, whether they are seen, and lines through them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

from illustrate.samples import Samples

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Anchors:
    """Where points lie on a mesh: for each the vertices nearest to it, and their weights."""

    vertices: Integers  # (n, 3)
    shares: Floats


def anchors(points: Floats, places: Floats, vertices: Integers) -> Anchors:
    """The anchors of points, (n, k), among vertices, (m,), that lie at `places`, (m, k)."""
    away, nearest = KDTree(places).query(points, k=3)
    shares = 1 / np.maximum(away, 1e-4)
    return Anchors(vertices[nearest], shares / shares.sum(axis=1, keepdims=True))


def mixed(values: Floats, corners: Integers, shares: Floats) -> Floats:
    """For each point the values of the vertices at its corners, by their shares."""
    values_there: Floats = np.einsum("nk,nkc->nc", shares, values[corners])
    return values_there


def at(picture: NDArray[Any], samples: Samples, projected: Floats) -> NDArray[Any]:
    """What a picture shows at points of the view; 0 beyond its edge."""
    rows, columns = picture.shape
    column = np.rint(projected[:, 0] * samples.fineness - 0.5).astype(int)
    row = np.rint(projected[:, 1] * samples.fineness - 0.5).astype(int)
    within = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
    values = picture[np.clip(row, 0, rows - 1), np.clip(column, 0, columns - 1)]
    return np.where(within, values, 0)


def visible(samples: Samples, projected: Floats, hidden: float) -> NDArray[np.bool_]:
    """Which points nothing hides that is nearer by more than `hidden` metres."""
    depth = at(samples.depth, samples, projected)
    seen: NDArray[np.bool_] = projected[:, 2] < depth + hidden
    return seen


def longest(seen: NDArray[np.bool_]) -> slice:
    """The longest run of True."""
    best = slice(0, 0)
    start = 0
    for index, value in enumerate([*seen, False]):
        if not value:
            if index - start > best.stop - best.start:
                best = slice(start, index)
            start = index + 1
    return best


def dense(points: Floats, *, closed: bool) -> Floats:
    """Points on a line through the given ones, close together."""
    ring = np.concatenate([points, points[:1]]) if closed else points
    steps = np.arange(len(ring))
    fine = np.linspace(0, steps[-1], 4 * len(steps))[: -1 if closed else None]
    return np.stack([np.interp(fine, steps, ring[:, axis]) for axis in (0, 1)], axis=1)


def calm(points: Floats) -> Floats:
    """The cubic nearest to the points, which from vertex to vertex run in steps."""
    powers = np.vander(np.linspace(-1, 1, len(points)), 4)
    cubic: Floats = powers @ np.linalg.lstsq(powers, points, rcond=None)[0]
    return cubic
