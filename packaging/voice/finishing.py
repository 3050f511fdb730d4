"""From what the engine says to a clip: trimmed, gaps shortened, faded, levelled, limited."""

import numpy as np
import scipy  # each of its parts is loaded where it is first named
from numpy.typing import NDArray

from voice.loudness import Samples, integrated_lufs

RATE = 24_000  # samples a second
TARGET_LUFS = -16.0
PEAK_DBTP = -1.5  # true peak, between the samples too

_RUMBLE_HZ = 60.0
_HEARD_DB = -55.0  # under the loudest 5 ms: quieter is silence; an f or an h is not
_WINDOW = RATE // 200
_LEAD_S, _TAIL_S = 0.02, 0.06  # what is left of the silence at the ends
_LONGEST_GAP_S = 0.3  # between two sentences
_FADE_IN_S, _FADE_OUT_S = 0.008, 0.05
_LIMITER_S = 0.003
_NEAR_LU = 0.1
_OVERSAMPLED = 4


def finish(raw: Samples) -> Samples:
    """A phrase ready to be encoded, -1 to 1."""
    rumble = scipy.signal.butter(2, _RUMBLE_HZ, "highpass", fs=RATE, output="sos")
    clean = scipy.signal.sosfiltfilt(rumble, raw)
    return level(_faded(without_silence(clean)))


def without_silence(samples: Samples) -> Samples:
    """What is heard, with a little before and after it, and no long gap within."""
    heard = np.flatnonzero(_is_heard(samples))
    first = max(0, heard[0] - round(_LEAD_S * RATE))
    last = min(len(samples), heard[-1] + round(_TAIL_S * RATE))
    keep = np.zeros(len(samples), dtype=bool)
    keep[first:last] = True
    half = round(_LONGEST_GAP_S * RATE / 2)
    gaps = np.flatnonzero(np.diff(heard) > 2 * half)
    for before, after in zip(heard[gaps], heard[gaps + 1], strict=True):
        keep[before + half : after - half] = False
    return np.asarray(samples[keep])


def level(samples: Samples) -> Samples:
    """At the target loudness, with its peaks held down."""
    for _ in range(4):  # what the limiter takes is given back
        wanting_lu = TARGET_LUFS - integrated_lufs(samples, RATE)
        if abs(wanting_lu) < _NEAR_LU:
            break
        samples = _limited(samples * 10.0 ** (wanting_lu / 20.0))
    return samples


def true_peak_dbtp(samples: Samples) -> float:
    """The largest value of the wave itself, in dB below full scale."""
    return float(20.0 * np.log10(_between_samples(samples).max() + 1e-20))


def _is_heard(samples: Samples) -> NDArray[np.bool_]:
    power = np.convolve(samples**2, np.full(_WINDOW, 1.0 / _WINDOW), "same")
    return np.asarray(power > power.max() * 10.0 ** (_HEARD_DB / 10.0))


def _faded(samples: Samples) -> Samples:
    faded = samples.copy()
    into, out = round(_FADE_IN_S * RATE), round(_FADE_OUT_S * RATE)
    faded[:into] *= _ramp(into)
    faded[-out:] *= _ramp(out)[::-1]
    return faded


def _ramp(count: int) -> Samples:
    """A raised cosine from 0 towards 1."""
    return np.asarray(0.5 - 0.5 * np.cos(np.pi * np.arange(count) / count))


def _limited(samples: Samples) -> Samples:
    """The samples where no peak is too high; else with less gain around each that is."""
    most = 10.0 ** (PEAK_DBTP / 20.0)
    wave = _between_samples(samples).reshape(-1, _OVERSAMPLED).max(axis=1)
    if wave.max() <= most:
        return samples
    width = round(_LIMITER_S * RATE) | 1
    highest = scipy.ndimage.maximum_filter1d(wave, 2 * width)
    gain = np.minimum(1.0, 0.98 * most / np.maximum(highest, 1e-9))
    return np.asarray(samples * scipy.ndimage.uniform_filter1d(gain, width))


def _between_samples(samples: Samples) -> Samples:
    """How far the wave itself goes from zero, at more points than it has samples."""
    away: Samples = np.abs(scipy.signal.resample_poly(samples, _OVERSAMPLED, 1))
    return away
