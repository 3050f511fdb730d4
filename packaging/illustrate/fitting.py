"""Few cubic pieces through a dense line: least squares on the handles, halved where they stray."""

import numba
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def fit(line: Floats, tangents: Floats, tolerance: float) -> Floats:
    """Control points, (3 pieces + 1, 2), from the first to the last point of the line.

    `tangents` are unit vectors along the line at each point; no point of the line is farther than
    `tolerance` from the piece that runs past it, unless the piece has but two points.
    """
    points: Floats = _fit(np.ascontiguousarray(line), np.ascontiguousarray(tangents), tolerance)
    return points


@numba.njit(cache=True)
def _fit(line: Floats, tangents: Floats, tolerance: float) -> Floats:
    count = len(line)
    out = np.zeros((3 * count + 1, 2))
    out[0] = line[0]
    used = 1
    stack = np.zeros((count + 2, 2), np.int64)
    stack[0, 1] = count - 1
    height = 1
    while height:
        height -= 1
        first, last = stack[height]
        controls = np.zeros((4, 2))
        worst = _piece(line[first : last + 1], tangents[first], tangents[last], controls)
        if worst[0] > tolerance and last - first > 1:
            middle = min(max(first + int(worst[1]), first + 1), last - 1)
            stack[height] = middle, last
            stack[height + 1] = first, middle
            height += 2
        else:
            out[used : used + 3] = controls[1:]
            used += 3
    return out[:used]


@numba.njit(cache=True)
def _piece(line: Floats, leaving: Floats, arriving: Floats, controls: Floats) -> Floats:
    """Fills in the best cubic; returns its greatest error and the point where it is."""
    count = len(line)
    along = np.zeros(count)
    for k in range(1, count):
        along[k] = along[k - 1] + np.hypot(line[k, 0] - line[k - 1, 0], line[k, 1] - line[k - 1, 1])
    length = max(along[-1], 1e-9)
    t = along / length
    worst = np.zeros(2)
    for _ in range(3):
        _handles(line, t, leaving, arriving, length, controls)
        worst[:] = 0
        for k in range(1, count - 1):
            s, u = 1 - t[k], t[k]
            weights = (s * s * s, 3 * s * s * u, 3 * s * u * u, u * u * u)
            x, y, dx, dy = 0.0, 0.0, 0.0, 0.0
            for c in range(4):
                x += weights[c] * controls[c, 0]
                y += weights[c] * controls[c, 1]
            slopes = (3 * s * s, 6 * s * u, 3 * u * u)
            for c in range(3):
                dx += slopes[c] * (controls[c + 1, 0] - controls[c, 0])
                dy += slopes[c] * (controls[c + 1, 1] - controls[c, 1])
            ex, ey = line[k, 0] - x, line[k, 1] - y
            error = np.hypot(ex, ey)
            if error > worst[0]:
                worst[0], worst[1] = error, k
            t[k] = min(max(u + (ex * dx + ey * dy) / max(dx * dx + dy * dy, 1e-9), 0.0), 1.0)
    return worst


@numba.njit(cache=True)
def _handles(
    line: Floats, t: Floats, leaving: Floats, arriving: Floats, length: float, controls: Floats
) -> None:
    """The lengths of the two handles with the least squared error at the parameters `t`."""
    a11, a12, a22, b1, b2 = 1e-9, 0.0, 1e-9, 0.0, 0.0
    dot = leaving[0] * arriving[0] + leaving[1] * arriving[1]
    for k in range(len(line)):
        s, u = 1 - t[k], t[k]
        w1, w2 = 3 * s * s * u, 3 * s * u * u
        start, end = s * s * s + w1, u * u * u + w2
        rx = line[k, 0] - start * line[0, 0] - end * line[-1, 0]
        ry = line[k, 1] - start * line[0, 1] - end * line[-1, 1]
        a11 += w1 * w1
        a12 -= w1 * w2 * dot
        a22 += w2 * w2
        b1 += w1 * (rx * leaving[0] + ry * leaving[1])
        b2 -= w2 * (rx * arriving[0] + ry * arriving[1])
    determinant = a11 * a22 - a12 * a12
    one = two = length / 3
    if abs(determinant) > 1e-12:
        one = (b1 * a22 - b2 * a12) / determinant
        two = (a11 * b2 - a12 * b1) / determinant
    if not (0.02 * length < one < 1.2 * length and 0.02 * length < two < 1.2 * length):
        one = two = length / 3
    controls[0] = line[0]
    controls[1] = line[0] + one * leaving
    controls[2] = line[-1] - two * arriving
    controls[3] = line[-1]
