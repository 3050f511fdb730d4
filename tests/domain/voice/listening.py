"""A session that is listened to: every clip with the session time at which it began."""

from collections.abc import Callable
from dataclasses import dataclass, field

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.routine import Routine
from hipdesk.domain.session import Session
from hipdesk.domain.session_events import CueDue, Event, PhaseStarted
from hipdesk.domain.timeline import PhaseKind
from hipdesk.domain.voice.coach import Coach, Hush, Say
from hipdesk.domain.voice.fitting import Speech
from hipdesk.domain.voice.manner import Manner
from hipdesk.domain.voice.prompts import Clip, VoiceBook
from hipdesk.domain.voice.script import stretched

LEAST_S = 1e-4  # a clock goes on, also from a reading that was rounded down
Command = Callable[[Session, float], list[Event]]


@dataclass
class Spoken:
    """One clip as it was heard."""

    at: float
    clip: Clip
    late_s: float
    until: float  # cut short by a hush, or its whole length


@dataclass
class Listener:
    """Runs a session, looking when it asks to be looked at."""

    session: Session
    coach: Coach
    now: float = 0.0
    said: list[Spoken] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    phases: list[PhaseStarted] = field(default_factory=list)
    cues: list[CueDue] = field(default_factory=list)
    waited_s: float = 0.0

    @classmethod
    def of(
        cls, routine: Routine, catalogue: Catalogue, book: VoiceBook, manner: Manner
    ) -> "Listener":
        sets = stretched(planned_sets(routine, catalogue), book, manner)
        listener = cls(Session(sets, routine.pacing, 0.0), Coach(book, manner))
        listener.hear(listener.session.start())
        return listener

    @property
    def words(self) -> list[str]:
        return [one.clip.text for one in self.said]

    @property
    def ids(self) -> list[str]:
        return [one.clip.id for one in self.said]

    def hear(self, events: list[Event]) -> None:
        self.phases += [one for one in events if isinstance(one, PhaseStarted)]
        self.cues += [one for one in events if isinstance(one, CueDue)]
        for one in self.coach.look(self.session, events):
            if isinstance(one, Hush):
                self._cut()
            elif isinstance(one, Say):
                begun = self.now - one.late_s
                self.said.append(Spoken(begun, one.clip, one.late_s, begun + one.clip.seconds))
        if not self.speeches or self.speeches[-1] is not self.coach.speech:
            self.speeches.append(self.coach.speech)
        if self.coach.short_s and not self.session.state.paused:
            self.waited_s += self.coach.short_s
            self.hear(self.session.more_time(self.now, self.coach.short_s))

    def _cut(self) -> None:
        if self.said:
            self.said[-1].until = min(self.said[-1].until, self.now)

    def do(self, command: Command) -> None:
        self.hear(command(self.session, self.now))

    def run(self, seconds: float, tick_s: float = 60.0) -> None:
        """Let time pass, looking at each cue, phase, second and line, or each `tick_s`."""
        end = self.now + seconds
        while self.now < end and not self.session.over:
            due = self.session.next_due(self.coach.next_at)
            due = end if due is None else max(due, self.now + LEAST_S)
            self.now = min(end, self.now + tick_s, due)
            self.hear(self.session.tick(self.now))

    def to_the_end(self) -> "Listener":
        while not self.session.over:
            self.run(600.0)
        return self

    def to(self, kind: PhaseKind) -> "Listener":
        """Until a phase of this kind runs."""
        while self.session.state.phase.kind is not kind:
            self.run(0.25)
        return self
