"""Which limbs lie on the side away from the reader, and are drawn a step darker."""

from collections.abc import Sequence

import numpy as np

from illustrate.model import Scene

_LEGS, _ARMS = ("thigh", "shank", "foot"), ("uarm", "farm", "hand")
_TURNED = 0.35  # of the body's left towards the camera: less, and both sides are equally near


def far_parts(scenes: Sequence[Scene]) -> frozenset[str]:
    """The parts of the far limbs, the same for all scenes of one movement."""
    far: set[str] = set()
    for frame, parts in (("root", _LEGS), ("chest", _ARMS)):
        turns = [scene.posed.frames[frame][:, 0] @ scene.camera.towards for scene in scenes]
        turn = float(np.mean(turns))
        if abs(turn) > _TURNED:
            side = "r" if turn > 0 else "l"
            far |= {f"{part}_{side}" for part in parts}
    return frozenset(far)
