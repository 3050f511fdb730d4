"""Hears every clip with both recognisers.

What was heard is remembered in `build/voice/heard.json`, so that the same bytes are heard once.
"""

import json
import time
from collections.abc import Sequence
from pathlib import Path

from hipdesk.domain.voice.prompts import Prompt
from voice import shelf
from voice.hearing import Chosen, Free, listen
from voice.verdicts import Verdict, read_excused, report

ROOT = Path(__file__).resolve().parents[2]
MEMORY = ROOT / "build" / "voice" / "heard.json"
_SAVED_EVERY_S = 20.0


def check(folder: Path, prompts: tuple[Prompt, ...], ids: Sequence[str]) -> int:
    """Hears the clips of these ids, or of all; 0 when enough of them is understood."""
    clips = _clips(folder, prompts, ids)
    verdicts = _heard(folder, clips, tuple(prompt.text for prompt in prompts))
    lines, understood = report(verdicts, read_excused())
    print("\n".join(lines))
    return 0 if understood else 1


def _clips(
    folder: Path, prompts: tuple[Prompt, ...], ids: Sequence[str]
) -> dict[str, tuple[str, str]]:
    """Text and digest of each clip by file; those asked for, or all."""
    names = shelf.file_names(prompts)
    wanted = [one for one in prompts if not ids or one.id.startswith(tuple(ids))]
    return {
        names[one.said]: (one.text, shelf.digest(folder / names[one.said]))
        for one in reversed(wanted)
    }


def _heard(
    folder: Path, clips: dict[str, tuple[str, str]], phrases: tuple[str, ...]
) -> list[Verdict]:
    memory = _Memory()
    free, chosen = Free(), Chosen(phrases)
    found = []
    for file, (text, digest) in sorted(clips.items()):
        path = folder / file
        freely = memory.recall(f"free {digest}", free, path)
        by_grammar = memory.recall(f"{chosen.name} {digest}", chosen, path)
        found.append(Verdict(file.removesuffix(shelf.SUFFIX), text, freely, by_grammar))
    memory.save()
    return found


class _Memory:
    """What was heard in which bytes, kept between runs."""

    def __init__(self) -> None:
        self._saved_at = time.monotonic()
        try:
            self._heard: dict[str, str] = json.loads(MEMORY.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._heard = {}

    def recall(self, key: str, ear: Free | Chosen, path: Path) -> str:
        """What was heard before; else what is heard now."""
        if key not in self._heard:
            self._heard[key] = " ".join(ear.hear(listen(path)))
            if time.monotonic() - self._saved_at > _SAVED_EVERY_S:
                self.save()
        return self._heard[key]

    def save(self) -> None:
        MEMORY.parent.mkdir(parents=True, exist_ok=True)
        MEMORY.write_text(json.dumps(self._heard, indent=1, sort_keys=True), encoding="utf-8")
        self._saved_at = time.monotonic()
