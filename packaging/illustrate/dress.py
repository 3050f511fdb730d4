"""What covers each point of the body: skin, top, shorts or hair, decided on the chart.

The chart is the body of the woman at rest, before any styling. Both figures have the same mesh,
so that a point of the man wears what the same point of the woman would.
"""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from illustrate.hair import above_hairline
from illustrate.model import PARTS, PosedBody
from illustrate.rotations import angle_between

Floats = NDArray[np.float64]
Cover = NDArray[np.int8]

SLEEVE = 0.150  # metres from the shoulder joint to the hem
WAIST = 0.050  # height of the waistband on the chart,
_BENT = (60.0, 130.0)  # degrees of the hip: from there on a shirt is drawn up, until there
_RISES_FROM, _WAIST_RISES = (-0.02, -0.13), (0.40, 1.25)  # y where it begins, and how steeply
_MIDDLE = 0.05  # the waists of both sides meet within so much of x = 0
_HEM = 0.215  # metres that the hem of the shorts lies below the middle of the hips,
_HEM_RISES = 0.25  # and as many more for each metre farther back
_LOOSE = {"sleeve": 0.010, "leg": 0.008}  # metres that a hem stands off the skin
_TIGHT_FROM = 0.090  # metres from its hem, where cloth lies close to the skin
_SEAM = {"sleeve": 0.013, "leg": 0.016, "neck": 0.011, "waist": 0.014}  # metres from the hem
_SHADED = {"sleeve": 0.012, "leg": 0.016}  # metres of skin that a hem shades
_SOLE = -0.8085  # height on the chart below which skin is that of a sole
_CHIN = 0.556  # height on the chart below which the head does not shade the neck,
_CHIN_RISES = 0.25  # and so much more for each metre farther back
SHOULDER, ELBOW = np.array([0.155, -0.021, 0.444]), np.array([0.313, -0.025, 0.272])


class Material(IntEnum):
    """What a figure is covered with; later ones lie over earlier ones where they meet."""

    SKIN = 0
    SHORTS = 1
    TOP = 2
    HAIR = 3


class Finish(IntEnum):
    """How a point differs from others of its material."""

    PLAIN = 0
    TRIM = 1  # cloth between a hem and the seam beside it
    SHADED = 2  # skin in the shade of a hem, or of the chin
    SOLE = 3  # the skin under a foot, which is lighter


def bent(posed: PosedBody) -> tuple[float, float]:
    """How far the left and the right thigh are bent up from the line of the chest, in degrees."""
    down = -posed.frames["chest"][:, 2]
    thighs = (posed.bone(f"lowerleg01.{side}") - posed.bone(f"upperleg01.{side}") for side in "LR")
    left, right = (angle_between(thigh, down) for thigh in thighs)
    return left, right


def materials(
    figure: str, chart: Floats, parts: Floats, hips: tuple[float, float] = (0.0, 0.0)
) -> Cover:
    """The material at points of the chart, (n, 3); `parts` is the share of each part, (n, 16).

    `hips` is how far they are `bent`: a shirt is drawn up behind one that is.
    """
    z = chart[:, 2]
    head = parts[:, PARTS.index("head")] + parts[:, PARTS.index("neck")]
    down_arm = _down_arm(chart)
    neckline = _neckline(chart)
    on_arm = _on_arm(parts)
    waist = _waist(chart, hips)
    top = (z > waist) & (z < neckline) & ~(on_arm & ((down_arm > SLEEVE) | (z < 0.25)))
    shorts = (z <= waist) & (_above_hem(chart) > 0) & ~on_arm
    hair = (head > 0.6) & (above_hairline(figure, chart) > 0.004) & (z > 0.58)
    cover = np.full(len(chart), Material.SKIN, np.int8)
    cover[shorts], cover[top], cover[hair] = Material.SHORTS, Material.TOP, Material.HAIR
    return cover


def finishes(
    cover: Cover, chart: Floats, parts: Floats, hips: tuple[float, float] = (0.0, 0.0)
) -> Cover:
    """The `Finish` at points of the chart that are covered so."""
    on_arm = _on_arm(parts)
    sleeve, leg = SLEEVE - _down_arm(chart), _above_hem(chart)
    top, shorts, skin = (
        cover == material for material in (Material.TOP, Material.SHORTS, Material.SKIN)
    )
    trim = top & on_arm & (sleeve < _SEAM["sleeve"])
    trim |= top & ~on_arm & (_neckline(chart) - chart[:, 2] < _SEAM["neck"])
    trim |= top & ~on_arm & (chart[:, 2] - _waist(chart, hips) < _SEAM["waist"])
    trim |= shorts & (leg < _SEAM["leg"])
    shaded = skin & on_arm & (sleeve > -_SHADED["sleeve"])
    shaded |= skin & ~on_arm & (np.abs(leg + _SHADED["leg"] / 2) < _SHADED["leg"] / 2)
    neck = parts[:, PARTS.index("neck")] > 0.5
    chin = _CHIN + _CHIN_RISES * (chart[:, 1] + 0.09)
    shaded |= skin & neck & (chart[:, 2] > chin)
    feet = parts[:, [PARTS.index("foot_l"), PARTS.index("foot_r")]].sum(axis=1)
    sole = skin & (feet > 0.5) & (chart[:, 2] < _SOLE)
    finish = np.full(len(chart), Finish.PLAIN, np.int8)
    finish[trim], finish[shaded], finish[sole] = Finish.TRIM, Finish.SHADED, Finish.SOLE
    return finish


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


def _on_arm(parts: Floats) -> NDArray[np.bool_]:
    arms = [f"{part}_{side}" for part in ("uarm", "farm", "hand") for side in "lr"]
    on_arm: NDArray[np.bool_] = parts[:, [PARTS.index(arm) for arm in arms]].sum(axis=1) > 0.5
    return on_arm


def _neckline(chart: Floats) -> Floats:
    """The height of the neckline."""
    x, y, _ = chart.T
    height: Floats = 0.474 + (y + 0.09) / 0.14 * 0.055 + 0.10 * np.maximum(0, np.abs(x) - 0.06)
    return height


def _waist(chart: Floats, hips: tuple[float, float] = (0.0, 0.0)) -> Floats:
    """The height of the waistband."""
    x, y, _ = chart.T
    left = np.clip(0.5 + x / (2 * _MIDDLE), 0, 1)
    bend = hips[1] + (hips[0] - hips[1]) * left
    start, steep = (np.interp(bend, _BENT, ends) for ends in (_RISES_FROM, _WAIST_RISES))
    height: Floats = WAIST + steep * np.maximum(y - start, 0)
    return height


def _above_hem(chart: Floats) -> Floats:
    """Metres above the hem of the shorts."""
    above: Floats = chart[:, 2] + _HEM + _HEM_RISES * (chart[:, 1] + 0.05)
    return above
