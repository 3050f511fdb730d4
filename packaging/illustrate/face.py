"""A simple, kind face: strokes and spots anchored to the skin, so that they turn with the head."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy import ndimage

from illustrate.boxes import box
from illustrate.curves import Curve, fitted
from illustrate.features import BLUSH, INK, Feature, ear, features
from illustrate.model import PARTS, Camera
from illustrate.placing import at, calm, dense, longest, mixed, visible
from illustrate.raster import vertex_normals
from illustrate.samples import Samples
from illustrate.wearer import Wearer

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_HEAD = [PARTS.index(part) for part in ("head", "neck")]
_EAR_FLARE = 26.0  # degrees that its rim stands off the head
_EAR_SEEN, _EAR_HIDDEN = 0.30, 0.03  # of facing the reader; metres that it may lie behind
_HIDDEN = 0.012  # metres that a point may lie behind what is seen
_AWAY = 0.48  # width of the farther eye to its height: narrower, and that half of the face is bare
_GRAZING = 0.10  # of facing the reader: less of a farther feature is not seen,
_ROUND_EDGE = 0.15  # nor is less of a mouth: it would hook round the edge of the face
_CLEAR = {True: 1.4, False: 2.4}  # units inside the outline: spots, and lines
_CLEAR_MOUTH = 5.0  # a mouth seen aslant: at the outline it would be part of that
_CLEAR_LIPS = 1.2  # the mouth of a profile, which begins there
_MIDDLE = 0.005  # metres from the middle of the face: what is nearer has no like
_WHOLE = 0.95  # of a blush: one that goes round the edge is a stain
_TAPER = (1.0, 0.8, 0.55)  # of its width
_EDGEWISE = 0.55  # the nearer eye is never drawn narrower than this share of its height


@dataclass(frozen=True, eq=False)
class Drawn:
    """A feature in the view: `width` in units, 0 for a filled spot."""

    feature: Feature
    curve: Curve
    width: float


class Face:
    """The features of one figure, anchored once to triangles of its mesh."""

    def __init__(self, wearer: Wearer) -> None:
        self._wearer = wearer
        self._features = [(mark, *_anchored(wearer, mark)) for mark in features(wearer.body.figure)]

    def drawn(self, samples: Samples, camera: Camera) -> list[Drawn]:
        """The features that are seen: those of the farther half only where its eye is seen well."""
        normals = vertex_normals(samples.skin, self._wearer.body.triangles)
        inside = _inside(samples)
        placed = [self._placed(mark, samples, camera, normals, inside) for mark in self._features]
        eyes = {place.pair: place for place in placed if place.is_eye}
        near = 1 if eyes[1].width_seen > eyes[-1].width_seen else -1
        both = eyes[-near].width_seen > _AWAY and bool(eyes[-near].clear.all())
        profile = eyes[-near].width_seen == 0
        return [
            drawn
            for place in placed
            if both or place.pair in (0, near)
            if place.feature.profile in (None, profile)
            for drawn in place.drawn(camera, near=place.pair == near)
        ]

    def _placed(
        self,
        anchored: tuple[Feature, Integers, Floats],
        samples: Samples,
        camera: Camera,
        normals: Floats,
        inside: Floats,
    ) -> "_Placed":
        mark, corners, shares = anchored
        world = mixed(samples.skin, corners, shares)
        away = mixed(normals, corners, shares)
        if mark.on_ear:
            world, away = _on_ear(world, mark)
        elif mark.width == 0:
            world = _flat(world)
        elif mark.side:
            world = calm(world)
        towards = (camera.position - world) / camera.distance
        facing: Floats = (away * towards).sum(axis=1) - (_EAR_SEEN if mark.on_ear else 0)
        view = camera.project(world)
        least = {True: _CLEAR_LIPS, False: _CLEAR_MOUTH, None: _CLEAR[mark.width == 0]}[
            mark.profile
        ]
        clear = mark.on_ear | (at(inside, samples, view) > least)
        hidden = _EAR_HIDDEN if mark.on_ear else _HIDDEN
        return _Placed(mark, view[:, :2], facing, visible(samples, view, hidden), clear)


@dataclass(frozen=True, eq=False)
class _Placed:
    """A feature in the view: how far each point faces the reader, and whether nothing hides it."""

    feature: Feature
    view: Floats
    facing: Floats
    visible: NDArray[np.bool_]
    clear: NDArray[np.bool_]  # not on the outline of the head

    @property
    def pair(self) -> int:
        """1 for one of the left of two, -1 of the right, 0 of one that has no like."""
        across = 0.0 if self.feature.side else float(self.feature.points[:, 0].mean())
        return round(float(np.sign(across))) if abs(across) > _MIDDLE else 0

    @property
    def is_eye(self) -> bool:
        return self.feature.width == 0 and self.feature.token == INK

    @property
    def is_mouth(self) -> bool:
        return self.feature.profile is False

    @property
    def width_seen(self) -> float:
        """Of an oval, how wide it is to its height; 0 where it is turned away."""
        _, (long, short), _ = np.linalg.svd(self.view - self.view.mean(axis=0), full_matrices=False)
        return float(short / long) if self.facing.mean() > 0 else 0.0

    def drawn(self, camera: Camera, *, near: bool) -> Iterable[Drawn]:
        mark = self.feature
        if mark.width == 0:
            least = 0.0 if near else _GRAZING
            share = (self.visible & (self.facing > least)).mean()
            if mark.token == BLUSH and not (self.clear.all() and share > _WHOLE):
                return
            if share > (0.4 if near else 0.7):
                ring = _widened(self.view) if near else self.view
                yield Drawn(
                    mark, fitted(dense(ring, closed=True), closed=True, tolerance=mark.loose), 0
                )
            return
        least = _ROUND_EDGE if self.is_mouth else 0.0 if near or not self.pair else _GRAZING
        run = longest(self.visible & self.clear & (self.facing > least))
        if run.stop - run.start >= 4:
            width = mark.width * camera.focal / camera.distance
            line = dense(self.view[run], closed=False)
            for piece, share in _tapered(line) if mark.tapered else [(line, 1.0)]:
                curve = fitted(piece, closed=False, tolerance=mark.loose)
                yield Drawn(mark, curve, share * width)


def _tapered(line: Floats) -> Iterable[tuple[Floats, float]]:
    """Pieces of a line, each a little thinner than the one before, and the share of its width."""
    marks = np.linspace(0, len(line) - 1, len(_TAPER) + 1).round().astype(int)
    for start, end, share in zip(marks[:-1], marks[1:], _TAPER, strict=True):
        if end > start:
            yield line[start : end + 1], share


def ears(drawn: Iterable[Drawn], samples: Samples) -> NDArray[np.bool_]:
    """Where a drawn ear covers what is under it: the hairline is not seen through it."""
    covered = Image.new("1", samples.thing.shape[::-1])
    for it in drawn:
        if it.feature.on_ear and it.width == 0:
            corners = it.curve.points * samples.fineness
            ImageDraw.Draw(covered).polygon([tuple(corner) for corner in corners.tolist()], fill=1)
    return np.array(covered)


def _widened(ring: Floats) -> Floats:
    """An oval that is seen nearly edge on, drawn as if it turned to the reader a little more."""
    middle = ring.mean(axis=0)
    _, (long, short), axes = np.linalg.svd(ring - middle, full_matrices=False)
    more = max(1.0, _EDGEWISE * float(long) / max(float(short), 1e-9))
    across = ((ring - middle) @ axes[1])[:, None] * axes[1]
    wide: Floats = ring + (more - 1) * across
    return wide


def _anchored(wearer: Wearer, mark: Feature) -> tuple[Integers, Floats]:
    """For each point the corners of the foremost triangle over it, and their shares."""
    seen = [1, 2] if mark.side else [0, 2]
    towards = wearer.chart @ ((-mark.side, 0, 0) if mark.side else (0, 1, 0))  # least: foremost
    triangles = _triangles(wearer, towards, seen, -0.05 if mark.side else -0.04)
    a, b, c = (wearer.chart[triangles[:, k]][:, seen] for k in range(3))
    area = _cross(b - a, c - a)
    corners, shares = [], []
    for point in ear() if mark.on_ear else mark.points:
        u = _cross(point - a, c - a) / area
        v = _cross(b - a, point - a) / area
        margin = np.minimum(np.minimum(u, v), 1 - u - v)
        inside = np.flatnonzero(margin >= min(-1e-6, margin.max()))
        best = inside[towards[triangles[inside]].mean(axis=1).argmin()]
        corners.append(triangles[best])
        shares.append((1 - u[best] - v[best], u[best], v[best]))
    return np.array(corners), np.array(shares)


def _triangles(wearer: Wearer, towards: Floats, seen: list[int], nearest: float) -> Integers:
    """Those of the head that are near enough, but for those seen edge on."""
    triangles = wearer.body.triangles
    chosen = (wearer.body.part == PARTS.index("head")) & (towards < nearest)
    inside = triangles[chosen[triangles].all(axis=1)]
    a, b, c = (wearer.chart[inside[:, k]][:, seen] for k in range(3))
    facing: Integers = inside[np.abs(_cross(b - a, c - a)) > 1e-12]
    return facing


def _flat(ring: Floats) -> Floats:
    """The flat oval that is nearest to points which run once round one, at even angles."""
    turn = np.linspace(0, 2 * np.pi, len(ring), endpoint=False)[:, None]
    middle, across, up = _oval_axes(ring)
    flat: Floats = middle + np.cos(turn) * across + np.sin(turn) * up
    return flat


def _oval_axes(ring: Floats) -> tuple[Floats, Floats, Floats]:
    """The middle and both radii of the flat oval that is nearest to such points."""
    turn = np.linspace(0, 2 * np.pi, len(ring), endpoint=False)[:, None]
    across, up = (2 * (wave * ring).mean(axis=0) for wave in (np.cos(turn), np.sin(turn)))
    return ring.mean(axis=0), across, up


def _on_ear(ring: Floats, mark: Feature) -> tuple[Floats, Floats]:
    """The points of a feature of the ear in the world, and the direction away from the head."""
    middle, back, up = _oval_axes(ring)
    outwards = mark.side * np.cross(back, up) / np.linalg.norm(up)
    flare = np.radians(_EAR_FLARE)
    back = np.cos(flare) * back + np.sin(flare) * outwards
    away = mark.side * np.cross(back, up)
    points: Floats = middle + mark.points[:, :1] * back + mark.points[:, 1:] * up
    return points, np.tile(away / np.linalg.norm(away), (len(points), 1))


def _cross(first: Floats, second: Floats) -> Floats:
    area: Floats = first[..., 0] * second[..., 1] - first[..., 1] * second[..., 0]
    return area


def _inside(samples: Samples) -> Floats:
    """How far each sample of the head lies within its outline, in units."""
    head = samples.body & np.isin(samples.part, _HEAD)
    away = np.zeros(head.shape)
    if head.any():
        place = box(head, 2)
        away[place] = ndimage.distance_transform_edt(head[place]) / samples.fineness
    return away
