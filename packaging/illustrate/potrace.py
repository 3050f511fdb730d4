"""Turns a mask into smooth closed outlines with the program potrace."""

import re
import subprocess

import numpy as np
from numpy.typing import NDArray

from illustrate.curves import Curve

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]

_WORD = re.compile(r"[MmLlCcz]|-?\d+\.?\d*")
_PATH = re.compile(r'<path[^>]* d="([^"]+)"')
_OUTPUT_UNITS = 10.0  # potrace writes tenths of a pixel, y up
_NUMBERS = {"M": 2, "m": 2, "L": 2, "l": 2, "C": 6, "c": 6}


def traced(mask: Bools, fineness: float, *, smallest: float, corners: float = 1.0) -> list[Curve]:
    """The outlines of the mask, in units of the view.

    Spots of less than `smallest` square units are left out; `corners` is potrace's alphamax:
    0 keeps every corner, 1.33 rounds them all.
    """
    least = max(2, round(smallest * fineness**2))
    if np.count_nonzero(mask) < least:
        return []
    options = ["-s", "-t", str(least), "-a", str(corners), "-O", "0.6", "--flat", "-o", "-", "-"]
    bitmap = b"P4\n%d %d\n" % mask.shape[::-1] + np.packbits(mask, axis=1).tobytes()
    done = subprocess.run(["potrace", *options], input=bitmap, capture_output=True, check=True)
    scale = 1 / (_OUTPUT_UNITS * fineness)
    height = mask.shape[0] / fineness
    return [
        Curve(points * (scale, -scale) + (0.0, height), closed=True)
        for path in _PATH.findall(done.stdout.decode())
        for points in _subpaths(path)
    ]


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
