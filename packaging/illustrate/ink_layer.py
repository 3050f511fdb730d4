"""The lines of a drawing: which borders are drawn, and with what kind of stroke."""

from collections.abc import Iterable

from illustrate import svg
from illustrate.chains import chains, joined
from illustrate.digit_lines import calm
from illustrate.edges import cornered
from illustrate.inks import PLAIN
from illustrate.outline import Lines
from illustrate.pen import Pen, Stroke
from illustrate.samples import Samples

_OUTER = Stroke(2.3, softness=1.4, tolerance=0.45, outer=True)
_EDGE = 2.2  # units
_INNER = Stroke(1.7, softness=1.8, tolerance=0.45, tapered=True)
_DIGIT = Stroke(1.7, softness=4.0, tolerance=0.6, opacity=0.85, tapered=True)
_HEM = Stroke(1.3, softness=2.0, tolerance=0.35, opacity=0.9)
_SEAM = Stroke(0.8, softness=3.0, tolerance=0.5, opacity=0.45)
_JAW = Stroke(1.3, softness=5.0, tolerance=0.6, opacity=0.55)
_SHORTEST_DIGIT = 4.5  # units


def ink(samples: Samples, kinds: Lines) -> Iterable[str]:
    """Each kind of line as SVG; the outline last, over all others."""
    fineness = samples.fineness
    pen = Pen(samples)
    outer = chains(kinds.outer, fineness, shortest=5)
    before = kinds.hem & kinds.inner  # limbs before clothes: always a line, be it ever so short
    hems = chains(kinds.hem & ~before, fineness, shortest=8)
    others = [*outer, *hems, *joined(kinds.edge)]
    yield from pen.drawn(hems, _HEM)
    yield from pen.drawn(chains(kinds.seam, fineness, shortest=8), _SEAM)
    yield from pen.drawn(chains(kinds.jaw, fineness, shortest=8), _JAW)
    digits = chains(
        kinds.digit,
        fineness,
        shortest=_SHORTEST_DIGIT,
        meets=kinds.outer | kinds.inner | kinds.edge,
    )
    inner = [
        *chains(before, fineness, shortest=6),
        *chains(
            kinds.inner & ~before,
            fineness,
            shortest=18,
            besides=kinds.outer,
            meets=kinds.outer | kinds.hem | kinds.edge,
        ),
    ]
    fingers = calm([line for line, _ in digits], samples.part, fineness)
    yield from pen.drawn([(line, False) for line in fingers], _DIGIT, [*others, *inner])
    yield from pen.drawn(inner, _INNER, others)
    faint = cornered(kinds.faint, fineness, shortest=20, known=samples.corners)
    yield svg.stroke(faint, PLAIN, _HEM.width, 0.35)
    straight = cornered(kinds.edge, fineness, shortest=5, known=samples.corners)
    yield from pen.fixed(straight, _EDGE)
    yield from pen.drawn(outer, _OUTER)
