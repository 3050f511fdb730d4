"""Arrows in the world become lines of the view."""

from collections.abc import Sequence

import numpy as np

from illustrate.anatomy import FOLLOWED
from illustrate.model import DrawnArrow, Floats
from illustrate.scenes import Setting
from illustrate.specs import Arrow

_POINTS = 9  # of an arc
_LEAST, _STRAIGHT = 1.0, 0.03  # units from end to end; of that: what bends less is straight
_PATH = 7  # points of a path that is followed


def drawn_arrow(arrow: Arrow, settings: Sequence[Setting]) -> DrawnArrow:
    """The arrow in units of the view; a path is that of a loop's frames."""
    line = _path(arrow, settings) if arrow.follow else np.array(arrow.points)
    seen = bow(settings[0].view.camera.project(line)[:, :2])
    return DrawnArrow(arrow.kind, tuple((float(x), float(y)) for x, y in seen))


def _path(arrow: Arrow, settings: Sequence[Setting]) -> Floats:
    bone = FOLLOWED[arrow.follow]
    way = np.array([setting.posed.bone(bone) for setting in settings]) + np.array(arrow.offset)
    chosen = np.linspace(0, len(way) - 1, min(_PATH, len(way))).round().astype(int)
    path: Floats = way[chosen]
    return path


def bow(points: Floats) -> Floats:
    """The arc of a circle from the first point to the last that goes nearest to those between.

    Two points remain a straight line, and so does a line that hardly bends.
    """
    chord = points[-1] - points[0]
    length = float(np.linalg.norm(chord))
    if len(points) < 3 or length < _LEAST:
        return points
    along = chord / length
    aside = np.array([-along[1], along[0]])
    share = (points - points[0]) @ along / length
    high = np.maximum(4 * share * (1 - share), 0)
    rise = float(((points - points[0]) @ aside) @ high / max(high @ high, 1e-9))
    if abs(rise) < _STRAIGHT * length:
        return points[[0, -1]]
    half = 2 * np.arctan2(2 * rise, length)  # of the angle that the arc spans
    turn = np.linspace(-half, half, _POINTS)
    radius = length / (2 * np.sin(half))
    middle = (points[0] + points[-1]) / 2
    across, up = radius * np.sin(turn), radius * (np.cos(turn) - np.cos(half))
    arc: Floats = middle + across[:, None] * along + up[:, None] * aside
    return arc
