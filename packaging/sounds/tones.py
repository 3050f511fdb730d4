"""Struck notes as sums of fading sines: plain Python, and the same samples on every machine.

Each partial is a damped rotation, one multiplication a sample. Only its constants come from
the machine's maths library, rounded to where all libraries agree; what follows is exact IEEE
arithmetic.
"""

import math
from dataclasses import dataclass

RATE = 48_000  # samples a second
HIGHEST_HZ = 9_000.0  # partials above it only hiss

Samples = list[float]


@dataclass(frozen=True)
class Partial:
    """One sine of a note, relative to the note itself."""

    ratio: float  # of frequencies
    gain: float
    fade: float  # of decay times


@dataclass(frozen=True)
class Note:
    """One stroke."""

    hertz: float
    seconds: float
    decay_s: float  # time in which the lowest partial falls to 37 %
    voice: tuple[Partial, ...]
    at_s: float = 0.0
    gain: float = 1.0
    attack_s: float = 0.006
    release_s: float = 0.03


BELL = (
    Partial(1.0, 1.0, 1.0),
    Partial(2.0, 0.42, 0.62),
    Partial(2.76, 0.22, 0.42),
    Partial(4.07, 0.09, 0.26),
    Partial(5.4, 0.05, 0.18),
)
MALLET = (Partial(1.0, 1.0, 1.0), Partial(3.93, 0.16, 0.22), Partial(9.2, 0.025, 0.08))
WOOD = (Partial(1.0, 1.0, 1.0), Partial(2.57, 0.28, 0.55))
BREATH = (Partial(1.0, 1.0, 1.0), Partial(2.0, 0.12, 0.7))


def _agreed(value: float) -> float:
    """A value of the maths library without the digits in which libraries differ."""
    return round(value, 12)


def _fading_sine(hertz: float, decay_s: float, count: int) -> Samples:
    shrink = _agreed(math.exp(-1.0 / (decay_s * RATE)))
    angle = 2.0 * math.pi * hertz / RATE
    turn_x, turn_y = shrink * _agreed(math.cos(angle)), shrink * _agreed(math.sin(angle))
    x, y = 1.0, 0.0
    samples = []
    for _ in range(count):
        samples.append(y)
        x, y = x * turn_x - y * turn_y, x * turn_y + y * turn_x
    return samples


def _ramp(count: int) -> Samples:
    """A raised cosine from 0 up towards 1."""
    return [_agreed(0.5 - 0.5 * math.cos(math.pi * i / count)) for i in range(count)]


def strike(note: Note) -> Samples:
    """The samples of one note; the first and the last are exactly zero."""
    count = round(note.seconds * RATE)
    total = [0.0] * count
    for partial in note.voice:
        hertz = note.hertz * partial.ratio
        if hertz <= HIGHEST_HZ:
            sine = _fading_sine(hertz, note.decay_s * partial.fade, count)
            gain = partial.gain * note.gain
            total = [have + gain * more for have, more in zip(total, sine, strict=True)]
    for i, factor in enumerate(_ramp(round(note.attack_s * RATE))):
        total[i] *= factor
    for i, factor in enumerate(_ramp(round(note.release_s * RATE))):
        total[count - 1 - i] *= factor
    return total


def mix(notes: tuple[Note, ...]) -> Samples:
    """All notes together, each from its own moment on."""
    struck = [(round(note.at_s * RATE), strike(note)) for note in notes]
    total = [0.0] * max(start + len(samples) for start, samples in struck)
    for start, samples in struck:
        for i, sample in enumerate(samples, start):
            total[i] += sample
    return total
