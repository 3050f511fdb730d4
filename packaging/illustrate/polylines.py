"""Lines of straight pieces: how long the way along them is, and where it leads."""

import numpy as np

from illustrate.model import Floats


def ways(points: Floats) -> Floats:
    """The way along the line from its first point to each of them, (n,), in their units."""
    pieces = np.linalg.norm(np.diff(points, axis=0), axis=1)
    return np.concatenate([[0.0], np.cumsum(pieces)])


def points_at(points: Floats, way: Floats) -> Floats:
    """Where one is after each way along the line; before its start and past its end, there."""
    steps = ways(points)
    axes = range(points.shape[1])
    return np.stack([np.interp(way, steps, points[:, axis]) for axis in axes], axis=1)
