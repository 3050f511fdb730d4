"""Renders every prompt whose words, or whose making, have changed."""

import hashlib
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hipdesk.domain.voice.prompts import Prompt
from voice import engine, opus, shelf
from voice.finishing import RATE, TARGET_LUFS, finish
from voice.shelf import Rendered

RECIPE = 2  # to be raised when a clip is finished in another way


def render(folder: Path, prompts: tuple[Prompt, ...], *, anew: bool) -> int:
    """Writes the clips and the manifest; says what was done."""
    started = time.monotonic()
    speaker = engine.Engine()
    recipe = recipe_of(speaker.version)
    have = {} if anew else shelf.kept(folder, recipe)
    clips: dict[str, Rendered] = {}
    made: dict[Path, bytes] = {}  # written together: a voice cut off half-way is none
    for said, file in shelf.file_names(prompts).items():
        old = have.get(file)
        if old is not None and old.said == said:
            clips[said] = old
            continue
        clips[said], made[folder / file] = _clip(file, said, speaker)
    for path, data in made.items():
        path.write_bytes(data)
    shelf.write(folder, prompts, clips, recipe)
    seconds = sum(clip.seconds for clip in clips.values())
    size = sum((folder / clip.file).stat().st_size for clip in clips.values())
    print(
        f"{len(prompts)} prompts, {len(clips)} clips, {seconds:.0f} s, {size / 1e6:.2f} MB; "
        f"{len(made)} rendered in {time.monotonic() - started:.1f} s"
    )
    return 0


def recipe_of(version: str) -> Mapping[str, Any]:
    """What besides the words decides about the bytes of a clip."""
    return {
        "language": "en",
        "engine": engine.NAME,
        "version": version,
        "voice": engine.VOICE,
        "seed": engine.SEED,
        "speed": engine.SPEED,
        "lufs": TARGET_LUFS,
        "bits_a_second": opus.BITS_A_SECOND,
        "recipe": RECIPE,
    }


def _clip(file: str, said: str, speaker: engine.Engine) -> tuple[Rendered, bytes]:
    samples = finish(speaker.say(said))
    data = opus.encode(samples)
    digest = hashlib.sha256(data).hexdigest()
    return Rendered(file, said, round(len(samples) / RATE, 3), digest), data
