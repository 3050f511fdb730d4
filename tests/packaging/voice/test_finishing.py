"""A finished phrase: no silence around it, at its loudness, its peaks held down."""

import numpy as np
import pytest

from voice.finishing import PEAK_DBTP, RATE, TARGET_LUFS, finish, true_peak_dbtp, without_silence
from voice.loudness import Samples, integrated_lufs


def a_word(seconds: float = 0.5, gain: float = 0.1) -> Samples:
    """Something like a voice: a buzz that swells and fades."""
    times = np.arange(round(seconds * RATE)) / RATE
    buzz = sum(np.sin(2 * np.pi * 150 * n * times) / n for n in range(1, 12))
    return np.asarray(gain * buzz * np.sin(np.pi * times / seconds) ** 0.5)


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE))


def said(*parts: Samples) -> Samples:
    return np.concatenate(parts)


def seconds(samples: Samples) -> float:
    return len(samples) / RATE


def test_silence_at_the_ends_is_cut() -> None:
    raw = said(silence(0.28), a_word(), silence(0.39))
    assert 0.5 <= seconds(without_silence(raw)) <= 0.6


def test_a_long_gap_is_shortened_and_a_short_one_is_left() -> None:
    around = seconds(without_silence(a_word())) * 2
    long = without_silence(said(a_word(), silence(0.9), a_word()))
    short = without_silence(said(a_word(), silence(0.15), a_word()))
    assert seconds(long) == pytest.approx(around + 0.3, abs=0.1)
    assert seconds(short) == pytest.approx(1.15, abs=0.02)


@pytest.mark.parametrize("gain", [0.001, 0.1, 0.9])
def test_every_phrase_has_the_same_loudness(gain: float) -> None:
    done = finish(said(silence(0.3), a_word(1.5, gain), silence(0.3)))
    assert integrated_lufs(done, RATE) == pytest.approx(TARGET_LUFS, abs=0.5)
    assert true_peak_dbtp(done) <= PEAK_DBTP + 0.1


def test_a_peak_is_held_down_and_the_rest_is_left() -> None:
    word = a_word(1.5)
    word[RATE // 2 : RATE // 2 + 20] += 3.0
    done = finish(said(silence(0.3), word, silence(0.3)))
    assert true_peak_dbtp(done) <= PEAK_DBTP + 0.1


def test_a_phrase_begins_and_ends_softly() -> None:
    done = finish(said(silence(0.3), a_word(), silence(0.3)))
    assert abs(done[0]) < 1e-3
    assert abs(done[-1]) < 1e-3


def test_a_tone_of_known_loudness_is_measured() -> None:
    """BS.1770: 997 Hz at full scale in one channel is -3.01 LUFS."""
    tone = np.sin(2 * np.pi * 997 * np.arange(4 * RATE) / RATE)
    assert integrated_lufs(tone, RATE) == pytest.approx(-3.01, abs=0.05)


def test_a_short_word_is_measured_as_if_it_were_said_on_and_on() -> None:
    tone = np.sin(2 * np.pi * 1000 * np.arange(round(0.3 * RATE)) / RATE)
    assert integrated_lufs(tone, RATE) == pytest.approx(-3.0, abs=0.2)


def test_silence_has_the_least_loudness() -> None:
    assert integrated_lufs(silence(1.0), RATE) == -70.0
