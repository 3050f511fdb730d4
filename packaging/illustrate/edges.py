"""Strokes of things with straight edges and corners, which a smooth line would round and bend."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from illustrate.chains import Borders, joined
from illustrate.curves import Curve, fitted, smoothed

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

_REACH = 4.0  # units on each side of a corner that show how it turns
_TURN = 32.0  # degrees: less is a bend
_STRAIGHT = 0.7  # units that a straight edge may seem to bend
_SOFT = 1.0  # units of blur along a bent edge
_TOLERANCE = 0.35  # units


def cornered(borders: Borders, fineness: float, *, shortest: float) -> list[Curve]:
    """The borders as curves in units of the view; those under `shortest` units are left out."""
    return [
        _with_corners(chain / fineness, fineness, closed=closed)
        for chain, closed in joined(borders)
        if len(chain) >= shortest * fineness
    ]


def outlined(mask: Bools, fineness: float, *, smallest: float) -> list[Curve]:
    """The closed outlines of a mask, holes too, in units of the view; to be filled even-odd.

    Those round less than `smallest` square units are left out.
    """
    padded = np.pad(mask, 1)
    borders = Borders(np.diff(padded, axis=1), np.diff(padded, axis=0))
    return [
        _with_corners((chain - 1) / fineness, fineness, closed=closed)
        for chain, closed in joined(borders)
        if _enclosed(chain) >= smallest * fineness**2
    ]


def _enclosed(ring: Floats) -> float:
    x, y = ring.T
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


def _with_corners(line: Floats, fineness: float, *, closed: bool) -> Curve:
    corners = _corners(line, round(_REACH * fineness), closed=closed)
    if closed and not corners.size:
        soft = smoothed(line, closed=True, width=_SOFT * fineness)
        return fitted(soft, closed=True, tolerance=_TOLERANCE)
    if closed:
        line = np.roll(line, -corners[0], axis=0)
        line = np.concatenate([line, line[:1]])
        corners = corners[1:] - corners[0]
    marks = [0, *corners.tolist(), len(line) - 1]
    runs = [_edge(line[a : b + 1], fineness) for a, b in pairwise(marks)]
    return Curve(np.concatenate([runs[0][:1], *(run[1:] for run in runs)]), closed=closed)


def _edge(line: Floats, fineness: float) -> Floats:
    """A straight piece where the line is nearly one, else a smooth curve."""
    chord, arms = line[-1] - line[0], line - line[0]
    off = np.abs(chord[0] * arms[:, 1] - chord[1] * arms[:, 0]) / max(np.hypot(*chord), 1e-9)
    if len(line) < 5 or off.max() < _STRAIGHT:
        return np.linspace(line[0], line[-1], 4)
    soft = smoothed(line, closed=False, width=_SOFT * fineness)
    return fitted(soft, closed=False, tolerance=_TOLERANCE).points


def _corners(line: Floats, reach: int, *, closed: bool) -> NDArray[np.int64]:
    """Where the line turns sharply: the sharpest point of each turn."""
    count = len(line)
    if count <= 2 * reach + 1:
        return np.zeros(0, np.int64)
    index = np.arange(count)
    if closed:
        behind, ahead = line[index - reach], line[(index + reach) % count]
    else:
        behind, ahead = (
            line[np.maximum(index - reach, 0)],
            line[np.minimum(index + reach, count - 1)],
        )
    one, two = line - behind, ahead - line
    across = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    turn = np.abs(np.degrees(np.arctan2(across, (one * two).sum(axis=1))))
    if not closed:
        turn[:reach] = turn[-reach:] = 0
    found: list[int] = []
    for at in np.argsort(-turn, kind="stable"):
        if turn[at] < _TURN:
            break
        apart = [
            min(abs(at - other), count - abs(at - other)) if closed else abs(at - other)
            for other in found
        ]
        if all(gap > reach for gap in apart):
            found.append(int(at))
    return np.array(sorted(found), np.int64)
