"""What lies round each place where a line may run: whose colour it has, how fine it is."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from illustrate.dress import Material
from illustrate.model import PARTS
from illustrate.samples import NOTHING, NOWHERE, Samples

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Kind = TypeVar("Kind", bound=np.generic)

FIGURE = tuple(material.name.lower() for material in Material)
_THINGS = ("wood", "towel", "ball", "strap", "cushion")  # those with a line of their own,
PLAIN = "outline"  # and that of all others
NAMES = (*FIGURE, *_THINGS, PLAIN)
_INKS = {name: index for index, name in enumerate(NAMES)}
_INKS["towel_edge"] = _INKS["towel"]
_LAYERS = 0.03  # metres: cloth that lies so close to the skin has the edge, not the skin,
_PRESSED = 0.008  # metres: where figure and thing press on each other, the line is the figure's
_WORN = ("head", "neck", "torso", "pelvis", "uarm", "thigh")  # of the parts that wear something
_FINEST = {"hand": 1.0, "foot": 0.9, "head": 0.7, "neck": 0.4}  # 1: as fine as lines get
_KINDS = [part.split("_")[0] for part in PARTS] + [""]
_CLOTHED = np.array([kind in _WORN for kind in _KINDS])
_FINE = np.array([_FINEST.get(kind, 0.0) for kind in _KINDS])
_ROUND = 3.0  # units of blur of the figure: which way its edge faces


class Inks:
    """Pictures with one value for each corner between samples: (rows + 1, columns + 1)."""

    def __init__(self, samples: Samples) -> None:
        inks = samples.valued(_INKS, NAMES.index(PLAIN))
        behind = _PRESSED * (~samples.body & (inks != _INKS["strap"]))
        around = _around(np.where(samples.thing == NOTHING, NOWHERE, samples.depth + behind))
        inks = _around(inks)
        nearest = np.argmin(around, axis=0)[None]
        ink, part, depth = (
            np.take_along_axis(values, nearest, axis=0)[0]
            for values in (inks, _around(samples.part), around)
        )
        close = (around < depth + _LAYERS) & (inks < len(FIGURE))
        worn = np.where(close, inks, -1).max(axis=0)
        self.ink = np.where(_CLOTHED[part], np.maximum(ink, worn), ink)
        self.fine = _FINE[part]
        body = ndimage.gaussian_filter(samples.body.astype(np.float32), _ROUND * samples.fineness)
        down, across = np.gradient(np.mean(_around(body), axis=0))
        self.below = -down / np.maximum(np.hypot(down, across), 1e-6)  # 1: the edge faces down

    def at(self, places: Floats) -> tuple[Ints, Ints]:
        """The rows and columns of the corners nearest to places in samples, (n, 2)."""
        rows, columns = self.ink.shape
        x, y = np.rint(places).astype(int).T
        return np.clip(y, 0, rows - 1), np.clip(x, 0, columns - 1)


def line_token(name: str, *, outer: bool = False) -> str:
    """The token of one of NAMES; round the figure that of its edge, which a theme may change."""
    if name == PLAIN:
        return name
    return f"{name}_edge" if outer and name in FIGURE else f"{name}_line"


def _around(picture: NDArray[Kind]) -> NDArray[Kind]:
    """The four samples round each corner, (4, rows + 1, columns + 1)."""
    wide = np.pad(picture, 1, mode="edge")
    return np.stack([wide[:-1, :-1], wide[:-1, 1:], wide[1:, :-1], wide[1:, 1:]])
