"""A routine laid out in time: sets, their phases, and the cues that sound in them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Side(StrEnum):
    """The side a phase or a set is for."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATE = "alternate"  # of a set only: its phases are left or right


class PhaseKind(StrEnum):
    """What the user does in a phase."""

    NEXT_EXERCISE = "next_exercise"
    SET_UP = "set_up"
    SWITCH_SIDES = "switch_sides"
    REST = "rest"
    COUNT_IN = "count_in"
    MOVE_IN = "move_in"
    HOLD = "hold"
    MOVE_OUT = "move_out"
    PAUSE = "pause"
    CHANGE = "change"  # of equipment, between two efforts
    WORK = "work"  # continuous movement, or counted repetitions, for a time
    STOPWATCH = "stopwatch"
    GUIDED = "guided"
    FINISH = "finish"


class Cue(StrEnum):
    """A chime, and the flash that goes with it."""

    TICK = "tick"  # count-in
    START = "start"
    HALFWAY = "halfway"
    LAST = "last"  # each of the last three seconds
    SWITCH = "switch"
    REST = "rest"
    FINISH = "finish"
    ALERT = "alert"

    @property
    def counts(self) -> bool:
        """Whether it belongs to its second: late, it would mislead."""
        return self in {Cue.TICK, Cue.LAST}


@dataclass(frozen=True)
class SetKey:
    """Names one set of a session for good."""

    item: int  # of the routine, 0-based
    side: Side
    number: int  # of this side, 1-based


@dataclass(frozen=True)
class Phase:
    """A stretch of session time in which one thing is done."""

    kind: PhaseKind
    seconds: float  # > 0
    side: Side
    instruction: str  # side filled in
    rep: int = 0  # 1-based repetition, round or line it belongs to; 0 outside
    cues: tuple[tuple[float, Cue], ...] = ()  # (seconds from the phase's start, cue), in order
    part: str = ""  # the effort of a round ("squeeze") or the guided line ("line_3") it belongs to


@dataclass(frozen=True)
class PlannedSet:
    """One set: what leads up to it, then its work."""

    key: SetKey
    exercise_id: str
    exercise_name: str
    reps: int  # repetitions, rounds or lines planned, >= 1
    hold_s: float
    sets: int  # how many sets of this side are planned
    lead: tuple[Phase, ...]
    work: tuple[Phase, ...]
    rest_s: float  # before the set is repeated; 0 where it must not be
    counted: bool = False  # the user counts, and says how many at the end

    @cached_property
    def stopwatch(self) -> bool:
        return any(phase.kind is PhaseKind.STOPWATCH for phase in self.work)

    @property
    def guided(self) -> bool:
        return any(phase.kind is PhaseKind.GUIDED for phase in self.work)

    @cached_property
    def work_seconds(self) -> float:
        return sum(phase.seconds for phase in self.work)

    @cached_property
    def lead_seconds(self) -> float:
        return sum(phase.seconds for phase in self.lead)
