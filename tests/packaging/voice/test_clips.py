"""The clips that HipDesk ships: whole, of the words there are, short, small and at their level."""

import hashlib
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from devtools.places import ROOT
from hipdesk.domain.timeline import PhaseKind
from hipdesk.domain.voice.prompts import Clip, Kind, Prompt, VoiceBook
from hipdesk.domain.voice.prompts_manifest import read_voice
from hipdesk.domain.voice.prompts_text import FILE, parse_prompts
from tests.domain.real_catalogue import real_catalogue
from voice import shelf
from voice.loudness import integrated_lufs
from voice.verdicts import read_excused

VOICE = ROOT / "resources" / "voice" / "en"
SOUNDS = ROOT / "resources" / "sounds"
MOST_BYTES = 6_000_000  # voice and chimes together
LONGEST_S = {
    Kind.COUNT: 0.9,  # each has a second to itself
    Kind.SAFETY: 5.0,
    Kind.STATE: 3.0,
    Kind.NAME: 4.5,
    Kind.PHASE: 1.5,
    Kind.TIME: 1.5,
    Kind.NUMBER: 2.0,
    Kind.STEP: 7.0,
    Kind.DO: 4.5,
    Kind.CARE: 4.5,
}
DECODED_HZ = 48_000
HEARD = ("count.3", "phase.hold", "next.hip_abduction.left", "step.glute_bridge.1", "left.10s")
DECODER = """
import sys
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat
app = QCoreApplication([])
wanted = QAudioFormat()
wanted.setSampleRate(int(sys.argv[1]))
wanted.setChannelCount(1)
wanted.setSampleFormat(QAudioFormat.SampleFormat.Float)
for path in sys.argv[2:]:
    decoder = QAudioDecoder()
    decoder.setAudioFormat(wanted)
    decoder.setSource(QUrl.fromLocalFile(path))
    parts = []
    decoder.bufferReady.connect(lambda: parts.append(bytes(decoder.read().data())))
    decoder.finished.connect(app.quit)
    decoder.error.connect(lambda code: app.exit(1))
    decoder.start()
    if app.exec():
        sys.exit(decoder.errorString())
    print(b"".join(parts).hex())
"""


@cache
def manifest() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((VOICE / shelf.MANIFEST).read_text(encoding="utf-8"))
    return read


@cache
def book() -> VoiceBook:
    return read_voice((VOICE / shelf.MANIFEST).read_text(encoding="utf-8"))


@cache
def prompts() -> tuple[Prompt, ...]:
    return parse_prompts((VOICE / FILE).read_text(encoding="utf-8"))


def test_every_prompt_has_a_clip_of_its_words_and_no_clip_is_left_over() -> None:
    entries = manifest()["clips"]
    assert {one.id: (one.kind, one.text, one.said) for one in prompts()} == {
        prompt_id: (Kind(one["kind"]), one["text"], one["said"])
        for prompt_id, one in entries.items()
    }


def test_every_file_is_what_the_manifest_says_and_no_file_is_left_over() -> None:
    listed = {one.file: one.sha256 for one in book()}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VOICE.glob("*.opus")
    }
    assert found == listed


def test_prompts_that_are_said_alike_share_their_clip() -> None:
    names = shelf.file_names(prompts())
    assert {one.id: book()[one.id].file for one in prompts()} == {
        one.id: names[one.said] for one in prompts()
    }


def test_how_the_clips_were_made_is_kept_with_them() -> None:
    made = manifest()
    lock = (ROOT / "packaging" / "lock" / "voice.txt").read_text(encoding="utf-8")
    assert f"{made['engine']}=={made['version']} " in lock
    assert made["seed"] == 0
    assert made["lufs"] == -16.0


def test_voice_and_chimes_are_small_enough_to_be_shipped() -> None:
    sizes = [path.stat().st_size for path in (*VOICE.iterdir(), *SOUNDS.iterdir())]
    assert sum(sizes) <= MOST_BYTES


def too_long() -> list[Clip]:
    return [one for one in book() if one.seconds > LONGEST_S[one.kind]]


def test_no_clip_is_longer_than_its_kind_may_be() -> None:
    assert too_long() == []


def test_a_file_begins_as_opus_of_one_channel_with_no_random_number() -> None:
    for path in VOICE.glob("*.opus"):
        head = path.read_bytes()[:64]
        assert head[:4] == b"OggS", path.name
        assert head[14:18] == bytes(4), f"{path.name} has a stream number of its own"
        assert head[28:36] == b"OpusHead", path.name
        assert head[37] == 1, f"{path.name} has several channels"


def test_what_may_be_misheard_is_a_clip_and_has_its_reason() -> None:
    files = {one.file.removesuffix(shelf.SUFFIX) for one in book()}
    for prompt_id, reason in read_excused().items():
        assert prompt_id in files
        assert len(reason) > 20


@pytest.mark.needs("sound")
def test_clips_play_for_their_length_at_their_level(tmp_path: Path) -> None:
    """As the app's own library decodes them."""
    paths = [str(VOICE / book()[one].file) for one in HEARD]
    done = subprocess.run(
        [sys.executable, "-c", DECODER, str(DECODED_HZ), *paths],
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
        cwd=tmp_path,
    )
    decoded = done.stdout.split()
    for prompt_id, line in zip(HEARD, decoded, strict=True):
        samples = np.frombuffer(bytes.fromhex(line), np.float32).astype(np.float64)
        assert len(samples) / DECODED_HZ == pytest.approx(book()[prompt_id].seconds, abs=0.005)
        assert integrated_lufs(samples, DECODED_HZ) == pytest.approx(-16.0, abs=1.0), prompt_id
        assert np.abs(samples).max() < 1.0


def test_a_cue_is_over_before_its_movement_is() -> None:
    late = [
        (clip.id, clip.seconds, seconds)
        for exercise in real_catalogue().exercises
        for phase, seconds in (
            (PhaseKind.MOVE_IN, exercise.tempo.move_in),
            (PhaseKind.MOVE_OUT, exercise.tempo.move_out),
        )
        if (clip := book().find(f"cue.{exercise.id}.{phase}")) and clip.seconds > seconds
    ]
    assert late == []
