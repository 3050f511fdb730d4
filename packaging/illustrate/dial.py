"""A stopwatch on the wall, drawn in exact curves: sampled and traced, so small a circle has dents.

Nothing passes between it and the reader.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np

from illustrate import svg
from illustrate.curves import Curve
from illustrate.inks import PLAIN
from illustrate.model import Camera, Dial, Floats
from illustrate.rotations import Z

Points: TypeAlias = Sequence[Sequence[float]] | Floats

_ARC = 4 / 3 * np.tan(np.pi / 8)  # how far the control points of a quarter circle lie along it
_LINE, _FINE = 2.2, 1.1  # units wide: its outline, and the lines on it
_DARK = "steel_sh"  # the colour of what lies on the face, which is light in every theme
_FACE, _PASSED, _PIN = 0.80, 0.66, 0.085  # radii, in radii of the rim
_MARKS = {"long": (0.62, 0.74), "short": (0.68, 0.74)}  # from here to there, every 5 seconds
_HAND = (0.16, -0.60)  # from behind the pin to its tip, half a minute after the start
_STEM = ((-0.10, 0.94), (0.10, 0.94), (0.10, 1.20), (-0.10, 1.20))
_CROWN = ((-0.22, 1.16), (0.22, 1.16), (0.22, 1.34), (-0.22, 1.34))
_BUTTON = ((0.67, 0.82), (0.82, 0.67), (0.93, 0.78), (0.78, 0.93))


class _Plane:
    """The plane of a dial: points in its radii, to the right and up from its middle."""

    def __init__(self, dial: Dial, camera: Camera) -> None:
        self._dial, self._camera = dial, camera
        self._right = np.cross(Z, dial.outward)

    def seen(self, points: Points) -> Floats:
        """(n, 2), in units of the view."""
        across, up = self._dial.radius * np.asarray(points, np.float64).T
        placed = self._dial.middle + across[:, None] * self._right + up[:, None] * Z
        return self._camera.project(placed)[:, :2]

    def corners(self, points: Points) -> Curve:
        return svg.polygon(self.seen(points))

    def line(self, start: Sequence[float] | Floats, end: Sequence[float] | Floats) -> Curve:
        return Curve(self.seen(np.linspace(start, end, 4)), closed=False)

    def circle(self, radius: float) -> Curve:
        return Curve(self.seen(radius * _clockwise(4)), closed=True)

    def half(self, radius: float) -> Curve:
        """The right half of a disc."""
        arc = _clockwise(2)
        back = np.linspace(arc[-1], arc[0], 4)[1:]
        return Curve(self.seen(radius * np.concatenate([arc, back])), closed=True)


def areas(dials: Iterable[Dial], camera: Camera) -> Iterable[str]:
    for dial in dials:
        plane = _Plane(dial, camera)
        metal = [plane.corners(part) for part in (_STEM, _CROWN, _BUTTON)]
        yield svg.area(metal, "steel")
        yield svg.area([plane.circle(1.0)], "towel_edge")
        yield svg.area([plane.circle(_FACE)], "towel")
        yield svg.area([plane.half(_PASSED)], "cushion")


def lines(dials: Iterable[Dial], camera: Camera) -> Iterable[str]:
    for dial in dials:
        plane = _Plane(dial, camera)
        metal = [plane.corners(part) for part in (_CROWN, _BUTTON)]
        sides = [plane.line((x, 1.0), (x, _CROWN[0][1])) for x in (_STEM[0][0], _STEM[1][0])]
        yield svg.stroke([plane.circle(1.0), *metal, *sides], PLAIN, _LINE)
        yield svg.stroke([plane.circle(_FACE), *_marks(plane)], _DARK, _FINE)
        yield svg.stroke([plane.line(*((0.0, up) for up in _HAND))], _DARK, _LINE)
        yield svg.area([plane.circle(_PIN)], _DARK)


def _marks(plane: _Plane) -> Iterable[Curve]:
    for number in range(12):
        angle = np.radians(30 * number)
        way = np.array([np.sin(angle), np.cos(angle)])
        start, end = _MARKS["short" if number % 3 else "long"]
        yield plane.line(start * way, end * way)


def _clockwise(quarters: int) -> Floats:
    """The control points of so many quarters of a circle, from the top."""
    top = np.array([[0.0, 1.0], [_ARC, 1.0], [1.0, _ARC], [1.0, 0.0]])
    turn = np.array([[0.0, -1.0], [1.0, 0.0]])
    pieces = [top]
    for _ in range(quarters - 1):
        pieces.append(pieces[-1] @ turn)
    return np.concatenate([pieces[0][:1], *(piece[1:] for piece in pieces)])
