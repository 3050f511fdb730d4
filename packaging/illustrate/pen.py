"""Draws lines as ink: in the colour of what they belong to, finer on hands, tapering."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

from illustrate import svg
from illustrate.chains import Chain
from illustrate.curves import Curve, fitted, smoothed
from illustrate.inks import NAMES, Inks, line_token
from illustrate.placing import dense
from illustrate.samples import Samples

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_FINER = 0.32  # of its width: so much finer is a line where things are finest,
_HEAVIER = 0.22  # and so much heavier an outline that faces down
_STEPS = np.array([0.36, 0.48, 0.6, 0.72, 0.84, 1.0, 1.2])  # of its width: the steps of a line
_EVEN = 9.0  # units along a line over which its width changes
_PATCH = 8.0  # units: a shorter run has the ink of its neighbours
_CALMER = 2.0  # how much softer a line is where things are not fine
_TAPER, _LONGEST_TAPER = 0.35, 26.0  # of a line, and units: from there to its end it tapers,
_TIP = 0.3  # to this share of its width
_FREE = 3.0  # units from its end to the nearest other line


@dataclass(frozen=True)
class Stroke:
    """A kind of line: its width, and how soft it is, in units; see `curves.fitted`."""

    width: float
    softness: float
    tolerance: float
    opacity: float = 1.0
    outer: bool = False  # round the figure: heavier below, in the colours of edges
    tapered: bool = False  # where it ends in the open


class Pen:
    """Inks the lines of one picture."""

    def __init__(self, samples: Samples) -> None:
        self._inks = Inks(samples)
        self._fineness = samples.fineness

    def drawn(
        self, lines: Sequence[Chain], stroke: Stroke, others: Sequence[Chain] = ()
    ) -> Iterable[str]:
        """The lines as SVG; one that ends at none of these or of the `others` ends in the open."""
        found: dict[tuple[int, int], list[Curve]] = defaultdict(list)
        free = [(False, False)] * len(lines)
        if stroke.tapered:
            free = _free(lines, others, _FREE * self._fineness)
        for (line, closed), ends in zip(lines, free, strict=True):
            for key, run, whole in self._runs(line, closed, stroke, ends):
                found[key].append(fitted(run, closed=whole, tolerance=stroke.tolerance))
        for (ink, step), curves in sorted(found.items()):
            yield svg.stroke(
                curves,
                line_token(NAMES[ink], outer=stroke.outer),
                stroke.width * float(_STEPS[step]),
                stroke.opacity,
            )

    def fixed(self, curves: Iterable[Curve], width: float) -> Iterable[str]:
        """Curves as they are, each whole in the colour of what most of it belongs to."""
        found: dict[str, list[Curve]] = defaultdict(list)
        for curve in curves:
            inks = self._inks.ink[self._inks.at(dense(curve.points, closed=False) * self._fineness)]
            found[NAMES[np.bincount(inks).argmax()]].append(curve)
        for name, of_name in sorted(found.items()):
            yield svg.stroke(of_name, line_token(name), width)

    def _runs(
        self, line: Floats, closed: bool, stroke: Stroke, ends: tuple[bool, bool]
    ) -> Iterable[tuple[tuple[int, int], Floats, bool]]:
        """The pieces of a line that are of one ink and width, in units."""
        at = self._inks.at(line)
        mode = "wrap" if closed else "nearest"
        even = _EVEN * self._fineness
        fine = ndimage.gaussian_filter1d(self._inks.fine[at], even / 2, mode=mode)
        width = 1 - _FINER * fine
        if stroke.outer:
            below = ndimage.gaussian_filter1d(self._inks.below[at], even, mode=mode)
            width += _HEAVIER * (1 - fine) * np.maximum(below, 0)
        width *= _tapering(len(line), ends, _LONGEST_TAPER * self._fineness)
        step = np.abs(width[:, None] - _STEPS).argmin(axis=1)
        ink = _calm(self._inks.ink[at], round(_PATCH * self._fineness), mode)
        soft = stroke.softness * self._fineness
        sharp, calm = (
            smoothed(line / self._fineness, closed=closed, width=blur)
            for blur in (soft, _CALMER * soft)
        )
        inked = sharp + (1 - fine[:, None]) * (calm - sharp)
        return _pieces(inked, np.stack([ink, step], axis=1), closed=closed)


def _calm(ink: Ints, patch: int, mode: str) -> Ints:
    """The ink without short runs."""
    shares = [
        ndimage.uniform_filter1d((ink == kind).astype(np.float32), 2 * patch + 1, mode=mode)
        for kind in range(len(NAMES))
    ]
    calm: Ints = np.argmax(shares, axis=0)
    return calm


def _tapering(count: int, ends: tuple[bool, bool], longest: float) -> Floats:
    """The share of its width that is left of a line of so many points at each of them."""
    reach = min(_TAPER * count, longest)
    from_start = np.arange(count) / max(reach, 1.0)
    share = np.ones(count)
    for is_free, away in zip(ends, (from_start, from_start[::-1]), strict=True):
        if is_free:
            share = np.minimum(share, _TIP + (1 - _TIP) * np.clip(away, 0, 1))
    return share


def _pieces(
    line: Floats, kinds: Ints, *, closed: bool
) -> Iterable[tuple[tuple[int, int], Floats, bool]]:
    turns = np.flatnonzero((kinds[1:] != kinds[:-1]).any(axis=1)) + 1
    if closed and len(turns):
        line, kinds = np.roll(line, -turns[0], axis=0), np.roll(kinds, -turns[0], axis=0)
        line, kinds = np.concatenate([line, line[:1]]), np.concatenate([kinds, kinds[-1:]])
        turns = turns[1:] - turns[0]
        closed = False
    last = len(line) if closed else len(line) - 1
    for start, end in zip([0, *turns], [*turns, last], strict=True):
        if end > start:
            yield (int(kinds[start, 0]), int(kinds[start, 1])), line[start : end + 1], closed


def _free(lines: Sequence[Chain], others: Sequence[Chain], reach: float) -> list[tuple[bool, bool]]:
    """Of each line, whether it starts and whether it ends in the open."""
    every = [line for line, _ in (*lines, *others)]
    if not every:
        return []
    tree = cKDTree(np.concatenate(every))
    owner = np.repeat(np.arange(len(every)), [len(line) for line in every])

    def is_free(index: int, end: int) -> bool:
        line, closed = lines[index]
        near = tree.query_ball_point(line[end], reach)
        return not closed and bool((owner[near] == index).all())

    return [(is_free(index, 0), is_free(index, -1)) for index in range(len(lines))]
