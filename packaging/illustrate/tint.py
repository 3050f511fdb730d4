"""The tint that shows where an exercise is felt: soft-edged, and drawn through what hides it."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import muscles, potrace
from illustrate.boxes import box
from illustrate.curves import path_data
from illustrate.model import PARTS, Scene
from illustrate.raster import rasterise
from illustrate.samples import Samples
from illustrate.wearer import Wearer

Floats = NDArray[np.float64]

STEPS = (0.10, 0.25, 0.42, 0.60, 0.78)  # of the field; each adds one translucent step
_OPACITY = 0.24  # of one step
_BLUR = 5.0  # units
_BEHIND = 0.025  # metres behind what is seen: then it is hidden
_SPOT = 25.0  # square units
_PASSING = [
    PARTS.index(f"{part}_{side}")
    for part in ("shank", "foot", "farm", "hand", "uarm")
    for side in "lr"
]
_MOSTLY = (0.4, 0.7)  # of a muscle: the less of it is seen, the more is drawn through


def layers(scene: Scene, wearer: Wearer, samples: Samples) -> Iterable[str]:
    """SVG paths: one glow over what is seen of the muscles and over what hides them.

    Of a pair only the better seen is drawn through: two would not be told apart. A limb that
    merely passes before a muscle keeps its own colour.
    """
    glow = np.zeros(samples.depth.shape, np.float32)
    seen = {name: _projected(scene, wearer, samples, name) for name in scene.muscles}
    share = {name: _share(field, ~hidden) for name, (field, hidden) in seen.items()}
    passing = np.isin(samples.part, _PASSING) & samples.body
    for name, (field, hidden) in seen.items():
        np.maximum(glow, field * ~hidden, out=glow)
        if share[name] >= share.get(_twin(name), 0.0):
            through = np.float32(np.interp(share[name], _MOSTLY, (1.0, 0.0)))
            np.maximum(glow, field * (hidden & ~passing) * through, out=glow)
    if not glow.any():
        return
    blur = _BLUR * samples.fineness
    place = box(glow > 0, 3 * blur)
    weight = ndimage.gaussian_filter(samples.shown[place].astype(np.float32), blur)
    soft = np.zeros_like(glow)
    soft[place] = ndimage.gaussian_filter(glow[place], blur) / np.maximum(weight, 0.3)
    soft[~samples.body & (glow <= 0)] = 0
    for step in STEPS:
        curves = potrace.traced(soft > step, samples.fineness, smallest=_SPOT, tolerance=0.9)
        if curves:
            yield f'<path fill="@accent@" fill-opacity="{_OPACITY}" d="{path_data(curves)}"/>'


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
