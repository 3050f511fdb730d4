"""What the parts of the generator hand to each other.

Lengths are metres in the world, degrees are degrees; a view is 960 x 540 units with y down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from illustrate.skinning import skinned

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

FIGURES = ("woman", "man")
VIEW_WIDTH, VIEW_HEIGHT = 960, 540

_BULGE, _HIP_BULGE = 0.5, 0.1  # of dual quaternions; of a hip that is bent far, a ball
_HIP_BONES = ("root", "pelvis", "upperleg01")

PARTS = (
    *("head", "neck", "torso", "pelvis"),
    *("uarm_l", "farm_l", "hand_l", "uarm_r", "farm_r", "hand_r"),
    *("thigh_l", "shank_l", "foot_l", "thigh_r", "shank_r", "foot_r"),
)


@dataclass(frozen=True, eq=False)
class Cage:
    """A body before it is subdivided: what the styling of the head may change (`vertices`)."""

    figure: str
    vertices: Floats  # (n, 3)
    quads: Integers  # (m, 4)
    weights: Floats  # (n, bones), rows sum to 1
    bones: tuple[str, ...]
    heads: Floats  # (bones, 3), where each bone begins


@dataclass(frozen=True, eq=False)
class Body:
    """A figure at rest, in metres; standing, facing -y, its middle of the hips near the origin."""

    figure: str
    bones: tuple[str, ...]
    parents: tuple[int, ...]  # -1 for the root; a parent stands before its children
    heads: Floats  # (bones, 3)
    rest: Floats  # (n, 3)
    chart: Floats  # (n, 3), the same points on the woman's plain body: both figures share its map
    chart_heads: Floats  # (bones, 3), where each bone begins there
    quads: Integers  # (m, 4)
    triangles: Integers  # (2 m, 3)
    cage_triangles: Integers  # as they were before the body was rounded: coarser, and as closed
    weights: Floats  # (n, bones), rows sum to 1
    part_weights: Floats  # (n, parts), in the order of PARTS
    part: Integers  # (n,), the part that holds most of a vertex

    def index(self, bone: str) -> int:
        return self._indices[bone]

    def head(self, bone: str) -> Floats:
        """Where a bone begins, at rest."""
        point: Floats = self.heads[self._indices[bone]]
        return point

    def part_weight(self, part: str) -> Floats:
        """How much of each vertex belongs to the part, 0 to 1."""
        weight: Floats = self.part_weights[:, PARTS.index(part)]
        return weight

    @cached_property
    def dual_shares(self) -> Floats:
        """How far each vertex bulges at a bent joint (see `skinning`): at the hips little."""
        hips = [bone.startswith(_HIP_BONES) for bone in self.bones]
        shares: Floats = _BULGE - (_BULGE - _HIP_BULGE) * self.weights[:, hips].sum(axis=1)
        return shares

    @cached_property
    def _indices(self) -> dict[str, int]:
        return {bone: index for index, bone in enumerate(self.bones)}


@dataclass(frozen=True)
class Reach:
    """How an inverse-kinematics target was met: the distance that was missed, and the bends."""

    missed_m: float
    bend: float  # of the elbow or the knee, degrees
    wrist: float = 0.0  # angle between forearm and fingers, degrees


@dataclass(frozen=True, eq=False)
class PosedBody:
    """A body in a pose: a rotation and a place for every bone."""

    body: Body
    frames: Mapping[str, Floats]  # anatomical axes (left, back, up) of root, chest, head, thigh_l..
    rotations: Floats  # (bones, 3, 3), world from rest
    positions: Floats  # (bones, 3), where each bone begins
    reaches: Mapping[str, Reach] = field(default_factory=dict)  # hand_l, hand_r, foot_l, foot_r

    def skin(self) -> Floats:
        """The vertices in the world, (n, 3); on the floor the soft body is pressed flat."""
        skin = self.unpressed_skin.copy()
        skin[:, 2] = np.maximum(skin[:, 2], 0.0)
        return skin

    @cached_property
    def unpressed_skin(self) -> Floats:
        """The vertices as the bones carry them."""
        return self.skin_of(slice(None))

    def skin_of(self, chosen: NDArray[np.bool_] | slice, dual_share: float | None = None) -> Floats:
        """Some of the vertices as the bones carry them.

        Linear and dual-quaternion blending are mixed; `dual_share` is the part of the second,
        where it shall be the same everywhere.
        """
        shares = self.body.dual_shares
        if dual_share is not None:
            shares = np.full(len(shares), dual_share)
        return skinned(
            self.body.rest[chosen],
            self.body.weights[chosen],
            self.body.heads,
            self.body.parents,
            self.rotations,
            self.positions,
            shares[chosen],
        )

    def bone(self, name: str) -> Floats:
        """Where a bone begins, in the world."""
        point: Floats = self.positions[self.body.index(name)]
        return point

    def carried(self, bone: str, points: Floats) -> Floats:
        """Points given at rest, moved rigidly with a bone."""
        index = self.body.index(bone)
        moved: Floats = (points - self.body.heads[index]) @ self.rotations[index].T
        placed: Floats = moved + self.positions[index]
        return placed


@dataclass(frozen=True, eq=False)
class Mesh:
    """A part of a prop; faces of one `object_id` are outlined together."""

    vertices: Floats  # (n, 3)
    triangles: Integers  # (m, 3)
    material: str  # the name of its colour token: wood, steel, ball, towel, strap, wall, hair ...
    object_id: int
    smooth: bool = False  # rounded: normals are shared; else every face is flat
    casts_shadow: bool = True


@dataclass(frozen=True, eq=False)
class Dial:
    """The flat round part of a stopwatch that hangs on a wall."""

    middle: Floats  # (3,)
    outward: Floats  # (3,), the unit vector from the wall; level
    radius: float  # metres


@dataclass(frozen=True)
class Mat:
    """An exercise mat on the floor; its top is z = 0."""

    centre: tuple[float, float]
    size: tuple[float, float]
    corner: float = 0.06


@dataclass(frozen=True, eq=False)
class Camera:
    """A perspective camera that looks at a point and sees `width` metres across there."""

    azimuth: float  # degrees to the right around the target
    elevation: float  # degrees above the horizon
    target: tuple[float, float, float]
    width: float  # metres
    distance: float = 7.0  # metres

    @cached_property
    def towards(self) -> Floats:
        """The unit vector from the target to the camera."""
        azimuth, elevation = np.radians(self.azimuth), np.radians(self.elevation)
        flat = np.cos(elevation)
        return np.array([np.sin(azimuth) * flat, -np.cos(azimuth) * flat, np.sin(elevation)])

    @cached_property
    def right(self) -> Floats:
        azimuth = np.radians(self.azimuth)
        return np.array([np.cos(azimuth), np.sin(azimuth), 0.0])

    @cached_property
    def up(self) -> Floats:
        return np.cross(self.towards, self.right)

    @cached_property
    def position(self) -> Floats:
        return np.asarray(self.target, dtype=np.float64) + self.distance * self.towards

    @property
    def focal(self) -> float:
        """The focal length in units of the view."""
        return self.distance / self.width * VIEW_WIDTH

    def project(self, points: Floats) -> Floats:
        """(n, 3): x and y in units of the view, y down, and the depth in metres."""
        away = np.atleast_2d(points) - self.position
        depth = -(away @ self.towards)
        x = VIEW_WIDTH / 2 + self.focal * (away @ self.right) / depth
        y = VIEW_HEIGHT / 2 - self.focal * (away @ self.up) / depth
        return np.stack([x, y, depth], axis=1)


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything that one drawing shows."""

    posed: PosedBody
    props: tuple[Mesh, ...]
    camera: Camera
    muscles: tuple[str, ...] = ()  # to tint, such as glute_max_r
    mat: Mat | None = None
    cross: tuple[float, float, float] | None = None  # a point in the world that is struck out
    dials: tuple[Dial, ...] = ()
    ground: bool = True  # whether, with no mat, there is a round floor below


@dataclass(frozen=True)
class Frame:
    """One drawing: SVG fragments with colour tokens, to be laid over each other in this order."""

    base: str
    feel: str
    ink: str


Point = tuple[float, float]  # in units of the view


@dataclass(frozen=True)
class DrawnArrow:
    """An arrow that the app draws over the picture."""

    kind: str  # move or force
    points: tuple[Point, ...]


@dataclass(frozen=True)
class DrawnStill:
    id: str
    alt: str
    frame: Frame
    arrows: tuple[DrawnArrow, ...] = ()
    feel: tuple[Point, ...] = ()


@dataclass(frozen=True)
class DrawnLoop:
    """A movement from its start (first frame) to its end (last frame)."""

    id: str
    alt: str  # of the end
    alt_start: str
    frames: tuple[Frame, ...]
    arrows: tuple[DrawnArrow, ...] = ()
    feel: tuple[tuple[Point, ...], ...] = ()  # for each frame


@dataclass(frozen=True)
class PictureSet:
    """All drawings of one exercise and one figure: what a bundle holds."""

    figure: str
    exercise: str
    drawn_side: str  # right, left, or both
    stills: tuple[DrawnStill, ...]
    loops: tuple[DrawnLoop, ...]
    cover: str = ""  # a still's id, or "start"; else the end pose
