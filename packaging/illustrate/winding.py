"""How often a surface goes around a point: 0 outside, 1 inside, 2 where it overlaps itself."""

from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


def winding(points: Floats, vertices: Floats, triangles: Integers) -> Floats:
    """The winding number of a closed surface around each point, (n,).

    A point on the surface itself counts the half of it.
    """
    found: Floats = _winding(np.ascontiguousarray(points), vertices, triangles)
    return found


def _sum_of_angles(points: Floats, vertices: Floats, triangles: Integers) -> Floats:
    found = np.zeros(len(points))
    for i in range(len(points)):
        x, y, z = points[i, 0], points[i, 1], points[i, 2]
        total = 0.0
        for t in range(len(triangles)):
            i0, i1, i2 = triangles[t, 0], triangles[t, 1], triangles[t, 2]
            ax, ay, az = vertices[i0, 0] - x, vertices[i0, 1] - y, vertices[i0, 2] - z
            bx, by, bz = vertices[i1, 0] - x, vertices[i1, 1] - y, vertices[i1, 2] - z
            cx, cy, cz = vertices[i2, 0] - x, vertices[i2, 1] - y, vertices[i2, 2] - z
            a = np.sqrt(ax * ax + ay * ay + az * az)
            b = np.sqrt(bx * bx + by * by + bz * bz)
            c = np.sqrt(cx * cx + cy * cy + cz * cz)
            volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
            ab, bc, ca = ax * bx + ay * by + az * bz, bx * cx + by * cy + bz * cz, 0.0
            ca = cx * ax + cy * ay + cz * az
            total += 2 * np.arctan2(volume, a * b * c + ab * c + bc * a + ca * b)
        found[i] = total / (4 * np.pi)
    return found


_winding: Any = numba.njit(cache=True)(_sum_of_angles)
