"""The regions of the body map, decided on the chart, for "where does it hurt" and for muscles."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Test = Callable[[Floats, Floats, Floats], Bools]

# On the chart, in metres: x outwards from the middle, y to the back, z up.
_KNEE = (-0.430, -0.295)
_THIGH_TOP = -0.075  # the lower end of the crease of the groin
_WAIST = 0.215
_BUTTOCK = (-0.110, 0.080)
_CREASE_FROM, _CREASE_TO = (0.015, -0.085), (0.115, 0.075)  # x and z, from the pubis upwards
_CREASE = 0.030  # half the width of the groin's band
_HIP, _KNEE_JOINT = (0.092, 0.007), (0.133, -0.355)  # the axis of the thigh: x and z


def _from_axis(x: Floats, z: Floats) -> Floats:
    """How far outwards from the middle of the thigh, in metres."""
    share = (z - _HIP[1]) / (_KNEE_JOINT[1] - _HIP[1])
    middle: Floats = _HIP[0] + share * (_KNEE_JOINT[0] - _HIP[0])
    return x - middle


def _off_crease(x: Floats, z: Floats) -> Floats:
    """How far above and outwards of the crease of the groin, in metres."""
    dx, dz = _CREASE_TO[0] - _CREASE_FROM[0], _CREASE_TO[1] - _CREASE_FROM[1]
    across = (x - _CREASE_FROM[0]) * dz - (z - _CREASE_FROM[1]) * dx
    away: Floats = across / np.hypot(dx, dz)
    return away


def _thigh(z: Floats) -> Bools:
    thigh: Bools = (z > _KNEE[1]) & (z < _THIGH_TOP)
    return thigh


# In the order in which they claim a place.
FRONT: dict[str, Test] = {
    "knee": lambda _x, _y, z: (z > _KNEE[0]) & (z <= _KNEE[1]),
    "hip_outer": lambda x, _y, z: (_from_axis(x, z) > 0.052) & (z >= _THIGH_TOP) & (z < 0.105),
    "groin": lambda x, _y, z: (np.abs(_off_crease(x, z)) < _CREASE) & (z < 0.045) & (z > -0.10),
    "hip_front": lambda x, _y, z: (_off_crease(x, z) > -0.02) & (z >= _THIGH_TOP) & (z < 0.105),
    "thigh_inner": lambda x, _y, z: _thigh(z) & (_from_axis(x, z) < -0.030),
    "thigh_outer": lambda x, _y, z: _thigh(z) & (_from_axis(x, z) > 0.042),
    "thigh_front": lambda _x, _y, z: _thigh(z),
}
BACK: dict[str, Test] = {
    "knee": lambda _x, _y, z: (z > _KNEE[0]) & (z <= _KNEE[1]),
    "hip_outer": lambda x, _y, z: (_from_axis(x, z) > 0.052) & (z >= _BUTTOCK[0]) & (z < 0.105),
    "buttock": lambda _x, _y, z: (z >= _BUTTOCK[0]) & (z < _BUTTOCK[1]),
    "lower_back": lambda x, _y, z: (z >= _BUTTOCK[1]) & (z < _WAIST) & (x < 0.10),
    "thigh_inner": lambda x, _y, z: (
        (z > _KNEE[1]) & (z < _BUTTOCK[0]) & (_from_axis(x, z) < -0.035)
    ),
    "thigh_outer": lambda x, _y, z: (z > _KNEE[1]) & (z < _BUTTOCK[0]) & (_from_axis(x, z) > 0.045),
    "thigh_back": lambda _x, _y, z: (z > _KNEE[1]) & (z < _BUTTOCK[0]),
}
VIEWS = {"front": FRONT, "back": BACK}


def names(view: str) -> list[str]:
    """The regions of a view: groin_left, groin_right ..."""
    return [f"{region}_{side}" for region in VIEWS[view] for side in ("left", "right")]


def region_of(view: str, chart: Floats, arm: Bools) -> NDArray[np.int16]:
    """For points of the chart the index in `names`, or -1."""
    x, y, z = chart.T
    found = np.full(len(chart), -1, np.int16)
    for index, test in enumerate(VIEWS[view].values()):
        free = (found < 0) & ~arm & test(np.abs(x), y, z)
        found[free] = 2 * index + (x[free] < 0)
    return found
