"""The soft shadow on walls, seats, rolls and balls where the figure leans, sits or lies."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import KDTree

from illustrate.model import Scene
from illustrate.raster import rays
from illustrate.rotations import Z
from illustrate.samples import Samples

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

_FALLS, _ASIDE = 0.012, 0.006  # metres that it lies lower than what casts it, and to the right
_FADES = 0.005  # metres from what casts it at which it has faded to a third
_FARTHEST = 0.06  # metres: nothing is cast farther
_SOFT = 2.0  # units of its blur
_CLOSE = 0.012  # metres: the skin between its vertices
_BESIDE = 24.0  # units
_WORN = ("hair", "strap")  # colours of what the figure has on: all of it is close to the skin


def shadow(scene: Scene, samples: Samples, on: Bools) -> Floats:
    """How dark each sample of a thing is, 0 to 1, by the skin that touches it or nearly does.

    `on` is where a shadow can fall.
    """
    dark = np.zeros(samples.depth.shape)
    camera = scene.camera
    rows, columns = np.nonzero(on & _beside(samples))
    ray = rays(camera, samples.fineness, rows, columns)
    place = camera.position + samples.depth[rows, columns][:, None] * ray
    casts = KDTree(samples.skin - _FALLS * Z + _ASIDE * camera.right)
    away, _ = casts.query(place, distance_upper_bound=_FARTHEST)
    dark[rows, columns] = np.exp(-np.maximum(away - _CLOSE, 0) / _FADES)
    soft: Floats = ndimage.gaussian_filter(dark, _SOFT * samples.fineness)
    soft[~on] = 0
    return soft


def things(samples: Samples) -> Bools:
    """Where something beside the figure is seen that a shadow can fall on."""
    worn = [samples.colours.index(name) for name in _WORN if name in samples.colours]
    return samples.shown & ~samples.body & ~np.isin(samples.colour, worn)


def _beside(samples: Samples) -> Bools:
    """What is so near to the figure in the view that it may lie in its shadow."""
    near: Bools = ndimage.distance_transform_edt(~samples.body) < (_BESIDE * samples.fineness)
    return near
