"""Which lines between fingers or toes are drawn: long calm ones, side by side and well apart."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from illustrate.curves import smoothed
from illustrate.model import PARTS

Floats = NDArray[np.float64]

_STRAIGHT = 0.88  # from end to end, in lengths: one that is more bent is a scribble,
_ROUND, _BOLD = 0.5, 12.0  # but for that round a toe, seen from its side; units from end to end
_ASIDE = 34.0  # degrees from the way of the others on that hand or foot
_STAIRS = 1.5  # units of blur: a slanting line is a stair of samples
_APART = 3.4  # units between the middles of two lines
_FEET = np.array([part.startswith("foot") for part in PARTS] + [False])


def calm(lines: Iterable[Floats], part: NDArray[np.int16], fineness: float) -> list[Floats]:
    """The lines that a draughtsman would draw on each hand or foot.

    Lines are points in samples, one step apart, (n, 2); `part` is the part of the body in each
    sample, and `fineness` of those are a unit.
    """
    of_part: dict[int, list[Floats]] = defaultdict(list)
    for line in lines:
        x, y = np.clip(_middle(line).astype(int), 0, np.array(part.shape)[::-1] - 1)
        on = int(part[y, x])
        straight = _straightness(line, fineness)
        if straight > _STRAIGHT or (_FEET[on] and _round_a_toe(line, straight, fineness)):
            of_part[on].append(line)
    return [line for group in of_part.values() for line in _side_by_side(group, fineness)]


def _straightness(line: Floats, fineness: float) -> float:
    """From end to end, in lengths."""
    steps = np.diff(smoothed(line, closed=False, width=_STAIRS * fineness), axis=0)
    return float(np.linalg.norm(line[-1] - line[0]) / max(np.hypot(*steps.T).sum(), 1e-9))


def _round_a_toe(line: Floats, straight: float, fineness: float) -> bool:
    across = float(np.linalg.norm(line[-1] - line[0])) / fineness
    return straight > _ROUND and across > _BOLD


def _middle(line: Floats) -> Floats:
    middle: Floats = (line[0] + line[-1]) / 2
    return middle


def _side_by_side(lines: list[Floats], fineness: float) -> list[Floats]:
    """Those that go the way of most, the longest first, each well apart from those before it."""
    ways = np.array([line[-1] - line[0] for line in lines])
    length, angle = np.hypot(*ways.T), np.degrees(np.arctan2(*ways.T))
    # A line goes the same way from either of its ends.
    between = np.abs((angle[:, None] - angle + 90) % 180 - 90)
    off = between[(between @ length).argmin()]
    kept: list[Floats] = []
    for at in np.argsort(-length, kind="stable"):
        apart = _APART * fineness
        near = any(np.linalg.norm(_middle(lines[at]) - _middle(one)) < apart for one in kept)
        if off[at] < _ASIDE and not near:
            kept.append(lines[at])
    return kept
