"""The mat, and the soft shadow where something rests on the floor or is lifted over the mat."""

from collections.abc import Sequence

import numba
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import ConvexHull

from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH, Camera, Mat, Scene
from illustrate.raster import on_level
from illustrate.rotations import Z

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Triangles = NDArray[np.int64]

_GROUND = 0.34  # of what is seen across: the radius of the floor under who stands
_FRAME, _STEP, _STEPS = 5.0, 0.02, 60  # units to the view's edge; metres, and how many of them
MAT_THICKNESS = 0.018  # metres; its top is the floor's level, as the body rests on it
_CELL = 0.008  # metres of one cell of the map of heights
_MARGIN = 0.5  # metres round the things on that map
_TOUCH = 0.026  # metres of height at which the shadow has faded to a third
_HOVER, _HOVERS = 0.060, 0.38  # metres at which the shade of what hovers has faded, its darkness
_HIGHER, _FAINT = 0.40, 0.16  # and of what is higher, on a mat: on the floor it is a stain
_LEAN = 0.35  # of its height: so far to the right, and to the reader, the shade of a limb falls
_BLUR = 0.022  # metres
_AROUND = 0.012  # metres that it reaches round what stands or lies
_ASIDE = 0.010  # metres that it falls to the right, and as many to the reader
_WALL = "wall"  # the colour
_HIGH = 2.0  # metres: a cupboard of that colour is lower
_FLAT = 9.0  # metres: higher than anything


def mat_outlines(mat: Mat, camera: Camera) -> tuple[Floats, Floats]:
    """All of the mat, and its top, a rounded rectangle: in units of the view, (n, 2) each."""
    half = np.array(mat.size) / 2 - mat.corner
    corners = [(1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)]
    flat = [
        np.array(mat.centre) + half * (sx, sy) + mat.corner * _round(turn + step)
        for sx, sy, turn in corners
        for step in range(0, 91, 15)
    ]
    top, under = (
        camera.project(np.array([(*point, height) for point in flat]))[:, :2]
        for height in (0.0, -MAT_THICKNESS)
    )
    both = np.concatenate([top, under])
    return both[ConvexHull(both).vertices], top


def ground_outline(scene: Scene) -> Floats:
    """The rim of the floor under who stands or sits, in units of the view, (n, 2).

    It is round, and as near to the reader as the view shows the whole of it; before a wall it
    fills the view.
    """
    if any(mesh.material == _WALL and mesh.vertices[:, 2].max() > _HIGH for mesh in scene.props):
        return np.array(
            [[0, 0], [VIEW_WIDTH, 0], [VIEW_WIDTH, VIEW_HEIGHT], [0, VIEW_HEIGHT]], float
        )
    camera = scene.camera
    away = -camera.towards * (1, 1, 0)
    away /= np.linalg.norm(away)
    rim = np.array([(*_round(turn), 0.0) for turn in range(0, 360, 4)]) * _GROUND * camera.width
    middle = np.array([*camera.target[:2], 0.0])
    for _ in range(_STEPS):
        outline = camera.project(middle + rim)[:, :2]
        if outline[:, 1].max() < VIEW_HEIGHT - _FRAME:
            break
        middle = middle + _STEP * away
    return outline


def _round(degrees: float) -> Floats:
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])


def contact_shadow(scene: Scene, skin: Floats, fineness: float) -> Floats:
    """How dark the floor is at each sample, 0 to 1, by what touches it or nearly does.

    A mat is a little darker, too, by what is lifted over it, a third of its height aside.
    Who is on a mat has a shadow there alone: beside it, on the bare page, it is a stain.
    """
    camera = scene.camera
    falls = (camera.right + np.cross(camera.right, Z))[:2]
    meshes = [
        (_fallen(skin, falls), scene.posed.body.triangles),
        *((mesh.vertices, mesh.triangles) for mesh in scene.props if mesh.casts_shadow),
    ]
    points = np.concatenate([vertices for vertices, _ in meshes])
    low = points[:, :2].min(axis=0) - _MARGIN
    columns, rows = np.ceil((points[:, :2].max(axis=0) + _MARGIN - low) / _CELL).astype(int)
    cells = np.meshgrid(*(_CELL * (np.arange(count) + 0.5) for count in (columns, rows)))
    floor = ~_of_mat(scene.mat, cells[0] + low[0], cells[1] + low[1])
    x, y = on_level(camera, fineness, 0.0)
    where = [
        (y - _ASIDE * falls[1] - low[1]) / _CELL - 0.5,
        (x - _ASIDE * falls[0] - low[0]) / _CELL - 0.5,
    ]
    heights = [_heights(*mesh, low, (rows, columns)) for mesh in meshes]
    props = heights[1:]
    everywhere, beside = (
        ndimage.map_coordinates(_soft(casts, over), where, order=1, mode="constant")
        for casts, over in (
            ([_cast(high, _FAINT) for high in heights], np.ones_like(floor)),
            ([_cast(high, 0.0) for high in (props if scene.mat else heights)], floor),
        )
    )
    seen: Floats = np.where(_of_mat(scene.mat, x, y), everywhere, beside)
    return seen


def inside_mat(mat: Mat, camera: Camera, fineness: float) -> Floats:
    """How far each sample on the mat is from its edge, in units of the view; beside it 0."""
    on_it = _of_mat(mat, *on_level(camera, fineness, 0.0))
    far: Floats = ndimage.distance_transform_edt(on_it) / fineness
    return far


def _fallen(vertices: Floats, falls: Floats) -> Floats:
    """Each vertex moved to where its shade falls, at its own height."""
    moved = vertices.copy()
    moved[:, :2] += _LEAN * np.maximum(vertices[:, 2:], 0) * falls
    return moved


def _of_mat(mat: Mat | None, x: Floats, y: Floats) -> Bools:
    """Whether points of the floor are those of the mat."""
    if mat is None:
        return np.zeros(x.shape, np.bool_)
    reach = np.array(mat.size) / 2 - mat.corner
    past = (
        np.maximum(np.abs(values - centre) - half, 0)
        for values, centre, half in zip((x, y), mat.centre, reach, strict=True)
    )
    inside: Bools = np.hypot(*past) <= mat.corner
    return inside


def _heights(vertices: Floats, triangles: Triangles, low: Floats, size: tuple[int, int]) -> Floats:
    """How high over each cell of the floor a mesh is, in metres."""
    heights: Floats = np.full(size, _FLAT)
    x, y = ((vertices[:, :2] - low) / _CELL).T
    _lowest(x, y, vertices[:, 2], np.ascontiguousarray(triangles), heights)
    high: Floats = np.maximum(heights, 0)
    return high


def _cast(high: Floats, faint: float) -> Floats:
    """How dark each cell below a mesh is, by how near that is to the floor."""
    near = _HOVERS * np.exp(-((high / _HOVER) ** 2))
    far = faint * np.exp(-((high / _HIGHER) ** 2))
    dark: Floats = np.maximum.reduce([np.exp(-high / _TOUCH), near, far])
    return dark


def _soft(casts: Sequence[Floats], over: Bools) -> Floats:
    """What is cast over some of the cells, all together, a little wider and blurred."""
    around = _disc(_AROUND / _CELL)
    wide = np.zeros(over.shape)
    for cast in casts:
        wide = np.maximum(wide, ndimage.maximum_filter(cast * over, footprint=around))
    soft: Floats = ndimage.gaussian_filter(wide, _BLUR / _CELL)
    return soft


def _disc(radius: float) -> NDArray[np.bool_]:
    reach = np.arange(-int(radius), int(radius) + 1)
    disc: NDArray[np.bool_] = np.hypot(reach[:, None], reach) <= radius
    return disc


@numba.njit(cache=True)
def _lowest(x: Floats, y: Floats, z: Floats, triangles: Triangles, heights: Floats) -> None:
    """The lowest height over each cell that a triangle covers or nearly covers."""
    rows, columns = heights.shape
    for t in range(triangles.shape[0]):
        i, j, k = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        area = (x[j] - x[i]) * (y[k] - y[i]) - (x[k] - x[i]) * (y[j] - y[i])
        if abs(area) < 1e-9:
            continue
        left, right = max(0, int(min(x[i], x[j], x[k]))), int(max(x[i], x[j], x[k])) + 1
        top, bottom = max(0, int(min(y[i], y[j], y[k]))), int(max(y[i], y[j], y[k])) + 1
        for row in range(top, min(rows - 1, bottom) + 1):
            for column in range(left, min(columns - 1, right) + 1):
                fx, fy = column + 0.5 - x[i], row + 0.5 - y[i]
                u = (fx * (y[k] - y[i]) - (x[k] - x[i]) * fy) / area
                v = ((x[j] - x[i]) * fy - fx * (y[j] - y[i])) / area
                if u < -0.3 or v < -0.3 or u + v > 1.3:
                    continue
                height = (1 - u - v) * z[i] + u * z[j] + v * z[k]
                heights[row, column] = min(heights[row, column], height)
