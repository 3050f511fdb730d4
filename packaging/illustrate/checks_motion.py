"""What must hold from one frame of a loop to the next."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from illustrate.anatomy import SIDES
from illustrate.findings import cm, named
from illustrate.model import PARTS, Floats
from illustrate.pose_data import Landmark
from illustrate.rotations import turn_between
from illustrate.scenes import Setting

SLIDE = 0.01  # metres
FARTHEST = 0.20  # metres that a joint may go from frame to frame
ROLL = 3.0  # degrees a frame: a pelvis that turns so fast rolls, and does not sit
SUDDEN = 2.6  # times as far as in the frames beside
UNNOTICED = 0.03  # metres
_CONTACT = 0.012  # metres above its lowest point, a part touches what it rests on
_RESTING = ("pelvis", "torso", "foot_l", "foot_r")

Mask = NDArray[np.bool_]


def slides(frames: Sequence[Setting]) -> Iterator[tuple[int, str]]:
    """The frame, and what in it has slid away since the one before."""
    for number, (before, after) in enumerate(pairwise(frames), 1):
        for part in planted(before, after):
            moved = _moved(before, after, part)
            if moved > SLIDE:
                yield number, f"{named(part)} slides by {cm(moved)}, although it is planted"


def planted(before: Setting, after: Setting) -> list[str]:
    """The parts that stand where they stood."""
    one, two = before.skeleton.pose, after.skeleton.pose
    parts = []
    for side in SIDES:
        feet = one.feet.get(side), two.feet.get(side)
        hands = one.hands.get(side), two.hands.get(side)
        if feet[0] and feet[1] and _stays(feet[0].place, feet[1].place):
            parts.append(f"foot_{side}")
        if hands[0] and hands[1] and _stays(hands[0].touches, hands[1].touches):
            parts.append(f"hand_{side}")
    rolls = turn_between(before.posed.frames["root"], after.posed.frames["root"]) > ROLL
    same_place = not rolls and (one.root.at, one.root.anchor) == (two.root.at, two.root.anchor)
    if same_place and one.root.ground == two.root.ground != PARTS:
        parts += [part for part in _RESTING if part in one.root.ground and part not in parts]
    return parts


def _stays(one: Landmark, two: Landmark) -> bool:
    return not one.on and not two.on and bool(np.allclose(one.at, two.at, atol=1e-3))


def _moved(before: Setting, after: Setting, part: str) -> float:
    """How far the touching skin of a part has gone, in metres; without its height."""
    own: Mask = before.posed.body.part == PARTS.index(part)
    one, two = before.skin[own], after.skin[own]
    if part.startswith("hand"):
        return float(np.linalg.norm(two.mean(axis=0) - one.mean(axis=0)))
    touching = one[:, 2] < one[:, 2].min() + _CONTACT
    both = touching & (two[:, 2] < two[:, 2].min() + _CONTACT)
    if not both.any():
        return 0.0
    return float(np.linalg.norm((two - one)[both][:, :2].mean(axis=0)))


def jumps(frames: Sequence[Setting]) -> Iterator[tuple[int, str]]:
    """The frame, and what in it has gone much farther than before and after."""
    ways = [
        np.linalg.norm(two.posed.positions - one.posed.positions, axis=1)
        for one, two in pairwise(frames)
    ]
    for number, way in enumerate(ways, 1):
        bone = int(np.argmax(way))
        beside = [ways[k][bone] for k in (number - 2, number) if 0 <= k < len(ways)]
        usual = max(float(np.mean(beside)), UNNOTICED / SUDDEN)
        if way[bone] > FARTHEST or way[bone] > SUDDEN * usual:
            name = frames[0].posed.body.bones[bone]
            yield number, f"a jump of {cm(float(way[bone]))} at {name}, beside {_listed(beside)}"


def _listed(ways: Sequence[Floats]) -> str:
    return " and ".join(cm(float(way)) for way in ways)
