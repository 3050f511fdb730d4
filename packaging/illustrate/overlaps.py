"""How deep one part of the body lies inside another."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

from illustrate.anatomy import NEIGHBOURS
from illustrate.model import PARTS, Body, Floats, Integers
from illustrate.winding import winding

ALLOWED = 0.015  # metres
_SOFT = 0.035  # where flesh presses on flesh: thigh and thigh, calf and buttock, arm and chest
_BELLY = 0.062  # and in the fold of the groin, belly and thigh
_FOLD = 0.08  # and in a joint that is bent as far as it goes
_JOINT = 0.09  # metres from the joint, from which on neighbours may not lie in each other
_DEEPEST = 0.12  # metres that are searched
_MOST, _AT_ONCE = 32, 8  # points whose winding number is asked for, the deepest first
_WITHIN = 1.3  # a point of the skin counts 0.5, and 1 more inside another part
_EVERY = {"head": 6}  # of a dense part, which vertices are looked at
_FLESH = frozenset({"torso", "pelvis", "thigh_l", "thigh_r", "shank_l", "shank_r"})
_ARMPIT = frozenset({"torso", "uarm_l", "uarm_r"})


@dataclass(frozen=True)
class Overlap:
    part: str  # lies inside ...
    other: str
    depth: float  # metres
    allowed: float


def overlaps(body: Body, skin: Floats) -> Iterator[Overlap]:
    """Every pair of parts of which one lies too deep inside the other.

    Of two neighbours, the skin near their joint always meets; the rest of it is looked at.
    """
    normals = _normals(skin, body.triangles)
    own = [np.flatnonzero(body.part == index) for index in range(len(PARTS))]
    low = [skin[vertices].min(axis=0) for vertices in own]
    high = [skin[vertices].max(axis=0) for vertices in own]
    trees: dict[int, KDTree] = {}
    for pair in combinations(range(len(PARTS)), 2):
        names = (PARTS[pair[0]], PARTS[pair[1]])
        if not _meet(low, high, pair):
            continue
        allowed = _allowed(*names)
        for one, two in (pair, pair[::-1]):
            looked = _looked_at(body, one, two)
            place = skin[looked]
            looked = looked[((place > low[two]) & (place < high[two])).all(axis=1)]
            if not len(looked):
                continue
            if two not in trees:
                trees[two] = KDTree(skin[own[two]])
            depth = _deepest(body, skin, normals, looked, own[two], trees[two], allowed)
            if depth > allowed:
                yield Overlap(PARTS[one], PARTS[two], depth, allowed)
                break  # the same seen from the other part


@lru_cache(maxsize=1024)
def _looked_at(body: Body, one: int, two: int) -> Integers:
    """The vertices of a part that may not lie inside another."""
    own = np.flatnonzero(body.part == one)[:: _EVERY.get(PARTS[one], 1)]
    if not _meets(one, two):
        return own
    distance, _ = KDTree(body.rest[body.part == two]).query(body.rest[own])
    far: Integers = own[distance > _JOINT]
    return far


def _allowed(one: str, two: str) -> float:
    if frozenset((one, two)) in NEIGHBOURS:
        return _FOLD
    if {one, two} <= _FLESH:
        return _BELLY if "torso" in {one, two} else _SOFT
    return _SOFT if {one, two} <= _ARMPIT else ALLOWED


def _meet(low: list[Floats], high: list[Floats], pair: tuple[int, int]) -> bool:
    one, two = pair
    return bool((low[one] < high[two]).all() and (low[two] < high[one]).all())


def _deepest(
    body: Body,
    skin: Floats,
    normals: Floats,
    looked: Integers,
    other: Integers,
    tree: KDTree,
    allowed: float,
) -> float:
    """How deep the deepest of the `looked` vertices lies behind the `other` skin, in metres."""
    distance, nearest = tree.query(skin[looked], distance_upper_bound=_DEEPEST)
    near = np.isfinite(distance) & (distance > allowed)
    if not near.any():
        return 0.0
    points, closest = skin[looked[near]], other[nearest[near]]
    depth = -((points - skin[closest]) * normals[closest]).sum(axis=1)
    behind = (depth > 0.7 * distance[near]) & (depth > allowed)
    if not behind.any():
        return 0.0
    order = np.argsort(-depth[behind], kind="stable")[:_MOST]
    points, depth = points[behind][order] + 1e-4 * _jitter(len(order)), depth[behind][order]
    parts = body.part[[looked[0], other[0]]]
    for start in range(0, len(points), _AT_ONCE):
        some = points[start : start + _AT_ONCE]
        inside = winding(some, skin, body.cage_triangles) > _WITHIN
        for point, deep in zip(some[inside], depth[start : start + _AT_ONCE][inside], strict=True):
            if _leaves_through(body, skin, point, parts):
                return float(deep)
    return 0.0


def _leaves_through(body: Body, skin: Floats, point: Floats, parts: Integers) -> bool:
    """Whether the way out, but for the point's own limb, is through the other part.

    In the fold of a joint, a point may be inside a neighbour of both, which belongs there.
    """
    distance = np.linalg.norm(skin - point, axis=1)
    distance[np.isin(body.part, _limb(int(parts[0]), int(parts[1])))] = np.inf
    return bool(body.part[int(np.argmin(distance))] == parts[1])


@lru_cache(maxsize=1024)
def _limb(one: int, other: int) -> tuple[int, ...]:
    """A part and the neighbours that it has for itself."""
    own, there = ({part for part in range(len(PARTS)) if _meets(it, part)} for it in (one, other))
    return one, *sorted(own - there - {other})


def _meets(one: int, two: int) -> bool:
    return frozenset((PARTS[one], PARTS[two])) in NEIGHBOURS


def _jitter(count: int) -> Floats:
    """Small fixed shifts, so that no point lies on the skin that it belongs to."""
    steps: NDArray[np.float64] = np.arange(3 * count, dtype=np.float64).reshape(-1, 3)
    shifts: Floats = np.sin(12.9898 * steps + 78.233)
    return shifts


def _normals(points: Floats, triangles: Integers) -> Floats:
    corners = points[triangles]
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.stack(
        [
            sum(np.bincount(triangles[:, k], faces[:, axis], len(points)) for k in range(3))
            for axis in range(3)
        ],
        axis=1,
    )
    unit: Floats = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    return unit
