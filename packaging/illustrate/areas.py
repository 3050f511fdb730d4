"""The coloured areas of a drawing, and how they are shaded."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import potrace, svg
from illustrate.boxes import box, large
from illustrate.curves import Curve
from illustrate.dress import Finish
from illustrate.edges import outlined
from illustrate.model import PARTS
from illustrate.samples import Samples
from illustrate.spreading import beyond, level_with

Bools = NDArray[np.bool_]

_LOOSE, _TIGHT = 0.8, 0.4  # units: how far an edge of skin may move, under its line, and others
_SPOT = 12.0  # square units: smaller areas are left out
_JOINERY = ("wall", "board", "wood", "steel")  # colours of things with straight edges
_PLAIN = "_edge"  # ends the name of a colour that is not shaded, of thin things
_FAR = "_far"  # ends that of a far limb
_REACH = 3  # samples that an area goes on under those above it
_LIT_ABOVE, _LIGHT = 0.78, 0.15  # of the light: what is brighter, and the opacity of that
_LIGHT_BLUR, _LIGHT_SOFT, _LIGHT_INSIDE = 9.0, 2.0, 4.0  # units; and so far from a part's edge
_LIGHT_SPOT = 500.0  # square units: smaller lights look like sweat
_SHADE_SPOT = 900.0  # smaller shades on the figure look like stains
_HEM_SPOT = 40.0  # but the shade of a hem is narrow
_SHADE_BLUR = 7.0  # units
_SHADE_LOOSE = 1.0  # units: how far a shade's edge may move
_PAST = 6.0  # units that a shade goes on past its colour, which cuts it off
_SOFT, _BLURRED = 7.0, 2.0  # units: the blur of a joint's edge, and how far that may move
_SHADED_BELOW, _FLAT_SHADED_BELOW = 0.14, 0.45  # of the light: figures, and props
_ARMS_SHADED_BELOW, _TRUNK_SHADED_BELOW = 0.06, 0.22  # a slim arm less, a broad chest more
_HEM_SHADES_BELOW = 0.60  # what a hem shades, on the side away from the light
_TRUNK = PARTS.index("torso")
_ARMS = [PARTS.index(f"{part}_{side}") for part in ("uarm", "farm") for side in "lr"]
_UNSHADED = [PARTS.index(part) for part in ("head", "neck", "hand_l", "hand_r")]


def areas(samples: Samples, shaded: Bools, lit: Bools) -> Iterable[str]:
    """Each colour, reaching a little under the colours above it, its shade and its light."""
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
        loose = _LOOSE if name.startswith("skin") else _TIGHT
        edge = potrace.traced(under, samples.fineness, smallest=_SPOT, tolerance=loose)
        yield svg.area(edge, name)
        if name.endswith(_PLAIN) or not edge:
            continue
        shade = _tone(beyond(own & shaded, own, _PAST * samples.fineness), samples, _HEM_SPOT)
        light = _tone(own & lit, samples, _LIGHT_SPOT)
        tones = [svg.area(shade, f"{name}_sh"), svg.area(light, "glint", _LIGHT)]
        if any(tones):
            yield svg.within(edge, tones, f"{name}_own")


def _tone(mask: Bools, samples: Samples, smallest: float) -> list[Curve]:
    """The outline of a shade or a light."""
    return potrace.traced(
        mask, samples.fineness, smallest=smallest, tolerance=_SHADE_LOOSE, corners=1.34
    )


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
    """Where a surface is turned from the light: on the figure only in large shapes."""
    body = samples.body
    blur = _SHADE_BLUR * samples.fineness
    place = box(body, blur)
    weight = ndimage.gaussian_filter(body[place].astype(np.float32), blur)
    light = ndimage.gaussian_filter(np.where(body, samples.light, 0)[place], blur)
    shaded: Bools = ~body & (samples.light < _FLAT_SHADED_BELOW)
    least = np.full(light.shape, _SHADED_BELOW)
    least[np.isin(samples.part[place], _ARMS)] = _ARMS_SHADED_BELOW
    least[samples.part[place] == _TRUNK] = _TRUNK_SHADED_BELOW
    dark = body[place] & (light < least * weight) & ~np.isin(samples.part[place], _UNSHADED)
    shaded[place] |= large(dark, _SHADE_SPOT * samples.fineness**2)
    shaded[place] |= (samples.finish[place] == Finish.SHADED) & (light < _HEM_SHADES_BELOW * weight)
    return shaded


def in_light(samples: Samples) -> Bools:
    """Where the figure is turned to the light, well within each of its parts."""
    body, fineness = samples.body, samples.fineness
    blur = _LIGHT_BLUR * fineness
    place = box(body, blur)
    part, light = samples.part[place], samples.light[place]
    lit = np.zeros(part.shape, np.bool_)
    for index in np.setdiff1d(part[body[place]], _UNSHADED):
        own = body[place] & (part == index)
        weight = ndimage.gaussian_filter(own.astype(np.float32), blur)
        facing = ndimage.gaussian_filter(np.where(own, light, 0), blur) > _LIT_ABOVE * weight
        lit |= facing & (ndimage.distance_transform_edt(own) > _LIGHT_INSIDE * fineness)
    shown = np.zeros_like(body)
    shown[place] = ndimage.gaussian_filter(lit.astype(np.float32), _LIGHT_SOFT * fineness) > 0.5
    return shown & body
