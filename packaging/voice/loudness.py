"""How loud a phrase is: integrated loudness as in ITU-R BS.1770, gated, mono."""

import numpy as np
import scipy  # each of its parts is loaded where it is first named
from numpy.typing import NDArray

from sounds.loudness import HEAD, LOW_CUT
from sounds.tones import RATE as FILTER_RATE

LEAST_S = 3.0  # a shorter phrase is measured as if it were said again and again
_BLOCK = round(0.4 * FILTER_RATE)
_HOP = round(0.1 * FILTER_RATE)
_ABSOLUTE_LUFS = -70.0
_RELATIVE_LU = -10.0
_SILENCE = 1e-20

Samples = NDArray[np.float64]


def integrated_lufs(samples: Samples, rate: int) -> float:
    """The loudness of samples of -1 to 1 in LUFS; rates that divide 48 kHz."""
    at_filter_rate = scipy.signal.resample_poly(samples, FILTER_RATE // rate, 1)
    times = int(np.ceil(LEAST_S * FILTER_RATE / len(at_filter_rate)))
    weighted = np.tile(at_filter_rate, times)
    for above, below in (HEAD, LOW_CUT):
        weighted = scipy.signal.lfilter(above, (1.0, *below), weighted)
    energy = np.concatenate(([0.0], np.cumsum(weighted**2)))
    starts = np.arange(0, len(weighted) - _BLOCK + 1, _HOP)
    blocks = (energy[starts + _BLOCK] - energy[starts]) / _BLOCK
    blocks = blocks[_lufs(blocks) > _ABSOLUTE_LUFS]
    if not len(blocks):
        return _ABSOLUTE_LUFS
    loud = blocks[_lufs(blocks) > _lufs(blocks.mean()) + _RELATIVE_LU]
    return float(_lufs(loud.mean()))


def _lufs(power: NDArray[np.float64] | float) -> NDArray[np.float64]:
    return np.asarray(-0.691 + 10.0 * np.log10(power + _SILENCE))
