"""Where the target muscles lie on the skin, as soft fields over the vertices of a body."""

import numpy as np
from numpy.typing import NDArray

from illustrate.model import PARTS

Floats = NDArray[np.float64]

# Ellipsoids on the chart, for the left side: centre and radii in metres.
_ELLIPSOIDS: dict[str, tuple[tuple[float, float, float], tuple[float, float, float]]] = {
    "hip_flexor": ((0.095, -0.115, -0.005), (0.050, 0.055, 0.105)),
    "quads": ((0.115, -0.120, -0.190), (0.060, 0.058, 0.200)),
    "glute_max": ((0.105, 0.055, -0.025), (0.095, 0.085, 0.092)),
    "glute_med": ((0.155, -0.005, 0.045), (0.066, 0.082, 0.068)),
    "piriformis": ((0.080, 0.085, 0.015), (0.075, 0.060, 0.040)),
    "tfl": ((0.148, -0.085, 0.005), (0.048, 0.050, 0.080)),
    "adductors": ((0.036, -0.034, -0.145), (0.042, 0.056, 0.130)),
    "hamstrings": ((0.110, 0.030, -0.235), (0.098, 0.065, 0.150)),
    "low_back": ((0.055, 0.030, 0.130), (0.060, 0.045, 0.085)),
    "obliques": ((0.135, -0.030, 0.150), (0.062, 0.085, 0.090)),
    "abs": ((0.034, -0.135, 0.125), (0.052, 0.045, 0.105)),
    "it_band": ((0.180, -0.045, -0.140), (0.035, 0.045, 0.170)),
}
NAMES = tuple(f"{muscle}_{side}" for muscle in _ELLIPSOIDS for side in "lr")
_TURNED, _AVERTED = 0.7, 1.5  # to the reader: a mark at the edge of the figure would hang over it
MARK_ROOM, _CRAMPED = 15.0, 2.0  # units round a mark that are the figure's, too
_WITHIN = 1.05  # of the radius: there a mark still lies on its muscle
_EDGE = 0.80  # of the radius: how gently the field falls from 1 to 0
_ON_TRUNK = ("low_back", "abs", "obliques")
_ON_THIGH = ("quads", "adductors", "hamstrings", "it_band")


def field(name: str, chart: Floats, arm: Floats) -> Floats:
    """How much of the named muscle lies under each point of the chart, 0 to 1.

    `arm` is the share of each point that belongs to an arm, which hangs beside the hip at rest.
    """
    ramp = np.clip((1 + _EDGE / 2 - _off(name, chart)) / _EDGE, 0, 1)
    soft: Floats = ramp * ramp * (3 - 2 * ramp) * (arm < 0.5)
    return soft


def _off(name: str, chart: Floats) -> Floats:
    """How far each point of the chart is from the middle of the muscle, in its radii."""
    muscle, _, side = name.rpartition("_")
    centre, radii = _ELLIPSOIDS[muscle]
    middle = np.array(centre) * (1 if side == "l" else -1, 1, 1)
    off: Floats = np.linalg.norm((chart - middle) / np.array(radii), axis=1)
    return off


def on_thigh(name: str) -> bool:
    """Whether the muscle is one of the thigh."""
    return name.rpartition("_")[0] in _ON_THIGH


def homes(name: str) -> list[int]:
    """The parts of the body that show the muscle, as indices of PARTS."""
    muscle, _, side = name.rpartition("_")
    thigh = f"thigh_{side}"
    if muscle in _ON_TRUNK:
        parts = ["torso", "pelvis"]
    else:
        parts = ["pelvis", thigh] if on_thigh(name) else ["torso", "pelvis", thigh]
    return [PARTS.index(part) for part in parts]


def mark_vertex(name: str, chart: Floats, arm: Floats, facing: Floats, room: Floats) -> int:
    """The vertex where a mark is put: near the middle of the muscle, and well in sight.

    `facing` is how much the skin at each vertex is turned to the reader, from -1 to 1; `room` is
    how far, in units, it lies from the edge of what is seen of the figure, 0 where it is hidden.
    """
    off = _off(name, chart)
    averted = np.maximum(_TURNED - facing, 0)
    cramped = np.maximum(1 - room / MARK_ROOM, 0)
    outside = (off > _WITHIN) | (arm >= 0.5)
    return int(np.argmin(off + _AVERTED * averted + _CRAMPED * cramped + 9 * outside))
