"""Meshes of simple things: boxes, tubes, balls, and ribbons around a limb."""

import numpy as np

from illustrate.model import Floats, Integers, Mesh
from illustrate.rotations import X, Z, unit

_BOX_QUADS = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))


def box(centre: Floats, size: Floats, turn: Floats, material: str, object_id: int) -> Mesh:
    """A box with sharp edges; `turn` rotates it about its centre."""
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])
    vertices = (corners * size / 2) @ turn.T + centre
    return Mesh(vertices, _halved(np.array(_BOX_QUADS)), material, object_id)


def rounded_box(
    centre: Floats, size: Floats, turn: Floats, radius: float, material: str, object_id: int
) -> Mesh:
    """A box whose edges are rounded by `radius`."""
    count = 14
    steps = np.linspace(-1, 1, count)
    first, second = np.meshgrid(steps, steps, indexing="ij")
    flat = np.stack([first.ravel(), second.ravel(), np.ones(count * count)], axis=1)
    quads = _grid(count, count)
    points: list[Floats] = []
    faces: list[Integers] = []
    for axis in range(3):
        for sign in (-1, 1):
            side = np.roll(flat * [1, 1, sign], axis + 1, axis=1)
            points.append(side)
            faces.append((quads if sign > 0 else quads[:, ::-1]) + len(faces) * len(flat))
    half = np.asarray(size) / 2
    outer = np.concatenate(points) * half
    core = np.clip(outer, -(half - radius), half - radius)
    away = outer - core
    length = np.linalg.norm(away, axis=1, keepdims=True)
    round_ = core + radius * away / np.maximum(length, 1e-12)
    merged, index = np.unique(np.round(round_, 9), axis=0, return_inverse=True)
    triangles = index.ravel()[_halved(np.concatenate(faces))]
    return Mesh(merged @ turn.T + centre, triangles, material, object_id, smooth=True)


def tube(line: Floats, radius: float, material: str, object_id: int, *, sides: int = 20) -> Mesh:
    """A tube along a line of points, with flat ends."""
    along = np.gradient(line, axis=0)
    up: Floats = Z if abs(unit(along[0])[2]) < 0.9 else X
    angles: Floats = 2 * np.pi * np.arange(sides) / sides
    rings: list[Floats] = []
    for point, direction in zip(line, along, strict=True):
        forward = unit(direction)
        up = unit(up - forward * float(up @ forward))
        aside = np.cross(forward, up)
        ring = np.cos(angles)[:, None] * up + np.sin(angles)[:, None] * aside
        rings.append(point + radius * ring)
    vertices = np.concatenate([*rings, line[:1], line[-1:]])
    triangles = [_halved(_grid(len(line), sides, closed=True)[:, ::-1])]
    first, last = np.arange(sides), np.arange(sides) + (len(line) - 1) * sides
    for rim, middle, flip in ((first, len(vertices) - 2, 1), (last, len(vertices) - 1, -1)):
        fan = np.stack([np.full(sides, middle), np.roll(rim, -1), rim], axis=1)
        triangles.append(fan[:, ::flip])
    return Mesh(vertices, np.concatenate(triangles), material, object_id, smooth=True)


def rolled_end(
    centre: Floats, outward: Floats, radius: float, material: str, object_id: int
) -> tuple[Mesh, Mesh]:
    """The flat end of a roll of cloth, and on it the spiral of the cloth's edge."""
    forward = unit(outward)
    aside = unit(np.cross(forward, Z if abs(forward[2]) < 0.9 else X))
    up = np.cross(forward, aside)

    def ring(angles: Floats, radii: Floats, lift: float) -> Floats:
        flat = np.cos(angles)[:, None] * aside + np.sin(angles)[:, None] * up
        round_: Floats = centre + radii[:, None] * flat + lift * forward
        return round_

    sides = 40
    rim = ring(2 * np.pi * np.arange(sides) / sides, np.full(sides, radius), 0.001)
    fan = np.stack([np.full(sides, sides), np.arange(sides), np.roll(np.arange(sides), -1)], axis=1)
    disc = Mesh(np.concatenate([rim, centre[None] + 0.001 * forward]), fan, material, object_id)
    steps = 90
    angles = np.linspace(0, 2 * np.pi * 2.6, steps)
    radii = np.linspace(0.12, 0.80, steps) * radius
    edge = [ring(angles, radii + shift * 0.07 * radius, 0.002) for shift in (-1, 1)]
    spiral = np.concatenate(edge)
    return disc, Mesh(spiral, _halved(_grid(2, steps)), f"{material}_edge", object_id)


def ball(centre: Floats, radius: float, material: str, object_id: int, *, rings: int = 32) -> Mesh:
    down = np.pi * np.arange(rings) / (rings - 1)
    around = np.pi * np.arange(2 * rings) / rings
    sphere = np.stack(
        [
            np.outer(np.sin(down), np.cos(around)),
            np.outer(np.sin(down), np.sin(around)),
            np.outer(np.cos(down), np.ones(2 * rings)),
        ],
        axis=2,
    ).reshape(-1, 3)
    triangles = _halved(_grid(rings, 2 * rings, closed=True))
    return Mesh(sphere * radius + centre, triangles, material, object_id, smooth=True)


def ribbon(loop: Floats, along: Floats, width: float, material: str, object_id: int) -> Mesh:
    """A strap of a width along `along` that follows a closed loop of points."""
    count = len(loop)
    profile = np.linspace(-0.5, 0.5, 5) * width
    bulge = 1 - (2 * np.linspace(-0.5, 0.5, 5)) ** 4
    centre = loop.mean(axis=0)
    outward = loop - centre
    outward /= np.linalg.norm(outward, axis=1, keepdims=True)
    rows = [
        loop + shift * along - 0.004 * (1 - high) * outward
        for shift, high in zip(profile, bulge, strict=True)
    ]
    triangles = _halved(_grid(len(rows), count, closed=True))
    return Mesh(np.concatenate(rows), triangles, material, object_id, smooth=True)


def _grid(rows: int, columns: int, *, closed: bool = False) -> Integers:
    """The quads of a grid of points, row by row; `closed` joins the last column to the first."""
    row, column = np.meshgrid(
        np.arange(rows - 1), np.arange(columns if closed else columns - 1), indexing="ij"
    )
    start, after = row * columns, (column + 1) % columns
    corners = (start + column, start + columns + column, start + columns + after, start + after)
    quads: Integers = np.stack([corner.ravel() for corner in corners], axis=1).astype(np.int64)
    return quads


def _halved(quads: Integers) -> Integers:
    """Two triangles for each quad."""
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
