"""Draws a scene: samples it, finds its areas and lines, and writes them as layers of SVG."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import face as faces
from illustrate import floor, outline, potrace, tint
from illustrate.boxes import box
from illustrate.chains import strokes
from illustrate.curves import STEP, Curve, path_data
from illustrate.edges import cornered, outlined
from illustrate.far import far_parts
from illustrate.gaze import facing_reader
from illustrate.hair import bun
from illustrate.model import PARTS, Frame, Scene
from illustrate.samples import NOTHING, Samples, look
from illustrate.wearer import Wearer

Bools = NDArray[np.bool_]

FINENESS = 1.5  # samples for each unit of the view
OUTER, INNER, HEM, DIGIT = 2.0, 1.5, 1.3, 1.2  # widths of lines, in units
_SHADOW_STEPS = (0.11, 0.19, 0.29, 0.41)  # of darkness: so many that no ring is seen,
_SHADOW = 0.07  # each of this opacity,
_SHADOW_LOOSE = 1.8  # and within so many units of where it is
_CROSS = 13.0  # units from its middle to its ends, across and down
_CROSSING = 0.16  # opacity of the shade under a limb that lies before another
_SHADOW_FINENESS = 1.0
_LOOSE, _TIGHT = 0.8, 0.4  # units: how far an area's edge may move, under a line or a hem
_OVER = ("shorts", "top", "hair")  # colours whose edges a thin hem does not hide
_SHORTEST_DIGIT = 8.0  # units
_STRAIGHT = 0.8  # of a line between fingers or toes: one that is more bent is a scribble
_SPOT = 12.0  # square units: smaller areas are left out
_JOINERY = ("wall", "board", "wood", "steel")  # colours of things with straight edges
_EDGE = "_edge"  # ends the name of a colour that is not shaded, of thin things
_SHADE_SPOT = 280.0  # smaller shades on the figure look like stains
_SHADE_BLUR = 2.5  # units
_REACH = 3  # samples that an area goes on under those above it
_SHADED_BELOW, _FLAT_SHADED_BELOW = -0.05, 0.45  # of the light: figures, and props
_ARMS_SHADED_BELOW = -0.22  # slim arms: else half of one is a dark patch
_ARMS = [PARTS.index(f"{part}_{side}") for part in ("uarm", "farm") for side in "lr"]
_UNSHADED = [PARTS.index(part) for part in ("head", "neck", "hand_l", "hand_r")]


class Artist:
    """Draws one figure; keeps what all of its drawings share."""

    def __init__(self, wearer: Wearer, fineness: float = FINENESS) -> None:
        self._wearer = wearer
        self._face = faces.Face(wearer)
        self.fineness = fineness

    def draw(self, *scenes: Scene) -> list[Frame]:
        """The drawings of one movement or still: in all of them the same limbs are darker."""
        far = far_parts(scenes)
        return [self._frame(scene, far) for scene in scenes]

    def _frame(self, scene: Scene, far: frozenset[str]) -> Frame:
        posed = facing_reader(scene.posed, scene.camera)
        dressed = Scene(
            posed,
            (*scene.props, *bun(posed)),
            scene.camera,
            scene.muscles,
            scene.mat,
            scene.cross,
        )
        samples = look(dressed, self._wearer, far, self.fineness)
        marks = self._face.drawn(samples, scene.camera)
        drawn = outline.lines(samples).without_hems(faces.ears(marks, samples))
        base = [
            *self._ground(dressed, samples),
            *_areas(samples),
            *_leaning(dressed, samples),
            _area(outline.crossings(samples, drawn), "shade", _CROSSING),
            *_features(marks),
        ]
        feel = tint.layers(dressed, self._wearer, samples)
        ink = [*_ink(samples, drawn), *_cross(scene)]
        return Frame(_group(base), _group(feel), _group(ink))

    def _ground(self, scene: Scene, samples: Samples) -> Iterable[str]:
        if scene.mat:
            for height, token in ((-floor.MAT_THICKNESS, "mat_side"), (0.0, "mat")):
                points = floor.mat_outline(scene.mat, scene.camera, height)
                yield _area([_polygon(points)], token)
        dark = floor.contact_shadow(scene, samples.skin, _SHADOW_FINENESS)
        size = np.array(dark.shape) / samples.thing.shape
        seen = ndimage.zoom(samples.thing == NOTHING, size, order=0)
        yield from _shadow(dark, seen, _SHADOW_FINENESS, smallest=50.0)


def _features(marks: Iterable[faces.Drawn]) -> Iterable[str]:
    for drawn in marks:
        mark = drawn.feature
        if drawn.width:
            yield _stroke([drawn.curve], mark.token, max(drawn.width, 0.9), mark.opacity)
        else:
            yield _area([drawn.curve], mark.token, mark.opacity)


def _leaning(scene: Scene, samples: Samples) -> Iterable[str]:
    """The shadow on a wall where a hand or foot is laid against it."""
    dark = floor.wall_shadow(scene, samples)
    yield from _shadow(dark, ~samples.body, samples.fineness, smallest=25.0)


def _shadow(
    dark: NDArray[np.float64], seen: Bools, fineness: float, *, smallest: float
) -> Iterable[str]:
    """A soft shadow: faint layers, each a little smaller than the one below it."""
    if not (dark > _SHADOW_STEPS[0]).any():
        return
    for level in _SHADOW_STEPS:
        mask = _without_hidden(dark > level, seen)
        spots = potrace.traced(
            mask, fineness, smallest=smallest, tolerance=_SHADOW_LOOSE, corners=1.34
        )
        yield _area(spots, "shadow", _SHADOW)


def _without_hidden(mask: Bools, seen: Bools) -> Bools:
    """The mask without the pieces, and without the holes, of which nothing is seen."""
    for wanted in (True, False):
        pieces, count = ndimage.label(mask == wanted)
        hidden = np.ones(count + 1, np.bool_)
        hidden[pieces[seen]] = False
        hidden[0] = False
        mask = mask ^ hidden[pieces]
    return mask


def _areas(samples: Samples) -> Iterable[str]:
    """Each colour, and its shaded part, reaching a little under the colours above it."""
    reach = ndimage.generate_binary_structure(2, 2)
    shaded = _shaded(samples)
    for index, name in enumerate(samples.colours):
        own = samples.colour == index
        if not own.any():
            continue
        place = box(own, 2 * _REACH)
        above = samples.colour > index
        under, dark = own.copy(), own & shaded
        for mask, over in ((under, above), (dark, above | shaded)):
            mask[place] |= (
                ndimage.binary_dilation(mask[place], reach, iterations=_REACH) & over[place]
            )
        dark &= under
        if name in _JOINERY:
            for mask, token in ((under, name), (dark, f"{name}_sh")):
                yield _area(outlined(mask, samples.fineness, smallest=_SPOT), token, holes=True)
            continue
        loose = _TIGHT if name.startswith(_OVER) else _LOOSE
        yield _area(potrace.traced(under, samples.fineness, smallest=_SPOT, tolerance=loose), name)
        if name.endswith(_EDGE):
            continue
        yield _area(
            potrace.traced(dark, samples.fineness, smallest=_SHADE_SPOT, tolerance=_LOOSE),
            f"{name}_sh",
        )


def _shaded(samples: Samples) -> Bools:
    """Where a surface is turned from the light: on the figure only in large, soft-edged shapes."""
    body = samples.body
    blur = _SHADE_BLUR * samples.fineness
    place = box(body, blur)
    weight = ndimage.gaussian_filter(body[place].astype(np.float32), blur)
    light = ndimage.gaussian_filter(np.where(body, samples.light, 0)[place], blur)
    shaded: Bools = ~body & (samples.light < _FLAT_SHADED_BELOW)
    least = np.where(np.isin(samples.part[place], _ARMS), _ARMS_SHADED_BELOW, _SHADED_BELOW)
    shaded[place] |= body[place] & (light < least * weight)
    return shaded & ~np.isin(samples.part, _UNSHADED)


def _ink(samples: Samples, kinds: outline.Lines) -> Iterable[str]:
    fineness = samples.fineness
    before = kinds.hem & kinds.inner  # limbs before clothes: always a line, be it ever so short
    hems = strokes(kinds.hem & ~before, fineness, shortest=8, softness=2.0, tolerance=0.35)
    yield _stroke(hems, "line", HEM, 0.85)
    jaw = strokes(kinds.jaw, fineness, shortest=8, softness=5.0, tolerance=0.6)
    yield _stroke(jaw, "line", HEM, 0.5)
    digits = strokes(
        kinds.digit,
        fineness,
        shortest=_SHORTEST_DIGIT,
        softness=6.0,
        tolerance=0.8,
        meets=kinds.outer | kinds.inner | kinds.edge,
    )
    yield _stroke([line for line in digits if line.straightness > _STRAIGHT], "line", DIGIT, 0.6)
    edges = strokes(before, fineness, shortest=6, softness=1.8, tolerance=0.45)
    inner = strokes(
        kinds.inner & ~before,
        fineness,
        shortest=18,
        softness=1.8,
        tolerance=0.45,
        besides=kinds.outer,
        meets=kinds.outer | kinds.hem | kinds.edge,
    )
    yield _stroke([*edges, *inner], "line", INNER)
    faint = cornered(kinds.faint, fineness, shortest=20)
    yield _stroke(faint, "line", HEM, 0.35)
    yield _stroke(cornered(kinds.edge, fineness, shortest=5), "outline", OUTER)
    outer = strokes(kinds.outer, fineness, shortest=5, softness=1.4, tolerance=0.45)
    yield _stroke(outer, "outline", OUTER)


def _cross(scene: Scene) -> Iterable[str]:
    """Two bold strokes over a point that is not to be touched."""
    if scene.cross is None:
        return
    x, y, _ = scene.camera.project(np.array(scene.cross))[0]
    ends = [
        np.array([[x - sx * _CROSS, y - _CROSS], [x + sx * _CROSS, y + _CROSS]]) for sx in (1, -1)
    ]
    arms = [Curve(np.linspace(line[0], line[1], 4), closed=False) for line in ends]
    yield _stroke(arms, "halo", 9.0)
    yield _stroke(arms, "cross", 5.0)


def _group(parts: Iterable[str]) -> str:
    """Parts whose coordinates are in steps of STEP units."""
    content = "".join(parts)
    return f'<g transform="scale({STEP})">{content}</g>' if content else ""


def _area(curves: Sequence[Curve], token: str, opacity: float = 1.0, *, holes: bool = False) -> str:
    """With `holes`, a curve within another is left open, whichever way it runs."""
    if not curves:
        return ""
    faint = f' fill-opacity="{opacity:g}"' if opacity < 1 else ""
    rule = ' fill-rule="evenodd"' if holes else ""
    return f'<path fill="@{token}@"{faint}{rule} d="{path_data(curves)}"/>'


def _stroke(curves: Sequence[Curve], token: str, width: float, opacity: float = 1.0) -> str:
    """Round-ended lines, `width` units wide."""
    if not curves:
        return ""
    faint = f' stroke-opacity="{opacity:g}"' if opacity < 1 else ""
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    wide = f'stroke-width="{width / STEP:.3g}"'
    return f'<path fill="none" stroke="@{token}@"{faint} {wide} {ends} d="{path_data(curves)}"/>'


def _polygon(points: NDArray[np.float64]) -> Curve:
    ring = np.concatenate([points, points[:1]])
    thirds = [ring[:-1] + (ring[1:] - ring[:-1]) * part for part in (1 / 3, 2 / 3, 1)]
    pieces = np.stack(thirds, axis=1).reshape(-1, 2)
    return Curve(np.concatenate([ring[:1], pieces]), closed=True)
