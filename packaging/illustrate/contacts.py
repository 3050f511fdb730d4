"""How the body meets the floor: resting on parts of it, and laying the head down."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from illustrate.anatomy import NECK
from illustrate.kinematics import pose_neck
from illustrate.model import PARTS, Floats
from illustrate.pose_data import Root
from illustrate.rotations import X, about
from illustrate.skeleton import Skeleton

_PRESSED = -0.004  # metres that the head sinks in
_HEAD_STEPS = 7  # halvings of the range that is searched

Mask = NDArray[np.bool_]


def rest_on_ground(skeleton: Skeleton, root: Root) -> None:
    """Moves the body to its place, so that the lowest point of its resting parts lies there."""
    shift = np.zeros(3)
    shift[2] = root.z
    if root.ground:
        parts = [PARTS.index(part) for part in root.ground]
        mask: Mask = np.isin(skeleton.body.part, parts)
        shift[2] = root.z - root.sink - skeleton.skin(mask)[:, 2].min()
    stands = skeleton.bone(root.anchor) if root.anchor else np.zeros(3)
    shift[:2] = np.array(root.at) - stands[:2]
    skeleton.move(shift)


def lay_head(skeleton: Skeleton, widest: float = 30.0) -> None:
    """Bends the neck, by up to `widest` degrees, until the head rests on the floor."""
    _search(skeleton, widest, lambda flexion: pose_neck(skeleton, flexion))


def lay_head_from_here(skeleton: Skeleton, widest: float = 12.0) -> None:
    """Bends the neck from where it is until the head rests on the floor."""
    before = dict(skeleton.spine)

    def bend(flexion: float) -> None:
        turned: Floats = np.eye(3)
        for bone, share in NECK:
            turned = turned @ about(X, share * flexion)
            skeleton.spine[bone] = before[bone] @ turned
        skeleton.frames["head"] = skeleton.spine["head"]

    _search(skeleton, widest, bend)


def _search(skeleton: Skeleton, widest: float, bend: Callable[[float], None]) -> None:
    head: Mask = skeleton.body.part_weight("head") > 0.9
    low, high = -widest, widest
    for _ in range(_HEAD_STEPS):
        middle = (low + high) / 2
        bend(middle)
        skeleton.settle()
        if skeleton.skin(head, dual_share=0)[:, 2].min() > _PRESSED:
            high = middle
        else:
            low = middle
    skeleton.head_lies = abs(middle) < widest * 0.95
