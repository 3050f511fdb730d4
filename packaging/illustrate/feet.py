"""Makes a foot easy to draw: five round toes side by side, one soft end together."""

import numpy as np

from illustrate.cages import Floats, Matrix, outwards, ramp, relaxed, weight_on
from illustrate.digits import Digit, rounded
from illustrate.model import Cage
from illustrate.rotations import Z

_WIDE = {1: 0.0145, 2: 0.0110, 3: 0.0106, 4: 0.0102, 5: 0.0102}  # metres: half a toe of the woman
_LONGER = {1: 1.02, 2: 0.96, 3: 1.0, 4: 1.04, 5: 1.10}  # of a toe's own length
_SWELL = 0.40 * Z  # of that: so much higher a toe is, or a foot seen from the side is a spike
_FLAT = 0.7  # of the way that the toes stand off the ground of a foot that stands
_FOOT = 0.130  # metres from her ankle to the root of her middle toe


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
    return _with_flat_sole(cage, result, toes, side)


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
