"""Arrows are seen, and hide nothing that must be seen: no hand, foot or face in the end pose."""

from collections.abc import Iterator, Sequence

import numpy as np
from scipy.spatial import KDTree

from illustrate.arrows import drawn_arrow
from illustrate.findings import named
from illustrate.model import PARTS, VIEW_HEIGHT, VIEW_WIDTH
from illustrate.polylines import points_at, ways
from illustrate.scenes import Setting
from illustrate.specs import Arrow

SHORTEST = 55.0  # units: a shorter arrow is all head
EDGE = 14.0  # units from the border of the card
CLEAR = 8.0  # units from the middle of an arrow to what must be seen, and more at its head,
HEAD = 16.0  # which lies so far before the tip
_SHOWN = ("hand_l", "hand_r", "foot_l", "foot_r", "head")
_STEP = 3.0  # units along an arrow


def arrow_faults(arrow: Arrow, settings: Sequence[Setting]) -> Iterator[str]:
    """What is wrong with an arrow of a movement, or of a still.

    One of a force points at the part that gives it, so it may lie over that.
    """
    points = np.array(drawn_arrow(arrow, settings).points)
    line = points_at(points, np.arange(ways(points)[-1], 0, -_STEP)[::-1])
    if len(line) * _STEP < SHORTEST:
        yield f"an arrow is {len(line) * _STEP:.0f} units long, under {SHORTEST:.0f}"
    size = np.array([VIEW_WIDTH, VIEW_HEIGHT])
    if (line < EDGE).any() or (line > size - EDGE).any():
        yield "an arrow comes too near to the border of the card"
    if arrow.kind != "move":
        return
    end = settings[-1]
    seen = end.view.camera.project(end.posed.skin())[:, :2]
    body = end.posed.body
    for name in _SHOWN:
        away, _ = KDTree(seen[body.part == PARTS.index(name)]).query(line)
        before_tip = np.arange(len(line))[::-1] * _STEP
        if (away < np.where(np.abs(before_tip - HEAD) < HEAD, 2 * CLEAR, CLEAR)).any():
            yield f"an arrow lies over {named(name)}"
