"""The mat, and the one soft shadow where something rests on the floor."""

import numba
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import KDTree

from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH, Camera, Mat, Mesh, Scene
from illustrate.raster import on_level
from illustrate.rotations import Z
from illustrate.samples import Samples

Floats = NDArray[np.float64]
Triangles = NDArray[np.int64]

MAT_THICKNESS = 0.018  # metres; its top is the floor's level, as the body rests on it
_CELL = 0.008  # metres of one cell of the map of heights
_MARGIN = 0.5  # metres round the things on that map
_TOUCH = 0.026  # metres of height at which the shadow has faded to a third
_HOVER, _HOVERS = 0.090, 0.38  # metres at which the shade of what hovers has faded, its darkness
_BLUR = 0.032  # metres
_AROUND = 0.020  # metres that it reaches round what stands or lies
_ASIDE = 0.012  # metres that it falls to the right, and as many to the reader
_WALL = "wall"  # the colour
_FALLS = 0.012  # metres that the shadow on a wall lies lower than what casts it
_LEANS = 0.012  # metres from the wall at which it has faded to a third
_SOFT = 2.0  # units of its blur
_CLOSE = 0.012  # metres: the skin between its vertices
_BESIDE = 24.0  # units
_FLAT = 9.0  # metres: higher than anything


def mat_outline(mat: Mat, camera: Camera, height: float, inset: float = 0.0) -> Floats:
    """The rounded rectangle of the mat at a height, in units of the view, (n, 2)."""
    half = np.array(mat.size) / 2 - mat.corner
    corners = [(1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)]
    points = [
        (
            *(np.array(mat.centre) + half * (sx, sy) + (mat.corner - inset) * _round(turn + step)),
            height,
        )
        for sx, sy, turn in corners
        for step in range(0, 91, 15)
    ]
    return camera.project(np.array(points))[:, :2]


def _round(degrees: float) -> Floats:
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])


def contact_shadow(scene: Scene, skin: Floats, fineness: float) -> Floats:
    """How dark the floor is at each sample, 0 to 1, by what touches it or nearly does."""
    meshes = [
        Mesh(skin, scene.posed.body.triangles, "skin", 0),
        *(mesh for mesh in scene.props if mesh.casts_shadow),
    ]
    points = np.concatenate([mesh.vertices for mesh in meshes])
    low = points[:, :2].min(axis=0) - _MARGIN
    columns, rows = np.ceil((points[:, :2].max(axis=0) + _MARGIN - low) / _CELL).astype(int)
    dark, around = np.zeros((rows, columns)), _disc(_AROUND / _CELL)
    for mesh in meshes:
        heights = np.full((rows, columns), _FLAT)
        x, y = ((mesh.vertices[:, :2] - low) / _CELL).T
        _lowest(x, y, mesh.vertices[:, 2], np.ascontiguousarray(mesh.triangles), heights)
        high = np.maximum(heights, 0)
        near = _HOVERS * np.exp(-((high / _HOVER) ** 2))
        own = np.where(heights < _FLAT, np.maximum(np.exp(-high / _TOUCH), near), 0)
        dark = np.maximum(dark, ndimage.maximum_filter(own, footprint=around))
    dark = ndimage.gaussian_filter(dark, _BLUR / _CELL)
    camera = scene.camera
    x, y = on_level(camera, fineness, 0.0)
    aside = _ASIDE * (camera.right + np.cross(camera.right, Z))
    x, y = x - aside[0], y - aside[1]
    where = [(y - low[1]) / _CELL - 0.5, (x - low[0]) / _CELL - 0.5]
    seen: Floats = ndimage.map_coordinates(dark, where, order=1, mode="constant")
    return seen


def _disc(radius: float) -> NDArray[np.bool_]:
    reach = np.arange(-int(radius), int(radius) + 1)
    disc: NDArray[np.bool_] = np.hypot(reach[:, None], reach) <= radius
    return disc


def wall_shadow(scene: Scene, samples: Samples) -> Floats:
    """How dark a wall is at each sample, 0 to 1, by the skin that touches it or nearly does."""
    dark = np.zeros(samples.depth.shape)
    if _WALL not in samples.colours:
        return dark
    camera, skin = scene.camera, samples.skin
    rows, columns = np.nonzero(samples.of(_WALL) & _beside(samples))
    x = ((columns + 0.5) / samples.fineness - VIEW_WIDTH / 2) / camera.focal
    y = (VIEW_HEIGHT / 2 - (rows + 0.5) / samples.fineness) / camera.focal
    ray = -camera.towards + x[:, None] * camera.right + y[:, None] * camera.up
    place = camera.position + samples.depth[rows, columns][:, None] * ray
    away, _ = KDTree(skin - _FALLS * np.array([0.0, 0.0, 1.0])).query(place)
    dark[rows, columns] = np.exp(-np.maximum(away - _CLOSE, 0) / _LEANS)
    soft: Floats = ndimage.gaussian_filter(dark, _SOFT * samples.fineness)
    soft[samples.body] = 0
    return soft


def _beside(samples: Samples) -> NDArray[np.bool_]:
    """What is so near to the figure in the view that it may lie in its shadow."""
    near: NDArray[np.bool_] = ndimage.distance_transform_edt(~samples.body) < (
        _BESIDE * samples.fineness
    )
    return near


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
