"""The things beside the body, as meshes to draw and as solids that nobody may be inside of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from illustrate import shapes, solids
from illustrate.limbs import landmark
from illustrate.model import Dial, Floats, Mesh
from illustrate.rotations import Z, about
from illustrate.skeleton import Skeleton
from illustrate.solids import Solid
from illustrate.specs import PropSpec
from illustrate.squeezed import squeezed
from illustrate.straps import loop_around

FIRST_OBJECT = 50  # object ids of props begin here
TOP, DRAWER = 0.03, 0.22  # metres from the top of a worktop to its underside, and to its doors
PROUD = 0.010  # metres that the posts of a chair's back stand out beside its seat
PLINTH, SKIRTING = 0.08, 0.085  # heights of the boards at the foot of a worktop and of a wall


@dataclass(frozen=True, eq=False)
class Prop:
    spec: PropSpec
    meshes: tuple[Mesh, ...]
    solids: tuple[Solid, ...] = field(default=())
    dial: Dial | None = None


def build(specs: Sequence[PropSpec], skeleton: Skeleton, skin: Floats) -> tuple[Prop, ...]:
    """The props of a scene; those that are worn fit the skin, (n, 3)."""
    return tuple(
        _worn(spec, skeleton, skin, FIRST_OBJECT + number)
        if spec.around
        else _held(_built(spec, skeleton, FIRST_OBJECT + number), skeleton, skin)
        for number, spec in enumerate(specs)
    )


def _built(spec: PropSpec, skeleton: Skeleton, object_id: int) -> Prop:
    return _BUILDERS[spec.kind](spec, _place(spec, skeleton), object_id)


def _held(prop: Prop, skeleton: Skeleton, skin: Floats) -> Prop:
    """The prop, squeezed by what holds it."""
    if not prop.spec.between:
        return prop
    meshes, solid = squeezed(prop.meshes, prop.solids, skeleton, skin, prop.spec.between)
    return replace(prop, meshes=meshes, solids=solid)


def _place(spec: PropSpec, skeleton: Skeleton) -> Floats:
    """Where the prop stands: the middle of its underside; of a ball, its middle."""
    if spec.on:
        return landmark(skeleton, spec.on)[0]
    height = spec.at[2] if len(spec.at) == 3 else spec.z
    return np.array([spec.at[0], spec.at[1], height])


class _Joinery:
    """Boxes in the axes of a piece of furniture, whose middle of the floor is `place`."""

    def __init__(self, spec: PropSpec, place: Floats, object_id: int, material: str) -> None:
        self._name, self._place = spec.id, place
        self._turn = about(Z, spec.yaw)
        self._material, self._object_id = material, object_id
        self.meshes: list[Mesh] = []
        self.solids: list[Solid] = []

    def add(
        self,
        centre: Sequence[float],
        size: Sequence[float],
        *,
        rounded: float = 0.0,
        gives: float = 0.0,
        material: str = "",
    ) -> None:
        middle = self._place + self._turn @ np.array(centre)
        extent = np.array(size)
        colour = material or self._material
        self.meshes.append(
            shapes.rounded_box(middle, extent, self._turn, rounded, colour, self._object_id)
            if rounded
            else shapes.box(middle, extent, self._turn, colour, self._object_id)
        )
        self.solids.append(solids.box(self._name, middle, extent, self._turn, gives))

    def trim(
        self, centre: Sequence[float], size: Sequence[float], *, material: str = "board"
    ) -> None:
        """A thin piece that is only seen."""
        middle = self._place + self._turn @ np.array(centre)
        self.meshes.append(
            shapes.box(middle, np.array(size), self._turn, material, self._object_id)
        )

    def done(self, spec: PropSpec) -> Prop:
        return Prop(spec, tuple(self.meshes), tuple(self.solids))


def _chair(spec: PropSpec, place: Floats, object_id: int) -> Prop:
    """A wooden chair; with yaw 0 the sitter faces the reader."""
    made = _Joinery(spec, place, object_id, "wood")
    width, depth, leg, seat, back = 0.44, 0.42, 0.036, spec.seat, spec.back
    made.add((0, -PROUD / 2, seat - 0.02), (width - 2 * PROUD, depth - PROUD, 0.04))
    for x in (-1, 1):
        aside = x * (width - leg) / 2
        front = (aside - x * PROUD, (leg - depth) / 2, (seat - 0.04) / 2)
        made.add(front, (leg, leg, seat - 0.04))
        made.add((aside, (depth - leg) / 2, back / 2), (leg, leg, back))
    made.add((0, (depth - leg) / 2, back - 0.05), (width - 2 * leg, leg * 0.7, 0.10))
    made.trim((0, (depth - leg) / 2, back - 0.05), (width - 2 * leg, leg, 0.10), material="wood")
    made.add((0, (depth - leg) / 2, seat + 0.18), (width - 2 * leg, leg * 0.7, 0.06))
    return made.done(spec)


def _stool(spec: PropSpec, place: Floats, object_id: int) -> Prop:
    made = _Joinery(spec, place, object_id, "wood")
    width, depth, height = spec.size
    made.add((0, 0, height - 0.02), (width, depth, 0.04))
    leg = 0.04
    for x in (-1, 1):
        for y in (-1, 1):
            foot = (x * (width / 2 - leg), y * (depth / 2 - leg), (height - 0.04) / 2)
            made.add(foot, (leg, leg, height - 0.04))
    return made.done(spec)


def _worktop(spec: PropSpec, place: Floats, object_id: int) -> Prop:
    made = _Joinery(spec, place, object_id, "wood")
    width, depth, height = spec.size
    made.add((0, 0, height - TOP / 2), (width, depth, TOP))
    body = (width - 0.06, depth - 0.04, height - TOP)
    made.add((0, 0, (height - TOP) / 2), body, material="wall")
    made.trim((0, 0, PLINTH / 2), (body[0] + 0.002, body[1] + 0.002, PLINTH))
    seam = height - DRAWER
    for side in (-1, 1):  # at both ends a drawer over two doors
        face = side * body[0] / 2
        made.trim((face, 0, seam), (0.008, body[1], 0.008))
        made.trim((face, 0, (PLINTH + seam) / 2), (0.008, 0.008, seam - PLINTH))
        made.trim((face, 0, height - 0.12), (0.016, 0.16, 0.018), material="steel")
        for y in (-0.05, 0.05):
            made.trim((face, y, seam - 0.12), (0.016, 0.018, 0.14), material="steel")
    return made.done(spec)


def _wall(spec: PropSpec, place: Floats, object_id: int) -> Prop:
    """A wall with a skirting board, without which it would be a mere block."""
    made = _Joinery(spec, place, object_id, "wall")
    width, depth, height = spec.size
    made.add((0, 0, height / 2), spec.size)
    made.trim((0, 0, SKIRTING / 2), (width + 0.012, depth + 0.012, SKIRTING))
    meshes = tuple(
        Mesh(mesh.vertices, mesh.triangles, mesh.material, mesh.object_id, casts_shadow=False)
        for mesh in made.meshes
    )
    return Prop(spec, meshes, tuple(made.solids))


def _box(spec: PropSpec, place: Floats, object_id: int) -> Prop:
    made = _Joinery(spec, place, object_id, "wood")
    made.add((0, 0, spec.size[2] / 2), spec.size)
    return made.done(spec)


def _bed(spec: PropSpec, place: Floats, object_id: int) -> Prop:
    """A mattress on a wooden base."""
    made = _Joinery(spec, place, object_id, "towel")
    width, depth, height = spec.size
    base = 0.45 * height
    made.add((0, 0, base / 2), (width - 0.04, depth - 0.04, base), material="wood")
    made.add((0, 0, (base + height) / 2), (width, depth, height - base), rounded=0.05, gives=0.03)
    return made.done(spec)


def _cushion(spec: PropSpec, place: Floats, object_id: int) -> Prop:
    made = _Joinery(spec, place, object_id, "towel" if spec.kind == "pillow" else "cushion")
    height = spec.size[2]
    made.add((0, 0, height / 2), spec.size, rounded=0.45 * min(spec.size), gives=0.06)
    return made.done(spec)


def _ball(spec: PropSpec, place: Floats, object_id: int) -> Prop:
    radius = spec.radius or 0.055
    on_floor = spec.on is None and len(spec.at) == 2
    centre = place + radius * Z if on_floor else place
    mesh = shapes.ball(centre, radius, "ball", object_id)
    return Prop(spec, (mesh,), (solids.tube(spec.id, centre, centre, radius, gives=0.03),))


def _roll(spec: PropSpec, _: Floats, object_id: int) -> Prop:
    """A rolled towel, or a stick."""
    soft = spec.kind == "towel"
    radius = spec.radius or (0.05 if soft else 0.012)
    start, end = np.array(spec.start), np.array(spec.end)
    line = start + np.linspace(0, 1, 8)[:, None] * (end - start)
    mesh = shapes.tube(line, radius, "towel" if soft else "wood", object_id, sides=32)
    solid = solids.tube(spec.id, start, end, radius, gives=0.02 if soft else 0.0)
    if not soft:
        return Prop(spec, (mesh,), (solid,))
    ends = [
        shapes.rolled_end(at, at - other, radius, "towel", object_id)
        for at, other in ((start, end), (end, start))
    ]
    return Prop(spec, (mesh, *ends[0], *ends[1]), (solid,))


def _timer(spec: PropSpec, place: Floats, _: int) -> Prop:
    """A big stopwatch, half a minute of it filled; with yaw 0 it faces the reader."""
    radius, turn = spec.radius or 0.2, about(Z, spec.yaw)
    size = np.array([2 * radius, 0.02, 2 * radius])
    dial = Dial(place, turn @ np.array([0.0, -1.0, 0.0]), radius)
    return Prop(spec, (), (solids.box(spec.id, place, size, turn),), dial)


_BUILDERS: dict[str, Callable[[PropSpec, Floats, int], Prop]] = {
    "chair": _chair,
    "stool": _stool,
    "worktop": _worktop,
    "wall": _wall,
    "bed": _bed,
    "box": _box,
    "ball": _ball,
    "towel": _roll,
    "stick": _roll,
    "cushion": _cushion,
    "pillow": _cushion,
    "timer": _timer,
}

_STRAPS = {  # how wide each is, and how far it stands off the skin, in metres
    "belt": (0.054, 0.006),
    "band": (0.060, 0.005),
    "ankle_weight": (0.085, 0.016),
}


def _worn(spec: PropSpec, skeleton: Skeleton, skin: Floats, object_id: int) -> Prop:
    width, thick = _STRAPS.get(spec.kind, _STRAPS["belt"])
    loop, along = loop_around(skeleton, skin, spec.around, spec.u, thick)
    return Prop(spec, (shapes.ribbon(loop, along, width, "strap", object_id),))
