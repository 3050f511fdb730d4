"""Makes a body easy to draw: a calm face, volume of hair, hands and feet of one shape each.

Everything is decided on the chart (see `dress`): the same vertices are styled in both figures.
"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import spsolve

from illustrate.hair import HEAD_GROWTH, above_hairline
from illustrate.model import Cage
from illustrate.rotations import about

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Bools = NDArray[np.bool_]
Matrix: TypeAlias = Any  # of scipy.sparse, which has no types

_HAIR = {"woman": 0.020, "man": 0.018}  # metres of volume
_EYE, _EYE_RADII = (0.0285, 0.672), (0.021, 0.0165)  # on the chart: x and z, metres
_CHEST = {"woman": (0.016, 0.006), "man": (0.011, 0.003)}  # metres: filled under, drawn in
_EAR_ROOT, _EAR_OFF = 0.067, 0.70  # metres from the middle, and the share of an ear that goes
_THUMB_LENGTH, _THUMB_WIDTH = 0.66, 1.1  # of its own, beyond its middle joint
_MOUTH, _MOUTH_RADII = (0.0, 0.609), (0.031, 0.0165)


def styled(cage: Cage, chart: Floats) -> Floats:
    """The new vertices of the cage; `chart` is the plain woman's, in metres."""
    neighbours = _neighbours(cage)
    head = cage.weights[:, cage.bones.index("head")]
    vertices = _calm_face(cage.vertices, chart, head, neighbours)
    vertices = _closed_face(vertices, chart, head, neighbours)
    vertices = _with_close_ears(vertices, chart, head)
    vertices = _with_even_chest(cage, vertices, chart, neighbours)
    vertices = _with_hair(cage, vertices, chart, head)
    for side in "LR":
        vertices = _merged_fingers(cage, vertices, neighbours, side)
        vertices = _merged_toes(cage, vertices, neighbours, side)
    return _with_large_head(cage, vertices, head)


def face_closed(cage: Cage) -> Floats:
    """The vertices of the woman with a smooth face: the chart of both figures."""
    neighbours = _neighbours(cage)
    head = cage.weights[:, cage.bones.index("head")]
    calm = _calm_face(cage.vertices, cage.vertices, head, neighbours)
    return _closed_face(calm, cage.vertices, head, neighbours)


def ramp(start: float, end: float, values: Floats) -> Floats:
    """0 at `start`, 1 at `end`, smooth between."""
    t = np.clip((values - start) / (end - start), 0, 1)
    smooth: Floats = t * t * (3 - 2 * t)
    return smooth


def _neighbours(cage: Cage) -> Matrix:
    """1 where an edge joins two vertices."""
    edges = np.concatenate([cage.quads[:, [k, (k + 1) % 4]] for k in range(4)])
    both = np.concatenate([edges, edges[:, ::-1]])
    count = len(cage.vertices)
    joined = sparse.csr_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), (count, count))
    joined.data[:] = 1.0
    return joined


def _relaxed(vertices: Floats, neighbours: Matrix, share: Floats, times: int) -> Floats:
    """Each vertex drawn towards the mean of its neighbours by its share, so many times."""
    degree = np.asarray(neighbours.sum(axis=1))
    for _ in range(times):
        vertices = vertices + share[:, None] * (neighbours @ vertices / degree - vertices)
    return vertices


def _calm_face(vertices: Floats, chart: Floats, head: Floats, neighbours: Matrix) -> Floats:
    ear = (np.abs(chart[:, 0]) > 0.066) & (chart[:, 1] > -0.07)
    share = 0.5 * np.clip(head, 0, 1) * ramp(-0.06, -0.10, chart[:, 1]) * ~ear
    calm = _relaxed(vertices, neighbours, share, 6)
    chin = share * ramp(0.605, 0.59, chart[:, 2])
    return _relaxed(calm, neighbours, chin, 8)  # seen from below, its ball would be a nub


def _closed_face(vertices: Floats, chart: Floats, head: Floats, neighbours: Matrix) -> Floats:
    """Eyes and mouth become a smooth skin, on which they are drawn.

    Without lids and lips the hollows behind them hang together with nothing, which finds them.
    """
    x, y, z = np.abs(chart[:, 0]), chart[:, 1], chart[:, 2]
    lids = np.hypot((x - _EYE[0]) / _EYE_RADII[0], (z - _EYE[1]) / _EYE_RADII[1]) < 1
    lips = np.hypot((x - _MOUTH[0]) / _MOUTH_RADII[0], (z - _MOUTH[1]) / _MOUTH_RADII[1]) < 1
    cut = (head > 0.5) & ((lids & (y < -0.095)) | (lips & (y < -0.12)))
    keep = sparse.diags((~cut).astype(float))
    _, island = connected_components(keep @ neighbours @ keep)
    main = np.bincount(island[~cut]).argmax()
    free = cut | (island != main)
    laplacian = (sparse.diags(np.asarray(neighbours.sum(axis=1)).ravel()) - neighbours).tocsr()
    upper = free & (chart[:, 2] > 0.64)
    rounded = _membrane(vertices, laplacian @ laplacian, upper)  # keeps the roundness of the lids
    return _membrane(rounded, laplacian, free & ~upper)


def _membrane(vertices: Floats, stiffness: Matrix, free: Bools) -> Floats:
    """The free vertices where they bend least between the others."""
    rows = stiffness.tocsr()[np.flatnonzero(free)]
    inner, outer = rows[:, np.flatnonzero(free)], rows[:, np.flatnonzero(~free)]
    result = vertices.copy()
    result[free] = spsolve(inner.tocsc(), -(outer @ vertices[~free]))
    return result


def _with_close_ears(vertices: Floats, chart: Floats, head: Floats) -> Floats:
    """Ears nearer to the head: standing off, one looks like a horn on a head that lies turned."""
    x, y, z = np.abs(chart[:, 0]), chart[:, 1], chart[:, 2]
    ear = (head > 0.5) & (y > -0.07) & (y < 0.0) & (z > 0.60) & (z < 0.70)
    off = _EAR_OFF * np.maximum(0, x - _EAR_ROOT) * ear
    close: Floats = vertices - np.stack([np.sign(chart[:, 0]) * off, 0 * off, 0 * off], axis=1)
    return close


def _with_even_chest(cage: Cage, vertices: Floats, chart: Floats, neighbours: Matrix) -> Floats:
    """The front of the ribs in one line, as under a shirt: no spike when the body lies.

    What is under the breast is filled, what stands out most goes back a little.
    """
    x, y, z = np.abs(chart[:, 0]), chart[:, 1], chart[:, 2]
    arm = sum((_weight(cage, "upperarm", side) for side in "LR"), start=0 * x)
    front = ramp(-0.03, -0.07, y) * ramp(0.15, 0.12, x) * (1 - np.clip(arm, 0, 1))
    under, out = _CHEST[cage.figure]
    filled = under * ramp(0.03, 0.07, x) * ramp(0.17, 0.275, z) * ramp(0.325, 0.285, z)
    drawn_in = out * ramp(0.04, 0.07, x) * ramp(0.29, 0.325, z) * ramp(0.41, 0.36, z)
    even = vertices.copy()
    even[:, 1] += front * (drawn_in - filled)
    ribs = front * ramp(0.15, 0.24, z) * ramp(0.43, 0.38, z)
    return _relaxed(even, neighbours, 0.5 * ribs, 4)


def _with_hair(cage: Cage, vertices: Floats, chart: Floats, head: Floats) -> Floats:
    normals = _normals(vertices, cage.quads)
    thick = _HAIR[cage.figure] * ramp(0.0, 0.035, above_hairline(cage.figure, chart)) * head
    return vertices + normals * thick[:, None]


def _with_large_head(cage: Cage, vertices: Floats, head: Floats) -> Floats:
    base = cage.heads[cage.bones.index("neck03")]
    grown = 1 + (HEAD_GROWTH[cage.figure] - 1) * ramp(0.3, 0.95, head)
    large: Floats = base + (vertices - base) * grown[:, None]
    return large


def _normals(vertices: Floats, quads: Integers) -> Floats:
    corners = [vertices[quads[:, k]] for k in range(4)]
    faces = np.cross(corners[2] - corners[0], corners[3] - corners[1])
    normals = np.zeros_like(vertices)
    for k in range(4):
        np.add.at(normals, quads[:, k], faces)
    unit: Floats = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    return unit


def _weight(cage: Cage, prefix: str, side: str) -> Floats:
    """How much of each vertex hangs on bones whose name begins so."""
    columns = [
        index
        for index, bone in enumerate(cage.bones)
        if bone.startswith(prefix) and bone.endswith(f".{side}")
    ]
    weight: Floats = cage.weights[:, columns].sum(axis=1)
    return weight


def _merged_fingers(cage: Cage, vertices: Floats, neighbours: Matrix, side: str) -> Floats:
    """Fingers side by side and a little fuller: from afar one shape, with a thumb."""
    start = {k: cage.heads[cage.bones.index(f"finger{k}-1.{side}")] for k in range(2, 6)}
    tip = {k: cage.heads[cage.bones.index(f"finger{k}-3.{side}")] for k in range(2, 6)}
    middle = (tip[3] - start[3]) / np.linalg.norm(tip[3] - start[3])
    result = vertices
    for finger in (2, 4, 5):
        own = (tip[finger] - start[finger]) / np.linalg.norm(tip[finger] - start[finger])
        axis = np.cross(own, middle)
        angle = np.degrees(np.arctan2(np.linalg.norm(axis), own @ middle))
        weight = ramp(0.0, 1.0, _weight(cage, f"finger{finger}", side))
        turned = (result - start[finger]) @ about(axis, angle).T + start[finger]
        result = result + weight[:, None] * (turned - result)
    result = _short_thumb(cage, result, side)
    fingers = sum(
        (_weight(cage, f"finger{finger}", side) for finger in range(1, 6)), start=0 * vertices[:, 0]
    )
    result = _relaxed(result, neighbours, 0.5 * fingers, 2)
    return result + _normals(result, cage.quads) * (0.0020 * ramp(0.2, 0.9, fingers))[:, None]


def _short_thumb(cage: Cage, vertices: Floats, side: str) -> Floats:
    """A short round thumb: at its full length it is a spike beside the merged fingers."""
    root, tip = (cage.heads[cage.bones.index(f"finger1-{k}.{side}")] for k in (2, 3))
    along = (tip - root) / np.linalg.norm(tip - root)
    weight = ramp(0.0, 1.0, _weight(cage, "finger1", side))
    off = vertices - root
    length = off @ along
    aside = off - length[:, None] * along
    beyond = np.maximum(length, 0) * weight
    short = vertices - (1 - _THUMB_LENGTH) * beyond[:, None] * along
    wider: Floats = short + ((_THUMB_WIDTH - 1) * weight * (length > 0))[:, None] * aside
    return wider


def _merged_toes(cage: Cage, vertices: Floats, neighbours: Matrix, side: str) -> Floats:
    """Toes as one soft end of the foot."""
    toes = _weight(cage, "toe", side)
    result = _relaxed(vertices, neighbours, 0.6 * ramp(0.1, 0.9, toes), 12)
    return result + _normals(result, cage.quads) * (0.0055 * ramp(0.1, 0.9, toes))[:, None]
