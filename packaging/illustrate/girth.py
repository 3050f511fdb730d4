"""How much thicker a figure is than the woman, for whose body the poses are written.

A hand that lies on her thigh lies on his, too: as far off his skin as off hers.
"""

import numpy as np

from illustrate.anatomy import segments
from illustrate.model import PARTS, Body, Floats
from illustrate.pose_data import Landmark
from illustrate.rotations import unit

_ALONG = 0.03  # metres along a limb ...
_AROUND = 0.35  # ... and radians around it, in which the skin is averaged

# The bones that begin at both ends of each limb part, and the middles of the others.
ENDS = {
    "thigh": ("upperleg01", "lowerleg01"),
    "shank": ("lowerleg01", "foot"),
    "foot": ("foot", "toe3-1"),
    "uarm": ("upperarm01", "lowerarm01"),
    "farm": ("lowerarm01", "wrist"),
    "hand": ("wrist", "finger3-1"),
}
TRUNK = {"chest": "spine01", "head": "head"}
_SKIN_OF = {"chest": ("torso",), "head": ("head",), "pelvis": ("pelvis", "torso")}


def thicker(body: Body, place: Landmark) -> float:
    """How much farther the figure's skin is from its bones there, in metres."""
    if body.chart_heads is body.heads or np.array_equal(body.chart_heads, body.heads):
        return 0.0
    return _girth(body, body.rest, body.heads, place) - _girth(
        body, body.chart, body.chart_heads, place
    )


def hand_ratio(body: Body) -> float:
    """The length of the hand, in hands of the woman."""
    wrist, finger = body.index("wrist.L"), body.index("finger3-1.L")
    own, hers = (heads[finger] - heads[wrist] for heads in (body.heads, body.chart_heads))
    return float(np.linalg.norm(own) / np.linalg.norm(hers))


def _girth(body: Body, skin: Floats, heads: Floats, place: Landmark) -> float:
    """From the bones to the skin at the landmark, at rest, in metres."""
    start, end = _span(body, heads, place.on)
    axes = segments(body).neutral.get(place.on, np.eye(3)).T
    away = unit(axes @ np.array(place.direction))
    middle = start + place.u * (end - start)
    parts = _SKIN_OF.get(place.on, (place.on,))
    own = skin[np.isin(body.part, [PARTS.index(part) for part in parts])] - middle
    along = unit(end - start)
    shift = own @ along
    aside = own - shift[:, None] * along
    distance = np.maximum(np.linalg.norm(aside, axis=1), 1e-6)
    angle = np.arccos(np.clip(aside @ unit(away - along * float(away @ along)) / distance, -1, 1))
    weight = np.exp(-((angle / _AROUND) ** 2) - (shift / _ALONG) ** 2)
    return float(weight @ distance / max(float(weight.sum()), 1e-9))


def _span(body: Body, heads: Floats, on: str) -> tuple[Floats, Floats]:
    """Both ends of a limb part; of the trunk and the head, a point and one above it."""
    part, _, side = on.partition("_")
    if part in ENDS:
        first, second = (body.index(f"{bone}.{side.upper()}") for bone in ENDS[part])
        return heads[first], heads[second]
    if on == "pelvis":
        middle = (heads[body.index("upperleg01.L")] + heads[body.index("upperleg01.R")]) / 2
    else:
        middle = heads[body.index(TRUNK[on])]
    return middle, middle + np.array([0.0, 0.0, 0.1])
