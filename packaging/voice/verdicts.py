"""What the recognisers took the clips for, and whether that is good enough."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from voice.folding import fold, misheard

EXCUSED = Path(__file__).with_name("not_heard.toml")
WORDS_RIGHT = 0.97  # by the free recogniser
CLIPS_RIGHT = 0.99  # by the grammar


@dataclass(frozen=True)
class Verdict:
    """One clip, and what each recogniser took it for."""

    name: str  # the id that its file is called by
    text: str
    free: str
    chosen: str

    @property
    def words(self) -> int:
        return len(fold(self.text))

    @property
    def wrong_words(self) -> int:
        return min(self.words, misheard(fold(self.text), self.free.split()))

    @property
    def chosen_right(self) -> bool:
        return " ".join(fold(self.text)) == self.chosen


def read_excused() -> dict[str, str]:
    """Why a clip may be misheard by the grammar, by its name."""
    return {
        name: str(reason)
        for name, reason in tomllib.loads(EXCUSED.read_text(encoding="utf-8")).items()
    }


def report(verdicts: Sequence[Verdict], excused: Mapping[str, str]) -> tuple[list[str], bool]:
    """What was misheard and the figures, line by line; and whether they are good enough.

    The grammar must have each clip right or excused, and nearly all of them right.
    """
    lines = [line for one in verdicts for line in _misheard(one, excused)]
    words = sum(one.words for one in verdicts)
    free = 1 - sum(one.wrong_words for one in verdicts) / max(1, words)
    chosen = sum(one.chosen_right for one in verdicts) / max(1, len(verdicts))
    whole = sum(not one.wrong_words for one in verdicts)
    lines.append(
        f"{len(verdicts)} clips, {words} words: {free:.1%} of the words heard freely "
        f"({whole} clips whole), {chosen:.1%} of the clips by the grammar"
    )
    left = [one.name for one in verdicts if not one.chosen_right and one.name not in excused]
    if left:
        lines.append(f"to be respelt, or excused in {EXCUSED.name}: {', '.join(left)}")
    return lines, free >= WORDS_RIGHT and chosen >= CLIPS_RIGHT and not left


def _misheard(one: Verdict, excused: Mapping[str, str]) -> list[str]:
    if not one.wrong_words and one.chosen_right:
        return []
    lines = [f"{one.name}: {one.text}"]
    if one.wrong_words:
        lines.append(f"    heard freely: {one.free or 'nothing'}")
    if not one.chosen_right:
        lines.append(f"    by grammar:   {one.chosen or 'nothing'}")
    if one.name in excused:
        lines.append(f"    excused:      {excused[one.name]}")
    return lines
