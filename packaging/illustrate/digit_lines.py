"""Which lines between fingers or toes are drawn: long calm ones, side by side and well apart."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from illustrate.curves import Curve
from illustrate.model import PARTS

Floats = NDArray[np.float64]

_STRAIGHT = 0.88  # from end to end, in lengths: one that is more bent is a scribble,
_ROUND, _BOLD = 0.5, 12.0  # but for that round a toe, seen from its side; units from end to end
_ASIDE = 34.0  # degrees from the way of the others on that hand or foot
_APART = 3.0  # units between the middles of two lines
_FEET = np.array([part.startswith("foot") for part in PARTS] + [False])


def calm(lines: Iterable[Curve], part: NDArray[np.int16], fineness: float) -> list[Curve]:
    """The lines that a draughtsman would draw on each hand or foot.

    `part` is the part of the body in each of the picture's samples, `fineness` of them a unit.
    """
    of_part: dict[int, list[Curve]] = defaultdict(list)
    for line in lines:
        x, y = np.clip((_middle(line) * fineness).astype(int), 0, np.array(part.shape)[::-1] - 1)
        on = int(part[y, x])
        if line.straightness > _STRAIGHT or (_FEET[on] and _round_a_toe(line)):
            of_part[on].append(line)
    return [line for group in of_part.values() for line in _side_by_side(group)]


def _round_a_toe(line: Curve) -> bool:
    across = float(np.linalg.norm(line.points[-1] - line.points[0]))
    return line.straightness > _ROUND and across > _BOLD


def _middle(line: Curve) -> Floats:
    middle: Floats = (line.points[0] + line.points[-1]) / 2
    return middle


def _side_by_side(lines: list[Curve]) -> list[Curve]:
    """Those that go the way of most, the longest first, each well apart from those before it."""
    ways = np.array([line.points[-1] - line.points[0] for line in lines])
    length, angle = np.hypot(*ways.T), np.degrees(np.arctan2(*ways.T))
    # A line goes the same way from either of its ends.
    between = np.abs((angle[:, None] - angle + 90) % 180 - 90)
    off = between[(between @ length).argmin()]
    kept: list[Curve] = []
    for at in np.argsort(-length, kind="stable"):
        near = any(np.linalg.norm(_middle(lines[at]) - _middle(one)) < _APART for one in kept)
        if off[at] < _ASIDE and not near:
            kept.append(lines[at])
    return kept
