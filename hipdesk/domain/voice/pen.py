"""Writes wishes: finds their clips, and leaves out what no clip was made for."""

from dataclasses import dataclass

from hipdesk.domain.timeline import Phase, PlannedSet, Side
from hipdesk.domain.voice.fitting import GAP_S, Wish
from hipdesk.domain.voice.manner import Manner
from hipdesk.domain.voice.prompts import SIDED, Clip, Kind, VoiceBook

AFTER_CHIME_S = 0.25  # a chime has so long to itself before the voice joins in
SHORT_S = 1.5  # in a phase up to this long the voice does not wait for the chime
BEFORE_END_S = 0.3  # so long before its phase is over has the voice ended


@dataclass(frozen=True)
class Span:
    """One phase of a set where it lies in session time, in seconds."""

    index: int  # counts through lead, then work
    at: float
    phase: Phase

    @property
    def end(self) -> float:
        return self.at + self.phase.seconds

    @property
    def begin(self) -> float:
        """Where the voice joins in: after the chime of the phase's start, if it has one."""
        chimes = any(offset == 0.0 for offset, _ in self.phase.cues)
        short = self.quiet_end - self.at <= SHORT_S
        return self.at + (AFTER_CHIME_S if chimes and not short else 0.0)

    @property
    def quiet_end(self) -> float:
        """Where its count-down begins, or its end where there is none."""
        counted = [offset for offset, _ in self.phase.cues if offset > 0.0]
        return self.at + counted[0] if counted else self.end


@dataclass(frozen=True)
class Pen:
    """Writes for one set."""

    book: VoiceBook
    manner: Manner
    planned: PlannedSet | None  # None after the last set

    @property
    def exercise_id(self) -> str:
        return self.planned.exercise_id if self.planned else ""

    @property
    def reads(self) -> bool:
        return self.manner.reads(self.exercise_id)

    def called(self, lead: str, side: Side) -> tuple[tuple[str, ...], ...]:
        """The ids that name the exercise, such as `next.ID`; shorter ones where there are any.

        Of an own exercise the system says the name alone, and a clip the side.
        """
        clip = self.book.find(f"name.{self.exercise_id}")
        if clip is None or not clip.by_system:
            return ((f"{lead}.{self.exercise_id}",),)
        alone = ((clip.id,),)
        return ((clip.id, f"side.{side}"), *alone) if side in SIDED else alone

    def clips(self, side: Side, *ids: str) -> tuple[Clip, ...]:
        """The clips of these ids for a side; none at all where one is missing."""
        found = [self.book.find(one, side) for one in ids]
        return tuple(one for one in found if one) if all(found) else ()

    def wish(
        self,
        span: Span,
        name: str,
        kind: Kind,
        *choices: str | tuple[str, ...],
        at: float | None = None,
        end_by: float | None = None,
        slack_s: float = 0.0,
        ends: bool = False,
        chain: str = "",
        pause_s: float = GAP_S,
    ) -> list[Wish]:
        """One wish, or none when there are no clips; from the span's begin to its end."""
        side = span.phase.side
        ids = [(one,) if isinstance(one, str) else one for one in choices]
        found = tuple(clips for one in ids if (clips := self.clips(side, *one)))
        if not found:
            return []
        begin = span.begin if at is None else at
        end = span.end if end_by is None else end_by
        return [
            Wish(name, span.index, kind, found, begin, end, slack_s, ends, chain, pause_s),
        ]
