"""What shows of the bones under the skin: a line below each kneecap and round each ankle bone."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate.curves import Curve, fitted
from illustrate.model import PARTS, Camera
from illustrate.placing import Anchors, anchors, at, calm, dense, longest, mixed, visible
from illustrate.raster import vertex_normals
from illustrate.samples import Samples
from illustrate.wearer import Wearer

Floats = NDArray[np.float64]

# On the chart, of the left leg: the middle and, in its plane, both radii, in metres.
_KNEE, _KNEE_RADII = (0.122, -0.100, -0.374), (0.023, 0.024)  # across and up
_OUTER, _INNER, _ANKLE_RADII = (0.187, -0.021, -0.733), (0.140, -0.029, -0.726), (0.011, 0.012)
_FROM, _TO, _POINTS = 205, 335, 13  # degrees: the lower part of each oval
_FACING = 0.25  # of facing the reader: less, and it would run along the outline
_HIDDEN = 0.012  # metres that a point may lie behind what is seen
_CLEAR = 2.6  # units from the outline, and from the edge of a sleeve or of another limb
_LEAST = 7  # points that are seen, of a line that is drawn
_STEP = 0.03  # metres from one sample to the next: more, and there is an edge
_LEG = ("thigh", "shank", "foot")


class Bones:
    """The lines of one figure, anchored once to its mesh."""

    def __init__(self, wearer: Wearer) -> None:
        self._wearer = wearer
        self._lines = [
            _anchored(wearer, points * (side, 1, 1), letter)
            for side, letter in ((1, "l"), (-1, "r"))
            for points in _ovals()
        ]

    def drawn(self, samples: Samples, camera: Camera) -> list[Curve]:
        """The lines that are seen, in units of the view."""
        normals = vertex_normals(samples.skin, self._wearer.body.triangles)
        clear = _clear(samples)
        lines = (self._drawn(line, samples, camera, normals, clear) for line in self._lines)
        return [line for line in lines if line is not None]

    def _drawn(
        self, line: Anchors, samples: Samples, camera: Camera, normals: Floats, clear: Floats
    ) -> Curve | None:
        world = calm(mixed(samples.skin, line.vertices, line.shares))
        away = mixed(normals, line.vertices, line.shares)
        facing = (away * (camera.position - world)).sum(axis=1) / camera.distance
        view = camera.project(world)
        seen = (
            (facing > _FACING)
            & visible(samples, view, _HIDDEN)
            & (at(clear, samples, view) > _CLEAR)
        )
        points = view[longest(seen), :2]
        if len(points) < _LEAST:
            return None
        return fitted(dense(points, closed=False), closed=False, tolerance=0.15)


def _ovals() -> Iterable[Floats]:
    """The lines on the chart, (n, 3), of the left leg."""
    turn = np.radians(np.linspace(_FROM, _TO, _POINTS))
    across, up = np.cos(turn), np.sin(turn)
    nothing = np.zeros(_POINTS)
    yield _KNEE + np.stack([_KNEE_RADII[0] * across, nothing, _KNEE_RADII[1] * up], axis=1)
    for ankle in (_OUTER, _INNER):
        yield ankle + np.stack([nothing, _ANKLE_RADII[0] * across, _ANKLE_RADII[1] * up], axis=1)


def _anchored(wearer: Wearer, points: Floats, side: str) -> Anchors:
    leg = [PARTS.index(f"{part}_{side}") for part in _LEG]
    own = np.flatnonzero(np.isin(wearer.body.part, leg))
    return anchors(points, wearer.chart[own], own)


def _clear(samples: Samples) -> Floats:
    """How far each sample of the figure lies from an edge of what it shows, in units."""
    edge = ~samples.body
    for axis in (0, 1):
        before = np.roll(samples.depth, 1, axis)
        edge |= (np.abs(before - samples.depth) > _STEP) | (
            np.roll(samples.colour, 1, axis) != samples.colour
        )
    away: Floats = ndimage.distance_transform_edt(~edge) / samples.fineness
    return away
