"""Where the hair of each figure grows, and the woman's bun."""

import numpy as np
import scipy  # each of its parts is loaded where it is first named
from numpy.typing import NDArray

from illustrate.model import Mesh, PosedBody

Floats = NDArray[np.float64]

# The hairline in the side view of the chart's head: from the forehead (-y) over the temple and
# the ear to the nape, as heights in metres.
_BACK = (-0.200, -0.130, -0.105, -0.085, -0.070, -0.058, -0.045, -0.010, 0.020, 0.050, 0.100)
_HEIGHT = {
    "woman": (0.725, 0.722, 0.715, 0.700, 0.680, 0.662, 0.648, 0.626, 0.610, 0.602, 0.600),
    "man": (0.729, 0.727, 0.722, 0.708, 0.686, 0.664, 0.648, 0.640, 0.626, 0.618, 0.616),
}
_WIDOWS_PEAK = {"woman": 0.014, "man": 0.008}  # metres that the brow's middle lies higher
_EAR_MIDDLE, _EAR_RADII = (-0.038, 0.649), (0.013, 0.024)

BUN_MIDDLE = np.array([0.0, -0.008, 0.818])  # on the chart, metres
BUN_RADIUS = 0.040
BUN_OBJECT = 9000  # far from the ids of props
HEAD_GROWTH = {"woman": 1.07, "man": 1.06}  # heads are drawn a little large


def above_hairline(figure: str, chart: Floats) -> Floats:
    """Metres above the hairline, for points of the chart's head; negative on skin."""
    x, y, z = chart.T
    hairline = scipy.interpolate.PchipInterpolator(_BACK, _HEIGHT[figure])
    line = hairline(np.clip(y, _BACK[0], _BACK[-1]))
    round_front = np.sqrt(np.clip(1 - (x / 0.065) ** 2, 0, 1))
    line = line + _WIDOWS_PEAK[figure] * round_front * np.clip((-0.05 - y) / 0.04, 0, 1)
    ear = np.hypot((y - _EAR_MIDDLE[0]) / _EAR_RADII[0], (z - _EAR_MIDDLE[1]) / _EAR_RADII[1]) - 1
    beside_ear = np.where(np.abs(x) > 0.062, ear * 0.025, 1.0)
    above: Floats = np.minimum(z - line, beside_ear)
    return above


def bun(posed: PosedBody) -> tuple[Mesh, ...]:
    """The woman's bun, carried by her head."""
    if posed.body.figure != "woman":
        return ()
    base = posed.body.head("neck03")
    middle = base + (BUN_MIDDLE - base) * HEAD_GROWTH["woman"]
    around, down = 32, 16
    turns = np.arange(around) / around * 2 * np.pi
    tilts = np.linspace(0, np.pi, down + 1)
    points = np.array(
        [
            (np.sin(tilt) * np.cos(turn), np.sin(tilt) * np.sin(turn), 0.85 * np.cos(tilt))
            for tilt in tilts
            for turn in turns
        ]
    )
    first = np.array([r * around + k for r in range(down) for k in range(around)])
    right = np.array([r * around + (k + 1) % around for r in range(down) for k in range(around)])
    below, opposite = first + around, right + around
    faces = np.concatenate(
        [np.stack([first, below, opposite], 1), np.stack([first, opposite, right], 1)]
    )
    sphere = posed.carried("head", middle + points * BUN_RADIUS)
    return (Mesh(sphere, faces, "hair", BUN_OBJECT, smooth=True),)
