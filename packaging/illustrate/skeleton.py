"""From the anatomical axes of the segments to a rotation and a place for every bone."""

from functools import lru_cache, reduce
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from illustrate.anatomy import SIDES, Segments, segments
from illustrate.model import Body, Floats, PosedBody, Reach
from illustrate.pose_data import Pose
from illustrate.rotations import X, Y, Z, about, between, twist, unit

# How much of a limb's turn about its own length the first of its bones leaves to the next.
_HIP_LAG, _THIGH_LAG, _SHOULDER_LAG, _UPPER_ARM_LAG = -0.6, -0.12, -0.55, -0.1
_FOREARM_LEAD, _WRIST_LEAD = 0.3, 0.8

_TWISTED = (
    ("upperleg01", "upperleg02", "lowerleg01"),
    ("upperarm01", "upperarm02", "lowerarm01"),
    ("lowerarm01", "lowerarm02", "wrist"),
)

# The turns at the root of a finger or thumb, and each of its bones with its own.
_BentDigit: TypeAlias = tuple[list[Floats], list[tuple[str, Floats]]]
_FINGER_BENDS = ((1, 0.9), (2, 1.1), (3, 0.7))  # joint and its share of the curl
_THUMB_BENDS = ((1, 0.6), (2, 0.8), (3, 0.8))


class Skeleton:
    """A body while it is being posed: change `frames` and `offset`, then `settle()`."""

    def __init__(self, body: Body, pose: Pose) -> None:
        self.body, self.pose = body, pose
        self.segments: Segments = segments(body)
        self.frames: dict[str, Floats] = {}  # anatomical axes as columns: left, back, up
        self.spine: dict[str, Floats] = {}  # the same for each bone of the spine and the neck
        self.offset: Floats = np.zeros(3)  # of the middle of the hips
        self.rotations: Floats = np.zeros((len(body.bones), 3, 3))
        self.positions: Floats = np.zeros((len(body.bones), 3))
        self._origins, self._halfway = _straight_limbs(body)
        self._digits = {side: self._bent_digits(side) for side in SIDES}
        self.reaches: dict[str, Reach] = {}
        self.head_lies = False  # whether the neck could lay the head on the floor

    def settle(self) -> None:
        """Places every bone anew."""
        rotations = {"root": self.frames["root"], **self.spine}
        for side in SIDES:
            rotations |= self._leg(side) | self._arm(side)
        self.rotations = np.array([rotations[bone] for bone in self.body.bones])
        heads = self.body.heads
        for bone, parent in enumerate(self.body.parents):
            if parent < 0:
                start, carrier, turn = np.zeros(3), self.segments.mid_hip, self.rotations[bone]
            else:
                origin = self._origins.get(bone, parent)
                start, carrier = self.positions[origin], heads[origin]
                turn = self.rotations[bone if bone in self._halfway else origin]
            self.positions[bone] = start + turn @ (heads[bone] - carrier)
        self.positions += self.offset

    def move(self, shift: Floats) -> None:
        """Moves the whole body."""
        self.offset = self.offset + shift
        self.positions = self.positions + shift

    def bone(self, name: str) -> Floats:
        """Where a bone begins, in the world."""
        point: Floats = self.positions[self.body.index(name)]
        return point

    def posed(self) -> PosedBody:
        return PosedBody(
            self.body,
            dict(self.frames),
            self.rotations.copy(),
            self.positions.copy(),
            dict(self.reaches),
        )

    def skin(
        self, vertices: NDArray[np.bool_] | None = None, dual_share: float | None = None
    ) -> Floats:
        """The vertices in the world: all, or those of a mask."""
        return self.posed().skin_of(slice(None) if vertices is None else vertices, dual_share)

    def _rest(self, bone: str, side: str) -> Floats:
        return self.body.head(f"{bone}.{side.upper()}")

    def _leg(self, side: str) -> dict[str, Floats]:
        neutral, s = self.segments.neutral, side.upper()
        thigh = self.frames[f"thigh_{side}"] @ neutral[f"thigh_{side}"]
        along = self._rest("lowerleg01", side) - self._rest("upperleg01", side)
        turn = twist(self.frames["root"].T @ thigh, along)
        shank = self.frames[f"shank_{side}"] @ neutral[f"shank_{side}"]
        foot = self.frames[f"foot_{side}"]
        toes = foot @ about(X, -self.pose.angle(f"toe_ext_{side}"))
        return {
            f"pelvis.{s}": self.frames["root"],
            f"upperleg01.{s}": thigh @ about(along, _HIP_LAG * turn),
            f"upperleg02.{s}": thigh @ about(along, _THIGH_LAG * turn),
            f"lowerleg01.{s}": shank,
            f"lowerleg02.{s}": shank,
            f"foot.{s}": foot @ neutral[f"foot_{side}"],
            **{
                bone: toes
                for bone in self.body.bones
                if bone.startswith("toe") and bone.endswith(s)
            },
        }

    def _arm(self, side: str) -> dict[str, Floats]:
        neutral, s = self.segments.neutral, side.upper()
        shoulder = self._shoulder(side)
        upper = self.frames[f"uarm_{side}"] @ neutral[f"uarm_{side}"]
        along = self._rest("lowerarm01", side) - self._rest("upperarm01", side)
        turn = twist(shoulder.T @ upper, along)
        fore = self.frames[f"farm_{side}"] @ neutral[f"farm_{side}"]
        hand = self.frames[f"hand_{side}"] @ neutral[f"hand_{side}"]
        fore_along = self._rest("wrist", side) - self._rest("lowerarm01", side)
        fore_turn = twist(fore.T @ hand, fore_along)
        return {
            f"clavicle.{s}": between(self.frames["chest"], shoulder, 0.7),
            f"shoulder01.{s}": shoulder,
            f"upperarm01.{s}": upper @ about(along, _SHOULDER_LAG * turn),
            f"upperarm02.{s}": upper @ about(along, _UPPER_ARM_LAG * turn),
            f"lowerarm01.{s}": fore @ about(fore_along, _FOREARM_LEAD * fore_turn),
            f"lowerarm02.{s}": fore @ about(fore_along, _WRIST_LEAD * fore_turn),
            f"wrist.{s}": hand,
            **self._fingers(side, hand),
        }

    def _shoulder(self, side: str) -> Floats:
        """The shoulder blade follows the arm a little: up, forward and across."""
        sign = 1 if side == "l" else -1
        chest = self.frames["chest"]
        arm = chest.T @ self.frames[f"uarm_{side}"] @ -Z
        raised = float(np.degrees(np.arccos(np.clip(-arm[2], -1, 1))))
        up = float(np.clip((raised - 42) * 0.26, -9, 30)) + self.pose.angle(f"shrug_{side}")
        forward = float(np.clip(-arm[1], -1, 1)) * 14
        across = float(np.clip(-sign * arm[0], 0, 1)) * 12
        return chest @ about(Y, -sign * up) @ about(Z, -sign * (forward + across))

    def _fingers(self, side: str, hand: Floats) -> dict[str, Floats]:
        s = side.upper()
        found = {f"metacarpal{k}.{s}": hand for k in range(1, 5)}
        for roots, bends in self._digits[side]:
            bone = reduce(np.matmul, roots, hand)
            for name, bend in bends:
                bone = bone @ bend
                found[name] = bone
        return found

    def _bent_digits(self, side: str) -> list[_BentDigit]:
        """How the pose bends each finger and the thumb on the hand, wherever that goes."""
        s, sign = side.upper(), (1 if side == "r" else -1)
        curl, knuckle = self.pose.angle(f"curl_{side}"), self.pose.angle(f"knuckle_{side}")
        spread = self.pose.angle(f"spread_{side}")
        palm, along = self.segments.palms[side], self.segments.fingers[side]
        hinge = np.cross(along, palm)  # turns the fingers towards the palm
        bends = [(joint, about(hinge, curl * share)) for joint, share in _FINGER_BENDS]
        digits = [
            (
                [about(palm, (finger - 3.3) * spread * sign), about(hinge, knuckle)],
                [(f"finger{finger}-{joint}.{s}", bend) for joint, bend in bends],
            )
            for finger in range(2, 6)
        ]
        thumb = self._rest("finger1-2", side) - self._rest("finger1-1", side)
        hinge = unit(np.cross(thumb, palm))
        folded = self.pose.angle(f"thumb_{side}")
        roots = [about(palm, self.pose.angle(f"thumb_in_{side}") * sign)]
        bent = [
            (f"finger1-{joint}.{s}", about(hinge, folded * share)) for joint, share in _THUMB_BENDS
        ]
        return [*digits, (roots, bent)]


@lru_cache(maxsize=8)
def _straight_limbs(body: Body) -> tuple[dict[int, int], frozenset[int]]:
    """Bones that are placed from the beginning of their limb segment, not from their parent.

    A segment of two bones twists about the line from its first joint to its next. Its second
    bone, of the set that is returned too, lies beside that line and turns about it; the next
    joint lies on the line and does not move, however the segment twists.
    """
    origins: dict[int, int] = {}
    halfway = set()
    for first, second, following in _TWISTED:
        for side in "LR":
            start, middle = body.index(f"{first}.{side}"), body.index(f"{second}.{side}")
            origins[middle] = origins[body.index(f"{following}.{side}")] = start
            halfway.add(middle)
    return origins, frozenset(halfway)
