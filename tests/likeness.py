"""How like one sound is to a stretch of another: what a recording is searched with."""

import numpy as np
from numpy.typing import NDArray

RATE = 48_000  # samples in a second
TURN = RATE // 200  # samples between the moments at which a loudness may change

Audio = NDArray[np.float64]


def decibels(audio: Audio) -> float:
    """The RMS level in dB below full scale; -180 is silence."""
    return float(20 * np.log10(np.sqrt(np.mean(audio**2)) + 1e-9)) if len(audio) else -180.0


def likeness(part: Audio, sound: Audio) -> Audio:
    """The normalised cross-correlation of `sound` with each stretch of `part` of its length."""
    own = float(np.sum(sound**2))
    return _products(part, sound) / np.sqrt(_energies(part, sound) * own)


def likeness_turned(part: Audio, sound: Audio) -> Audio:
    """The same for a sound whose loudness changes at most once, wherever that fits best.

    Each of its two parts is as loud as it was there, and none is turned upside down.
    """
    powers = np.cumsum(sound**2)
    own = float(powers[-1])
    whole = _products(part, sound)
    explained = np.maximum(whole, 0) ** 2 / own
    before = np.zeros_like(whole)
    for change in range(TURN, len(sound), TURN):
        piece = np.zeros_like(sound)
        piece[change - TURN : change] = sound[change - TURN : change]
        before += _products(part, piece)
        power = float(powers[change - 1])
        if min(power, own - power) > own * 1e-3:
            first = np.maximum(before, 0) ** 2 / power
            second = np.maximum(whole - before, 0) ** 2 / (own - power)
            explained = np.maximum(explained, first + second)
    return np.asarray(np.sqrt(explained / _energies(part, sound)))


def _products(part: Audio, sound: Audio) -> Audio:
    """The scalar product of `sound` with each stretch of `part` of its length."""
    size = 1 << (len(part) + len(sound)).bit_length()
    product = np.fft.irfft(np.fft.rfft(part, size) * np.conj(np.fft.rfft(sound, size)), size)
    return np.asarray(product[: len(part) - len(sound) + 1])


def _energies(part: Audio, sound: Audio) -> Audio:
    """Of each stretch of `part` as long as `sound`; silence counts a little."""
    energy = np.concatenate([[0.0], np.cumsum(part**2)])
    energy = energy[len(sound) :] - energy[: len(part) - len(sound) + 1]
    return np.asarray(np.maximum(energy, float(np.sum(sound**2)) * 1e-6))
