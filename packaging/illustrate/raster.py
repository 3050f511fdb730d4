"""The geometry buffer: which triangle each sample shows, where on it, and how far away."""

from collections.abc import Sequence
from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH, Camera, Mesh

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Integers = NDArray[np.int64]
Bools = NDArray[np.bool_]

NOTHING = -1
INFINITELY_FAR = np.float32(1e9)


@dataclass(frozen=True)
class GeometryBuffer:
    """For each sample: depth in metres, triangle or NOTHING, weights of its last two corners."""

    depth: NDArray[np.float32]
    triangle: Ints
    second: NDArray[np.float32]
    third: NDArray[np.float32]

    @property
    def hit(self) -> Bools:
        hit: Bools = self.triangle != NOTHING
        return hit


def rasterise(
    camera: Camera, fineness: float, points: Floats, triangles: Integers
) -> GeometryBuffer:
    """Fills a geometry buffer with the nearest triangle; `fineness` is in samples for each unit."""
    size = (round(VIEW_HEIGHT * fineness), round(VIEW_WIDTH * fineness))
    buffer = GeometryBuffer(
        np.full(size, INFINITELY_FAR, np.float32),
        np.full(size, NOTHING, np.int32),
        np.zeros(size, np.float32),
        np.zeros(size, np.float32),
    )
    x, y, depth = camera.project(points).T
    corners = np.ascontiguousarray(triangles, np.int32)
    fill = (buffer.depth, buffer.triangle, buffer.second, buffer.third)
    _fill(x * fineness, y * fineness, depth, corners, *fill)
    return buffer


def as_one(meshes: Sequence[Mesh]) -> tuple[Floats, Integers]:
    """The vertices and the triangles of all meshes, in their order."""
    firsts = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes)])
    points = np.concatenate([mesh.vertices for mesh in meshes])
    triangles = np.concatenate(
        [mesh.triangles + first for mesh, first in zip(meshes, firsts, strict=False)]
    )
    return points, triangles


def rays(camera: Camera, fineness: float, rows: Integers, columns: Integers) -> Floats:
    """From the camera through samples, (..., 3): a metre of depth along each."""
    x = ((columns + 0.5) / fineness - VIEW_WIDTH / 2) / camera.focal
    y = (VIEW_HEIGHT / 2 - (rows + 0.5) / fineness) / camera.focal
    through: Floats = -camera.towards + x[..., None] * camera.right + y[..., None] * camera.up
    return through


def on_level(camera: Camera, fineness: float, height: float) -> tuple[Floats, Floats]:
    """The world x and y that each sample sees on the level plane at `height` metres."""
    columns, rows = round(VIEW_WIDTH * fineness), round(VIEW_HEIGHT * fineness)
    ray = rays(camera, fineness, np.arange(rows)[:, None], np.arange(columns))
    steps = (height - camera.position[2]) / np.minimum(ray[..., 2], -1e-4)
    steps = np.where(ray[..., 2] < -1e-4, np.minimum(steps, 100.0), 100.0)
    return camera.position[0] + steps * ray[..., 0], camera.position[1] + steps * ray[..., 1]


@numba.njit(cache=True)
def _fill(
    px: Floats,
    py: Floats,
    pz: Floats,
    triangles: Ints,
    depth: NDArray[np.float32],
    triangle: Ints,
    second: NDArray[np.float32],
    third: NDArray[np.float32],
) -> None:
    rows, columns = depth.shape
    for t in range(triangles.shape[0]):
        i, j, k = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        x0, y0, x1, y1, x2, y2 = px[i], py[i], px[j], py[j], px[k], py[k]
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if area == 0.0:
            continue
        left = max(0, int(np.floor(min(x0, x1, x2) - 0.5)))
        right = min(columns - 1, int(np.ceil(max(x0, x1, x2) - 0.5)))
        top = max(0, int(np.floor(min(y0, y1, y2) - 0.5)))
        bottom = min(rows - 1, int(np.ceil(max(y0, y1, y2) - 0.5)))
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                fx, fy = column + 0.5, row + 0.5
                u = ((fx - x0) * (y2 - y0) - (x2 - x0) * (fy - y0)) / area
                v = ((x1 - x0) * (fy - y0) - (fx - x0) * (y1 - y0)) / area
                if u < 0 or v < 0 or u + v > 1:
                    continue
                z = 1.0 / ((1 - u - v) / pz[i] + u / pz[j] + v / pz[k])
                if z < depth[row, column]:
                    depth[row, column] = z
                    triangle[row, column] = t
                    second[row, column] = u * z / pz[j]
                    third[row, column] = v * z / pz[k]


def vertex_normals(points: Floats, triangles: Integers) -> Floats:
    """The outward unit normal at each point, as the mean of its triangles by area."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    faces = np.cross(b - a, c - a)
    normals = np.zeros_like(points)
    for corner in range(3):
        for axis in range(3):
            normals[:, axis] += np.bincount(triangles[:, corner], faces[:, axis], len(points))
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    unit: Floats = normals / np.maximum(length, 1e-12)
    return unit
