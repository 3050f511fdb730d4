"""What covers each point of the body: skin, top, shorts or hair, decided on the chart.

The chart is the body of the woman at rest, before any styling. Both figures have the same mesh,
so that a point of the man wears what the same point of the woman would.
"""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from illustrate.hair import above_hairline
from illustrate.model import PARTS

Floats = NDArray[np.float64]
Cover = NDArray[np.int8]

SLEEVE = 0.150  # metres from the shoulder joint to the hem
WAIST = 0.050  # height of the waistband on the chart,
_WAIST_RISES = 0.45  # and so much more for each metre farther back: else a bent hip bares the shirt
_HEM = 0.215  # metres that the hem of the shorts lies below the middle of the hips,
_HEM_RISES = 0.25  # and as many more for each metre farther back
_LOOSE = {"sleeve": 0.008, "leg": 0.003}  # metres that a hem stands off the skin
_TIGHT_FROM = 0.090  # metres from its hem, where cloth lies close to the skin
SHOULDER, ELBOW = np.array([0.155, -0.021, 0.444]), np.array([0.313, -0.025, 0.272])


class Material(IntEnum):
    """What a figure is covered with; later ones lie over earlier ones where they meet."""

    SKIN = 0
    SHORTS = 1
    TOP = 2
    HAIR = 3


def materials(figure: str, chart: Floats, parts: Floats) -> Cover:
    """The material at points of the chart, (n, 3); `parts` is the share of each part, (n, 16)."""
    x, y, z = chart.T
    arm = sum(
        parts[:, PARTS.index(f"{part}_{side}")]
        for part in ("uarm", "farm", "hand")
        for side in "lr"
    )
    head = parts[:, PARTS.index("head")] + parts[:, PARTS.index("neck")]
    down_arm = _down_arm(chart)
    neckline = 0.474 + (y + 0.09) / 0.14 * 0.055 + 0.10 * np.maximum(0, np.abs(x) - 0.06)
    on_arm = np.asarray(arm) > 0.5
    waist = _waist(chart)
    top = (z > waist) & (z < neckline) & ~(on_arm & ((down_arm > SLEEVE) | (z < 0.25)))
    shorts = (z <= waist) & (_above_hem(chart) > 0) & ~on_arm
    hair = (head > 0.6) & (above_hairline(figure, chart) > 0.004) & (z > 0.58)
    cover = np.full(len(chart), Material.SKIN, np.int8)
    cover[shorts], cover[top], cover[hair] = Material.SHORTS, Material.TOP, Material.HAIR
    return cover


def looseness(chart: Floats, arm: Floats) -> Floats:
    """How far the cloth stands off the skin at points of the chart, in metres.

    It does so round the ends of sleeves and legs: a hem is seen in the outline, too. `arm` is the
    share of each point that belongs to an arm.
    """
    sleeve = _to_hem(SLEEVE - _down_arm(chart)) * np.clip(2 * arm - 0.5, 0, 1)
    leg = _to_hem(_above_hem(chart)) * (arm < 0.5) * (chart[:, 2] < _waist(chart))
    loose: Floats = _LOOSE["sleeve"] * sleeve + _LOOSE["leg"] * leg
    return loose


def _to_hem(above: Floats) -> Floats:
    """1 at a hem, 0 on the skin below it, and gently less above it."""
    near: Floats = np.clip(1 - above / _TIGHT_FROM, 0, 1) * (above > 0)
    return near


def _down_arm(chart: Floats) -> Floats:
    """Metres from the shoulder joint along the upper arm."""
    along = (ELBOW - SHOULDER) / np.linalg.norm(ELBOW - SHOULDER)
    down: Floats = (np.abs(chart) * (1, 0, 0) + chart * (0, 1, 1) - SHOULDER) @ along
    return down


def _waist(chart: Floats) -> Floats:
    """The height of the waistband."""
    height: Floats = WAIST + _WAIST_RISES * np.maximum(chart[:, 1], 0)
    return height


def _above_hem(chart: Floats) -> Floats:
    """Metres above the hem of the shorts."""
    above: Floats = chart[:, 2] + _HEM + _HEM_RISES * (chart[:, 1] + 0.05)
    return above
