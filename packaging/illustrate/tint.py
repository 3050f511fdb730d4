"""The tint that shows where an exercise is felt: soft-edged, and drawn through what hides it."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import muscles, potrace
from illustrate.boxes import box
from illustrate.curves import path_data
from illustrate.model import Scene
from illustrate.raster import rasterise
from illustrate.samples import Samples
from illustrate.wearer import Wearer

Floats = NDArray[np.float64]

STEPS = (0.22, 0.45, 0.68)  # of the field; each adds one translucent step
_SEEN, _HIDDEN = 0.44, 0.27  # opacity of one step
_BLUR = 3.5  # units
_BEHIND = 0.025  # metres behind what is seen: then it is hidden
_SPOT = 25.0  # square units
_MOSTLY = (0.4, 0.7)  # of a muscle: the less of it is seen, the more is drawn through


def layers(scene: Scene, wearer: Wearer, samples: Samples) -> Iterable[str]:
    """SVG paths; those of a muscle that is mostly hidden lie over what hides it.

    Of a pair only the better seen is drawn through: two would not be told apart.
    """
    shown, veiled = (np.zeros(samples.depth.shape, np.float32) for _ in range(2))
    seen = {name: _projected(scene, wearer, samples, name) for name in scene.muscles}
    share = {name: _share(field, ~hidden) for name, (field, hidden) in seen.items()}
    for name, (field, hidden) in seen.items():
        np.maximum(shown, field * ~hidden, out=shown)
        if share[name] >= share.get(_twin(name), 0.0):
            through = np.interp(share[name], _MOSTLY, (1.0, 0.0))
            np.maximum(veiled, field * hidden * np.float32(through), out=veiled)
    for field, opacity in ((shown, _SEEN), (veiled, _HIDDEN)):
        if not field.any():
            continue
        inside = samples.body if field is shown else samples.shown
        blur = _BLUR * samples.fineness
        place = box(field > 0, 3 * blur)
        weight = ndimage.gaussian_filter(inside[place].astype(np.float32), blur)
        soft = np.zeros_like(field)
        soft[place] = ndimage.gaussian_filter(field[place], blur) / np.maximum(weight, 0.3)
        soft[~inside] = 0
        for step in STEPS:
            curves = potrace.traced(soft > step, samples.fineness, smallest=_SPOT, tolerance=0.9)
            if curves:
                yield f'<path fill="@accent@" fill-opacity="{opacity}" d="{path_data(curves)}"/>'


def _share(field: NDArray[np.float32], where: NDArray[np.bool_]) -> float:
    return float((field * where).sum() / max(field.sum(), 1e-9))


def _twin(name: str) -> str:
    """The same muscle of the other side."""
    muscle, _, side = name.rpartition("_")
    return f"{muscle}_{'l' if side == 'r' else 'r'}"


def _projected(
    scene: Scene, wearer: Wearer, samples: Samples, name: str
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """How much of a muscle each sample shows, and where something lies before it."""
    strength = muscles.field(name, wearer.chart, wearer.arm)
    triangles = wearer.body.triangles
    patch = triangles[strength[triangles].max(axis=1) > 0]
    buffer = rasterise(scene.camera, samples.fineness, samples.skin, patch)
    rows, columns = np.nonzero(buffer.hit)
    corners = patch[buffer.triangle[rows, columns]]
    second, third = buffer.second[rows, columns], buffer.third[rows, columns]
    shares = np.stack([1 - second - third, second, third], axis=1)
    field = np.zeros(samples.depth.shape, np.float32)
    field[rows, columns] = (shares * strength[corners]).sum(axis=1)
    return field, buffer.hit & (buffer.depth > samples.depth + _BEHIND)
