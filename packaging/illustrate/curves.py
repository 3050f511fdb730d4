"""Smooth curves of cubic pieces, and how they are written down in few bytes."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate.fitting import fit

Floats = NDArray[np.float64]

STEP = 0.4  # units: what coordinates are rounded to
STRAIGHT = 0.15  # units: a piece that bends less is written as a line,
STRAIGHT_SHARE = 0.03  # if that is also less than this share of its length


@dataclass(frozen=True, eq=False)
class Curve:
    """Cubic pieces end to end: control points in units of the view, (3 pieces + 1, 2)."""

    points: Floats
    closed: bool


def path_data(curves: Iterable[Curve]) -> str:
    """SVG path data in steps of STEP (to be scaled by it), relative, with no needless sign."""
    return "".join(_written(curve) for curve in curves)


def _written(curve: Curve) -> str:
    grid = np.rint(curve.points / STEP).astype(int)
    here = grid[0]
    text = [f"M{here[0]}{_signed(here[1])}"]
    last = "M"
    for k in range(0, len(grid) - 1, 3):
        first, second, end = grid[k + 1 : k + 4]
        if (end == here).all():
            continue
        command, numbers = "c", np.concatenate([first - here, second - here, end - here])
        if _is_straight(curve.points[k : k + 4]):
            command, numbers = "l", end - here
        digits = "".join(_signed(number) for number in numbers)
        text.append(digits if command == last else command + digits.lstrip(" "))
        last, here = command, end
    return "".join(text) + ("z" if curve.closed else "")


def _signed(number: int) -> str:
    return str(number) if number < 0 else f" {number}"


def _is_straight(piece: Floats) -> bool:
    chord, arms = piece[3] - piece[0], piece[1:3] - piece[0]
    length = float(np.hypot(*chord))
    off = np.abs(chord[0] * arms[:, 1] - chord[1] * arms[:, 0]).max() / max(length, 1e-9)
    return bool(off < min(STRAIGHT, STRAIGHT_SHARE * length))


def smoothed(points: Floats, *, closed: bool, width: float) -> Floats:
    """A polyline of even steps, blurred along itself; an open one keeps its ends.

    `width` is the standard deviation, in steps.
    """
    blurred: Floats
    if closed:
        blurred = ndimage.gaussian_filter1d(points, width, axis=0, mode="wrap")
        return blurred
    count = len(points)
    reach = min(count - 1, round(4 * width))
    before = 2 * points[0] - points[reach:0:-1]
    after = 2 * points[-1] - points[-2 : -reach - 2 : -1]
    blurred = ndimage.gaussian_filter1d(np.concatenate([before, points, after]), width, axis=0)
    return blurred[reach : reach + count]


def fitted(points: Floats, *, closed: bool, tolerance: float) -> Curve:
    """The smooth curve through a dense polyline, with as few pieces as `tolerance` units allow."""
    line = np.concatenate([points, points[:1]]) if closed else points
    tangents = _tangents(line, closed=closed)
    if not closed:
        return Curve(fit(line, tangents, tolerance), closed=False)
    half = len(line) // 2
    first = fit(line[: half + 1], tangents[: half + 1], tolerance)
    second = fit(line[half:], tangents[half:], tolerance)
    return Curve(np.concatenate([first, second[1:]]), closed=True)


def _tangents(line: Floats, *, closed: bool) -> Floats:
    reach = 2
    if closed:
        ring = line[:-1]
        ahead, behind = np.roll(ring, -reach, axis=0), np.roll(ring, reach, axis=0)
        run = np.concatenate([ahead - behind, (ahead - behind)[:1]])
    else:
        index = np.arange(len(line))
        run = line[np.minimum(index + reach, len(line) - 1)] - line[np.maximum(index - reach, 0)]
    tangents: Floats = run / np.maximum(np.linalg.norm(run, axis=1, keepdims=True), 1e-9)
    return tangents
