"""The tint that shows where an exercise is felt: soft-edged, and kept to the muscle's own parts."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import muscles, potrace, svg
from illustrate.boxes import box
from illustrate.model import Scene
from illustrate.raster import rasterise
from illustrate.samples import Samples
from illustrate.spreading import beyond, level_with
from illustrate.wearer import Wearer

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

# Where the field is stronger than that: blur, in units, and opacity. The lighter one reaches
# farther out: red alone is a brown stain where it fades on dark cloth.
_SHAPES = (
    ("glow", 0.24, 6.0, 0.66),
    ("accent", 0.45, 8.0, 0.50),
    ("accent", 0.72, 9.0, 0.64),
)
_BLUR = 9.0  # units
_BEHIND, _DEEP = 0.025, 0.18  # metres behind what is seen: then it is hidden, then too far behind
_LEAST = 0.07  # of the field: what is less is nothing
_INSET = 1  # samples within the outline
_STRONG, _STRONGER = 0.95, 2.2  # what its middle comes to, though made stronger so often at most
_FAINT = (0.45, 0.75)  # of that: a piece that comes to less beside a stronger one is a stain
_SPOT = 25.0  # square units
_FADES = 12.0  # units past its own parts: there it fades out, where it would end in a line
_PAST = 28.0  # units: so far past them the fading is seen, with its blur
_SMOOTH, _LEVEL = 0.005, 0.03  # metres from sample to sample, and in all: more, and it is an edge
_MOSTLY = (0.4, 0.7)  # of a muscle: the less of it is seen, the more is drawn through


def layers(scene: Scene, wearer: Wearer, samples: Samples) -> Iterable[str]:
    """SVG paths: one glow over the muscles, on the parts of the body that they belong to.

    A muscle a little behind the surface of its part is drawn through it; of a pair only the
    better seen: two would not be told apart. What lies before it keeps its own colour.
    """
    glow, own = strength(scene, wearer, samples)
    if not glow.any():
        return
    blur = _BLUR * samples.fineness
    place = box(glow > 0, 3 * blur)
    soft, parts = np.zeros_like(glow), np.zeros_like(own)
    soft[place] = beyond(clear(_blurred(glow[place], own[place], blur)), own[place], 3 * blur)
    away = ndimage.distance_transform_edt(~own[place]) / samples.fineness
    soft[place] *= np.maximum(1 - away / _FADES, 0)
    parts[place] = ndimage.binary_erosion(own | past(own, samples), iterations=_INSET)[place]
    shapes = [
        svg.soft_area(
            potrace.traced(soft > level, samples.fineness, smallest=_SPOT, tolerance=2.0),
            token,
            opacity,
            softness,
            f"{token}_{index}_",
        )
        for index, (token, level, softness, opacity) in enumerate(_SHAPES)
    ]
    if any(shapes):
        edge = potrace.traced(parts, samples.fineness, smallest=_SPOT, tolerance=0.6)
        yield svg.within(edge, shapes, "felt")


def strength(scene: Scene, wearer: Wearer, samples: Samples) -> tuple[NDArray[np.float32], Bools]:
    """How strongly each sample is to glow, and whether it is on a part of one of the muscles."""
    glow = np.zeros(samples.depth.shape, np.float32)
    own = np.zeros(samples.depth.shape, np.bool_)
    shirt = samples.of("top") | samples.of("top_far")
    seen = {name: _projected(scene, wearer, samples, name) for name in scene.muscles}
    share = {name: _share(field, ~hidden) for name, (field, hidden) in seen.items()}
    for name, (field, hidden) in seen.items():
        home = samples.body & np.isin(samples.part, muscles.homes(name))
        if muscles.on_thigh(name):
            home &= ~shirt  # which has no tint of a thigh
        through = np.float32(np.interp(share[name], _MOSTLY, (1.0, 0.0)))
        if share[name] < share.get(_twin(name), 0.0):
            through = np.float32(0)
        np.maximum(glow, field * home * np.where(hidden, through, 1), out=glow)
        own |= home
    return glow, own


def _blurred(glow: NDArray[np.float32], own: Bools, blur: float) -> NDArray[np.float32]:
    """The glow without the steps of its parts, as strong at their edges as within them."""
    weight = ndimage.gaussian_filter(own.astype(np.float32), blur)
    blurred: NDArray[np.float32] = ndimage.gaussian_filter(glow, blur) / np.maximum(weight, 0.3)
    return blurred * own


def clear(soft: NDArray[np.float32]) -> NDArray[np.float32]:
    """The tint with a strong middle, be it of a muscle mostly hidden, and without stains."""
    peak = float(soft.max())
    pieces, count = ndimage.label(soft > _LEAST)
    if not count:
        return soft
    peaks = ndimage.maximum(soft, pieces, range(count + 1)) / peak
    kept = np.interp(peaks, _FAINT, (0.0, 1.0)).astype(np.float32)
    stronger = min(max(_STRONG / peak, 1.0), _STRONGER)
    cleared: NDArray[np.float32] = soft * kept[pieces] * stronger
    return cleared


def past(own: Bools, samples: Samples) -> Bools:
    """Where a limb goes on beyond its own parts with no edge, as far as anything is seen there."""
    others = samples.body & ~own
    further = level_with(others, own, samples.depth, _SMOOTH)
    if not further.any():
        return further
    reach = _PAST * samples.fineness
    place = box(further, reach)
    gap, nearest = ndimage.distance_transform_edt(~further[place], return_indices=True)
    depth = samples.depth[place]
    level = np.abs(depth - depth[tuple(nearest)]) < _LEVEL
    further[place] = others[place] & (gap < reach) & level
    return further


def _share(field: NDArray[np.float32], where: NDArray[np.bool_]) -> float:
    return float((field * where).sum()) / max(float(field.sum()), 1e-9)


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
    hidden = buffer.hit & (buffer.depth > samples.depth + _BEHIND)
    field[hidden & (buffer.depth > samples.depth + _DEEP)] = 0
    return field, hidden
