"""What the look knows of a body beside its vertices: its chart, and how smooth shapes are lit."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from illustrate import figures, styling
from illustrate.cages import ramp
from illustrate.model import PARTS, Body, PosedBody
from illustrate.raster import vertex_normals

Floats = NDArray[np.float64]

_CALMING = 30  # rounds of averaging
_SPINE, _TRUNK = -0.03, (0.17, 0.12)  # metres: its place before the back, and half-axes
_SHOULDER = 9.0  # how much its top turns upwards, against the axes' inverse squares


def wearer(figure: str, subdivisions: int = 1) -> "Wearer":
    """A figure, styled to be drawn, with its chart."""
    plain = figures.load(figures.CHART, 0).rest
    body = figures.load(figure, subdivisions, lambda cage: styling.styled(cage, plain))
    chart = figures.load(figures.CHART, subdivisions, styling.face_closed).rest
    return Wearer(body, chart)


@dataclass(frozen=True, eq=False)
class Wearer:
    """A body with its chart: where each vertex lies on the woman with a smooth face, (n, 3).

    It is the body's own chart, but for the eyes and lips, which have no skin there.
    """

    body: Body
    chart: Floats

    @cached_property
    def arm(self) -> Floats:
        """The share of each vertex that belongs to an arm."""
        parts = [f"{part}_{side}" for part in ("uarm", "farm", "hand") for side in "lr"]
        share: Floats = self.body.part_weights[:, [PARTS.index(part) for part in parts]].sum(axis=1)
        return share

    @cached_property
    def digit(self) -> Floats:
        """How much of each vertex belongs to each finger or toe, thumb and great toe first, (n, 5).

        What belongs to none of them is left out.
        """
        bones, weights = self.body.bones, self.body.weights
        return np.stack(
            [
                weights[:, [bone.startswith((f"finger{k}-", f"toe{k}-")) for bone in bones]].sum(
                    axis=1
                )
                for k in range(1, 6)
            ],
            axis=1,
        )

    @cached_property
    def averaging(self) -> sparse.csr_matrix:
        """Replaces each vertex's value by the mean of itself and its neighbours."""
        quads = self.body.quads
        edges = np.concatenate([quads[:, [k, (k + 1) % 4]] for k in range(4)])
        count = len(self.body.rest)
        joined = sparse.csr_matrix(
            (np.ones(len(edges)), (edges[:, 0], edges[:, 1])), (count, count)
        )
        joined = ((joined + joined.T) > 0).astype(float) + sparse.eye(count)
        return (sparse.diags(1 / np.asarray(joined.sum(axis=1)).ravel()) @ joined).tocsr()

    @cached_property
    def calm_normals(self) -> Floats:
        """Normals at rest as if the body were made of big simple shapes: the trunk is a column."""
        normals = vertex_normals(self.body.rest, self.body.triangles)
        for _ in range(_CALMING):
            normals = self.averaging @ normals
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
        x, y, z = self.chart.T
        shoulder = _SHOULDER * ramp(0.28, 0.45, z)
        column = np.stack([x / _TRUNK[0] ** 2, (y - _SPINE) / _TRUNK[1] ** 2, shoulder], axis=1)
        column /= np.maximum(np.linalg.norm(column, axis=1, keepdims=True), 1e-9)
        trunk = [PARTS.index(part) for part in ("torso", "pelvis")]
        share = self.body.part_weights[:, trunk].sum(axis=1)[:, None]
        mixed: Floats = normals * (1 - share) + column * share
        return mixed

    def lit(self, posed: PosedBody, light: Floats) -> Floats:
        """How far each vertex turns to the light, -1 to 1."""
        towards = np.einsum("bji,j->bi", posed.rotations, light)  # the light, seen by each bone
        facing: Floats = (self.calm_normals * (self.body.weights @ towards)).sum(axis=1)
        return facing
