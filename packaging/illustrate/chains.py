"""Borders between samples, joined end to end: the lines of a drawing before they are inked."""

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from illustrate.boxes import box

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_CLOSE = 7.0  # units: lines that are nearer blur into a blot
_SHORT = 70.0  # units: only shorter lines give way
_MOST = 0.6  # of a line
_MEETS = 4.0  # units from the end of a line to another that it meets
_LONELY = 50.0  # units: a shorter line that meets no other is a scratch


@dataclass(frozen=True, eq=False)
class Borders:
    """Which neighbours a line parts: `beside` (rows, columns - 1), `below` (rows - 1, columns)."""

    beside: Bools
    below: Bools

    def __and__(self, other: "Borders") -> "Borders":
        return Borders(self.beside & other.beside, self.below & other.below)

    def __or__(self, other: "Borders") -> "Borders":
        return Borders(self.beside | other.beside, self.below | other.below)

    def __invert__(self) -> "Borders":
        return Borders(~self.beside, ~self.below)


Chain = tuple[Floats, bool]  # points in samples, (n, 2), one step apart; whether it closes


def chains(
    borders: Borders,
    fineness: float,
    *,
    shortest: float,
    besides: Borders | None = None,
    meets: Borders | None = None,
) -> list[Chain]:
    """The runs of borders that are drawn.

    Those under `shortest` units are left out. With `besides`, short ones that run along one of
    those or along a longer one go, too; with `meets`, so do short ones that end at none of those.
    """
    found = [chain for chain in joined(borders) if len(chain[0]) >= shortest * fineness]
    if besides is not None:
        found = _uncrowded(found, [line for line, _ in joined(besides)], fineness)
    if meets is not None:
        found = _meeting(found, [line for line, _ in joined(meets)], fineness)
    return found


def _uncrowded(lines: list[Chain], others: list[Floats], fineness: float) -> list[Chain]:
    """The chains, longest first, without short ones that are close to another for most of it.

    Their ends do not count: lines meet there.
    """
    kept: list[Chain] = []
    for chain, closed in sorted(lines, key=lambda it: -len(it[0])):
        standing = [*others, *(line for line, _ in kept)]
        end = round(_CLOSE * fineness)
        if standing and 3 * end < len(chain) < _SHORT * fineness:
            away, _ = cKDTree(np.concatenate(standing)).query(chain[end:-end])
            if np.mean(away < _CLOSE * fineness) > _MOST:
                continue
        kept.append((chain, closed))
    return kept


def _meeting(lines: list[Chain], others: list[Floats], fineness: float) -> list[Chain]:
    """The chains without short open ones that begin and end in the open."""
    kept = []
    for index, (chain, closed) in enumerate(lines):
        rest = [line for k, (line, _) in enumerate(lines) if k != index]
        if not closed and len(chain) < _LONELY * fineness:
            standing = [*others, *rest]
            if not standing:
                continue
            away, _ = cKDTree(np.concatenate(standing)).query(chain[[0, -1]])
            if away.min() > _MEETS * fineness:
                continue
        kept.append((chain, closed))
    return kept


def joined(borders: Borders) -> list[Chain]:
    """Runs of border pieces between forks, as points in samples; True for those that close."""
    if not (borders.beside.any() or borders.below.any()):
        return []
    borders, corner = _window(borders)
    rows, columns = borders.beside.shape[0], borders.below.shape[1]
    ways = np.zeros((rows + 1, columns + 1, 4), np.bool_)  # at a corner: up, right, down, left
    ways[1:, 1:-1, 0] = borders.beside
    ways[:-1, 1:-1, 2] = borders.beside
    ways[1:-1, 1:, 3] = borders.below
    ways[1:-1, :-1, 1] = borders.below
    corners = np.argwhere(ways.view(np.uint32)[..., 0])  # those with any way at all
    points, ends, closed = _walk(ways, corners)
    starts = np.concatenate([[0], ends])[: len(ends)]
    return [
        (points[a:b] + corner, bool(ring)) for a, b, ring in zip(starts, ends, closed, strict=True)
    ]


def _window(borders: Borders) -> tuple[Borders, Floats]:
    """The part of the picture that has borders, and its corner as x and y."""
    rows, columns = borders.beside.shape[0], borders.below.shape[1]
    either = np.zeros((rows, columns), np.bool_)
    either[:, :-1] |= borders.beside
    either[:-1] |= borders.below
    down, across = box(either, 2)
    beside = borders.beside[down, across.start : min(across.stop, columns) - 1]
    below = borders.below[down.start : min(down.stop, rows) - 1, across]
    return Borders(beside, below), np.array([across.start, down.start], np.float64)


@numba.njit(cache=True)
def _walk(  # noqa: C901  # numba compiles one flat function
    ways: Bools, corners: Ints
) -> tuple[Ints, Ints, Ints]:
    """Consumes `ways`; first from ends and forks among `corners`, then round what is left."""
    degree = np.zeros(ways.shape[:2], np.int8)
    total = 8
    for y, x in corners:
        for way in range(4):
            degree[y, x] += ways[y, x, way]
        total += degree[y, x]
    points = np.zeros((total, 2), np.int64)
    ends = np.zeros(total, np.int64)
    closed = np.zeros(total, np.int64)
    count = 0
    chains = 0
    for sweep in range(2):
        for y0, x0 in corners:
            if sweep == 0 and degree[y0, x0] == 2:
                continue
            for first in range(4):
                if not ways[y0, x0, first]:
                    continue
                y, x, way = y0, x0, first
                points[count, 0], points[count, 1] = x, y
                count += 1
                while True:
                    ways[y, x, way] = False
                    y += (0, 0, 1, 0)[way] - (1, 0, 0, 0)[way]
                    x += (0, 1, 0, 0)[way] - (0, 0, 0, 1)[way]
                    ways[y, x, (way + 2) % 4] = False
                    if y == y0 and x == x0:
                        break
                    points[count, 0], points[count, 1] = x, y
                    count += 1
                    if degree[y, x] != 2:
                        break
                    for turn in range(4):
                        if ways[y, x, turn]:
                            way = turn
                ends[chains] = count
                closed[chains] = int(y == y0 and x == x0 and degree[y0, x0] == 2)
                chains += 1
    return points[:count], ends[:chains], closed[:chains]
