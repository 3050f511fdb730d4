"""The folder of a voice: its clips, and the manifest that lists them."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hipdesk.domain.voice.prompts import Prompt
from hipdesk.domain.voice.prompts_manifest import FORMAT

MANIFEST = "manifest.json"
SUFFIX = ".opus"


@dataclass(frozen=True)
class Rendered:
    """A clip's file and what is in it."""

    file: str
    said: str
    seconds: float
    sha256: str


def file_names(prompts: Iterable[Prompt]) -> dict[str, str]:
    """The file of each spelling: it is called by the first prompt that is said so."""
    names: dict[str, str] = {}
    for prompt in prompts:
        names.setdefault(prompt.said, f"{prompt.id}{SUFFIX}")
    return names


def kept(folder: Path, recipe: Mapping[str, Any]) -> dict[str, Rendered]:
    """The clips by file that were made by this recipe and are as they were made."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if {key: manifest.get(key) for key in recipe} != dict(recipe):
            return {}
        entries = manifest["clips"].values()
        found = [
            Rendered(one["file"], one["said"], one["seconds"], one["sha256"]) for one in entries
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {one.file: one for one in found if digest(folder / one.file) == one.sha256}


def digest(path: Path) -> str:
    """The SHA-256 of a file; "" where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def write(
    folder: Path,
    prompts: Iterable[Prompt],
    clips: Mapping[str, Rendered],
    recipe: Mapping[str, Any],
) -> None:
    """Writes the manifest, a line for each prompt, and removes clips that nobody says."""
    lines = []
    for prompt in prompts:
        clip = clips[prompt.said]
        entry = {
            "kind": prompt.kind,
            "text": prompt.text,
            "said": clip.said,
            "seconds": clip.seconds,
            "file": clip.file,
            "sha256": clip.sha256,
        }
        lines.append(f"  {json.dumps(prompt.id)}: {json.dumps(entry, ensure_ascii=False)}")
    head = "".join(
        f" {json.dumps(key)}: {json.dumps(value)},\n"
        for key, value in {"format": FORMAT, **recipe}.items()
    )
    listed = ",\n".join(lines)
    text = f'{{\n{head} "clips": {{\n{listed}\n }}\n}}\n'
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    said = {clip.file for clip in clips.values()}
    for path in folder.glob(f"*{SUFFIX}"):
        if path.name not in said:
            path.unlink()
