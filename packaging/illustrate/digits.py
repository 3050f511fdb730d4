"""A finger or a toe as a smooth round shape."""

from dataclasses import dataclass, field

import numpy as np

from illustrate.cages import Floats, ramp

_TAPER = 0.16  # of the width of a digit that is gone at its tip
_SMOOTH = 0.9  # how much of a digit is the smooth shape, not its own
_BEGINS = 0.35  # of its length: there it is no longer part of what it grows from


@dataclass(frozen=True, eq=False)
class Digit:
    """The shape that a digit gets: round about its own middle line, with a round tip."""

    start: Floats  # where it begins
    along: Floats  # the unit vector along it
    width: float  # metres from the middle line to the skin
    longer: float  # how much longer it becomes
    swell: Floats = field(default_factory=lambda: np.zeros(3))  # thicker where it begins, in widths


def rounded(vertices: Floats, weight: Floats, digit: Digit) -> Floats:
    """The vertices with the digit in its shape; `weight` is how much of each belongs to it."""
    start, along = digit.start, digit.along
    own = weight > 0.5
    shift = (vertices - start) @ along
    fit = np.polyfit(shift[own], vertices[own], 2)
    middle = np.stack([np.polyval(fit[:, axis], shift) for axis in range(3)], axis=1)
    off = vertices - middle
    lengthwise = (off @ along)[:, None] * along
    aside = off - lengthwise
    length = float(shift[own].max())
    unit = aside / np.maximum(np.linalg.norm(aside, axis=1, keepdims=True), 1e-9)
    radius = _radius(shift, length, digit.width)
    swollen = np.maximum(unit @ digit.swell, 0) / max(float(np.linalg.norm(digit.swell)), 1e-9)
    swollen *= 1 - np.clip(shift / length, 0, 1)
    smooth = middle + lengthwise + radius[:, None] * (unit + swollen[:, None] * digit.swell)
    smooth += ((digit.longer - 1) * np.maximum(shift, 0))[:, None] * along
    share = _SMOOTH * ramp(0.75, 1.0, weight) * ramp(0.0, _BEGINS * length, shift)
    mixed: Floats = vertices + share[:, None] * (smooth - vertices)
    return mixed


def _radius(shift: Floats, length: float, width: float) -> Floats:
    """From the middle line to the skin, so far along a digit: a tapering tube with a round end."""
    tube = width * (1 - _TAPER * np.clip(shift / length, 0, 1))
    end = np.clip((shift - (length - 0.9 * width)) / (0.9 * width), 0, 1)
    radius: Floats = tube * np.sqrt(1 - end**2)
    return radius
