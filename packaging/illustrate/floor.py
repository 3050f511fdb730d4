"""The mat, and the one soft shadow where something rests on the floor."""

import numba
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate.model import Camera, Mat, Mesh, Scene
from illustrate.raster import on_level

Floats = NDArray[np.float64]
Triangles = NDArray[np.int64]

MAT_THICKNESS = 0.018  # metres; its top is the floor's level, as the body rests on it
_CELL = 0.008  # metres of one cell of the map of heights
_MARGIN = 0.5  # metres round the things on that map
_TOUCH = 0.018  # metres of height at which the shadow has faded to a third
_BLUR = 0.022  # metres
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
    heights = np.full((rows, columns), _FLAT)
    for mesh in meshes:
        x, y = ((mesh.vertices[:, :2] - low) / _CELL).T
        _lowest(x, y, mesh.vertices[:, 2], np.ascontiguousarray(mesh.triangles), heights)
    dark = np.where(heights < _FLAT, np.exp(-np.maximum(heights, 0) / _TOUCH), 0)
    dark = ndimage.gaussian_filter(dark, _BLUR / _CELL)
    x, y = on_level(scene.camera, fineness, 0.0)
    where = [(y - low[1]) / _CELL - 0.5, (x - low[0]) / _CELL - 0.5]
    seen: Floats = ndimage.map_coordinates(dark, where, order=1, mode="constant")
    return seen


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
