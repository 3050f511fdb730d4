"""Writes curves down as SVG: areas, lines, and shapes with a soft edge; colours are tokens."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from illustrate.curves import STEP, Curve, path_data

Floats = NDArray[np.float64]

_REACH = 3.0  # of a blur: farther out nothing is seen of it


def group(parts: Iterable[str]) -> str:
    """Parts whose coordinates are in steps of STEP units."""
    content = "".join(parts)
    return f'<g transform="scale({STEP})">{content}</g>' if content else ""


def area(curves: Sequence[Curve], token: str, opacity: float = 1.0, *, holes: bool = False) -> str:
    """With `holes`, a curve within another is left open, whichever way it runs."""
    if not curves:
        return ""
    rule = ' fill-rule="evenodd"' if holes else ""
    return f'<path fill="@{token}@"{_faint("fill", opacity)}{rule} d="{path_data(curves)}"/>'


def stroke(curves: Sequence[Curve], token: str, width: float, opacity: float = 1.0) -> str:
    """Round-ended lines, `width` units wide."""
    if not curves:
        return ""
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    wide = f'stroke-width="{width / STEP:.3g}"'
    faint = _faint("stroke", opacity)
    return f'<path fill="none" stroke="@{token}@"{faint} {wide} {ends} d="{path_data(curves)}"/>'


def soft_area(curves: Sequence[Curve], token: str, opacity: float, blur: float, name: str) -> str:
    """An area that fades out over its edge.

    `blur` is the standard deviation, in units; no two areas of a drawing have one name.
    """
    kind = f'fill="@{token}@"{_faint("fill", opacity)}'
    return "".join(
        _blurred(apart, kind, blur, f"{name}{number}")
        for number, apart in enumerate(_apart(curves, _REACH * blur))
    )


def within(curves: Sequence[Curve], parts: Iterable[str], name: str) -> str:
    """Parts of which only what lies within the curves, not in holes, is seen."""
    (left, top), (right, bottom) = (np.rint(end / STEP) for end in _bounds(curves, 0.0))
    # Qt takes a group to reach as far as its shapes without their blur, and cuts it off there:
    # with a box round the curves in it, though it shows nothing, it reaches as far as they do.
    box = f"M{left:g} {top:g}H{right:g}V{bottom:g}H{left:g}z"
    return (
        f'<mask id="{name}"><path fill="#fff" fill-rule="evenodd" d="{path_data(curves)}"/></mask>'
        f'<g mask="url(#{name})"><path fill="#fff" fill-opacity="0" d="{box}"/>{"".join(parts)}</g>'
    )


def polygon(points: Floats) -> Curve:
    """The closed curve of straight lines through the points, (n, 2), in units."""
    ring = np.concatenate([points, points[:1]])
    thirds = [ring[:-1] + (ring[1:] - ring[:-1]) * part for part in (1 / 3, 2 / 3, 1)]
    pieces = np.stack(thirds, axis=1).reshape(-1, 2)
    return Curve(np.concatenate([ring[:1], pieces]), closed=True)


def _blurred(curves: Sequence[Curve], kind: str, blur: float, name: str) -> str:
    low, high = _bounds(curves, _REACH * blur)
    (x, y), (width, height) = np.floor(low / STEP), np.ceil((high - low) / STEP)
    place = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    return (
        f'<filter id="{name}" filterUnits="userSpaceOnUse" {place}>'
        f'<feGaussianBlur stdDeviation="{blur / STEP:g}"/></filter>'
        f'<path {kind} filter="url(#{name})" d="{path_data(curves)}"/>'
    )


def _apart(curves: Sequence[Curve], reach: float) -> list[list[Curve]]:
    """Groups of curves that do not reach each other: a blur takes as long as its box is large."""
    groups: list[list[Curve]] = []
    for curve in curves:
        near = [group for group in groups if _meet(_bounds(group, reach), _bounds([curve], reach))]
        groups = [group for group in groups if group not in near]
        groups.append([*(one for group in near for one in group), curve])
    return groups


def _meet(one: tuple[Floats, Floats], other: tuple[Floats, Floats]) -> bool:
    return bool((one[0] <= other[1]).all() and (other[0] <= one[1]).all())


def _bounds(curves: Sequence[Curve], reach: float) -> tuple[Floats, Floats]:
    points = np.concatenate([curve.points for curve in curves])
    return points.min(axis=0) - reach, points.max(axis=0) + reach


def _faint(what: str, opacity: float) -> str:
    return f' {what}-opacity="{opacity:g}"' if opacity < 1 else ""
