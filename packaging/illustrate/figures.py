"""The two figures at rest, read from the files in bodies/."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from illustrate.anatomy import part_of
from illustrate.model import FIGURES, PARTS, Body, Cage, Floats, Integers
from illustrate.proportions import with_larger_ends
from illustrate.subdivision import QuadMesh, subdivided

FOLDER = Path(__file__).parent / "bodies"
CHART = "woman"  # the figure on whose plain body things are placed, and whose stature both have

_REST, _CHART = slice(0, 3), slice(3, 6)  # of the points that are rounded together
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
    mesh = QuadMesh(np.concatenate([points, chart], axis=1), own.weights, own.quads)
    for _ in range(subdivisions):
        mesh = subdivided(mesh)
    rest, charted = (np.ascontiguousarray(mesh.points[:, axes]) for axes in (_REST, _CHART))
    return _body(own, parents, mesh, rest, charted, cage.heads)


@lru_cache(maxsize=len(FIGURES))
def _cage(figure: str) -> tuple[Cage, tuple[int, ...]]:
    with np.load(FOLDER / f"{figure}.npz", allow_pickle=False) as file:
        weights = file["w"].astype(np.float64)
        bones = tuple(str(bone) for bone in file["bones"])
        cage = with_larger_ends(
            Cage(
                figure=figure,
                vertices=file["v"].astype(np.float64),
                quads=file["q"].astype(np.int64),
                weights=_with_firm_elbows(weights / weights.sum(axis=1, keepdims=True), bones),
                bones=bones,
                heads=file["heads"].astype(np.float64),
            )
        )
        for shared in (cage.vertices, cage.quads, cage.weights, cage.heads):
            shared.flags.writeable = False
        return cage, tuple(int(parent) for parent in file["parents"])


def forget() -> None:
    """Lets go of the files that were read."""
    _cage.cache_clear()


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
    cage: Cage,
    parents: tuple[int, ...],
    mesh: QuadMesh,
    rest: Floats,
    chart: Floats,
    chart_heads: Floats,
) -> Body:
    weights = mesh.values / mesh.values.sum(axis=1, keepdims=True)
    shares = _of_parts(weights, cage.bones)
    quads = mesh.quads
    return Body(
        figure=cage.figure,
        bones=cage.bones,
        parents=parents,
        heads=cage.heads,
        rest=rest,
        chart=chart,
        chart_heads=chart_heads,
        quads=quads,
        triangles=_halved(quads),
        cage_triangles=_halved(cage.quads),
        weights=weights,
        part_weights=shares,
        part=_largest(shares),
    )


def _of_parts(weights: Floats, bones: tuple[str, ...]) -> Floats:
    """How much of each vertex belongs to each part; most bones hold nothing of it."""
    part = np.array([PARTS.index(part_of(bone)) for bone in bones])
    rows, columns = np.nonzero(weights)
    size = len(weights) * len(PARTS)
    summed = np.bincount(rows * len(PARTS) + part[columns], weights[rows, columns], size)
    return np.asarray(summed, np.float64).reshape(-1, len(PARTS))


def _halved(quads: Integers) -> Integers:
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def _largest(shares: Floats) -> NDArray[np.int64]:
    largest: NDArray[np.int64] = shares.argmax(axis=1)
    return largest
