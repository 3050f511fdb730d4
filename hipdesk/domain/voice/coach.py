"""The coach: follows a session and says what is due, or that the voice must be still.

It looks at what runs; whenever that is not what it had foreseen, it foresees anew to the end of
the set. So it says the same however often the clock is read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf

from hipdesk.domain.card import PauseReason
from hipdesk.domain.history import SkipReason
from hipdesk.domain.session import Session
from hipdesk.domain.session_events import Event, PhaseStarted, SetAdded, SetFinished
from hipdesk.domain.session_state import SessionState
from hipdesk.domain.voice.fitting import Line, Speech, Wish, fit
from hipdesk.domain.voice.manner import Manner
from hipdesk.domain.voice.pen import Pen, Span
from hipdesk.domain.voice.prompts import Clip, Kind, VoiceBook
from hipdesk.domain.voice.script import Deed, done_before, short_by, spans_of, wishes

ANSWER_S = 1.5  # an answer to a key comes so soon, or not at all
_PAUSES = {
    PauseReason.USER: Deed.PAUSED,
    PauseReason.GAP: Deed.GAP,
    PauseReason.HURTS: Deed.HURTS,
}


@dataclass(frozen=True)
class Say:
    """A clip that was to begin `late_s` seconds of session time ago."""

    clip: Clip
    late_s: float = 0.0


@dataclass(frozen=True)
class Ready:
    """A clip that is likely to be said next."""

    clip: Clip


@dataclass(frozen=True)
class Hush:
    """Whatever is being said is said no further."""


Utterance = Say | Ready | Hush
_Place = tuple[int, int, float, object]  # set, phase, its start, and the phase itself


class Coach:
    """Speaks for one session; `scale` is how many times faster than real time it runs."""

    def __init__(self, book: VoiceBook, manner: Manner, scale: float = 1.0) -> None:
        self._book = book
        self._manner = manner
        self._scale = scale
        self._place: _Place | None = None
        self._spans: tuple[Span, ...] = ()  # foreseen, to the end of the set
        self._speech = Speech()
        self._given = 0  # how many lines of the speech were said
        self._last: Line | None = None  # the line that was said last, unless it was cut
        self._said: set[tuple[int, str]] = set()  # wishes of this run that were said whole
        self._paused: PauseReason | None = None
        self._owed: Deed | None = None  # what was done while the clock stood
        self._over = False
        self.short_s = 0.0  # what the running set-up card lacks to read all out

    @property
    def speech(self) -> Speech:
        """What is foreseen from the last change to the end of the set."""
        return self._speech

    @property
    def next_at(self) -> float:
        """The session time of the next line; inf when there is none."""
        if self._over or self._paused or self._given == len(self._speech.lines):
            return inf
        return self._speech.lines[self._given].at

    def look(self, session: Session, events: Iterable[Event] = ()) -> list[Utterance]:
        """What is to be said, now that these things have happened."""
        if self._over or not self._manner.speaks:
            return []
        events = tuple(events)
        if session.over:
            self._over = True
            return [Hush()] if self._speaking(session.active_s) else []
        now, state = session.active_s, session.state
        deed = _deed(events, state, self._place)
        before, self._paused = self._paused, state.paused
        if self._paused is not None:
            self._owed = deed or self._owed
            return [] if self._paused is before else self._stop(self._paused, now)
        if before is None:
            return self._follow(state, now, deed)
        deed, self._owed = deed or self._owed or Deed.RESUMED, None
        return [Hush(), *self._follow(state, now, deed)]

    def _stop(self, reason: PauseReason, now: float) -> list[Utterance]:
        """The voice stops with the clock, and says why it stands."""
        if line := self._speaking(now):  # not said to its end
            self._said.discard(_name(line.wish))
        self._speech, self._given, self._last = Speech(), 0, None
        clip = self._book.find(_PAUSES[reason])
        return [Hush(), *([Say(clip)] if clip else [])]

    def _follow(self, state: SessionState, now: float, deed: Deed | None) -> list[Utterance]:
        place: _Place = (state.set_index, state.phase_index, state.started_at, state.phase)
        before, self._place = self._place, place
        if place == before and deed is None:
            return self._due(now)
        if before is None or place[0] != before[0] or not self._foresaw(place):
            return self._change(state, before, now, deed)
        if deed is None:
            return self._due(now)
        return [*self._due(now), *self._plan(state, now, deed)]

    def _foresaw(self, place: _Place) -> bool:
        """Whether the session has come where it was expected."""
        _, index, at, phase = place
        return any(
            one.index == index and one.at == at and one.phase == phase for one in self._spans
        )

    def _change(
        self, state: SessionState, before: _Place | None, now: float, deed: Deed | None
    ) -> list[Utterance]:
        """The session runs otherwise than foreseen, or has come to its next set."""
        if before is not None and before[:3] == (
            state.set_index,
            state.phase_index,
            state.started_at,
        ):
            waits = self.short_s > 0  # then it is we who asked for the time
            deed = deed or (None if waits else Deed.TIME_ADDED)
            return [*self._due(now), *self._plan(state, now, deed)]
        in_turn = self._spans and state.started_at == self._spans[-1].end and deed is None
        found: list[Utterance] = self._due(now) if in_turn else []
        if not in_turn and self._speaking(now):
            found.append(Hush())
            self._last = None
        self._said.clear()
        return found + self._plan(state, now, deed, state.started_at if in_turn else now)

    def _plan(
        self, state: SessionState, now: float, deed: Deed | None, begun: float | None = None
    ) -> list[Utterance]:
        """Foresee what is said from here to the end of the set, and say what is due of it.

        `begun`: a set begins, and did so then.
        """
        at = now if begun is None else begun
        speaking = self._speaking(at)
        self._spans = spans_of(state)
        pen = Pen(self._book, self._manner, state.current)
        found = [*wishes(pen, self._spans, done_before(state))]
        if deed is not None and (clip := self._book.find(deed)):
            last = at + (ANSWER_S + clip.seconds) * self._scale
            slack_s = ANSWER_S * self._scale
            found.append(Wish(deed, -1, Kind.STATE, ((clip,),), at, last, slack_s))
        new = [one for one in found if _name(one) not in self._said]
        to_come = [late for one in new if (late := _from(one, at))]
        self._speech = fit(to_come, self._scale, speaking.until if speaking else 0.0)
        self._given = 0
        reads = self._scale == 1.0 and self._manner.reads(pen.exercise_id)
        self.short_s = short_by(self._speech, self._spans[0]) if reads else 0.0
        said = self._due(now)
        return said or self._ready()

    def _due(self, now: float) -> list[Utterance]:
        found: list[Utterance] = []
        lines = self._speech.lines
        while self._given < len(lines) and (line := lines[self._given]).at <= now:
            self._given += 1
            self._last = line
            if all(one.wish is not line.wish for one in lines[self._given :]):
                self._said.add(_name(line.wish))
            found.append(Say(line.clip, now - line.at))
        return found + self._ready() if found else []

    def _ready(self) -> list[Utterance]:
        return [Ready(line.clip) for line in self._speech.lines[self._given : self._given + 1]]

    def _speaking(self, now: float) -> Line | None:
        return self._last if self._last and self._last.until > now else None


def _name(wish: Wish) -> tuple[int, str]:
    return wish.phase, wish.name


def _deed(events: tuple[Event, ...], state: SessionState, place: _Place | None) -> Deed | None:
    """What a key has done, where that is worth an answer."""
    for event in events:
        match event:
            case SetFinished(_, result) if result.reason not in {None, SkipReason.ENDED}:
                return Deed.SKIPPED
            case SetAdded():
                return Deed.REPEAT
            case PhaseStarted(_, _, _, elapsed_s) if elapsed_s > 0:
                return Deed.UNDONE
    if place is None or (state.set_index, state.phase_index) >= place[:2]:
        return None
    return Deed.BACK if state.set_index == place[0] else Deed.BACK_FURTHER


def _from(wish: Wish, now: float) -> Wish | None:
    """What is left of a wish's time; None when its time has passed."""
    if wish.at >= now:
        return wish
    if wish.ends:
        return replace(wish, at=now)
    left_s = wish.at + wish.slack_s - now
    return replace(wish, at=now, slack_s=left_s) if left_s >= 0 else None
