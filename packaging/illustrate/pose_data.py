"""What a pose says: anatomical angles, where the body rests, what hands and feet hold to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from illustrate.anatomy import SIDES
from illustrate.model import PARTS, Floats
from illustrate.rotations import X, Z, about, between

Vector = tuple[float, float, float]

TRUNK_ANGLES = (
    *("trunk_flexion", "trunk_side_l", "trunk_twist_l"),
    *("neck_flexion", "neck_side_l", "neck_twist_l"),
)
# The angles of a limb, and what they are when a pose is silent: degrees.
LIMB_ANGLES: dict[str, float] = {
    **dict.fromkeys(("hip_flexion", "hip_abduction", "hip_rotation_ext", "knee_flexion"), 0.0),
    **dict.fromkeys(("ankle_dorsi", "ankle_inversion", "foot_out", "toe_ext"), 0.0),
    **dict.fromkeys(("shoulder_flexion", "shoulder_rotation_ext", "shrug"), 0.0),
    **dict.fromkeys(("wrist_flexion", "wrist_ulnar", "spread", "knuckle", "thumb_in"), 0.0),
    "shoulder_abduction": 12.0,
    "elbow_flexion": 10.0,
    "pronation": 80.0,
    "curl": 18.0,
    "thumb": 10.0,
}
ANGLES = frozenset(TRUNK_ANGLES) | {f"{name}_{side}" for name in LIMB_ANGLES for side in SIDES}


@dataclass(frozen=True)
class Root:
    """How the pelvis is turned and where the body rests."""

    orient: str = "standing"
    yaw: float = 0.0  # about the vertical of the world, degrees
    pitch: float = 0.0  # backwards
    roll: float = 0.0
    twist: float = 0.0
    ground: tuple[str, ...] = PARTS  # the parts of which the lowest point rests; () for none
    z: float = 0.0  # the height on which they rest; without `ground`, that of the hips
    sink: float = 0.0  # how far soft tissue is pressed in, metres
    at: tuple[float, float] = (0.0, 0.0)
    anchor: str = ""  # the bone that stands at `at`; without one, the middle of the hips


@dataclass(frozen=True)
class Landmark:
    """A point beside a part of the body, or in the world."""

    on: str = ""  # thigh_l, shank_r, foot_l, uarm_l, farm_r, hand_l, chest, head, pelvis; "": world
    u: float = 0.0  # 0 at the beginning of the part, 1 at its end
    direction: Vector = (0.0, -1.0, 0.0)  # in the axes of the part; in the world, away from there
    r: float = 0.0  # metres along `direction`
    at: Vector = (0.0, 0.0, 0.0)  # in the world


@dataclass(frozen=True)
class Hand:
    """A hand that touches a point with its palm."""

    touches: Landmark
    fingers: Vector = (0.0, 0.0, -1.0)  # where they point
    palm: Vector | None = None  # where it faces; None: towards the point
    local: bool = True  # `fingers` and `palm` are in the axes of the part, not of the world
    reach: float = 0.075  # metres from the wrist to the middle of the palm
    thick: float = 0.022  # metres from the middle of the wrist to the skin of the palm
    elbow: Vector | None = None  # the direction to which it points; None: outwards and down
    elbow_in: str = "chest"  # or world: the axes of `elbow`


@dataclass(frozen=True, eq=False)
class Foot:
    """A foot that stands with its ball or its ankle at a point, or lies on a part of the body."""

    kind: str  # ball, ankle or on
    place: Landmark
    axes: Floats = field(default_factory=lambda: np.eye(3))  # left, back and up of the foot
    knee: Vector = (0.0, 0.0, 1.0)  # the direction to which the knee points
    point: bool = False  # the foot follows the shin by `dorsi` and `inversion`, not `axes`
    dorsi: float = 0.0
    inversion: float = 0.0


def foot_axes(yaw: float, pitch: float) -> Floats:
    """The axes of a foot that is turned by `yaw` and has its heel lifted by `pitch` degrees."""
    return about(Z, yaw) @ about(X, pitch)


@dataclass(frozen=True, eq=False)
class Pose:
    root: Root = field(default_factory=Root)
    angles: Mapping[str, float] = field(default_factory=dict)
    head_on_floor: bool = False
    hands: Mapping[str, Hand] = field(default_factory=dict)  # by side
    feet: Mapping[str, Foot] = field(default_factory=dict)  # by side

    def angle(self, name: str) -> float:
        silent = LIMB_ANGLES.get(name[:-2], 0.0)
        return self.angles.get(name, silent)


def mixed(one: Pose, two: Pose, share: float) -> Pose:
    """The pose data between two poses; contacts remain where both poses have the same."""
    angles = {
        name: _between(one.angle(name), two.angle(name), share)
        for name in {*one.angles, *two.angles}
    }
    hands = {
        side: _mixed_hand(hand, two.hands[side], share)
        for side, hand in one.hands.items()
        if side in two.hands and _same_hold(hand, two.hands[side])
    }
    feet = {
        side: _mixed_foot(foot, two.feet[side], share)
        for side, foot in one.feet.items()
        if side in two.feet and _same_stand(foot, two.feet[side])
    }
    head = one.head_on_floor and two.head_on_floor
    return Pose(_mixed_root(one.root, two.root, share), angles, head, hands, feet)


def _mixed_root(one: Root, two: Root, share: float) -> Root:
    """The height and place between two; the turn is blended as a rotation, not here."""
    return replace(
        one,
        z=_between(one.z, two.z, share),
        sink=_between(one.sink, two.sink, share),
        at=(_between(one.at[0], two.at[0], share), _between(one.at[1], two.at[1], share)),
        ground=one.ground if one.ground == two.ground else (),
        anchor=one.anchor if one.anchor == two.anchor else "",
    )


def _same_hold(one: Hand, two: Hand) -> bool:
    return (one.touches.on, one.palm is None, one.elbow is None, one.local, one.elbow_in) == (
        *(two.touches.on, two.palm is None, two.elbow is None, two.local, two.elbow_in),
    )


def _same_stand(one: Foot, two: Foot) -> bool:
    return (one.kind, one.place.on, one.point) == (two.kind, two.place.on, two.point)


def _mixed_hand(one: Hand, two: Hand, share: float) -> Hand:
    return replace(
        one,
        touches=_mixed_landmark(one.touches, two.touches, share),
        fingers=_along(one.fingers, two.fingers, share),
        palm=_along(one.palm, two.palm, share) if one.palm and two.palm else None,
        elbow=_along(one.elbow, two.elbow, share) if one.elbow and two.elbow else None,
        reach=_between(one.reach, two.reach, share),
        thick=_between(one.thick, two.thick, share),
    )


def _mixed_foot(one: Foot, two: Foot, share: float) -> Foot:
    return replace(
        one,
        place=_mixed_landmark(one.place, two.place, share),
        axes=between(one.axes, two.axes, share),
        knee=_along(one.knee, two.knee, share),
        dorsi=_between(one.dorsi, two.dorsi, share),
        inversion=_between(one.inversion, two.inversion, share),
    )


def _mixed_landmark(one: Landmark, two: Landmark, share: float) -> Landmark:
    return Landmark(
        one.on,
        _between(one.u, two.u, share),
        _along(one.direction, two.direction, share),
        _between(one.r, two.r, share),
        _along(one.at, two.at, share),
    )


def _between(one: float, two: float, share: float) -> float:
    return one + (two - one) * share


def _along(one: Vector, two: Vector, share: float) -> Vector:
    x, y, z = (_between(a, b, share) for a, b in zip(one, two, strict=True))
    return x, y, z
