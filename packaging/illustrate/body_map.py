"""The body map: a figure from the front and from the back, with regions to click and to tint."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from illustrate import body_regions, potrace
from illustrate.bundle import FORMAT, SUFFIX, frame_content, packed
from illustrate.curves import Curve
from illustrate.drawing import Artist
from illustrate.model import FIGURES, VIEW_HEIGHT, VIEW_WIDTH, Camera, Frame, Scene
from illustrate.pose_data import Pose
from illustrate.posing import posed
from illustrate.raster import rasterise
from illustrate.wearer import Wearer, wearer

Floats = NDArray[np.float64]

FILE = f"body_map{SUFFIX}"
WIDTH = 300  # units of a view of the map; its height is that of a picture
_FINENESS = 3.0  # samples for each unit: the figure is small here, and it is drawn but once
_LEFT = (VIEW_WIDTH - WIDTH) / 2
_METRES = 3.26  # across a whole picture
_MIDDLE = 0.865  # metres of height in the middle of the view
_AZIMUTHS = {"front": 0.0, "back": 180.0}
_ANGLES = {
    **{f"hip_abduction_{side}": 5.0 for side in "lr"},
    **{f"shoulder_abduction_{side}": 28.0 for side in "lr"},
    **{f"pronation_{side}": 45.0 for side in "lr"},
}
_SPOT = 40.0  # square units
_TOLERANCE = 0.7  # units that a point of a region's outline may be off


def write(folder: Path) -> Path:
    """Draws the map into the folder of the pictures; returns its path."""
    body = wearer(FIGURES[0])
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(packed(content(body, Artist(body, _FINENESS))))
    return path


def content(body: Wearer, artist: Artist) -> dict[str, Any]:
    """What the file says."""
    return {
        "format": FORMAT,
        "width": WIDTH,
        "height": VIEW_HEIGHT,
        "views": {view: _view(view, body, artist) for view in _AZIMUTHS},
    }


def _view(view: str, body: Wearer, artist: Artist) -> dict[str, Any]:
    scene = Scene(
        posed(body.body, Pose(angles=_ANGLES)).posed(),
        (),
        Camera(_AZIMUTHS[view], 2.0, (0.0, 0.0, _MIDDLE), _METRES),
        ground=False,
    )
    [frame] = artist.draw(scene)
    regions = _regions(view, body, scene, artist.fineness)
    return {
        "frame": frame_content(Frame(*map(_cut, (frame.base, frame.feel, frame.ink)))),
        "regions": [{"id": name, "points": points} for name, points in regions],
    }


def _cut(fragment: str) -> str:
    return f'<g transform="translate({-_LEFT:g} 0)">{fragment}</g>' if fragment else ""


def _regions(
    view: str, body: Wearer, scene: Scene, fineness: float
) -> list[tuple[str, list[list[float]]]]:
    """Each region's largest outline, as a polygon in units of the map."""
    triangles = body.body.triangles
    buffer = rasterise(scene.camera, fineness, body.skin(scene.posed), triangles)
    rows, columns = np.nonzero(buffer.hit)
    corners = triangles[buffer.triangle[rows, columns]]
    second, third = buffer.second[rows, columns], buffer.third[rows, columns]
    shares = np.stack([1 - second - third, second, third], axis=1)
    charted = np.einsum("nk,nkc->nc", shares, body.chart[corners])
    arm = (shares * body.arm[corners]).sum(axis=1) > 0.5
    found = np.full(buffer.depth.shape, -1, np.int16)
    found[rows, columns] = body_regions.region_of(view, charted, arm)
    regions = []
    for index, name in enumerate(body_regions.names(view)):
        curves = potrace.traced(found == index, fineness, smallest=_SPOT)
        if curves:
            regions.append((name, _polygon(max(curves, key=_area))))
    return regions


def _polygon(curve: Curve) -> list[list[float]]:
    """The outline by few points, to half a unit."""
    line = _simplified(_flattened(curve), _TOLERANCE)
    return [[round(2 * (x - _LEFT)) / 2, round(2 * y) / 2] for x, y in line.tolist()]


def _flattened(curve: Curve) -> Floats:
    t = np.linspace(0, 1, 9)[1:, None]
    s = 1 - t
    starts = range(0, len(curve.points) - 1, 3)
    pieces = [curve.points[k : k + 4] for k in starts]
    curves = [
        s**3 * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t**3 * p[3] for p in pieces
    ]
    return np.concatenate(curves)


def _area(curve: Curve) -> float:
    x, y = curve.points[::3].T
    return float(abs(x @ np.roll(y, 1) - y @ np.roll(x, 1)) / 2)


def _simplified(line: Floats, tolerance: float) -> Floats:
    """The points of a ring without those that lie nearly between their neighbours."""
    middle = len(line) // 2
    return np.concatenate(
        [_thinned(line[: middle + 1], tolerance)[:-1], _thinned(line[middle:], tolerance)]
    )


def _thinned(line: Floats, tolerance: float) -> Floats:
    chord = line[-1] - line[0]
    arms = line - line[0]
    off = np.abs(chord[0] * arms[:, 1] - chord[1] * arms[:, 0]) / max(np.hypot(*chord), 1e-9)
    worst = int(off.argmax())
    if off[worst] <= tolerance or len(line) < 3:
        return line[[0, -1]]
    before, after = _thinned(line[: worst + 1], tolerance), _thinned(line[worst:], tolerance)
    return np.concatenate([before[:-1], after])
