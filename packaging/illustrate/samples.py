"""A scene seen sample by sample: which thing, which part of the body, which colour, how far."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numba
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import whole
from illustrate.boxes import Box
from illustrate.dress import Finish, Material, bent, finishes, materials
from illustrate.model import PARTS, Mesh, Scene
from illustrate.raster import GeometryBuffer, as_one, rasterise, vertex_normals
from illustrate.wearer import Wearer

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Bools = NDArray[np.bool_]
Small = NDArray[np.int16]

NOTHING = -1
_SPECK = 90.0  # square units: a smaller hole between limbs is a blot
_SCRAP = 60.0  # square units: so is a smaller piece of cloth between others
_PATCH = 320.0  # and so is one amid other parts of the body
_FLAP = 340.0  # and so is one of the shirt with no sleeve near it, in a fold of the hips
_DIGIT = 0.6  # of a sample: then it lies on a finger or toe, not on the hand or foot
_CLOTH = ("shorts_far", "shorts", "top_far", "top")  # from the lowest layer up
_SHIRT = ("top_far", "top")
_SLEEVES = [PARTS.index(part) for part in ("uarm_l", "uarm_r")]
_AROUND = 3  # samples across, round a corner: where all is nearer, it is hidden
_THICK = 0.02  # metres: so much farther it is still a corner of that
NOWHERE = 50.0  # metres: farther than anything
BODY = 0  # the object of the figure; a prop's is its own id, from 1 on


@dataclass(frozen=True, eq=False)
class Samples:
    """Pictures of what each sample shows; NOTHING where there is nothing."""

    depth: NDArray[np.float32]  # metres; NOWHERE where there is nothing
    thing: Small  # BODY or the prop's object
    part: Small  # of the body, in the order of PARTS
    digit: Small  # finger or toe of the body, from 0 for the thumb or great toe
    colour: Small  # index into `colours`
    colours: tuple[str, ...]  # names of tokens
    finish: Small  # of the figure's skin and clothes, as in Finish
    light: NDArray[np.float32]  # how far the surface turns to the light, -1 to 1
    skin: Floats  # the vertices of the figure in the world, metres
    fineness: float  # samples for each unit of the view
    corners: Floats = field(default_factory=lambda: np.zeros((0, 2)))  # of things, in units, seen

    def within(self, place: Box) -> "Samples":
        """A window of the pictures."""
        pictures = ("depth", "thing", "part", "digit", "colour", "finish", "light")
        return replace(self, **{name: getattr(self, name)[place] for name in pictures})

    @property
    def shown(self) -> Bools:
        shown: Bools = self.thing != NOTHING
        return shown

    @property
    def body(self) -> Bools:
        body: Bools = self.thing == BODY
        return body

    def of(self, colour: str) -> Bools:
        """Where the colour is seen."""
        mask: Bools = self.colour == self.colours.index(colour)
        return mask

    def valued(self, values: Mapping[str, int], other: int) -> Small:
        """What each sample's colour is worth, be it that of a far limb or of a near one."""
        bare = [name.removesuffix("_far") for name in self.colours]
        table = np.array([*(values.get(name, other) for name in bare), other], np.int16)
        worth: Small = table[self.colour]
        return worth


def look(scene: Scene, wearer: Wearer, far: frozenset[str], fineness: float) -> Samples:
    """Samples the scene; parts named in `far` wear the darker step of their colour."""
    body = wearer.body
    skin = wearer.skin(scene.posed)
    meshes = [Mesh(skin, body.triangles, "skin", BODY, smooth=True), *scene.props]
    meshes = [meshes[0], *(_split(mesh) for mesh in meshes[1:])]
    points, triangles = as_one(meshes)
    of_mesh = np.repeat(np.arange(len(meshes)), [len(mesh.triangles) for mesh in meshes])
    buffer = rasterise(scene.camera, fineness, points, triangles)
    rows, columns = np.nonzero(buffer.hit)
    hit = buffer.triangle[rows, columns]
    shares = _shares(buffer, rows, columns)
    corners = triangles[hit]

    light = light_direction(scene)
    flat = [vertex_normals(mesh.vertices, mesh.triangles) @ light for mesh in meshes[1:]]
    facing = _between(np.concatenate([wearer.lit(scene.posed, light), *flat]), corners, shares)
    owner = of_mesh[hit]
    on_body = owner == 0
    parts = _between(body.part_weights, corners[on_body], shares[on_body])
    charted = _between(wearer.chart, corners[on_body], shares[on_body])
    hips = bent(scene.posed)
    cover = materials(body.figure, charted, parts, hips)
    tokens, colours = _colours(meshes)
    colour = tokens[owner]
    part = parts.argmax(axis=1)
    is_far = np.isin(part, far_indices(far)) & (cover != Material.HAIR)
    colour[on_body] = np.array([[colours.index(pair) for pair in _steps(m)] for m in Material])[
        cover, is_far.astype(int)
    ]
    things = np.array([mesh.object_id for mesh in meshes])

    def spread(values: NDArray[np.generic], empty: int, where: Bools | None = None) -> Small:
        picture = np.full(buffer.depth.shape, empty, np.int16)
        chosen = slice(None) if where is None else where
        picture[rows[chosen], columns[chosen]] = values
        return picture

    lit = np.ones(buffer.depth.shape, np.float32)
    lit[rows, columns] = facing
    thing, part_picture = spread(things[owner], NOTHING), spread(part, NOTHING, on_body)
    colour_picture = spread(colour, NOTHING)
    finish = spread(finishes(cover, charted, parts, hips), Finish.PLAIN, on_body)
    depth = np.where(buffer.hit, buffer.depth, NOWHERE).astype(np.float32)
    scale = scene.camera.focal / scene.camera.distance * fineness
    digits = _between(wearer.digit, corners[on_body], shares[on_body])
    digit = np.where(digits.sum(axis=1) > _DIGIT, digits.argmax(axis=1), NOTHING)
    digit_picture = spread(digit, NOTHING, on_body)
    pictures = (thing, colour_picture, finish, lit, digit_picture, part_picture)
    whole.filled(part_picture, digit_picture, pictures, depth, scale)
    whole.specks_filled(thing == NOTHING, pictures, depth, _SPECK * fineness**2)
    cloths = [colours.index(name) for name in _CLOTH]
    for scrap, largest, within in _scraps(cloths, colour_picture, thing, part_picture):
        whole.specks_filled(scrap, pictures, depth, largest * fineness**2, within=within)
    return Samples(
        depth,
        thing,
        part_picture,
        digit_picture,
        colour_picture,
        colours,
        finish,
        lit,
        skin,
        fineness,
        _corners(scene, meshes[1:], depth, fineness),
    )


def _scraps(
    cloths: Sequence[int], colour: Small, thing: Small, part: Small
) -> Iterable[tuple[Bools, float, Bools | None]]:
    """The samples of each layer, how large a scrap of it may be, and what must lie all round it.

    Each is looked up when it is its turn: to fill the scraps of one changes the next.
    """
    for cloth, name in zip(cloths, _CLOTH, strict=True):
        yield colour == cloth, _SCRAP, None
        yield colour == cloth, _PATCH, thing == BODY
        if name in _SHIRT:
            yield colour == cloth, _FLAP, ~np.isin(part, _SLEEVES)


def _corners(
    scene: Scene, meshes: list[Mesh], depth: NDArray[np.float32], fineness: float
) -> Floats:
    """The corners that are seen of things with flat faces, in units of the view, (n, 2)."""
    flat = [mesh.vertices for mesh in meshes if not mesh.smooth]
    if not flat:
        return np.zeros((0, 2))
    points = scene.camera.project(np.unique(np.concatenate(flat), axis=0))
    at = np.floor(points[:, 1::-1] * fineness).astype(int)
    inside = ((at >= 0) & (at < depth.shape)).all(axis=1)
    points, at = points[inside], at[inside]
    farthest = ndimage.maximum_filter(depth, _AROUND)[at[:, 0], at[:, 1]]
    seen: Floats = points[points[:, 2] < farthest + _THICK, :2]
    return seen


def light_direction(scene: Scene) -> Floats:
    """To the light: over the reader's left shoulder, and high."""
    camera = scene.camera
    direction = -0.45 * camera.right + 0.85 * np.array([0.0, 0.0, 1.0]) + 0.5 * camera.towards
    unit: Floats = direction / np.linalg.norm(direction)
    return unit


def far_indices(far: frozenset[str]) -> Integers:
    return np.array([PARTS.index(part) for part in sorted(far)], int)


def _steps(material: Material) -> tuple[str, str]:
    """The token of a material, near and far."""
    name = material.name.lower()
    return name, name if material is Material.HAIR else f"{name}_far"


def _colours(meshes: list[Mesh]) -> tuple[Integers, tuple[str, ...]]:
    """For each mesh the index of its colour, and all colours from the lowest layer up."""
    worn = ["skin_far", "skin", *_CLOTH, "hair"]
    names = [*worn, *sorted({mesh.material for mesh in meshes} - set(worn))]
    return np.array([names.index(mesh.material) for mesh in meshes]), tuple(names)


def _split(mesh: Mesh) -> Mesh:
    """The mesh with corners of its own for each face, unless it is rounded."""
    if mesh.smooth:
        return mesh
    corners = mesh.vertices[mesh.triangles].reshape(-1, 3)
    faces = np.arange(len(corners)).reshape(-1, 3)
    return Mesh(corners, faces, mesh.material, mesh.object_id, smooth=False)


def _shares(buffer: GeometryBuffer, rows: Integers, columns: Integers) -> Floats:
    second, third = buffer.second[rows, columns], buffer.third[rows, columns]
    return np.stack([1.0 - second - third, second, third], axis=1)


def _between(values: Floats, corners: Integers, shares: Floats) -> Floats:
    """Values of vertices, mixed by the shares of each sample's three corners."""
    table = np.ascontiguousarray(values.reshape(len(values), -1), np.float64)
    mixed: Floats = _mixed(table, np.ascontiguousarray(corners), np.ascontiguousarray(shares))
    return mixed.reshape(len(corners), *values.shape[1:])


@numba.njit(cache=True)
def _mixed(values: Floats, corners: Integers, shares: Floats) -> Floats:
    mixed = np.zeros((len(corners), values.shape[1]))
    for sample in range(len(corners)):
        for corner in range(3):
            share = shares[sample, corner]
            vertex = corners[sample, corner]
            for k in range(values.shape[1]):
                mixed[sample, k] += share * values[vertex, k]
    return mixed
