"""What a pose file holds: poses, props, stills, loops, arrows and marks of one exercise."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from illustrate.model import Camera, Mat
from illustrate.pose_data import Landmark, Pose, Vector

PROP_KINDS = (
    *("chair", "worktop", "wall", "bed", "ball", "towel", "belt", "cushion", "band"),
    *("ankle_weight", "stick", "stool", "box", "pillow", "timer"),
)
DRAWN_SIDES = ("right", "left", "both")
ARROW_KINDS = ("move", "force")
LEAST_FRAMES = 13


@dataclass(frozen=True)
class PropSpec:
    """A thing beside the body; each kind needs some of these."""

    id: str
    kind: str
    at: tuple[float, ...] = (0.0, 0.0)  # on the floor; a ball may name its height
    yaw: float = 0.0  # degrees
    size: Vector = (0.4, 0.4, 0.4)  # width, depth, height
    z: float = 0.0  # the height of its underside
    start: Vector = (0.0, 0.0, 0.0)  # of a stick or a rolled towel: the ends of its middle line
    end: Vector = (0.0, 0.0, 0.0)
    radius: float | None = None
    seat: float = 0.45  # the height of a chair's seat and of its back
    back: float = 0.88
    around: tuple[str, ...] = ()  # a belt, band or weight goes around these parts ...
    u: float = 0.8  # ... at this share of their length
    on: Landmark | None = None  # a ball or cushion that is carried
    between: tuple[str, ...] = ()  # two parts that squeeze a soft thing


@dataclass(frozen=True)
class View:
    """What one picture or loop shows beside the body."""

    camera: Camera
    props: tuple[PropSpec, ...] = ()
    muscles: tuple[str, ...] = ()
    mat: Mat | None = None
    cross: Vector | None = None  # a point that is struck out


@dataclass(frozen=True)
class PictureSpec:
    id: str
    pose: str
    alt: str
    view: View


@dataclass(frozen=True)
class LoopSpec:
    id: str
    keys: tuple[str, ...]  # names of poses, from the start to the end
    frames: int
    alt: str
    alt_start: str
    view: View


@dataclass(frozen=True)
class Arrow:
    """An arrow through points of the world, or along the path of a landmark of the body."""

    of: str  # the id of a picture or a loop
    kind: str
    points: tuple[Vector, ...] = ()
    follow: str = ""  # knee_r, ankle_l, hip_r, hand_l, elbow_r, head ...
    offset: Vector = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Feel:
    """Where it is felt: the middle of a muscle, or a point of the world."""

    of: str
    at: str | Vector


@dataclass(frozen=True)
class ExerciseSpec:
    exercise: str
    drawn_side: str
    poses: Mapping[str, Pose]
    pictures: tuple[PictureSpec, ...]
    loops: tuple[LoopSpec, ...]
    arrows: tuple[Arrow, ...] = field(default=())
    feels: tuple[Feel, ...] = field(default=())
    cover: str = ""  # what stands for the exercise: a still's id, or "start"; else the end pose

    def arrows_of(self, of: str) -> tuple[Arrow, ...]:
        """Those of the picture or loop with this id."""
        return tuple(arrow for arrow in self.arrows if arrow.of == of)

    def feels_of(self, of: str) -> tuple[Feel, ...]:
        """Those of the picture or loop with this id."""
        return tuple(feel for feel in self.feels if feel.of == of)
