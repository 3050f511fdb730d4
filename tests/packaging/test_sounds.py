"""The chimes are what their generator makes, at their levels, and no two can be taken for one."""

import io
import itertools
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from hipdesk.domain.timeline import Cue
from sounds.chimes import CHIMES, render
from sounds.loudness import momentary_lufs, peak_dbfs
from sounds.make import SOUNDS, as_wav, main

NAMES = [cue.value for cue in Cue]


def samples_of(path: Path) -> list[float]:
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 48_000)
        pcm = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    return [float(sample) / 32_768 for sample in pcm]


def likeness(one: list[float], other: list[float]) -> float:
    """The largest cross-correlation of two sounds; 1 is the same sound."""
    size = 1 << (len(one) + len(other)).bit_length()
    both = np.fft.irfft(np.fft.rfft(one, size) * np.conj(np.fft.rfft(other, size)), size)
    return float(np.abs(both).max() / (np.linalg.norm(one) * np.linalg.norm(other)))


def test_there_is_one_chime_for_each_cue_and_no_other_file() -> None:
    assert sorted(CHIMES) == sorted(NAMES)
    assert sorted(path.name for path in SOUNDS.glob("*.wav")) == sorted(f"{n}.wav" for n in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_committed_chime_is_what_the_generator_makes(name: str) -> None:
    assert as_wav(render(CHIMES[name])) == (SOUNDS / f"{name}.wav").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_chime_is_clean_and_at_its_level(name: str) -> None:
    samples = samples_of(SOUNDS / f"{name}.wav")
    assert samples[0] == samples[-1] == 0.0
    assert peak_dbfs(samples) <= -3.7
    loudness = momentary_lufs(samples)
    assert loudness <= -13.9
    if name not in {"tick", "last", "rest"}:  # too short to be as loud, or soft on purpose
        assert loudness >= -14.5


@pytest.mark.parametrize(("name", "longest_s"), [("tick", 0.2), ("last", 0.3), ("finish", 3.0)])
def test_a_chime_that_must_be_over_in_time_is_short(name: str, longest_s: float) -> None:
    assert len(samples_of(SOUNDS / f"{name}.wav")) / 48_000 <= longest_s


def test_no_two_chimes_are_alike() -> None:
    sounds = {name: samples_of(SOUNDS / f"{name}.wav") for name in NAMES}
    for one, other in itertools.combinations(NAMES, 2):
        assert likeness(sounds[one], sounds[other]) < 0.75, (one, other)
    assert likeness(sounds["tick"], sounds["last"]) < 0.3


def test_check_names_a_stale_file_and_writes_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sounds.make.SOUNDS", tmp_path)
    monkeypatch.setattr("sounds.make.CHIMES", {"tick": CHIMES["tick"]})
    monkeypatch.setattr(sys, "argv", ["make.py", "--check"])
    assert main() == 1
    assert "tick.wav" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
    monkeypatch.setattr(sys, "argv", ["make.py"])
    assert main() == 0
    with wave.open(io.BytesIO((tmp_path / "tick.wav").read_bytes())) as file:
        assert file.getnframes() == round(0.14 * 48_000)
