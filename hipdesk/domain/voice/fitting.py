"""Fits what is worth saying into the time there is: nothing overlaps, and the lesser gives way.

The written priority is the order of `Kind`; of two wishes of one kind the earlier one wins. A
wish is moved within its time, then cut down to a shorter choice, and only then lost. What is
said is said whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hipdesk.domain.voice.prompts import Clip, Kind

GAP_S = 0.12  # of silence between two clips, at least
_PRIORITY = {kind: place for place, kind in enumerate(Kind)}
_LEAST = 1e-6  # seconds; what is smaller is a rounding error


@dataclass(frozen=True)
class Wish:
    """Something worth saying; times are session time in seconds.

    Each choice is made of clips that are said one after another; the first choice that fits is
    taken. It begins at `at`, or up to `slack_s` later, and has ended by `end_by`. One that
    `ends` is said as late as that allows. Wishes of one chain keep their order, and where one is
    lost the rest of its chain is lost too.
    """

    name: str  # tells it from the others of its phase
    phase: int  # which phase of its set it belongs to
    kind: Kind
    choices: tuple[tuple[Clip, ...], ...]
    at: float
    end_by: float
    slack_s: float = 0.0
    ends: bool = False
    chain: str = ""
    pause_s: float = GAP_S  # before it, where it follows another of its chain


@dataclass(frozen=True)
class Line:
    """One clip at its time."""

    at: float
    clip: Clip
    until: float
    wish: Wish


@dataclass(frozen=True)
class Speech:
    """What is said, in order, and what gave way."""

    lines: tuple[Line, ...] = ()
    lost: tuple[Wish, ...] = ()
    busy_until: float = 0.0  # something was being said until then


def fit(wishes: Iterable[Wish], scale: float = 1.0, busy_until: float = 0.0) -> Speech:
    """Everything that has room; `scale` is how many seconds pass for one of a clip.

    Until `busy_until` something is being said already.
    """
    lines: list[Line] = []
    lost: list[Wish] = []
    chains: dict[str, float | None] = {}  # when each has ended so far; None when it is broken
    for wish in sorted(wishes, key=_weight):
        found = None
        if (ended := chains.get(wish.chain, 0.0)) is not None:
            found = _placed(_after(wish, max(ended, busy_until), scale), lines, scale)
        if found is None:
            lost.append(wish)
        else:
            lines += _lines(replace(wish, choices=(found[1],)), found[0], scale)
        if wish.chain:
            chains[wish.chain] = lines[-1].until if found else None
    return Speech(tuple(sorted(lines, key=lambda line: line.at)), tuple(lost), busy_until)


def seconds(clips: Iterable[Clip], scale: float = 1.0) -> float:
    """How long clips take one after another."""
    lengths = [clip.seconds * scale for clip in clips]
    return sum(lengths) + GAP_S * scale * max(0, len(lengths) - 1)


def _weight(wish: Wish) -> tuple[int, float]:
    return _PRIORITY[wish.kind], wish.at


def _after(wish: Wish, ended: float, scale: float) -> Wish:
    """The wish, begun no earlier than what was said before it allows."""
    if not ended:
        return wish
    pause_s = wish.pause_s if wish.chain else GAP_S
    at = max(wish.at, ended + pause_s * scale)
    return replace(wish, at=at, slack_s=wish.at + wish.slack_s - at)


def _placed(wish: Wish, lines: list[Line], scale: float) -> tuple[float, tuple[Clip, ...]] | None:
    """Where the best choice that fits begins, and what it is."""
    for clips in wish.choices:
        length = seconds(clips, scale)
        room = _late(wish, length, lines, scale) if wish.ends else _soon(wish, length, lines, scale)
        if room is not None:
            return room, clips
    return None


def _soon(wish: Wish, length: float, lines: list[Line], scale: float) -> float | None:
    """The first free begin within the wish's time."""
    begin = wish.at
    latest = min(wish.at + wish.slack_s, wish.end_by - length) + _LEAST
    while begin <= latest:
        before = _in_the_way(begin, length, lines, scale)
        if not before:
            return begin
        begin = max(line.until for line in before) + GAP_S * scale
    return None


def _late(wish: Wish, length: float, lines: list[Line], scale: float) -> float | None:
    """The last free begin within the wish's time."""
    begin = wish.end_by - length
    while begin >= wish.at - _LEAST:
        before = _in_the_way(begin, length, lines, scale)
        if not before:
            return begin
        begin = min(line.at for line in before) - GAP_S * scale - length
    return None


def _in_the_way(begin: float, length: float, lines: list[Line], scale: float) -> list[Line]:
    gap = GAP_S * scale - _LEAST
    return [line for line in lines if begin < line.until + gap and line.at < begin + length + gap]


def _lines(wish: Wish, begin: float, scale: float) -> list[Line]:
    found = []
    for clip in wish.choices[0]:
        until = begin + clip.seconds * scale
        found.append(Line(begin, clip, until, wish))
        begin = until + GAP_S * scale
    return found
