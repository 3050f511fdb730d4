"""Rotations in space: matrices act on columns, angles are degrees, quaternions are (w, x, y, z)."""

from math import sqrt

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

X: Floats = np.array([1.0, 0.0, 0.0])
Y: Floats = np.array([0.0, 1.0, 0.0])
Z: Floats = np.array([0.0, 0.0, 1.0])

_TINY = 1e-9
_UNTURNED: Floats = np.eye(3)


def unit(vector: ArrayLike) -> Floats:
    """The vector with length 1; a vector of no length stays as it is."""
    given: Floats = np.asarray(vector, dtype=np.float64)
    return given / max(sqrt(given.dot(given)), 1e-12)


def about(axis: ArrayLike, degrees: float) -> Floats:
    """The rotation about an axis, right-handed."""
    x, y, z = unit(axis).tolist()
    skew = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    angle = np.radians(degrees)
    turned: Floats = _UNTURNED + np.sin(angle) * skew + (1 - np.cos(angle)) * skew @ skew
    return turned


def axes(first: ArrayLike, second: ArrayLike) -> Floats:
    """Right-handed axes as columns: `first`, then `second` made square to it."""
    one = unit(first)
    two = unit(np.asarray(second) - one * np.dot(one, second))
    return np.stack([one, two, np.cross(one, two)], axis=1)


def aligning(
    first: ArrayLike, second: ArrayLike, to_first: ArrayLike, to_second: ArrayLike
) -> Floats:
    """The rotation that takes `first` to `to_first` and turns `second` towards `to_second`."""
    return axes(to_first, to_second) @ axes(first, second).T


def shortest(start: ArrayLike, end: ArrayLike) -> Floats:
    """The smallest rotation that takes one direction to another."""
    one, two = unit(start), unit(end)
    axis = np.cross(one, two)
    sine = float(np.linalg.norm(axis))
    if sine < _TINY:
        return np.eye(3)
    return about(axis, float(np.degrees(np.arctan2(sine, one @ two))))


def angle_between(one: ArrayLike, two: ArrayLike) -> float:
    """The angle between two directions, 0 to 180 degrees."""
    return float(np.degrees(np.arccos(np.clip(unit(one) @ unit(two), -1, 1))))


def turn_between(one: Floats, two: Floats) -> float:
    """The angle of the rotation that leads from one to the other, 0 to 180 degrees."""
    return float(np.degrees(2 * np.arccos(np.clip(quaternion(one.T @ two)[0], -1, 1))))


def quaternion(rotation: Floats) -> Floats:
    """The unit quaternion (w, x, y, z) of a rotation, with w >= 0.

    As `quaternions` finds it, which for one alone would be much slower.
    """
    (r00, r01, r02), (r10, r11, r12), (r20, r21, r22) = rotation.tolist()
    trace = r00 + r11 + r22
    roots = [trace + 1, *(2 * one - trace + 1 for one in (r00, r11, r22))]
    one, two, three = r21 - r12, r02 - r20, r10 - r01
    x_y, x_z, y_z = r01 + r10, r02 + r20, r12 + r21
    largest = roots.index(max(roots))
    w, x, y, z = (
        (roots[0], one, two, three),
        (one, roots[1], x_y, x_z),
        (two, x_y, roots[2], y_z),
        (three, x_z, y_z, roots[3]),
    )[largest]
    length = sqrt(w * w + x * x + y * y + z * z) * (-1.0 if w < 0 else 1.0)
    return np.array([w, x, y, z]) / length


def quaternions(rotations: Floats) -> Floats:
    """The unit quaternions of rotations (n, 3, 3), each with w >= 0."""
    r = rotations
    found = np.empty((len(r), 4))
    diagonal = r[:, [0, 1, 2], [0, 1, 2]]
    trace = diagonal.sum(axis=1)
    # The largest of the four squares is taken as the root, so that nothing is divided by little.
    squares = np.stack([trace, *(2 * diagonal - trace[:, None]).T], axis=1) + 1
    largest = squares.argmax(axis=1)
    mixed = {
        (0, 1): r[:, 2, 1] - r[:, 1, 2],
        (0, 2): r[:, 0, 2] - r[:, 2, 0],
        (0, 3): r[:, 1, 0] - r[:, 0, 1],
        (1, 2): r[:, 0, 1] + r[:, 1, 0],
        (1, 3): r[:, 0, 2] + r[:, 2, 0],
        (2, 3): r[:, 1, 2] + r[:, 2, 1],
    }
    for k in range(4):
        rows = largest == k
        for j in range(4):
            value = squares[:, k] if j == k else mixed[min(j, k), max(j, k)]
            found[rows, j] = value[rows]
    found *= np.where(found[:, :1] < 0, -1.0, 1.0)
    unit_length: Floats = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit_length


def quaternion_product(one: Floats, two: Floats) -> Floats:
    """The products of two lists of quaternions, (n, 4)."""
    real = one[:, 0] * two[:, 0] - (one[:, 1:] * two[:, 1:]).sum(axis=1)
    rest = one[:, :1] * two[:, 1:] + two[:, :1] * one[:, 1:] + np.cross(one[:, 1:], two[:, 1:])
    return np.concatenate([real[:, None], rest], axis=1)


def twist(rotation: Floats, axis: ArrayLike) -> float:
    """How far the rotation turns about the axis, in degrees from -180 to 180."""
    found = quaternion(rotation)
    return float(np.degrees(2 * np.arctan2(found[1:] @ unit(axis), found[0])))


def between(start: Floats, end: Floats, share: float) -> Floats:
    """The rotation that lies at `share` (0 to 1) of the shortest way from start to end."""
    found = quaternion(start.T @ end)
    sine = float(np.linalg.norm(found[1:]))
    if sine < _TINY:
        return start
    whole = np.degrees(2 * np.arctan2(sine, found[0]))
    return start @ about(found[1:] / sine, float(whole) * share)
