"""The body in anatomical terms: its segments, and the axes in which their angles are measured.

The axes of every segment are (left, back, up). In the anatomical position (standing, arms
hanging, palms forward) all of them are those of the world and all angles are 0.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from illustrate.model import PARTS, Body, Floats
from illustrate.rotations import X, Y, Z, aligning, shortest, unit

SIDES = ("l", "r")

# Where the left, the back and the crown of a body that lies or stands so point, as columns.
ORIENTATIONS: dict[str, Floats] = {
    "standing": np.eye(3),
    "supine": np.stack([Y, -Z, -X], axis=1),  # the head to the left of the picture, face up
    "prone": np.stack([-Y, Z, -X], axis=1),
    "side_r": np.stack([Z, Y, -X], axis=1),  # on the right side, the face to the reader
    "side_l": np.stack([-Z, -Y, -X], axis=1),  # on the left side, the back to the reader
}

# The bones of a spine, from below, and their shares of the whole bend.
SPINE = (
    *(("spine05", 0.20), ("spine04", 0.25), ("spine03", 0.25)),
    *(("spine02", 0.20), ("spine01", 0.10)),
)
NECK = (("neck01", 0.2), ("neck02", 0.2), ("neck03", 0.2), ("head", 0.4))

# The points of the body whose way an arrow can follow, and the bones that begin there.
FOLLOWED = {"head": "head", "chest": "spine01", "pelvis": "root"} | {
    f"{point}_{side}": f"{bone}.{side.upper()}"
    for side in SIDES
    for point, bone in (
        *(("hip", "upperleg01"), ("knee", "lowerleg01"), ("ankle", "foot"), ("toe", "toe3-1")),
        *(("shoulder", "upperarm01"), ("elbow", "lowerarm01"), ("wrist", "wrist")),
        ("hand", "finger3-1"),
    )
}

# Parts that touch each other in every pose.
NEIGHBOURS = frozenset(
    frozenset(pair)
    for pair in (
        *(("head", "neck"), ("neck", "torso"), ("torso", "pelvis")),
        *(
            pair
            for s in SIDES
            for pair in (
                *(("torso", f"uarm_{s}"), ("neck", f"uarm_{s}")),
                *((f"uarm_{s}", f"farm_{s}"), (f"farm_{s}", f"hand_{s}")),
                *(("pelvis", f"thigh_{s}"), (f"thigh_{s}", f"shank_{s}")),
                (f"shank_{s}", f"foot_{s}"),
            )
        ),
    )
)

_PREFIXES = (
    *(("head", "head"), ("neck", "neck"), ("root", "pelvis"), ("pelvis", "pelvis")),
    *(("spine05", "pelvis"), ("spine", "torso"), ("clavicle", "torso"), ("shoulder", "torso")),
    *(("upperarm", "uarm"), ("lowerarm", "farm"), ("wrist", "hand"), ("finger", "hand")),
    *(("metacarpal", "hand"), ("upperleg", "thigh"), ("lowerleg", "shank")),
    *(("foot", "foot"), ("toe", "foot")),
)


def part_of(bone: str) -> str:
    """The part of the body that a bone carries."""
    name, _, side = bone.partition(".")
    part = next(part for prefix, part in _PREFIXES if name.startswith(prefix))
    sided = f"{part}_{side.lower()}"
    return sided if sided in PARTS else part


@dataclass(frozen=True, eq=False)
class Segments:
    """What the rest pose of a body says about its limbs."""

    neutral: dict[str, Floats]  # the rotation from rest to the anatomical position, by segment
    lengths: dict[str, float]  # metres, of thigh, shank, uarm and farm
    palms: dict[str, Floats]  # at rest, the direction that a palm faces
    fingers: dict[str, Floats]  # at rest, the direction of a middle finger
    mid_hip: Floats


@lru_cache(maxsize=8)
def segments(body: Body) -> Segments:
    neutral: dict[str, Floats] = {}
    lengths: dict[str, float] = {}
    palms: dict[str, Floats] = {}
    fingers: dict[str, Floats] = {}
    for s in SIDES:
        hip, knee, ankle = (_joint(body, bone, s) for bone in ("upperleg01", "lowerleg01", "foot"))
        neutral[f"thigh_{s}"] = shortest(knee - hip, -Z)
        neutral[f"shank_{s}"] = shortest(ankle - knee, -Z)
        neutral[f"foot_{s}"] = np.eye(3)
        shoulder, elbow, wrist = (
            _joint(body, bone, s) for bone in ("upperarm01", "lowerarm01", "wrist")
        )
        hinge = np.cross(elbow - shoulder, wrist - elbow)
        neutral[f"uarm_{s}"] = aligning(elbow - shoulder, hinge, -Z, -X)
        neutral[f"farm_{s}"] = aligning(wrist - elbow, hinge, -Z, -X)
        fingers[s] = unit(_joint(body, "finger3-1", s) - wrist)
        palms[s] = _palm(body, s, fingers[s])
        neutral[f"hand_{s}"] = aligning(fingers[s], palms[s], -Z, -Y)
        for name, start, end in (
            *(("thigh", hip, knee), ("shank", knee, ankle)),
            *(("uarm", shoulder, elbow), ("farm", elbow, wrist)),
        ):
            lengths[f"{name}_{s}"] = float(np.linalg.norm(end - start))
    mid_hip = (_joint(body, "upperleg01", "l") + _joint(body, "upperleg01", "r")) / 2
    return Segments(neutral, lengths, palms, fingers, mid_hip)


def _joint(body: Body, bone: str, side: str) -> Floats:
    return body.head(f"{bone}.{side.upper()}")


def _palm(body: Body, side: str, along: Floats) -> Floats:
    """The side of the hand to which the thumb bends."""
    across = _joint(body, "finger2-1", side) - _joint(body, "finger5-1", side)
    normal = unit(np.cross(along, across))
    thumb = _joint(body, "finger1-3", side) - _joint(body, "metacarpal2", side)
    return normal if float(normal @ thumb) > 0 else -normal
