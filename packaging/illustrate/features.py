"""What is drawn on a face and in the hair: spots and lines, in metres on the chart."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BLUSH = "blush"
INK = "face"  # the colour of eyes and brows
_EYE = (0.0285, 0.672)  # on the chart, seen from the front: x and z in metres
_EYE_RADII = (0.0074, 0.0104)
_GLINT, _GLINT_RADII = (-0.0022, 0.0038), (0.0024, 0.0028)  # from an eye's middle
_CHEEK, _CHEEK_RADII = (0.0385, 0.641), (0.0128, 0.0092)
_EAR, _EAR_RADII = (-0.038, 0.649), np.array([0.0155, 0.0260])  # y and z, seen from the side
_EAR_LEANS = 0.22  # back for each metre up
# Lines in the hair, seen from the side: the ends and what bends them, y and z in metres.
_STRANDS = {
    "woman": (
        ((-0.086, 0.722), (-0.070, 0.765), (-0.036, 0.780)),
        ((-0.050, 0.690), (-0.035, 0.745), (-0.004, 0.772)),
        ((0.004, 0.655), (0.026, 0.705), (0.024, 0.758)),
    ),
    "man": (
        ((-0.092, 0.742), (-0.062, 0.762), (-0.020, 0.758)),
        ((-0.058, 0.716), (-0.030, 0.728), (0.006, 0.716)),
    ),
}
_SHEEN = {  # where the hair shines, likewise: a broad faint line in the colour of the skin
    "woman": ((-0.094, 0.735), (-0.082, 0.770), (-0.052, 0.784)),
    "man": ((-0.090, 0.752), (-0.074, 0.774), (-0.040, 0.776)),
}
_SMILE, _LIP = 0.025, 0.0085  # metres: half the width of the mouth, and of the shade below it


@dataclass(frozen=True, eq=False)
class Feature:
    """A line on the face or a filled spot: its points on the chart as x and z, (n, 2).

    On the side of the head they are y and z.
    """

    token: str
    points: Floats
    width: float  # of the stroke in metres; 0 for a filled spot
    opacity: float = 1.0
    side: int = 0  # 1 for the left of the head, -1 for the right; 0 for the front
    on_ear: bool = False  # then the points are back and up in radii of the ear
    tapered: bool = False  # from its first point on
    profile: bool | None = None  # drawn only in profile, or only out of it

    @property
    def loose(self) -> float:
        """How far it may be drawn from where it is, in units: little for eyes and mouth."""
        return 0.3 if self.side else 0.08


def features(figure: str) -> list[Feature]:
    """What is drawn on the face of a figure."""
    man = figure == "man"
    marks = []
    for side in (-1, 1):
        marks.append(Feature("skin", _bow(_SHEEN[figure]), 0.0125, 0.2, side))
        marks += [Feature("hair_sh", line, 0.0036, 0.8, side) for line in _strands(figure)]
        marks += [
            Feature("skin", _arc(0, 338, 1, 16), 0, side=side, on_ear=True),
            Feature("skin_line", _arc(160, -125, 1, 19), 0.0032, 0.7, side=side, on_ear=True),
            Feature("skin_sh", _arc(130, -75, 0.5, 12), 0.0036, side=side, on_ear=True),
        ]
        marks.append(Feature(BLUSH, _oval(side, _CHEEK, _CHEEK_RADII), 0, 0.28))
        marks.append(Feature(INK, _oval(side, _EYE, _EYE_RADII), 0))
        marks.append(Feature("glint", _glint(side), 0.0))
        marks.append(Feature(INK, _lid(side, flick=0.0 if man else 0.0022), 0.0030, tapered=True))
        marks.append(Feature(INK, _brow(side, flat=man), 0.0062 if man else 0.0048, tapered=True))
        half_smile = _smile(0.004 * side, 0.040 * side, 0.32)
        marks.append(Feature("lips", half_smile, 0.0042, profile=True))
    turn = np.radians(np.linspace(-105, 105, 11))
    nose = np.stack([0.0095 * np.sin(turn), 0.6345 - 0.0060 * np.cos(turn)], axis=1)
    x = np.linspace(-_LIP, _LIP, 9)
    lip = np.stack([x, 0.5905 + 0.0025 * (x / _LIP) ** 2], axis=1)
    return [
        *marks,
        Feature("skin_line", nose, 0.0034, 0.75),
        Feature("lips", _smile(-_SMILE, _SMILE), 0.0042, profile=False),
        Feature("skin_sh", lip, 0.0036, 0.9, profile=False),
    ]


def _smile(start: float, end: float, rise: float = 1.0) -> Floats:
    x = np.linspace(start, end, 21)
    return np.stack([x, 0.6030 + rise * 0.0100 * (x / _SMILE) ** 2], axis=1)


def _oval(side: int, middle: tuple[float, float], radii: tuple[float, float]) -> Floats:
    turn = np.linspace(0, 2 * np.pi, 17)[:-1]
    return np.stack(
        [side * middle[0] + radii[0] * np.cos(turn), middle[1] + radii[1] * np.sin(turn)], axis=1
    )


def _glint(side: int) -> Floats:
    """The light in an eye, up on the same side of both."""
    return _oval(side, (_EYE[0] + side * _GLINT[0], _EYE[1] + _GLINT[1]), _GLINT_RADII)


def _lid(side: int, flick: float) -> Floats:
    """The lashes over an eye, from the outside to the nose."""
    turn = np.radians(np.linspace(35, 158, 11))
    across, up = _EYE_RADII
    x = _EYE[0] - 1.12 * across * np.cos(turn)
    z = _EYE[1] + 1.06 * up * np.sin(turn)
    x, z = np.append(x, x[-1] + flick), np.append(z, z[-1] - 0.0010 + 0.8 * flick)
    return np.stack([side * x, z], axis=1)[::-1]


def _arc(start: float, end: float, radius: float, count: int) -> Floats:
    turn = np.radians(np.linspace(start, end, count))
    return radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)


def ear() -> Floats:
    """The outline of an ear on the chart, seen from the side: y and z; its top leans back."""
    back, up = (_EAR_RADII * _arc(0, 338, 1, 16)).T
    return np.stack([_EAR[0] + back + _EAR_LEANS * up, _EAR[1] + up], axis=1)


def _strands(figure: str) -> list[Floats]:
    """How the hair is combed, on the side of the head: the woman's to her bun."""
    return [_bow(line) for line in _STRANDS[figure]]


def _bow(line: Sequence[tuple[float, float]]) -> Floats:
    """The points of a line from its first to its last point, bent by the one between."""
    t = np.linspace(0, 1, 12)[:, None]
    start, bend, end = np.array(line)
    points: Floats = (1 - t) ** 2 * start + 2 * t * (1 - t) * bend + t**2 * end
    return points


def _brow(side: int, *, flat: bool) -> Floats:
    x = np.linspace(0.0165, 0.0415, 9)
    arch, top, height = (11.0, 0.0215, 0.7010) if flat else (13.0, 0.0255, 0.7015)
    return np.stack([side * x, height - arch * (x - top) ** 2], axis=1)
