"""Solid shapes, of which one can ask how deep a point lies inside."""

from dataclasses import dataclass

import numpy as np

from illustrate.model import Floats


@dataclass(frozen=True, eq=False)
class Solid:
    """A box, or the tube around a line, with round ends; `gives` is how far it can be pressed in.

    A box has a `size`; a tube has `radius`, and a ball is a tube of no length.
    """

    name: str
    centre: Floats  # of a box; the beginning of a tube's line
    turn: Floats  # the axes of a box, as columns
    size: Floats  # of a box; zeros for a tube
    end: Floats | None = None  # of a tube's line
    radius: float = 0.0
    gives: float = 0.0  # metres

    def depths(self, points: Floats) -> Floats:
        """How far each point lies inside, in metres; negative outside."""
        if self.end is None:
            local = (points - self.centre) @ self.turn
            inside: Floats = (self.size / 2 - np.abs(local)).min(axis=1)
            return inside
        line = self.end - self.centre
        share = (points - self.centre) @ line / max(float(line @ line), 1e-12)
        nearest = self.centre + np.clip(share, 0, 1)[:, None] * line
        within: Floats = self.radius - np.linalg.norm(points - nearest, axis=1)
        return within


def box(name: str, centre: Floats, size: Floats, turn: Floats, gives: float = 0.0) -> Solid:
    return Solid(name, centre, turn, size, gives=gives)


def tube(name: str, start: Floats, end: Floats, radius: float, gives: float = 0.0) -> Solid:
    return Solid(name, start, np.eye(3), np.zeros(3), end, radius, gives)
