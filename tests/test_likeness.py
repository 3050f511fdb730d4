"""The measure with which the recordings of a session are searched."""

import numpy as np

from hipdesk.domain.timeline import Cue
from tests.likeness import RATE, Audio, likeness, likeness_turned
from tests.sound_server import sound_of

BEFORE = RATE // 10


def heard(sound: Audio) -> Audio:
    """As a recording has it: with silence around."""
    return np.concatenate([np.zeros(BEFORE), sound, np.zeros(BEFORE)])


def test_a_chime_that_was_turned_down_in_the_middle_is_found_at_its_place() -> None:
    chime = sound_of(Cue.TICK)
    gain = np.where(np.arange(len(chime)) < RATE // 50, 1.0, 0.25)
    recording = heard(chime * gain)
    assert likeness(recording, chime).max() < 0.95
    scores = likeness_turned(recording, chime)
    assert scores.max() > 0.999
    assert scores.argmax() == BEFORE


def test_neither_another_chime_nor_silence_is_like_it() -> None:
    chime = sound_of(Cue.TICK)
    for other in (sound_of(Cue.REST), np.zeros(RATE // 2)):
        recording = heard(other)
        assert likeness(recording, chime).max() < 0.5
        assert likeness_turned(recording, chime).max() < 0.5
