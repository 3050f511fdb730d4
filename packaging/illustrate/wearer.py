"""What the look knows of a body beside its vertices: its chart, and how smooth shapes are lit."""

from collections.abc import Iterable
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
_ARMPITS = tuple(("torso", f"uarm_{side}") for side in "lr")
_GROINS = tuple(("pelvis", f"thigh_{side}") for side in "lr")
_ARMPIT_LIT = 0.35  # of the light: an armpit gets so much more, or a shade cuts into the chest
_EVENED, _EVENINGS = 0.6, 14  # of the way to the mean of what is round it, and how often
_WIDER = 4  # rounds of neighbours that what is evened reaches farther
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
    def folds(self) -> Floats:
        """How much of each vertex lies where a limb hangs on the trunk, 0 to 1."""
        return self._near((*_ARMPITS, *_GROINS))

    @cached_property
    def _armpits(self) -> Floats:
        return self._near(_ARMPITS)

    def _near(self, joints: Iterable[tuple[str, str]]) -> Floats:
        """How much of each vertex belongs to both parts of one of the joints, or is near there."""
        share = np.zeros(len(self.body.rest))
        for trunk, limb in joints:
            both = self.body.part_weight(trunk) * self.body.part_weight(limb)
            share = np.maximum(share, np.clip(6 * both, 0, 1))
        for _ in range(_WIDER):
            share = np.maximum(share, 0.85 * (self.averaging @ share))
        return share

    def skin(self, posed: PosedBody) -> Floats:
        """The vertices in the world; bent far, a limb's root has no creases there and no ball.

        What evening takes from the body at rest is given back: its shape is its own.
        """
        turns = np.tensordot(self.body.weights, posed.rotations, axes=1)
        skin: Floats = self._evened(posed.skin()) + np.einsum("nij,nj->ni", turns, self._taken)
        skin[:, 2] = np.maximum(skin[:, 2], 0.0)
        return skin

    @cached_property
    def _taken(self) -> Floats:
        """How far evening would move each vertex of the body at rest, backwards."""
        return self.body.rest - self._evened(self.body.rest)

    def _evened(self, skin: Floats) -> Floats:
        share = _EVENED * self.folds[:, None]
        for _ in range(_EVENINGS):
            skin = skin + share * (self.averaging @ skin - skin)
        return skin

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
        return facing + _ARMPIT_LIT * self._armpits
