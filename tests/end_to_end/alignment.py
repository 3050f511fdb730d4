"""Lays what a session must sound like beside a recording of it: each clip and each chime."""

from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from tests.decoding import samples_of
from tests.domain.voice.listening import Listener
from tests.likeness import RATE, Audio
from tests.sound_server import Heard, Recording, sound_of
from tests.standstill import Witness, Wrong

VOICE = Path(__file__).parents[2] / "resources" / "voice" / "en"
ON_TIME_S = 0.060
SEARCH_S = 0.2  # before and after its time
ALIKE = 0.95
ALIKE_TURNED = 0.9  # of a chime whose loudness the voice changed in it
RECOGNISED = 0.5  # of a torn one
QUIET_S = 0.05  # before a chime
APART_S = 0.1  # the shortest piece of a chime that is looked for
TORN = 4  # clips and chimes that may have a gap, when other tests starve the sound server
PIECE_S = 0.2  # of a torn clip
WHOLE = 0.5  # of its pieces must be


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

    def compare(self, recording: Recording, first_s: float, witness: Witness) -> None:
        """Fails where a clip or a chime is missing, not at its time, or too many have gaps.

        StoodStillError where the machine stood still at each of what is wrong, TooLateError
        where the rest was only late. The first clip was heard at `first_s`; the origin is where
        most of them put it.
        """
        comparison = _Comparison(self, recording, first_s)
        comparison.hear_clips()
        comparison.hear_chimes()
        witness.judge(comparison.wrong)


class _Comparison:
    """What is heard of a score in a recording, and what is wrong with it."""

    def __init__(self, score: Score, recording: Recording, first_s: float) -> None:
        self._score = score
        self._recording = recording
        self._rest = recording.audio  # without the clips that were found whole
        self._origin_s = first_s
        self._torn: list[Sounding] = []
        self._wrong: list[Wrong] = []

    @property
    def wrong(self) -> list[Wrong]:
        if len(self._torn) <= TORN:
            return self._wrong
        return [*self._wrong, *(self._told(one, "has a gap") for one in self._torn)]

    def hear_clips(self) -> None:
        begins = []
        for clip in self._score.clips:
            begin = self._beginning_of(clip)
            if begin is None:
                self._wrong.append(self._told(clip, "is not to be recognised"))
            else:
                begins.append((clip, begin))
        self._origin_s = median(begin - clip.at for clip, begin in begins)
        for clip, begin in begins:
            self._be_on_time(clip, begin - clip.at - self._origin_s)

    def hear_chimes(self) -> None:
        torn_clips = tuple(self._torn)  # what lies over a chime could not be taken away
        for chime in self._score.chimes:
            if not any(one.at < chime.end and chime.at < one.end for one in torn_clips):
                self._hear_chime(chime)

    def _beginning_of(self, clip: Sounding) -> float | None:
        """When it began, as its first whole piece tells; None if too little of it is whole."""
        heard = self._find(clip.sound, self._origin_s + clip.at)
        if heard.certain:
            self._rest = self._recording.without(clip.sound, heard, self._rest)
            return heard.at_s
        self._torn.append(clip)
        pieces = np.array_split(clip.sound, max(1, round(len(clip.sound) / RATE / PIECE_S)))
        ahead_s = np.cumsum([0, *map(len, pieces)]) / RATE
        begins = [
            one.at_s - ahead
            for piece, ahead in zip(pieces, ahead_s[:-1], strict=True)
            if (one := self._find(piece, self._origin_s + clip.at + ahead)).certain
        ]
        return min(begins) if len(begins) >= WHOLE * len(pieces) else None

    def _hear_chime(self, chime: Sounding) -> None:
        """Look for one where it is due, and where a word turns it down at its time alone.

        A chime and a word that are due together begin some milliseconds apart.
        """
        beginning = self._until_another(chime)
        due = self._origin_s + beginning.at
        heard = self._find(beginning.sound, due)
        if heard.score >= ALIKE:
            self._be_on_time(chime, heard.at_s - due)
            return
        heard = self._find(beginning.sound, due, ON_TIME_S, turned=True)
        if heard.score < RECOGNISED:
            self._wrong.append(self._told(chime, f"is not to be recognised ({heard.score:.2f})"))
        elif heard.score < ALIKE_TURNED:
            self._torn.append(chime)

    def _until_another(self, chime: Sounding) -> Sounding:
        """A chime until another joins in, or the voice changes its loudness.

        A little silence goes before it, where there is one: the later part of a bell is like
        its beginning.
        """
        chimes, clips = self._score.chimes, self._score.clips
        others = [one.at for one in chimes if one.at > chime.at]
        changes = [edge for one in clips for edge in (one.at, one.end)]
        ends = [edge for edge in (*others, *changes) if edge > chime.at + 0.01]
        length = min(chime.end, *ends) - chime.at
        assert length >= APART_S, (chime.name, chime.at, "cannot be told from the others")
        sound = chime.sound[: int(length * RATE)]
        quiet_s = QUIET_S
        if any(one.at < chime.at < one.end + QUIET_S for one in chimes):
            quiet_s = 0.0
        silence = np.zeros(round(quiet_s * RATE))
        return Sounding(chime.name, chime.at - quiet_s, np.concatenate([silence, sound]))

    def _find(
        self, sound: Audio, due: float, within_s: float = SEARCH_S, *, turned: bool = False
    ) -> Heard:
        return self._recording.find(
            sound, due - within_s, due + within_s, within=self._rest, turned=turned
        )

    def _be_on_time(self, one: Sounding, late_s: float) -> None:
        if abs(late_s) > ON_TIME_S:
            self._wrong.append(self._told(one, f"is {1000 * late_s:.0f} ms late", late=True))

    def _told(self, one: Sounding, what: str, *, late: bool = False) -> Wrong:
        begin_s = self._origin_s + one.at
        what = f"{one.name}, due at {one.at:.2f} s, {what}"
        return Wrong(what, begin_s - SEARCH_S, begin_s + len(one.sound) / RATE, late)


def first_of(
    recording: Recording, clip_id: str, after_s: float, before_s: float, witness: Witness
) -> Heard:
    """Where a clip is heard, from which all others are counted."""
    (sound,) = samples_of(VOICE / f"{clip_id}.opus")
    heard = recording.find(sound, after_s, before_s)
    if not heard.certain:
        witness.judge([Wrong(f"{clip_id} is not to be recognised: {heard}", after_s, before_s)])
    return heard
