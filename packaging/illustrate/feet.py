"""Makes a foot easy to draw: five round toes side by side, one soft end together."""

import numpy as np

from illustrate.cages import Floats, Matrix, outwards, ramp, relaxed, weight_on
from illustrate.digits import Digit, rounded
from illustrate.model import Cage
from illustrate.rotations import Z, unit

_WIDE = {1: 0.0145, 2: 0.0110, 3: 0.0106, 4: 0.0102, 5: 0.0102}  # metres: half a toe of the woman
_LONGER = {1: 1.02, 2: 0.96, 3: 1.0, 4: 1.04, 5: 1.10}  # of a toe's own length
_SWELL = 0.50 * Z  # of that: so much higher a toe begins, or a foot seen from the side is a spike
_FLAT = 0.7  # of the way that the toes stand off the ground of a foot that stands
_FOOT = 0.130  # metres from her ankle to the root of her middle toe
_HEEL = (0.026, 0.006)  # metres from the edge of a heel, which is rounded: from nought to most
_FILLED, _DIP = 0.0062, 0.005  # metres: of the dip behind the toes, and how far behind it lies,
_LONG, _AROUND = 0.030, (0.035, 0.020)  # how far it reaches along a foot, and round their roots


def drawn_foot(cage: Cage, vertices: Floats, neighbours: Matrix, side: str) -> Floats:
    """The vertices with a foot of a few simple shapes."""
    joints = {bone: cage.heads[cage.bones.index(f"{bone}.{side}")] for bone in _joints()}
    size = float(np.linalg.norm(joints["toe3-1"] - joints["foot"])) / _FOOT
    result = vertices
    for toe in range(1, 6):
        start, way = joints[f"toe{toe}-1"], joints[f"toe{toe}-2"] - joints[f"toe{toe}-1"]
        weight = weight_on(cage, f"toe{toe}", side)
        along = way / np.linalg.norm(way)
        digit = Digit(start, along, _WIDE[toe] * size, _LONGER[toe], _SWELL)
        result = rounded(result, weight, digit)
    toes = weight_on(cage, "toe", side)
    root = ramp(0.02, 0.3, toes) * ramp(1.0, 0.8, toes)
    result = relaxed(result, neighbours, 0.6 * root, 12)
    result = _with_round_heel(cage, result, neighbours, side)
    roots = np.array([joints[f"toe{toe}-1"] for toe in range(1, 6)])
    result = _with_even_back(cage, result, roots, joints["toe3-2"] - joints["toe3-1"], size)
    return _with_flat_sole(cage, result, toes, side)


def _with_round_heel(cage: Cage, vertices: Floats, neighbours: Matrix, side: str) -> Floats:
    foot = weight_on(cage, "foot", side) > 0.5
    low, back = vertices[foot, 2].min(), vertices[foot, 1].max()
    away = np.hypot(vertices[:, 1] - back, vertices[:, 2] - low)
    return relaxed(vertices, neighbours, 0.5 * foot * ramp(*_HEEL, away), 2)


def _with_even_back(
    cage: Cage, vertices: Floats, roots: Floats, ahead: Floats, size: float
) -> Floats:
    """No dip behind the roots of the toes: seen from the side, the back of a foot is one slope."""
    to_root = roots[:, None] - vertices
    away = np.linalg.norm(to_root, axis=2) / size
    nearest = to_root[away.argmin(axis=0), np.arange(len(vertices))]
    behind = nearest @ unit(ahead) / size
    dip = ramp(*_AROUND, away.min(axis=0)) * ramp(_LONG, 0.0, np.abs(behind - _DIP))
    above = ramp(0.0, 0.5, outwards(vertices, cage.quads)[:, 2])
    filled = vertices.copy()
    filled[:, 2] += _FILLED * size * dip * above
    return filled


def _with_flat_sole(cage: Cage, vertices: Floats, toes: Floats, side: str) -> Floats:
    """The toes on one plane with the ball of the foot: seen from the side, they are no thumb."""
    foot = weight_on(cage, "foot", side) + toes
    ground = float(vertices[foot > 0.5, 2].min())
    under = ramp(-0.1, -0.6, outwards(vertices, cage.quads)[:, 2])
    down = _FLAT * ramp(0.0, 0.3, toes) * under * np.maximum(vertices[:, 2] - ground, 0)
    flat = vertices.copy()
    flat[:, 2] -= down
    return flat


def _joints() -> list[str]:
    return ["foot", *(f"toe{toe}-{joint}" for toe in range(1, 6) for joint in (1, 2))]
