"""The nails of toes and fingers: small light spots that tell where a foot or hand has its top."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from illustrate.anatomy import segments
from illustrate.curves import Curve, fitted
from illustrate.model import Body, Camera
from illustrate.placing import Anchors, anchors, dense, mixed, visible
from illustrate.raster import vertex_normals
from illustrate.rotations import Z, unit
from illustrate.samples import Samples
from illustrate.wearer import Wearer

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_OWN = 0.7  # of a vertex: then it is the digit's
_WIDE, _LONG = 0.66, 0.80  # of the digit's width: those of its nail,
_FROM_TIP = 0.14  # and what lies before the nail
_POINTS = 12
_FACING = 0.45  # of facing the reader: less, and it is a sliver
_HIDDEN = 0.006  # metres that a point may lie behind what is seen
_LEAST = 2.4  # units across: a smaller one is a speck


class Nails:
    """The nails of one figure, anchored once to its mesh."""

    def __init__(self, wearer: Wearer) -> None:
        self._wearer = wearer
        self._nails = [*_nails(wearer)]

    def drawn(self, samples: Samples, camera: Camera) -> list[Curve]:
        """The rims of those that are seen whole, in units of the view."""
        normals = vertex_normals(samples.skin, self._wearer.body.triangles)
        return [
            rim
            for nail in self._nails
            if (rim := _drawn(nail, samples, camera, normals)) is not None
        ]


def _drawn(nail: Anchors, samples: Samples, camera: Camera, normals: Floats) -> Curve | None:
    world = mixed(samples.skin, nail.vertices, nail.shares)
    away = mixed(normals, nail.vertices, nail.shares)
    facing = (away * (camera.position - world)).sum(axis=1) / camera.distance
    view = camera.project(world)
    if facing.mean() < _FACING or not visible(samples, view, _HIDDEN).all():
        return None
    across = np.linalg.svd(view[:, :2] - view[:, :2].mean(axis=0), compute_uv=False)[1]
    if across * np.sqrt(8 / len(view)) < _LEAST:
        return None
    return fitted(dense(view[:, :2], closed=True), closed=True, tolerance=0.1)


def _nails(wearer: Wearer) -> Iterable[Anchors]:
    """Of all toes, and of the fingers without the thumbs, which show their nails from the side."""
    body, palms = wearer.body, segments(wearer.body).palms
    for side in "lr":
        for toe in range(1, 6):
            own, way = _beyond(body, f"toe{toe}-", "1", side)
            yield _nail(body.rest, own, _square_to(Z, way), Z)
        for finger in range(2, 6):
            own, way = _beyond(body, f"finger{finger}-", "3", side)
            yield _nail(body.rest, own, way, _square_to(way, -palms[side]))


def _beyond(body: Body, digit: str, joint: str, side: str) -> tuple[Integers, Floats]:
    """The vertices of a digit beyond one of its joints, and the unit vector from there to them."""
    bones = [
        bone.startswith(digit) and bone >= digit + joint and bone.endswith(side.upper())
        for bone in body.bones
    ]
    own = np.flatnonzero(body.weights[:, bones].sum(axis=1) > _OWN)
    start = body.head(f"{digit}{joint}.{side.upper()}")
    return own, unit(body.rest[own].mean(axis=0) - start)


def _square_to(axis: Floats, vector: Floats) -> Floats:
    return unit(vector - (vector @ axis) * axis)


def _nail(rest: Floats, own: Integers, along: Floats, up: Floats) -> Anchors:
    """Near the tip of the digit of these vertices, on its top."""
    aside = np.cross(along, up)
    place = rest[own] @ np.stack([along, aside, up], axis=1)
    near_tip = place[:, 0] > np.median(place[:, 0])
    width = float(np.ptp(place[near_tip, 1]))
    tip = float(place[:, 0].max())
    turn = 2 * np.pi * np.arange(_POINTS) / _POINTS
    rim = np.stack(
        [
            tip - width * (_FROM_TIP + _LONG / 2 * (1 - np.cos(turn))),
            place[near_tip, 1].mean() + _WIDE * width / 2 * np.sin(turn),
        ],
        axis=1,
    )
    above = np.flatnonzero(place[:, 2] > np.median(place[near_tip, 2]))
    return anchors(rim, place[above, :2], own[above])
