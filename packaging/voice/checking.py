"""Hears every clip with both recognisers, and says which are not understood.

What was heard is remembered in `build/voice/heard.json`, so that a clip is heard once.
"""

import json
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hipdesk.domain.voice.prompts import Prompt
from voice import shelf
from voice.folding import fold, misheard
from voice.hearing import Chosen, Free, listen

ROOT = Path(__file__).resolve().parents[2]
MEMORY = ROOT / "build" / "voice" / "heard.json"
EXCUSED = Path(__file__).with_name("not_heard.toml")
WORDS_RIGHT = 0.97  # by the free recogniser
CLIPS_RIGHT = 0.99  # by the grammar
_SAVED_EVERY_S = 20.0


@dataclass(frozen=True)
class Verdict:
    """One clip, and what each recogniser took it for."""

    file: str
    text: str
    free: str
    chosen: str

    @property
    def words(self) -> int:
        return len(fold(self.text))

    @property
    def wrong_words(self) -> int:
        return misheard(fold(self.text), self.free.split())

    @property
    def chosen_right(self) -> bool:
        return " ".join(fold(self.text)) == self.chosen


def check(folder: Path, prompts: tuple[Prompt, ...], ids: Sequence[str]) -> int:
    """Hears the clips of these ids, or of all; 0 when enough of them is understood."""
    clips = _clips(folder, prompts, ids)
    verdicts = _heard(folder, clips, tuple(prompt.text for prompt in prompts))
    excused = read_excused()
    for one in verdicts:
        if one.wrong_words or not one.chosen_right:
            print(f"{one.file.removesuffix(shelf.SUFFIX)}: {one.text}")
            if one.wrong_words:
                print(f"    heard freely: {one.free}")
            if not one.chosen_right:
                print(f"    by grammar:   {one.chosen or 'nothing'}")
            if reason := excused.get(one.file.removesuffix(shelf.SUFFIX)):
                print(f"    excused:      {reason}")
    return _summed_up(verdicts, excused)


def read_excused() -> dict[str, str]:
    """Why a clip, by the id that its file is called by, may be misheard."""
    return {
        prompt_id: str(reason)
        for prompt_id, reason in tomllib.loads(EXCUSED.read_text(encoding="utf-8")).items()
    }


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
        found.append(Verdict(file, text, freely, by_grammar))
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


def _summed_up(verdicts: Sequence[Verdict], excused: dict[str, str]) -> int:
    words = sum(one.words for one in verdicts)
    wrong = sum(min(one.words, one.wrong_words) for one in verdicts)
    right = sum(one.chosen_right for one in verdicts)
    free, chosen = 1 - wrong / max(1, words), right / max(1, len(verdicts))
    whole = sum(not one.wrong_words for one in verdicts)
    open_ones = [
        one.file.removesuffix(shelf.SUFFIX)
        for one in verdicts
        if not one.chosen_right and one.file.removesuffix(shelf.SUFFIX) not in excused
    ]
    print(
        f"{len(verdicts)} clips, {words} words: {free:.1%} of the words heard freely "
        f"({whole} clips whole), {chosen:.1%} of the clips by the grammar"
    )
    if open_ones:
        print(f"to be respelt, or excused in {EXCUSED.name}: {', '.join(open_ones)}")
    return 0 if free >= WORDS_RIGHT and chosen >= CLIPS_RIGHT and not open_ones else 1
