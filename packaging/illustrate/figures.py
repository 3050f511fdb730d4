"""The two figures at rest, read from the files in bodies/."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from illustrate.anatomy import part_of
from illustrate.model import PARTS, Body, Cage, Floats, Integers
from illustrate.subdivision import QuadMesh, subdivided

FOLDER = Path(__file__).parent / "bodies"
CHART = "woman"  # the figure on whose plain body things are placed, and whose stature both have

_FIRM = 3.0  # the higher, the shorter the stretch that bends

Styling = Callable[[Cage], Floats]


def load(figure: str, subdivisions: int = 1, styling: Styling | None = None) -> Body:
    """A figure of the woman's stature; `styling` may move the points of the unrounded mesh."""
    plain, parents = _cage(figure)
    cage, _ = _cage(CHART)
    chart = cage.vertices
    scale = np.ptp(chart[:, 2]) / np.ptp(plain.vertices[:, 2])
    own = Cage(
        figure=figure,
        vertices=plain.vertices * scale,
        quads=plain.quads,
        weights=plain.weights,
        bones=plain.bones,
        heads=plain.heads * scale,
    )
    points = own.vertices if styling is None else styling(own)
    shape = QuadMesh(points, own.weights, own.quads)
    map_ = QuadMesh(chart, chart[:, :0], own.quads)
    for _ in range(subdivisions):
        shape, map_ = subdivided(shape), subdivided(map_)
    return _body(own, parents, shape, map_.points, cage.heads)


def _cage(figure: str) -> tuple[Cage, tuple[int, ...]]:
    with np.load(FOLDER / f"{figure}.npz", allow_pickle=False) as file:
        weights = file["w"].astype(np.float64)
        bones = tuple(str(bone) for bone in file["bones"])
        cage = Cage(
            figure=figure,
            vertices=file["v"].astype(np.float64),
            quads=file["q"].astype(np.int64),
            weights=_with_firm_elbows(weights / weights.sum(axis=1, keepdims=True), bones),
            bones=bones,
            heads=file["heads"].astype(np.float64),
        )
        return cage, tuple(int(parent) for parent in file["parents"])


def _with_firm_elbows(weights: Floats, bones: tuple[str, ...]) -> Floats:
    """Elbows that bend in a short stretch of the arm: in a long one it bends like a hose."""
    firm = weights.copy()
    for side in "LR":
        upper, fore = (bones.index(f"{bone}.{side}") for bone in ("upperarm02", "lowerarm01"))
        both = weights[:, upper] + weights[:, fore]
        one, two = weights[:, upper] ** _FIRM, weights[:, fore] ** _FIRM
        firm[:, upper] = both * one / np.maximum(one + two, 1e-12)
        firm[:, fore] = both - firm[:, upper]
    return firm


def _body(
    cage: Cage, parents: tuple[int, ...], shape: QuadMesh, chart: Floats, chart_heads: Floats
) -> Body:
    weights = shape.values / shape.values.sum(axis=1, keepdims=True)
    shares = np.zeros((len(weights), len(PARTS)))
    for column, bone in enumerate(cage.bones):
        shares[:, PARTS.index(part_of(bone))] += weights[:, column]
    quads = shape.quads
    return Body(
        figure=cage.figure,
        bones=cage.bones,
        parents=parents,
        heads=cage.heads,
        rest=shape.points,
        chart=chart,
        chart_heads=chart_heads,
        quads=quads,
        triangles=_halved(quads),
        cage_triangles=_halved(cage.quads),
        weights=weights,
        part_weights=shares,
        part=_largest(shares),
    )


def _halved(quads: Integers) -> Integers:
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def _largest(shares: Floats) -> NDArray[np.int64]:
    largest: NDArray[np.int64] = shares.argmax(axis=1)
    return largest
