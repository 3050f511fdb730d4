"""The angles of the joints of a posed body, and how far each may go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from illustrate.anatomy import SIDES
from illustrate.findings import named
from illustrate.model import Floats
from illustrate.rotations import Z, angle_between

WRIST = 80.0  # degrees between forearm and hand

# Degrees, from least to most, with what soft tissue gives on top of a healthy adult's range.
RANGES: dict[str, tuple[float, float]] = {
    "hip flexion": (-32, 140),
    "hip abduction": (-38, 65),
    "hip rotation outwards": (-60, 90),
    "knee flexion": (-6, 160),
    "ankle dorsiflexion": (-65, 40),
    "elbow flexion": (-6, 155),
    "shoulder extension": (-190, 70),
    "trunk flexion": (-35, 80),
    "trunk bend to a side": (-40, 40),
    "trunk rotation": (-62, 62),
    "neck flexion": (-60, 60),
    "neck bend to a side": (-45, 45),
    "neck rotation": (-80, 80),
}


@dataclass(frozen=True)
class Joint:
    name: str
    of: str  # the part, for words
    degrees: float

    def fault(self) -> str:
        """What is wrong with the angle; nothing when it is within its range, to the degree."""
        least, most = RANGES[self.name]
        if least <= round(self.degrees) <= most:
            return ""
        which = f" of {named(self.of)}" if self.of else ""
        return f"{self.name}{which} is {self.degrees:.0f} degrees, beyond {least:.0f} to {most:.0f}"


def joints(frames: Mapping[str, Floats]) -> Iterator[Joint]:
    """Every joint, from the anatomical axes of the segments."""
    yield from _spine(frames, "trunk", "root", "chest")
    yield from _spine(frames, "neck", "chest", "head")
    for side in SIDES:
        yield from _leg(frames, side)
        yield from _arm(frames, side)


def wrists(frames: Mapping[str, Floats]) -> Iterator[tuple[str, float]]:
    """Each hand, and the angle between it and its forearm, in degrees."""
    for side in SIDES:
        hand, forearm = frames[f"hand_{side}"], frames[f"farm_{side}"]
        yield f"hand_{side}", angle_between(hand @ Z, forearm @ Z)


def turns(rotation: Floats) -> tuple[float, float, float]:
    """The angles about x, then y, then z that make up a rotation, in degrees."""
    second = np.arcsin(np.clip(rotation[0, 2], -1, 1))
    first = np.arctan2(-rotation[1, 2], rotation[2, 2])
    third = np.arctan2(-rotation[0, 1], rotation[0, 0])
    return float(np.degrees(first)), float(np.degrees(second)), float(np.degrees(third))


def _spine(frames: Mapping[str, Floats], name: str, below: str, above: str) -> Iterator[Joint]:
    flexion, side, turn = turns(frames[below].T @ frames[above])
    yield Joint(f"{name} flexion", "", flexion)
    yield Joint(f"{name} bend to a side", "", side)
    yield Joint(f"{name} rotation", "", turn)


def _leg(frames: Mapping[str, Floats], side: str) -> Iterator[Joint]:
    sign = 1 if side == "l" else -1
    thigh, shank, foot = (f"{part}_{side}" for part in ("thigh", "shank", "foot"))
    flexion, abduction, rotation = turns(frames["root"].T @ frames[thigh])
    yield Joint("hip flexion", thigh, -flexion)
    yield Joint("hip abduction", thigh, -sign * abduction)
    yield Joint("hip rotation outwards", thigh, sign * rotation)
    yield Joint("knee flexion", shank, turns(frames[thigh].T @ frames[shank])[0])
    yield Joint("ankle dorsiflexion", foot, -turns(frames[shank].T @ frames[foot])[0])


def _arm(frames: Mapping[str, Floats], side: str) -> Iterator[Joint]:
    upper, fore = f"uarm_{side}", f"farm_{side}"
    arm = frames["chest"].T @ frames[upper] @ -Z
    yield Joint("shoulder extension", upper, float(np.degrees(np.arcsin(np.clip(arm[1], -1, 1)))))
    yield Joint("elbow flexion", fore, -turns(frames[upper].T @ frames[fore])[0])
