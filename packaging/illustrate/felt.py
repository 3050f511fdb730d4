"""Where the marks of what is felt lie in the view."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import muscles
from illustrate.model import Mesh, Point
from illustrate.pose_data import Vector
from illustrate.raster import as_one, rasterise, vertex_normals
from illustrate.samples import BODY
from illustrate.scenes import Setting
from illustrate.specs import Feel
from illustrate.wearer import Wearer

Floats = NDArray[np.float64]

_FINENESS = 0.5  # samples for each unit: a mark is many units wide
_STEP = 0.06  # metres from one sample to the next: more, and there is an edge
_HIDDEN = 0.015  # metres behind what is seen: then a vertex is hidden


def marks(
    feels: Sequence[Feel], settings: Sequence[Setting], wearer: Wearer
) -> tuple[tuple[Point, ...], ...]:
    """The marks in each setting of a movement; on a muscle they lie where it is best at the end.

    A muscle of which nothing is seen there has none.
    """
    places = [_place(feel.at, settings[-1], wearer) for feel in feels]
    return tuple(
        tuple(_seen(place, setting) for place in places if place is not None)
        for setting in settings
    )


def _place(at: str | Vector, end: Setting, wearer: Wearer) -> int | Vector | None:
    """A vertex of the skin, or a point in the world; nothing where the muscle is hidden."""
    if not isinstance(at, str):
        return at
    facing = vertex_normals(end.posed.skin(), wearer.body.triangles) @ end.view.camera.towards
    room = _room(end, wearer)
    vertex = muscles.mark_vertex(at, wearer.chart, wearer.arm, facing, room)
    return vertex if room[vertex] > 0 else None


def _room(setting: Setting, wearer: Wearer) -> Floats:
    """Units from each vertex to the edge of what is seen of the figure; 0 where it is hidden."""
    skin, camera = setting.posed.skin(), setting.view.camera
    body = Mesh(skin, wearer.body.triangles, "skin", BODY)
    buffer = rasterise(camera, _FINENESS, *as_one([body, *setting.scene().props]))
    edge = ~buffer.hit | (buffer.triangle >= len(body.triangles))
    edge |= ndimage.morphological_gradient(buffer.depth, 3) > _STEP
    away = ndimage.distance_transform_edt(~edge) / _FINENESS
    x, y, depth = camera.project(skin).T
    rows, columns = (
        np.clip(np.rint(at * _FINENESS).astype(int), 0, size - 1)
        for at, size in zip((y, x), away.shape, strict=True)
    )
    room: Floats = np.where(depth < buffer.depth[rows, columns] + _HIDDEN, away[rows, columns], 0)
    return room


def _seen(place: int | Vector, setting: Setting) -> Point:
    point = setting.posed.skin()[place] if isinstance(place, int) else np.array(place)
    x, y, _ = setting.view.camera.project(point)[0]
    return float(x), float(y)
