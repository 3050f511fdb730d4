"""Where the marks of what is felt lie in the view."""

from collections.abc import Sequence

import numpy as np

from illustrate import muscles
from illustrate.model import Point
from illustrate.pose_data import Vector
from illustrate.raster import vertex_normals
from illustrate.scenes import Setting
from illustrate.specs import Feel
from illustrate.wearer import Wearer


def marks(
    feels: Sequence[Feel], settings: Sequence[Setting], wearer: Wearer
) -> tuple[tuple[Point, ...], ...]:
    """The marks in each setting of a movement; on a muscle they lie where it is best at the end."""
    places = [_place(feel.at, settings[-1], wearer) for feel in feels]
    return tuple(tuple(_seen(place, setting) for place in places) for setting in settings)


def _place(at: str | Vector, end: Setting, wearer: Wearer) -> int | Vector:
    """A vertex of the skin, or a point in the world."""
    if not isinstance(at, str):
        return at
    facing = vertex_normals(end.posed.skin(), wearer.body.triangles) @ end.view.camera.towards
    return muscles.mark_vertex(at, wearer.chart, wearer.arm, facing)


def _seen(place: int | Vector, setting: Setting) -> Point:
    point = setting.posed.skin()[place] if isinstance(place, int) else np.array(place)
    x, y, _ = setting.view.camera.project(point)[0]
    return float(x), float(y)
