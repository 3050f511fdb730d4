"""Draws a scene: samples it, finds its areas and lines, and writes them as layers of SVG."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate import dial, floor, outline, potrace, svg, tint, touch
from illustrate import face as faces
from illustrate.areas import areas, in_light, in_shade, joints
from illustrate.bones import Bones
from illustrate.curves import Curve
from illustrate.dress import Finish
from illustrate.edges import outlined
from illustrate.far import far_parts
from illustrate.gaze import facing_reader
from illustrate.hair import bun
from illustrate.ink_layer import ink
from illustrate.model import Frame, Scene
from illustrate.nails import Nails
from illustrate.samples import NOTHING, Samples, look
from illustrate.wearer import Wearer

Bools = NDArray[np.bool_]

FINENESS = 1.5  # samples for each unit of the view
# Where it is darker than that: blur, in units, and opacity. The close one ties what rests to what
# it rests on.
_SHADOW = {"wide": (0.19, 6.5, 0.16), "close": (0.36, 2.6, 0.30), "core": (0.62, 1.2, 0.30)}
_SHADOWS = {"touch": _SHADOW, "floor": {"far": (0.085, 9.0, 0.11), **_SHADOW}}
_SHADOW_LOOSE = 2.2  # units
_TOUCHED = 0.55  # of the darkness: on a rail that is narrow, and lit, else it is a smudge
_THINNEST = 0.7  # units: a line of a face
_CROSS = 13.0  # units from its middle to its ends, across and down
_CROSSING = 0.16  # opacity of the shade under a limb that lies before another
_SHADOW_FINENESS = 1.0
_CLEAR = 1.6  # blurs: a shadow on a mat ends so far from its edge
_NEAR = 31  # samples across: so far round a shadow what it falls on is looked for
_BONE, _BONES = 1.8, 0.9  # units wide, and opacity: a line of a bone under the skin
_SOLE = 0.7  # opacity of the light of a sole
_SOLE_SPOT = 30.0  # square units


class Artist:
    """Draws one figure; keeps what all of its drawings share."""

    def __init__(self, wearer: Wearer, fineness: float = FINENESS) -> None:
        self._wearer = wearer
        self._face = faces.Face(wearer)
        self._bones = Bones(wearer)
        self._nails = Nails(wearer)
        self.fineness = fineness

    def draw(self, *scenes: Scene) -> list[Frame]:
        """The drawings of one movement or still: in all of them the same limbs are darker."""
        far = far_parts(scenes)
        return [self._frame(scene, far) for scene in scenes]

    def _frame(self, scene: Scene, far: frozenset[str]) -> Frame:
        posed = facing_reader(scene.posed, scene.camera)
        dressed = replace(scene, posed=posed, props=(*scene.props, *bun(posed)))
        samples = look(dressed, self._wearer, far, self.fineness)
        marks = self._face.drawn(samples, scene.camera)
        drawn = outline.lines(samples).without_hems(faces.ears(marks, samples))
        shaded = in_shade(samples)
        base = [
            *self._ground(dressed, samples),
            *areas(samples, shaded, in_light(samples)),
            *joints(samples, shaded),
            *dial.areas(scene.dials, scene.camera),
            *_touched(dressed, samples),
            svg.area(_soles(samples), "sole", _SOLE),
            svg.area(outline.crossings(samples, drawn), "shade", _CROSSING),
            *_features(marks),
            svg.stroke(self._bones.drawn(samples, scene.camera), "skin_sh", _BONE, _BONES),
            svg.area(self._nails.drawn(samples, scene.camera), "nail"),
        ]
        feel = tint.layers(dressed, self._wearer, samples)
        lines = [
            *ink(samples, drawn),
            *dial.lines(scene.dials, scene.camera),
            *_cross(scene),
        ]
        return Frame(svg.group(base), svg.group(feel), svg.group(lines))

    def _ground(self, scene: Scene, samples: Samples) -> Iterable[str]:
        if scene.mat:
            whole, top = floor.mat_outlines(scene.mat, scene.camera)
            yield svg.area([svg.polygon(whole)], "mat_side")
            yield svg.area([svg.polygon(top)], "mat")
        elif scene.ground:
            yield svg.area([svg.polygon(floor.ground_outline(scene))], "ground")
        dark = floor.contact_shadow(scene, samples.skin, _SHADOW_FINENESS)
        size = np.array(dark.shape) / samples.thing.shape
        seen = ndimage.zoom(samples.thing == NOTHING, size, order=0)
        clear = None
        if scene.mat:
            clear = floor.inside_mat(scene.mat, scene.camera, _SHADOW_FINENESS)
        yield from _shadow("floor", dark, seen, _SHADOW_FINENESS, smallest=50.0, clear=clear)


def _features(marks: Iterable[faces.Drawn]) -> Iterable[str]:
    for drawn in marks:
        mark = drawn.feature
        if drawn.width:
            yield svg.stroke([drawn.curve], mark.token, max(drawn.width, _THINNEST), mark.opacity)
        else:
            yield svg.area([drawn.curve], mark.token, mark.opacity)


def _soles(samples: Samples) -> list[Curve]:
    sole = samples.body & (samples.finish == Finish.SOLE)
    return potrace.traced(sole, samples.fineness, smallest=_SOLE_SPOT, tolerance=0.6, corners=1.34)


def _touched(scene: Scene, samples: Samples) -> Iterable[str]:
    """The shadow on walls and furniture where the figure leans, sits or holds on."""
    things = touch.things(samples)
    dark = touch.shadow(scene, samples, things)
    near = things & (ndimage.maximum_filter(dark, _NEAR) > 0)
    edges = outlined(near, samples.fineness, smallest=25.0, known=samples.corners)
    soft = [*_shadow("touch", dark, ~samples.body, samples.fineness, smallest=25.0, share=_TOUCHED)]
    if edges and any(soft):
        yield svg.within(edges, soft, "touched")


def _shadow(
    of: str,
    dark: NDArray[np.float64],
    seen: Bools,
    fineness: float,
    *,
    smallest: float,
    share: float = 1.0,
    clear: NDArray[np.float64] | None = None,
) -> Iterable[str]:
    """A soft shadow, and darker ones within it; `of` is what it lies on.

    With `clear`, how far samples are from an edge of that, no shadow is blurred over the edge.
    """
    for name, (level, blur, opacity) in _SHADOWS[of].items():
        mask = dark > level
        if clear is not None:
            mask &= (clear == 0) | (clear > _CLEAR * blur)
        mask = _without_hidden(mask, seen)
        if name == "far":
            mask = ndimage.binary_fill_holes(mask)
        spots = potrace.traced(
            mask, fineness, smallest=smallest, tolerance=_SHADOW_LOOSE, corners=1.34
        )
        yield svg.soft_area(spots, "shadow", share * opacity, blur, f"{of}_{name}")


def _without_hidden(mask: Bools, seen: Bools) -> Bools:
    """The mask without the pieces, and without the holes, of which nothing is seen."""
    for wanted in (True, False):
        pieces, count = ndimage.label(mask == wanted)
        hidden = np.ones(count + 1, np.bool_)
        hidden[pieces[seen]] = False
        hidden[0] = False
        mask = mask ^ hidden[pieces]
    return mask


def _cross(scene: Scene) -> Iterable[str]:
    """Two bold strokes over a point that is not to be touched."""
    if scene.cross is None:
        return
    x, y, _ = scene.camera.project(np.array(scene.cross))[0]
    ends = [
        np.array([[x - sx * _CROSS, y - _CROSS], [x + sx * _CROSS, y + _CROSS]]) for sx in (1, -1)
    ]
    arms = [Curve(np.linspace(line[0], line[1], 4), closed=False) for line in ends]
    yield svg.stroke(arms, "halo", 9.0)
    yield svg.stroke(arms, "cross", 5.0)
