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
WAIST = 0.050  # height of the waistband on the chart
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
    along = (ELBOW - SHOULDER) / np.linalg.norm(ELBOW - SHOULDER)
    mirrored = np.stack([np.abs(x), y, z], axis=1)
    down_arm = (mirrored - SHOULDER) @ along
    neckline = 0.474 + (y + 0.09) / 0.14 * 0.055 + 0.10 * np.maximum(0, np.abs(x) - 0.06)
    on_arm = np.asarray(arm) > 0.5
    top = (z > WAIST) & (z < neckline) & ~(on_arm & ((down_arm > SLEEVE) | (z < 0.25)))
    shorts = (z <= WAIST) & (z > -0.215 - 0.25 * (y + 0.05)) & ~on_arm
    hair = (head > 0.6) & (above_hairline(figure, chart) > 0.004) & (z > 0.58)
    cover = np.full(len(chart), Material.SKIN, np.int8)
    cover[shorts], cover[top], cover[hair] = Material.SHORTS, Material.TOP, Material.HAIR
    return cover
