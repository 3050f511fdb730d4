"""Makes a hand easy to draw: fingers side by side, round and of even width, and a calm thumb."""

import numpy as np

from illustrate.cages import Floats, Matrix, outwards, ramp, relaxed, weight_on
from illustrate.digits import Digit, rounded
from illustrate.model import Cage
from illustrate.rotations import about

_LONGER = {2: 1.00, 3: 1.04, 4: 0.99, 5: 1.00}  # of a finger's own length
_WIDE = {1: 0.58, 2: 0.51, 3: 0.52, 4: 0.51, 5: 0.48}  # half of one, of the space it has
_THUMB_LONGER, _THUMB_TURN = 1.0, 8.0  # degrees that a thumb lies nearer to the fingers
_FULLER = 0.0012  # metres, of what joins the fingers
_WRIST = (0.35, 6)  # how much, and how often, the skin of a wrist is smoothed


def drawn_hand(cage: Cage, vertices: Floats, neighbours: Matrix, side: str) -> Floats:
    """The vertices with a hand of a few simple shapes."""
    result = _side_by_side(cage, vertices, side)
    space = _space(cage, side)
    for finger in range(1, 6):
        result = _rounded(cage, result, side, finger, space)
    fingers = sum(
        (weight_on(cage, f"finger{finger}", side) for finger in range(1, 6)),
        start=0 * vertices[:, 0],
    )
    web = ramp(0.02, 0.3, fingers) * ramp(1.0, 0.8, fingers)
    result = relaxed(result, neighbours, 0.5 * web, 2)
    palm = weight_on(cage, "wrist", side) + weight_on(cage, "metacarpal", side)
    fore = weight_on(cage, "lowerarm02", side)
    wrist = np.clip(4 * palm * fore, 0, 1)
    result = relaxed(result, neighbours, _WRIST[0] * ramp(0.0, 0.3, wrist), _WRIST[1])
    return result + outwards(result, cage.quads) * (_FULLER * web)[:, None]


def _joint(cage: Cage, finger: int, number: int, side: str) -> Floats:
    place: Floats = cage.heads[cage.bones.index(f"finger{finger}-{number}.{side}")]
    return place


def _line(cage: Cage, finger: int, side: str) -> tuple[Floats, Floats]:
    """Where a finger, or the free part of the thumb, begins, and the unit vector along it."""
    start = _joint(cage, finger, 2 if finger == 1 else 1, side)
    way = _joint(cage, finger, 3, side) - start
    return start, way / np.linalg.norm(way)


def _space(cage: Cage, side: str) -> float:
    """From one finger to the next where they begin, in metres."""
    roots = np.array([_joint(cage, finger, 1, side) for finger in range(2, 6)])
    return float(np.linalg.norm(np.diff(roots, axis=0), axis=1).mean())


def _side_by_side(cage: Cage, vertices: Floats, side: str) -> Floats:
    """All fingers along the middle one, and the thumb a little nearer to them."""
    _, middle = _line(cage, 3, side)
    result = vertices
    for finger in (1, 2, 4, 5):
        start, own = _line(cage, finger, side)
        axis = np.cross(own, middle)
        apart = float(np.degrees(np.arctan2(np.linalg.norm(axis), own @ middle)))
        angle = min(apart, _THUMB_TURN) if finger == 1 else apart
        weight = ramp(0.0, 1.0, weight_on(cage, f"finger{finger}", side))
        if finger == 1:
            weight = weight * ramp(-0.012, 0.012, (vertices - start) @ own)
        turned = (result - start) @ about(axis, angle).T + start
        result = result + weight[:, None] * (turned - result)
    return result


def _rounded(cage: Cage, vertices: Floats, side: str, finger: int, space: float) -> Floats:
    start, _ = _line(cage, finger, side)
    along = _along(cage, finger, side)
    weight = weight_on(cage, f"finger{finger}", side)
    if finger == 1:
        weight = weight * ((vertices - start) @ along > 0)
    longer = _THUMB_LONGER if finger == 1 else _LONGER[finger]
    return rounded(vertices, weight, Digit(start, along, _WIDE[finger] * space, longer))


def _along(cage: Cage, finger: int, side: str) -> Floats:
    """The unit vector along a finger that lies beside the others."""
    _, own = _line(cage, finger, side)
    _, middle = _line(cage, 3, side)
    if finger > 1:
        return middle
    turned: Floats = about(np.cross(own, middle), _THUMB_TURN) @ own
    return turned
