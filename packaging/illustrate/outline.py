"""Which borders between samples are drawn as lines, and of what kind."""

from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import potrace
from illustrate.boxes import Box, box, large
from illustrate.chains import Borders
from illustrate.curves import Curve
from illustrate.dress import Finish, Material
from illustrate.hair import BUN_OBJECT
from illustrate.model import PARTS
from illustrate.samples import BODY, NOTHING, Samples

Bools = NDArray[np.bool_]
Kind = TypeVar("Kind", bound=np.generic)

_STEP = 0.010  # metres: a nearer fold of the same body is not a line,
_FOLD = 0.012  # nor is one at the shoulders, where clothes and flesh crease,
_CHIN_STEP = 0.007  # but the chin before the neck is, all of it,
_BEHIND_EAR = 0.16  # of the width of a head
_TURN = 0.100  # nor on the trunk itself: a second line down the back would be a second back
_MARGIN = 3  # samples round what is seen
_SLANT = 1.5  # a step must be this much steeper than the surface on both sides of it

_WALL = ("wall", "board")  # colours
_BAND = 5.0  # units
_SIDEWAYS = 0.5  # of downwards: a limb shades what lies below it, and a little to its right
_SHORTEST_BAND = 20.0  # units
_EVEN = 3.0  # units along which the side that is shaded is the same
_SOFT = 1.4  # units of blur of a band
_SAME_SIDE = 0.03  # metres that a band may come nearer than the border it begins at
_UNSHADED = [PARTS.index(part) for part in ("head", "neck")]  # a shade there looks like a stain

_SIDES = "lr"
_JOINTS = {
    frozenset(pair)
    for side in _SIDES
    for pair in (
        ("head", "neck"),
        ("neck", "torso"),
        ("torso", "pelvis"),
        ("neck", f"uarm_{side}"),
        ("torso", f"uarm_{side}"),
        (f"uarm_{side}", f"farm_{side}"),
        (f"farm_{side}", f"hand_{side}"),
        ("pelvis", f"thigh_{side}"),
        (f"thigh_{side}", f"shank_{side}"),
        (f"shank_{side}", f"foot_{side}"),
    )
}
# Digits that a line parts, thumb and great toe first: of a hand few, or it becomes a fork.
_FINGER_LINES = ((0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (2, 3), (3, 4))
_TOE_LINES = ((0, 1), (1, 2), (2, 3), (3, 4))
_CURL = 0.006  # metres: a digit that lies so much before the palm is parted from it
_CHIN_PARTS = {"head", "neck", "torso"}
_ONE_TRUNK = {"torso", "pelvis", "neck"}
_CREASED = _ONE_TRUNK | {"uarm_l", "uarm_r"}
_GROINS = [{"pelvis", f"thigh_{side}"} for side in _SIDES]
_WHOLE = {"head", *(f"{part}_{side}" for part in ("hand", "foot") for side in _SIDES)}


@dataclass(frozen=True, eq=False)
class Lines:
    """What is told apart.

    Outer: round things. Inner: where a limb lies before the body. Hem: where clothes end, or a
    limb lies before clothes.
    Digit: between fingers, and between toes. Edge: round props.
    Faint: round mere background. Jaw: where the face ends and the neck begins.
    Seam: on clothes, along where they end.
    """

    outer: Borders
    inner: Borders
    hem: Borders
    digit: Borders
    edge: Borders
    faint: Borders
    jaw: Borders
    seam: Borders

    def without_hems(self, covered: Bools) -> "Lines":
        """The same, but for the hems of what is covered."""
        beside, below = (np.logical_or(*_neighbours(covered, axis)) for axis in (1, 0))
        return replace(self, hem=self.hem & ~Borders(beside, below))


def lines(samples: Samples) -> Lines:
    """The borders of each kind; none is of two, but for limbs before clothes: inner and hem."""
    place = box(samples.shown, _MARGIN)
    seen = samples.within(place)
    kinds = [_along(seen, axis) for axis in (1, 0)]
    rows, columns = samples.thing.shape
    outer, inner, hem, digit, edge, faint, jaw, seam = (
        Borders(
            _placed(beside, place, (rows, columns - 1)), _placed(below, place, (rows - 1, columns))
        )
        for beside, below in zip(*kinds, strict=True)
    )
    within = ~(outer | inner)
    lines = (hem & ~outer, digit & within, edge, faint, jaw & within, seam & within)
    return Lines(outer, inner & ~outer, *lines)


def _placed(borders: Bools, place: Box, size: tuple[int, int]) -> Bools:
    """The borders of a window of the picture, in the whole picture."""
    whole = np.zeros(size, np.bool_)
    rows, columns = place
    height, width = borders.shape
    whole[rows.start : rows.start + height, columns.start : columns.start + width] = borders
    return whole


def _along(samples: Samples, axis: int) -> tuple[Bools, ...]:
    """Each kind of `Lines` in its order, between neighbours along an axis (1: beside, 0: below)."""
    here, there = _neighbours(samples.thing, axis)
    differ = here != there
    behind, beyond = _neighbours(_background(samples), axis)
    faint = differ & behind & beyond
    soft = (here == BODY) | (there == BODY) | (here == BUN_OBJECT) | (there == BUN_OBJECT)
    outer = differ & soft
    edge = differ & ~faint & ~outer
    same = ~differ & (here != NOTHING)
    part_here, part_there = _neighbours(samples.part, axis)
    step = np.where(_CREASES[part_here, part_there], _FOLD, _STEP)
    step = np.where(_TRUNK[part_here, part_there], _TURN, step)
    step = np.where(_CHIN[part_here, part_there], _CHIN_STEP, step)
    steps = _steps(samples, axis)
    inner = same & (steps > step) & ~_WITHIN[part_here, part_there]
    inner |= same & _TOUCHES[part_here, part_there]
    cloth_here, cloth_there = _neighbours(_cloth(samples), axis)
    hem = same & (here == BODY) & (cloth_here != cloth_there)
    one, other = _neighbours(samples.digit, axis)
    digit = same & (part_here == part_there) & (one != other)
    one, other, part = one[digit], other[digit], part_here[digit]
    apart = np.where(_HANDS[part], _FINGERS[one, other], _TOES[one, other])
    digit[digit] = apart | (_CURLED[one, other] & (steps[digit] > _CURL))
    haired = np.logical_or(*_neighbours(_at_hair(samples), axis))
    jaw = same & _JAW[part_here, part_there] & ~haired
    trim_here, trim_there = (side == Finish.TRIM for side in _neighbours(samples.finish, axis))
    seam = same & (cloth_here == cloth_there) & (trim_here != trim_there)
    return outer, inner, hem, digit, edge, faint, jaw, seam


def _neighbours(picture: NDArray[Kind], axis: int) -> tuple[NDArray[Kind], NDArray[Kind]]:
    if axis == 1:
        return picture[:, :-1], picture[:, 1:]
    return picture[:-1], picture[1:]


def _steps(samples: Samples, axis: int) -> NDArray[np.float32]:
    """How far depth jumps between neighbours, in metres, beyond how a surface turns away."""
    rise = np.abs(np.diff(samples.depth, axis=axis))
    pad = [(0, 0), (0, 0)]
    pad[axis] = (1, 1)
    wide = np.pad(rise, pad, mode="edge")
    before, after = (wide[:, :-2], wide[:, 2:]) if axis == 1 else (wide[:-2], wide[2:])
    return np.asarray(rise - _SLANT * np.maximum(before, after), np.float32)


def _cloth(samples: Samples) -> NDArray[np.int16]:
    """The colours of the figure without their far step."""
    return samples.valued({material.name.lower(): material for material in Material}, NOTHING)


def _background(samples: Samples) -> Bools:
    """Where there is nothing, or a wall."""
    walls = [samples.colours.index(name) for name in samples.colours if name in _WALL]
    return ~samples.shown | np.isin(samples.colour, walls)


def _at_hair(samples: Samples) -> Bools:
    """Hair, and what is near it: behind the ear a jaw has no line."""
    hair = samples.of("hair")
    if not hair.any():
        return hair
    reach = _BEHIND_EAR * float(np.sqrt(np.count_nonzero(samples.part == PARTS.index("head"))))
    near: Bools = ndimage.distance_transform_edt(~hair) < reach
    return near


def _pairs(wanted: str) -> Bools:
    """For each pair of parts, the last row and column being NOTHING."""
    table = np.zeros((len(PARTS) + 1, len(PARTS) + 1), np.bool_)
    for i, first in enumerate(PARTS):
        for j, second in enumerate(PARTS):
            if wanted == "within":
                table[i, j] = first == second and first in _WHOLE
            elif wanted == "creases":
                table[i, j] = {first, second} <= _CREASED or {first, second} in _GROINS
            elif wanted == "jaw":
                table[i, j] = {first, second} == {"head", "neck"}
            elif wanted == "chin":
                table[i, j] = {first, second} <= _CHIN_PARTS and {first, second} != {"torso"}
            elif wanted == "trunk":
                table[i, j] = {first, second} <= _ONE_TRUNK
            else:
                table[i, j] = first != second and frozenset((first, second)) not in _JOINTS
    return table


def _digits(lines: tuple[tuple[int, int], ...]) -> Bools:
    """For each pair of digits, the last row and column being NOTHING."""
    table = np.zeros((_DIGITS + 1, _DIGITS + 1), np.bool_)
    for one, other in lines:
        table[one, other] = table[other, one] = True
    return table


_DIGITS = 5
_FINGERS, _TOES = _digits(_FINGER_LINES), _digits(_TOE_LINES)
_CURLED = _digits(tuple((digit, NOTHING) for digit in range(_DIGITS)))
_HANDS = np.array([part.startswith("hand") for part in PARTS] + [False])
_NEAR = ~_pairs("touches")  # a part itself, and those that it hangs on
_WITHIN = _pairs("within")
_TOUCHES = _pairs("touches")
_CREASES, _TRUNK = _pairs("creases"), _pairs("trunk")
_CHIN, _JAW = _pairs("chin"), _pairs("jaw")


def crossings(samples: Samples, drawn: Lines) -> list[Curve]:
    """A narrow shade on what lies behind and below a limb, where both are of one colour."""
    seeds: Bools = np.zeros(samples.thing.shape, np.bool_)
    for border, axis in ((drawn.inner.beside, 1), (drawn.inner.below, 0)):
        alike = np.equal(*_neighbours(_cloth(samples), axis)) & border
        first_is_near = np.diff(samples.depth, axis=axis) > 0
        here, there = _neighbours(seeds, axis)
        there |= alike & first_is_near
        here |= alike & ~first_is_near
    seeds = large(seeds, _SHORTEST_BAND * samples.fineness, diagonal=True)
    if not seeds.any():
        return []
    reach = round(_BAND * samples.fineness)
    place = box(seeds, reach)
    away, nearest = ndimage.distance_transform_edt(~seeds[place], return_indices=True)
    rows, columns = np.indices(away.shape) - nearest
    below = (rows + _SIDEWAYS * columns) / np.maximum(away, 1)
    below = ndimage.gaussian_filter(below, _EVEN * samples.fineness)  # borders run in steps
    away[below < 0.3] = reach
    depth, part = samples.depth[place], samples.part[place]
    seed_depth, seed_part = depth[tuple(nearest)], part[tuple(nearest)]
    behind = (depth > seed_depth - _SAME_SIDE) & samples.body[place]
    behind &= ~np.isin(part, _UNSHADED)
    near = ((away < reach) & behind & _NEAR[seed_part, part]).astype(np.float32)
    band = np.zeros_like(seeds)
    band[place] = ndimage.gaussian_filter(near, _SOFT * samples.fineness) > 0.5
    return potrace.traced(band, samples.fineness, smallest=120.0, tolerance=0.9, corners=1.3)
