"""Lays what a session must sound like beside a recording of it: each clip and each chime."""

from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import numpy as np

from tests.decoding import samples_of
from tests.domain.voice.listening import Listener
from tests.likeness import RATE, Audio
from tests.sound_server import Heard, Recording, sound_of

VOICE = Path(__file__).parents[2] / "resources" / "voice" / "en"
ON_TIME_S = 0.060
SEARCH_S = 0.2  # before and after its time
ALIKE = 0.95
ALIKE_TURNED = 0.9  # of a chime whose loudness the voice changed in it
RECOGNISED = 0.5  # of a torn one
QUIET_S = 0.05  # before a chime
APART_S = 0.1  # the shortest piece of a chime that is looked for
TORN = 4  # clips and chimes that may have a gap, when other tests starve the sound server
PIECES = 3  # of a torn clip, one of which must be whole


class TooLateError(AssertionError):
    """A clip or a chime is whole, but not at its time."""


@dataclass(frozen=True)
class Sounding:
    """A clip or a chime that is due `at` seconds after the first clip."""

    name: str
    at: float
    sound: Audio

    @property
    def end(self) -> float:
        return self.at + len(self.sound) / RATE


@dataclass(frozen=True)
class Score:
    """All that must be heard."""

    clips: tuple[Sounding, ...]
    chimes: tuple[Sounding, ...]

    @classmethod
    def of(cls, listener: Listener, after_s: float = 0.0) -> "Score":
        """From the first clip that begins then or later."""
        said = [one for one in listener.said if one.at >= after_s]
        origin = said[0].at
        sounds = samples_of(*(VOICE / one.clip.file for one in said))
        clips = (
            Sounding(one.clip.id, one.at - origin, sound)
            for one, sound in zip(said, sounds, strict=True)
        )
        chimes = (
            Sounding(one.cue, one.at - origin, sound_of(one.cue))
            for one in listener.cues
            if one.at >= origin
        )
        return cls(tuple(clips), tuple(chimes))

    def compare(self, recording: Recording, first_s: float) -> None:
        """Fails where a clip or a chime is missing; TooLateError where one is not at its time.

        The first clip was heard at `first_s`; the origin is where most of them put it.
        """
        rest = recording.audio
        begins: list[float] = []
        torn: list[Sounding] = []
        for clip in self.clips:
            due = first_s + clip.at
            heard = recording.find(clip.sound, due - SEARCH_S, due + SEARCH_S, within=rest)
            if heard.certain:
                rest = recording.without(clip.sound, heard, rest)
            else:
                torn.append(clip)
                heard = _by_a_piece(clip, recording, due, rest)
            begins.append(heard.at_s)
        assert len(torn) <= TORN, [one.name for one in torn]
        off = [at_s - clip.at for at_s, clip in zip(begins, self.clips, strict=True)]
        origin_s = median(off)
        for clip, begin in zip(self.clips, off, strict=True):
            _be_on_time(clip, begin - origin_s)
        torn_chimes = [
            chime
            for chime in self.chimes
            # What lies over it could not be taken away.
            if not any(one.at < chime.end and chime.at < one.end for one in torn)
            and not self._is_whole(chime, recording, origin_s, rest)
        ]
        assert len(torn) + len(torn_chimes) <= TORN, [one.name for one in (*torn, *torn_chimes)]

    def _is_whole(
        self, chime: Sounding, recording: Recording, origin_s: float, rest: Audio
    ) -> bool:
        """Whether it has no gap; fails where it is not there, or not at its time.

        It and a word that are due together begin some milliseconds apart, and the word turns
        the chime down: then it is looked for at its time alone.
        """
        beginning = self._beginning(chime)
        sound, due = beginning.sound, origin_s + beginning.at
        found = recording.find(sound, due - SEARCH_S, due + SEARCH_S, within=rest)
        if found.score >= ALIKE:
            _be_on_time(chime, found.at_s - due)
            return True
        first, last = due - ON_TIME_S, due + ON_TIME_S
        found = recording.find(sound, first, last, within=rest, turned=True)
        assert found.score >= RECOGNISED, (chime.name, chime.at, found)
        return found.score >= ALIKE_TURNED

    def _beginning(self, chime: Sounding) -> Sounding:
        """A chime until another joins in, or the voice changes its loudness.

        A little silence goes before it, where there is one: the later part of a bell is like
        its beginning.
        """
        others = [one.at for one in self.chimes if one.at > chime.at]
        changes = [edge for one in self.clips for edge in (one.at, one.end)]
        ends = [edge for edge in (*others, *changes) if edge > chime.at + 0.01]
        length = min(chime.end, *ends) - chime.at
        assert length >= APART_S, (chime.name, chime.at, "cannot be told from the others")
        sound = chime.sound[: int(length * RATE)]
        quiet_s = QUIET_S
        if any(one.at < chime.at < one.end + QUIET_S for one in self.chimes):
            quiet_s = 0.0
        silence = np.zeros(round(quiet_s * RATE))
        return Sounding(chime.name, chime.at - quiet_s, np.concatenate([silence, sound]))


def _be_on_time(one: Sounding, late_s: float) -> None:
    if abs(late_s) > ON_TIME_S:
        raise TooLateError(f"{one.name}, due at {one.at:.2f} s, is {1000 * late_s:.0f} ms late")


def _by_a_piece(clip: Sounding, recording: Recording, due: float, rest: Audio) -> Heard:
    """Where a torn clip began, by its best piece."""
    size = len(clip.sound) // PIECES
    found = []
    for first in range(0, size * PIECES, size):
        ahead_s = first / RATE
        at = due + ahead_s
        piece = clip.sound[first : first + size]
        heard = recording.find(piece, at - SEARCH_S, at + SEARCH_S, within=rest)
        found.append(replace(heard, at_s=heard.at_s - ahead_s))
    best = max(found, key=lambda one: one.score)
    assert best.certain, (clip.name, clip.at, found)
    return best


def first_of(recording: Recording, clip_id: str, after_s: float, before_s: float) -> Heard:
    """Where a clip is heard, from which all others are counted."""
    (sound,) = samples_of(VOICE / f"{clip_id}.opus")
    heard = recording.find(sound, after_s, before_s)
    assert heard.certain, (clip_id, heard)
    return heard
