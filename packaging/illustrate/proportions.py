"""Hands and feet a little larger than life, as illustrators draw them: small ones do not read."""

from dataclasses import replace

import numpy as np

from illustrate.cages import Floats, weight_on
from illustrate.model import Cage

_LARGER = 1.08  # times as large as in life
# The bone at which each end begins, those that go on from there, and the ways in which it grows:
# a foot stays as high as it was, for it stands.
_ENDS = (
    ("wrist", ("metacarpal", "finger"), np.array([1, 1, 1])),
    ("foot", ("toe",), np.array([1, 1, 0])),
)


def with_larger_ends(cage: Cage) -> Cage:
    """The body with larger hands, grown from the wrists, and feet, from the heels."""
    vertices, heads = cage.vertices.copy(), cage.heads.copy()
    for root, others, ways in _ENDS:
        grows = (_LARGER - 1) * ways
        for side in "LR":
            start, weight = _start(cage, f"{root}.{side}"), np.zeros(len(vertices))
            for bones in (root, *others):
                weight += weight_on(cage, bones, side)
            vertices += grows * weight[:, None] * (cage.vertices - start)
            moved = [bone.endswith(f".{side}") and bone.startswith(others) for bone in cage.bones]
            heads[moved] += grows * (cage.heads[moved] - start)
    return replace(cage, vertices=vertices, heads=heads)


def _start(cage: Cage, root: str) -> Floats:
    """The wrist; under an ankle, the back of the heel, so that who lies on it lies as before."""
    index = cage.bones.index(root)
    start: Floats = cage.heads[index].copy()
    if root.startswith("foot"):
        start[1] = cage.vertices[cage.weights[:, index] > 0.5, 1].max()
    return start
