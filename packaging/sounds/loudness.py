"""How loud a sound is: momentary loudness as in ITU-R BS.1770, and sample peak."""

import math

from sounds.tones import RATE, Samples

WINDOW = round(0.4 * RATE)
HOP = round(0.01 * RATE)
SILENCE = 1e-20  # keeps the logarithm of nothing finite

# The two filters of K-weighting at 48 kHz: (b0, b1, b2), (a1, a2).
HEAD = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (-1.69065929318241, 0.73248077421585),
)
LOW_CUT = (1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621)

Filter = tuple[tuple[float, float, float], tuple[float, float]]


def _filtered(samples: Samples, by: Filter) -> Samples:
    (b0, b1, b2), (a1, a2) = by
    x1 = x2 = y1 = y2 = 0.0
    out = []
    for x in samples:
        y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
        x2, x1, y2, y1 = x1, x, y1, y
        out.append(y)
    return out


def momentary_lufs(samples: Samples) -> float:
    """The loudest 0.4 s, in LUFS; a shorter sound is followed by silence."""
    weighted = _filtered(_filtered(samples + [0.0] * WINDOW, HEAD), LOW_CUT)
    energy = [0.0]
    for sample in weighted:
        energy.append(energy[-1] + sample * sample)
    starts = range(0, len(weighted) - WINDOW + 1, HOP)
    loudest = max(energy[start + WINDOW] - energy[start] for start in starts) / WINDOW
    return -0.691 + 10.0 * math.log10(loudest + SILENCE)


def peak_dbfs(samples: Samples) -> float:
    """The largest sample in dB below full scale."""
    return 20.0 * math.log10(max(abs(sample) for sample in samples) + SILENCE)
