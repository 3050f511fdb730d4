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
_STRAIGHT = 0.7  # units that a straight edge may seem to bend,
_STEPS = 1.6  # and samples: a slanting edge is a stair of them
_PIECE = 30.0  # units: a shorter piece that seems straight may belong to a round thing
_SOFT = 2.2  # units of blur along a bent edge
_TOLERANCE = 0.35  # units
_CLOSE = 2.5  # units from where a corner seems to be to where it is known to be
NONE: Floats = np.zeros((0, 2))  # no corners are known


def cornered(
    borders: Borders, fineness: float, *, shortest: float, known: Floats = NONE
) -> list[Curve]:
    """The borders as curves in units of the view; those under `shortest` units are left out.

    A corner close to one of the `known` corners, (n, 2), in units, lies there exactly.
    """
    return [
        _with_corners(chain / fineness, fineness, known, closed=closed)
        for chain, closed in joined(borders)
        if len(chain) >= shortest * fineness
    ]


def outlined(mask: Bools, fineness: float, *, smallest: float, known: Floats = NONE) -> list[Curve]:
    """The closed outlines of a mask, holes too, in units of the view; to be filled even-odd.

    Those round less than `smallest` square units are left out; `known` as for `cornered`.
    """
    padded = np.pad(mask, 1)
    borders = Borders(np.diff(padded, axis=1), np.diff(padded, axis=0))
    return [
        _with_corners((chain - 1) / fineness, fineness, known, closed=closed)
        for chain, closed in joined(borders)
        if _enclosed(chain) >= smallest * fineness**2
    ]


def _enclosed(ring: Floats) -> float:
    x, y = ring.T
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


def _with_corners(line: Floats, fineness: float, known: Floats, *, closed: bool) -> Curve:
    corners = _corners(line, round(_REACH * fineness), closed=closed)
    if closed and not corners.size:
        soft = smoothed(line, closed=True, width=_SOFT * fineness)
        return fitted(soft, closed=True, tolerance=_TOLERANCE)
    if closed:
        line = np.roll(line, -corners[0], axis=0)
        line = np.concatenate([line, line[:1]])
        corners = corners[1:] - corners[0]
    marks = [0, *corners.tolist(), len(line) - 1]
    moves = [_move(line[mark], known) for mark in marks]
    if not closed:
        moves[0] = moves[-1] = np.zeros(2)
    runs = [
        _moved(_edges(line[a : b + 1], fineness), *ends)
        for (a, b), ends in zip(pairwise(marks), pairwise(moves), strict=True)
    ]
    return Curve(np.concatenate([runs[0][:1], *(run[1:] for run in runs)]), closed=closed)


def _move(corner: Floats, known: Floats) -> Floats:
    """From where a corner seems to be to the nearest known one, if that is close."""
    if not len(known):
        return np.zeros(2)
    away = known - corner
    nearest: Floats = away[np.linalg.norm(away, axis=1).argmin()]
    return nearest if np.linalg.norm(nearest) < _CLOSE else np.zeros(2)


def _moved(points: Floats, first: Floats, last: Floats) -> Floats:
    """The points with both ends moved, and those between in their shares: lines stay straight."""
    share = np.linspace(0, 1, len(points))[:, None]
    moved: Floats = points + (1 - share) * first + share * last
    return moved


def _edges(line: Floats, fineness: float) -> Floats:
    """Straight pieces where the line is long and straight, smooth curves between them."""
    if len(line) < 5 or _off(line).max() < _STRAIGHT:
        return np.linspace(line[0], line[-1], 4)
    long = _PIECE * fineness
    marks = _bends(line, max(_STRAIGHT, _STEPS / fineness), 0, len(line) - 1)
    runs: list[tuple[int, int, bool]] = []
    for start, end in pairwise(marks):
        straight = end - start >= long
        if runs and not straight and not runs[-1][2]:
            runs[-1] = (runs[-1][0], end, False)
        else:
            runs.append((start, end, straight))
    pieces = [_run(line[a : b + 1], fineness, straight=straight) for a, b, straight in runs]
    return np.concatenate([pieces[0][:1], *(piece[1:] for piece in pieces)])


def _run(line: Floats, fineness: float, *, straight: bool) -> Floats:
    if straight or len(line) < 5:
        return np.linspace(line[0], line[-1], 4)
    soft = smoothed(line, closed=False, width=_SOFT * fineness)
    return fitted(soft, closed=False, tolerance=_TOLERANCE).points


def _bends(line: Floats, least: float, start: int, end: int) -> list[int]:
    """The points between which no other is farther than `least` from the straight line."""
    off = _off(line[start : end + 1])
    bend = start + int(off.argmax())
    if off.max() < least or bend in (start, end):
        return [start, end]
    return [*_bends(line, least, start, bend)[:-1], *_bends(line, least, bend, end)]


def _off(line: Floats) -> Floats:
    """How far each point is from the straight line between the ends."""
    chord, arms = line[-1] - line[0], line - line[0]
    across = np.abs(chord[0] * arms[:, 1] - chord[1] * arms[:, 0])
    off: Floats = across / max(float(np.hypot(*chord)), 1e-9)
    return off


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
