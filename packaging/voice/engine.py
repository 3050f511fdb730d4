"""Text to samples: the one place that knows the speech engine."""

from importlib.metadata import version

import numpy as np
from hibari import SAMPLE_RATE, Hibari

from voice.finishing import RATE
from voice.loudness import Samples

NAME = "hibari-tts"
VOICE = "heart"  # the one that the package carries
SEED = 0  # of the noise in breath and consonants
SPEED = 0.95  # a little slower than the engine's own pace: it is followed while moving


class Engine:
    """The engine, loaded once."""

    def __init__(self) -> None:
        if SAMPLE_RATE != RATE:
            raise RuntimeError(f"the engine speaks at {SAMPLE_RATE} Hz, not at {RATE}")
        self._speak = Hibari(VOICE, threads=1)  # one thread: the same sums in the same order

    @property
    def version(self) -> str:
        return version(NAME)

    def say(self, words: str) -> Samples:
        """The samples of a phrase, as they come: silence around it, at any level."""
        return np.asarray(self._speak(words, speed=SPEED, seed=SEED), dtype=np.float64)
