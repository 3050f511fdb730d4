"""The eight chimes: what each is made of, and how loud it may be.

Their names are those of the cues of a session.
"""

from dataclasses import dataclass

from sounds.loudness import momentary_lufs, peak_dbfs
from sounds.tones import BELL, BREATH, MALLET, WOOD, Note, Samples, mix

PEAK_DBFS = -3.75  # a hair under the -3.7 that players leave undistorted

E4, B4 = 329.63, 493.88
C5, D5, E5, G5, A5, B5 = 523.25, 587.33, 659.26, 783.99, 880.0, 987.77
C6 = 1046.5


@dataclass(frozen=True)
class Chime:
    """One sound and its level: as loud as asked, unless its peak forbids that."""

    notes: tuple[Note, ...]
    lufs: float = -14.0


CHIMES = {
    # A dry knock for "3, 2, 1".
    "tick": Chime((Note(C6, 0.14, 0.022, WOOD, attack_s=0.003),)),
    "start": Chime((Note(D5, 1.8, 0.5, BELL, attack_s=0.008, release_s=0.25),)),
    "halfway": Chime(
        (Note(G5, 0.5, 0.16, MALLET), Note(G5, 0.8, 0.2, MALLET, at_s=0.16, gain=0.9)),
    ),
    # Rounder and lower than the tick: "it is about to end", not "get ready".
    "last": Chime((Note(E5, 0.26, 0.06, MALLET, attack_s=0.005, release_s=0.05),)),
    # A step up: something else begins.
    "switch": Chime(
        (Note(E5, 0.7, 0.22, MALLET), Note(B5, 1.0, 0.28, MALLET, at_s=0.2, gain=0.95)),
    ),
    # A slow sigh downwards, quieter than the others.
    "rest": Chime(
        (
            Note(B4, 1.0, 0.3, BREATH, attack_s=0.008, release_s=0.2),
            Note(E4, 1.6, 0.5, BREATH, at_s=0.26, attack_s=0.03, release_s=0.4),
        ),
        lufs=-18.0,
    ),
    "finish": Chime(
        (
            Note(C5, 1.4, 0.45, BELL),
            Note(E5, 1.4, 0.45, BELL, at_s=0.17),
            Note(G5, 1.5, 0.48, BELL, at_s=0.34),
            Note(C6, 2.2, 0.62, BELL, at_s=0.54, gain=0.9, release_s=0.4),
        ),
    ),
    # Three even strokes on one bell: to be noticed, not to startle.
    "alert": Chime(
        (
            Note(A5, 0.5, 0.14, BELL, gain=0.8),
            Note(A5, 0.5, 0.14, BELL, at_s=0.22, gain=0.9),
            Note(A5, 1.3, 0.35, BELL, at_s=0.44, release_s=0.2),
        ),
    ),
}


def render(chime: Chime) -> Samples:
    """The samples of a chime, -1 to 1, at its level."""
    samples = mix(chime.notes)
    decibels = min(chime.lufs - momentary_lufs(samples), PEAK_DBFS - peak_dbfs(samples))
    gain = round(10.0 ** (decibels / 20.0), 6)  # the same on machines that differ in the last bit
    return [gain * sample for sample in samples]
