"""Makes a body easy to draw: a calm face, volume of hair, hands and feet of one shape each.

Everything is decided on the chart (see `dress`): the same vertices are styled in both figures.
"""

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import spsolve

from illustrate.cages import Bools, Floats, Matrix, joined, outwards, ramp, relaxed, weight_on
from illustrate.dress import looseness
from illustrate.feet import drawn_foot
from illustrate.hair import HEAD_GROWTH, above_hairline
from illustrate.hands import drawn_hand
from illustrate.model import Cage

_HAIR = {"woman": 0.020, "man": 0.018}  # metres of volume
_EYE, _EYE_RADII = (0.0285, 0.672), (0.021, 0.0165)  # on the chart: x and z, metres
_NOSE_TIP, _NOSE_WIDE, _NOSE_OUT = 0.634, 0.012, 0.016  # metres
_NOSE_FROM, _NOSE_TO = 0.676, 0.618  # heights on the chart: of its root, and under it
_CHEST = {"woman": (0.026, 0.016), "man": (0.011, 0.003)}  # metres: filled under, drawn in
_EAR_ROOT, _EAR_OFF = 0.067, 0.70  # metres from the middle, and the share of an ear that goes
_ARM = ("upperarm", "lowerarm", "wrist", "finger", "metacarpal")
_MOUTH, _MOUTH_RADII = (0.0, 0.609), (0.031, 0.0165)


def styled(cage: Cage, chart: Floats) -> Floats:
    """The new vertices of the cage; `chart` is the plain woman's, in metres."""
    neighbours = joined(cage)
    head = cage.weights[:, cage.bones.index("head")]
    vertices = _calm_face(cage.vertices, chart, head, neighbours)
    vertices = _closed_face(vertices, chart, head, neighbours)
    vertices = _with_nose(vertices, chart, head)
    vertices = _with_close_ears(vertices, chart, head)
    vertices = _with_even_chest(cage, vertices, chart, neighbours)
    vertices = _with_hair(cage, vertices, chart, head)
    vertices = _with_loose_hems(cage, vertices, chart)
    for side in "LR":
        vertices = drawn_hand(cage, vertices, neighbours, side)
        vertices = drawn_foot(cage, vertices, neighbours, side)
    return _with_large_head(cage, vertices, head)


def face_closed(cage: Cage) -> Floats:
    """The vertices of the woman with a smooth face: the chart of both figures."""
    neighbours = joined(cage)
    head = cage.weights[:, cage.bones.index("head")]
    calm = _calm_face(cage.vertices, cage.vertices, head, neighbours)
    return _closed_face(calm, cage.vertices, head, neighbours)


def _calm_face(vertices: Floats, chart: Floats, head: Floats, neighbours: Matrix) -> Floats:
    ear = (np.abs(chart[:, 0]) > 0.066) & (chart[:, 1] > -0.07)
    share = 0.5 * np.clip(head, 0, 1) * ramp(-0.06, -0.10, chart[:, 1]) * ~ear
    calm = relaxed(vertices, neighbours, share, 6)
    chin = share * ramp(0.605, 0.59, chart[:, 2])
    return relaxed(calm, neighbours, chin, 8)  # seen from below, its ball would be a nub


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


def _with_nose(vertices: Floats, chart: Floats, head: Floats) -> Floats:
    """A small nose, which the calm face has lost: a lying head is known by it."""
    x, y, z = chart.T
    bridge = ramp(_NOSE_FROM, _NOSE_TIP, z) * ramp(_NOSE_TO, _NOSE_TIP, z)
    out = _NOSE_OUT * bridge * np.exp(-((x / _NOSE_WIDE) ** 2)) * (y < -0.09) * np.clip(head, 0, 1)
    nosed: Floats = vertices - out[:, None] * np.array([0.0, 1.0, 0.0])
    return nosed


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
    arm = sum((weight_on(cage, "upperarm", side) for side in "LR"), start=0 * x)
    front = ramp(-0.03, -0.07, y) * ramp(0.15, 0.12, x) * (1 - np.clip(arm, 0, 1))
    under, out = _CHEST[cage.figure]
    filled = under * ramp(0.03, 0.07, x) * ramp(0.17, 0.275, z) * ramp(0.325, 0.285, z)
    drawn_in = out * ramp(0.04, 0.07, x) * ramp(0.29, 0.325, z) * ramp(0.41, 0.36, z)
    even = vertices.copy()
    even[:, 1] += front * (drawn_in - filled)
    ribs = front * ramp(0.15, 0.24, z) * ramp(0.43, 0.38, z)
    return relaxed(even, neighbours, 0.5 * ribs, 18)


def _with_loose_hems(cage: Cage, vertices: Floats, chart: Floats) -> Floats:
    """Sleeves and shorts that stand a little off the limbs where they end."""
    arms = (weight_on(cage, bone, side) for bone in _ARM for side in "LR")
    loose = looseness(chart, sum(arms, start=0 * chart[:, 0]))
    return vertices + outwards(vertices, cage.quads) * loose[:, None]


def _with_hair(cage: Cage, vertices: Floats, chart: Floats, head: Floats) -> Floats:
    normals = outwards(vertices, cage.quads)
    thick = _HAIR[cage.figure] * ramp(0.0, 0.035, above_hairline(cage.figure, chart)) * head
    return vertices + normals * thick[:, None]


def _with_large_head(cage: Cage, vertices: Floats, head: Floats) -> Floats:
    base = cage.heads[cage.bones.index("neck03")]
    grown = 1 + (HEAD_GROWTH[cage.figure] - 1) * ramp(0.3, 0.95, head)
    large: Floats = base + (vertices - base) * grown[:, None]
    return large
