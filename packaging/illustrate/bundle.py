"""Writes the drawings of one exercise into the file that the app reads.

The same drawings give the same bytes.
"""

import json
import lzma
from pathlib import Path
from typing import Any

from illustrate.model import (
    VIEW_HEIGHT,
    VIEW_WIDTH,
    DrawnArrow,
    DrawnLoop,
    DrawnStill,
    Frame,
    PictureSet,
    Point,
)

FORMAT = 1
SUFFIX = ".json.xz"
# With a dictionary of 1 MB: so much memory, and no more, is kept by whoever unpacks it.
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 20}]


def write(pictures: PictureSet, folder: Path) -> Path:
    """Writes `<folder>/<figure>/<exercise>.json.xz`; returns its path."""
    path = folder / pictures.figure / f"{pictures.exercise}{SUFFIX}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(packed(content(pictures)))
    return path


def packed(value: dict[str, Any]) -> bytes:
    """JSON with sorted keys and no spaces, compressed."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return lzma.compress(text.encode(), filters=_FILTERS)


def content(pictures: PictureSet) -> dict[str, Any]:
    """What the file says."""
    cover = {"cover": pictures.cover} if pictures.cover else {}
    return {
        **cover,
        "format": FORMAT,
        "figure": pictures.figure,
        "exercise": pictures.exercise,
        "drawn_side": pictures.drawn_side,
        "width": VIEW_WIDTH,
        "height": VIEW_HEIGHT,
        "stills": [_still(still) for still in pictures.stills],
        "loops": [_loop(loop) for loop in pictures.loops],
    }


def frame_content(frame: Frame) -> dict[str, str]:
    return {"base": frame.base, "feel": frame.feel, "ink": frame.ink}


def _still(still: DrawnStill) -> dict[str, Any]:
    return {
        "id": still.id,
        "alt": still.alt,
        "frame": frame_content(still.frame),
        "arrows": [_arrow(arrow) for arrow in still.arrows],
        "feel": _points(still.feel),
    }


def _loop(loop: DrawnLoop) -> dict[str, Any]:
    return {
        "id": loop.id,
        "alt": loop.alt,
        "alt_start": loop.alt_start,
        "frames": [frame_content(frame) for frame in loop.frames],
        "arrows": [_arrow(arrow) for arrow in loop.arrows],
        "feel": [_points(points) for points in loop.feel],
    }


def _arrow(arrow: DrawnArrow) -> dict[str, Any]:
    return {"kind": arrow.kind, "points": _points(arrow.points)}


def _points(points: tuple[Point, ...]) -> list[list[float]]:
    return [[round(x * 2) / 2, round(y * 2) / 2] for x, y in points]
