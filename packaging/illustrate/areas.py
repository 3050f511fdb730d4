"""The coloured areas of a drawing, and how they are shaded."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import potrace, svg
from illustrate.boxes import box
from illustrate.edges import outlined
from illustrate.model import PARTS
from illustrate.samples import Samples
from illustrate.spreading import beyond, level_with

Bools = NDArray[np.bool_]

_LOOSE, _TIGHT = 0.8, 0.4  # units: how far an area's edge may move, under a line or a hem
_OVER = ("shorts", "top", "hair")  # colours whose edges a thin hem does not hide
_SPOT = 12.0  # square units: smaller areas are left out
_JOINERY = ("wall", "board", "wood", "steel")  # colours of things with straight edges
_PLAIN = "_edge"  # ends the name of a colour that is not shaded, of thin things
_FAR = "_far"  # ends that of a far limb
_REACH = 3  # samples that an area goes on under those above it
_SHADE_SPOT = 280.0  # smaller shades on the figure look like stains
_SHADE_BLUR = 6.0  # units
_SOFT, _BLURRED = 7.0, 2.0  # units: the blur of a shade's edge, and how far that may move
_SHADED_BELOW, _FLAT_SHADED_BELOW = 0.04, 0.45  # of the light: figures, and props
_ARMS_SHADED_BELOW = -0.10  # slim arms: else half of one is a dark patch
_ARMS = [PARTS.index(f"{part}_{side}") for part in ("uarm", "farm") for side in "lr"]
_UNSHADED = [PARTS.index(part) for part in ("head", "neck", "hand_l", "hand_r")]


def areas(samples: Samples, shaded: Bools) -> Iterable[str]:
    """Each colour, reaching a little under the colours above it, and its shaded part."""
    for index, name in enumerate(samples.colours):
        own = samples.colour == index
        if not own.any():
            continue
        under = _reaching(own, samples.colour > index)
        if name in _JOINERY:
            dark = _reaching(own & shaded, under & ~own)
            for mask, token in ((under, name), (dark, f"{name}_sh")):
                edges = outlined(mask, samples.fineness, smallest=_SPOT, known=samples.corners)
                yield svg.area(edges, token, holes=True)
            continue
        loose = _TIGHT if name.startswith(_OVER) else _LOOSE
        edge = potrace.traced(under, samples.fineness, smallest=_SPOT, tolerance=loose)
        yield svg.area(edge, name)
        if name.endswith(_PLAIN) or not edge:
            continue
        shade = potrace.traced(
            beyond(own & shaded, own, 3 * _SOFT * samples.fineness),
            samples.fineness,
            smallest=_SHADE_SPOT,
            tolerance=_BLURRED,
            corners=1.34,
        )
        if shade:
            soft = svg.soft_area(shade, f"{name}_sh", 1.0, _SOFT, f"{name}_sh")
            yield svg.within(edge, [soft], f"{name}_own")


def _reaching(mask: Bools, over: Bools) -> Bools:
    """The mask, reaching a little under what lies over it."""
    all_around = ndimage.generate_binary_structure(2, 2)
    place = box(mask, 2 * _REACH)
    reaching = mask.copy()
    reaching[place] |= over[place] & ndimage.binary_dilation(
        mask[place], all_around, iterations=_REACH
    )
    return reaching


def joints(samples: Samples, shaded: Bools) -> Iterable[str]:
    """Where a limb's darker step begins with no edge there, it begins softly, shade and all."""
    for name in samples.colours:
        if not name.endswith(_FAR):
            continue
        far, near = samples.of(name), samples.of(name.removesuffix(_FAR))
        joint = level_with(far, near, samples.depth)
        if not joint.any():
            continue
        blur = _SOFT * samples.fineness
        place = box(joint, 5 * blur)
        away = ndimage.distance_transform_edt(~joint[place])
        shown, shape = np.zeros_like(joint), np.zeros_like(joint)
        shown[place] = near[place] & (away < 3 * blur)
        shape[place] = (away < blur) | (far[place] & (away < 3 * blur))
        edge = potrace.traced(
            shown, samples.fineness, smallest=_SPOT, tolerance=_LOOSE, corners=1.34
        )
        soft = [
            svg.soft_area(
                potrace.traced(
                    mask, samples.fineness, smallest=_SPOT, tolerance=_BLURRED, corners=1.34
                ),
                token,
                1.0,
                _SOFT,
                f"{token}_joint",
            )
            for mask, token in ((shape, name), (shape & shaded, f"{name}_sh"))
        ]
        if edge and any(soft):
            yield svg.within(edge, soft, f"{name}_at")


def in_shade(samples: Samples) -> Bools:
    """Where a surface is turned from the light: on the figure only in large, soft-edged shapes."""
    body = samples.body
    blur = _SHADE_BLUR * samples.fineness
    place = box(body, blur)
    weight = ndimage.gaussian_filter(body[place].astype(np.float32), blur)
    light = ndimage.gaussian_filter(np.where(body, samples.light, 0)[place], blur)
    shaded: Bools = ~body & (samples.light < _FLAT_SHADED_BELOW)
    least = np.where(np.isin(samples.part[place], _ARMS), _ARMS_SHADED_BELOW, _SHADED_BELOW)
    shaded[place] |= body[place] & (light < least * weight)
    return shaded & ~np.isin(samples.part, _UNSHADED)
