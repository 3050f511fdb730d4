"""The words that can be said: their ids, and the clips that hold them.

An id is made of parts with dots between them; its first part says what it is about:

    next.hip_abduction.left     "Next: standing hip abduction, left side."
    name.hip_abduction.left     the same without "Next", for a first or a repeated set
    setup.hip_abduction         the position it starts from
    step.hip_abduction.3.left   its step 3; step.seated_figure_four.more is the optional step
    do.hip_abduction.hold       what the card shows in a phase; with the part of a round or the
                                coming part of a change: do.si_shotgun.hold.squeeze
    cue.hip_abduction.move_in   one or two words for the same: "Lift.", "Lower."
    phase.hold                  a phase by its kind, whatever the exercise
    count.3  rep.7  rep.last  round.2  round.last  set.2  set.last
    times.7  rounds.2  hold_for.10  work_for.30     how much is to be done
    left.half  left.10s         time that is left; clock.10 is what a stopwatch has counted
    side.left  switch.left  gear.belt  need.chair
    state.*  safety.*  breathe.*  test.*  out.*  say.*     as in `prompts_needed`

A side ends an id only where the words differ by side: `VoiceBook.find` knows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.timeline import Phase, PhaseKind, Side

SIDED = {Side.LEFT, Side.RIGHT}


class Kind(StrEnum):
    """What a prompt is for; the first gives way last."""

    COUNT = "count"  # three, two, one: each on its second
    SAFETY = "safety"
    STATE = "state"  # what a key has done: paused, skipped
    NAME = "name"  # what comes next, and on which side
    PHASE = "phase"  # in, hold, out, rest
    TIME = "time"  # half-way, ten seconds left
    NUMBER = "number"  # repetitions, rounds, sets
    STEP = "step"  # how it is set up and done, read out
    DO = "do"  # the line that the card shows in a phase
    CARE = "care"  # a kind word


@dataclass(frozen=True)
class Prompt:
    """Words to be rendered."""

    id: str
    kind: Kind
    text: str  # what is said, and shown as a caption
    say: str = ""  # spelt for the engine where it would say the text wrong

    @property
    def said(self) -> str:
        """What the engine is given: compounds apart, or it runs them together; and an end."""
        words = self.say or self.text.replace("-", " ")
        return words if words[-1] in ".?!" else f"{words}."


@dataclass(frozen=True)
class Clip:
    """Words as they are spoken."""

    id: str
    kind: Kind
    text: str
    seconds: float
    file: str  # within the voice's folder; clips of the same words share one; "": no clip
    sha256: str = ""

    @property
    def by_system(self) -> bool:
        """Whether the system's own speech says it."""
        return not self.file


class VoiceBook:
    """Every clip of a voice by its id."""

    def __init__(self, clips: Mapping[str, Clip]) -> None:
        self._clips = clips

    def __contains__(self, prompt_id: object) -> bool:
        return prompt_id in self._clips

    def __getitem__(self, prompt_id: str) -> Clip:
        return self._clips[prompt_id]

    def __iter__(self) -> Iterator[Clip]:
        return iter(self._clips.values())

    def __len__(self) -> int:
        return len(self._clips)

    def find(self, prompt_id: str, side: Side = Side.BOTH) -> Clip | None:
        """The clip for this side, or the one that serves both sides; None if there is neither."""
        return self._clips.get(sided(prompt_id, side)) or self._clips.get(prompt_id)


def sided(prompt_id: str, side: Side) -> str:
    """The id with its side, where that is left or right."""
    return f"{prompt_id}.{side}" if side in SIDED else prompt_id


def step_id(exercise_id: str, step: int) -> str:
    """The id, without its side, of a step line (1-based)."""
    return f"step.{exercise_id}.{step}"


def do_id(exercise_id: str, phase: Phase) -> str:
    """The id, without its side, of what the card shows in a phase of an exercise's work."""
    if phase.kind is PhaseKind.GUIDED:
        return step_id(exercise_id, int(phase.part.removeprefix("line_")))
    return ".".join(part for part in ("do", exercise_id, phase.kind, phase.part) if part)
