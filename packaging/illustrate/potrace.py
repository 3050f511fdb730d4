"""Turns a mask into smooth closed outlines with the program potrace."""

import re
import subprocess

import numpy as np
from numpy.typing import NDArray

from illustrate.boxes import box
from illustrate.curves import Curve
from illustrate.fitting import fit

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]

_WORD = re.compile(r"[MmLlCcz]|-?\d+\.?\d*")
_PATH = re.compile(r'<path[^>]* d="([^"]+)"')
_MARGIN = 2  # samples round a mask that is traced
_CORNER = 30.0  # degrees: a sharper turn stays a corner
_POINTS = 6  # on each piece, to fit it anew
_OUTPUT_UNITS = 10.0  # potrace writes tenths of a pixel, y up
_NUMBERS = {"M": 2, "m": 2, "L": 2, "l": 2, "C": 6, "c": 6}


def traced(
    mask: Bools, fineness: float, *, smallest: float, tolerance: float = 0.6, corners: float = 1.0
) -> list[Curve]:
    """The outlines of the mask, in units of the view.

    Spots of less than `smallest` square units are left out, and the outline may move by
    `tolerance` units so that it takes fewer pieces. `corners` is potrace's alphamax: 0 keeps
    every corner, 1.33 rounds them all.
    """
    least = max(2, round(smallest * fineness**2))
    if np.count_nonzero(mask) < least:
        return []
    place = box(mask, _MARGIN)
    mask = mask[place]
    rows, columns = place
    options = ["-s", "-t", str(least), "-a", str(corners), "-O", "2", "--flat", "-o", "-", "-"]
    bitmap = b"P4\n%d %d\n" % mask.shape[::-1] + np.packbits(mask, axis=1).tobytes()
    done = subprocess.run(["potrace", *options], input=bitmap, capture_output=True, check=True)
    scale = 1 / (_OUTPUT_UNITS * fineness)
    corner = (columns.start / fineness, (rows.start + mask.shape[0]) / fineness)
    return [
        _refitted(points * (scale, -scale) + corner, tolerance)
        for path in _PATH.findall(done.stdout.decode())
        for points in _subpaths(path)
    ]


def _refitted(points: Floats, tolerance: float) -> Curve:
    """The same outline in fewer pieces; its corners stay."""
    pieces = [points[k : k + 4] for k in range(0, len(points) - 1, 3)]
    pieces = [piece for piece in pieces if np.ptp(piece, axis=0).max() > 1e-6]
    sharp = [
        _turn(before, after) > _CORNER
        for before, after in zip(_turned(pieces), pieces, strict=True)
    ]
    start = sharp.index(True) if any(sharp) else 0
    pieces, sharp = pieces[start:] + pieces[:start], sharp[start:] + sharp[:start]
    runs: list[list[Floats]] = []
    for piece, corner in zip(pieces, sharp, strict=True):
        if corner or not runs:
            runs.append([])
        runs[-1].append(piece)
    fits = [fit(*_dense(run), tolerance) for run in runs]
    return Curve(np.concatenate([fits[0][:1], *(fitted[1:] for fitted in fits)]), closed=True)


def _turned(pieces: list[Floats]) -> list[Floats]:
    """The piece before each."""
    return pieces[-1:] + pieces[:-1]


def _turn(before: Floats, after: Floats) -> float:
    """Degrees between the end of a piece and the beginning of the next."""
    one, two = before[3] - before[2], after[1] - after[0]
    across = one[0] * two[1] - one[1] * two[0]
    return float(abs(np.degrees(np.arctan2(across, one @ two))))


def _dense(pieces: list[Floats]) -> tuple[Floats, Floats]:
    """Points on the pieces, close together, and the unit tangents there."""
    t = np.linspace(0, 1, _POINTS + 1)[:, None]
    s = 1 - t
    points, tangents = [pieces[0][:1]], [_unit(pieces[0][1:2] - pieces[0][:1])]
    for p in pieces:
        curve = s**3 * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t**3 * p[3]
        slope = s * s * (p[1] - p[0]) + 2 * s * t * (p[2] - p[1]) + t * t * (p[3] - p[2])
        points.append(curve[1:])
        tangents.append(_unit(slope[1:]))
    return np.concatenate(points), np.concatenate(tangents)


def _unit(vectors: Floats) -> Floats:
    unit: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return unit


def _subpaths(path: str) -> list[Floats]:
    """The cubic control points, (3 n + 1, 2), of each closed part of SVG path data."""
    subpaths: list[list[Floats]] = []
    here = np.zeros(2)
    command = "M"
    numbers: list[float] = []
    for word in _WORD.findall(path):
        if word == "z":
            here = subpaths[-1][0]
        elif word.isalpha():
            command = word
        else:
            numbers.append(float(word))
        if len(numbers) < _NUMBERS.get(command, 2):
            continue
        points = np.array(numbers).reshape(-1, 2) + (here if command.islower() else 0)
        numbers = []
        if command in "Mm":
            subpaths.append([points[0]])
            command = "l" if command == "m" else "L"
        elif command in "Ll":
            subpaths[-1] += [
                here + (points[0] - here) / 3,
                here + (points[0] - here) * 2 / 3,
                points[0],
            ]
        else:
            subpaths[-1] += list(points)
        here = points[-1]
    return [np.array(points) for points in subpaths if len(points) > 1]
