"""Turns a head a little towards the reader: a face of which half an eye is seen is none."""

from dataclasses import replace

import numpy as np

from illustrate.anatomy import NECK
from illustrate.model import Camera, Floats, PosedBody
from illustrate.rotations import X, Y, about, angle_between, unit

# Degrees from the reader to where a face looks, and to where it is drawn looking. A profile stays.
_LOOKS, _DRAWN = (0.0, 22.0, 70.0, 84.0, 180.0), (0.0, 19.0, 34.0, 84.0, 180.0)
_UPRIGHT = (0.35, 0.65)  # the crown's height above the chin, of its most: below, the head lies
_MOST = 36.0  # degrees that a neck is turned
_NOD = 12.0  # degrees at most that a head which lies is nodded, when it is seen from the chin
_LEAST = 1.0  # degrees that are worth a turn


def facing_reader(posed: PosedBody, camera: Camera) -> PosedBody:
    """The same body, its head turned for the drawing; one that looks away stays."""
    head = posed.rotations[posed.body.index("head")]
    towards = unit(camera.position - posed.bone("head"))
    upright = float(np.interp(head[2, 2], _UPRIGHT, (0, 1)))
    looks = -head @ Y
    angle = angle_between(looks, towards)
    turn = upright * min(angle - float(np.interp(angle, _LOOKS, _DRAWN)), _MOST)
    if turn > _LEAST:
        return _turned(posed, np.cross(looks, towards), turn, dict(NECK))
    _, back, up = towards @ head
    nod = (1 - upright) * min(float(np.degrees(np.arctan2(-up, max(-back, 0.3)))) / 2, _NOD)
    if nod > _LEAST and back < 0:
        return _turned(posed, head @ X, nod, {"head": 1.0})
    return posed


def _turned(posed: PosedBody, axis: Floats, degrees: float, shares: dict[str, float]) -> PosedBody:
    """Each bone of the neck turned by its share more than the one below it."""
    rotations, positions = posed.rotations.copy(), posed.positions.copy()
    share, before, turn = 0.0, posed.body.index(NECK[0][0]), np.eye(3)
    for bone, _ in NECK:
        index = posed.body.index(bone)
        way = posed.positions[index] - posed.positions[before]
        positions[index] = positions[before] + turn @ way
        share += shares.get(bone, 0.0)
        turn = about(axis, share * degrees)
        rotations[index] = turn @ posed.rotations[index]
        before = index
    return replace(posed, rotations=rotations, positions=positions)
