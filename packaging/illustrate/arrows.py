"""Arrows in the world become lines of the view."""

from collections.abc import Sequence

import numpy as np

from illustrate.anatomy import FOLLOWED
from illustrate.model import DrawnArrow, Floats
from illustrate.scenes import Setting
from illustrate.specs import Arrow

_STEPS = 6  # pieces between two given points
_PATH = 7  # points of a path that is followed


def drawn_arrow(arrow: Arrow, settings: Sequence[Setting]) -> DrawnArrow:
    """The arrow in units of the view; a path is that of a loop's frames."""
    line = _path(arrow, settings) if arrow.follow else smooth(np.array(arrow.points))
    seen = settings[0].view.camera.project(line)[:, :2]
    return DrawnArrow(arrow.kind, tuple((float(x), float(y)) for x, y in seen))


def _path(arrow: Arrow, settings: Sequence[Setting]) -> Floats:
    bone = FOLLOWED[arrow.follow]
    way = np.array([setting.posed.bone(bone) for setting in settings]) + np.array(arrow.offset)
    chosen = np.linspace(0, len(way) - 1, min(_PATH, len(way))).round().astype(int)
    path: Floats = way[chosen]
    return path


def smooth(points: Floats) -> Floats:
    """A curve of Catmull and Rom through the points; two points remain a straight line."""
    if len(points) < 3:
        return points
    before, after = 2 * points[0] - points[1], 2 * points[-1] - points[-2]
    padded = np.concatenate([[before], points, [after]])
    pieces = [
        _piece(padded[k : k + 4], np.linspace(0, 1, _STEPS, endpoint=False))
        for k in range(len(points) - 1)
    ]
    return np.concatenate([*pieces, points[-1:]])


def _piece(corners: Floats, share: Floats) -> Floats:
    a, b, c, d = corners
    t = share[:, None]
    curve: Floats = 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )
    return curve
