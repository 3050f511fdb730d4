"""What the step card shows at one instant of a session."""

from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.catalogue import Position
from hipdesk.domain.timeline import PhaseKind, Side


class PauseReason(StrEnum):
    """Why the clock stands still."""

    USER = "user"
    GAP = "gap"  # the computer slept or the app was stopped
    HURTS = "hurts"


class SegmentState(StrEnum):
    """Where one set stands in the session bar."""

    AHEAD = "ahead"
    CURRENT = "current"
    DONE = "done"
    STOPPED = "stopped"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Segment:
    """One set in the session bar."""

    label: str
    seconds: float
    state: SegmentState
    item: int  # which exercise of the routine, 0-based


@dataclass(frozen=True)
class Card:
    """The step card; times in seconds of session time."""

    phase: PhaseKind
    exercise_id: str
    exercise: str
    side: Side
    instruction: str
    elapsed_s: float
    phase_s: float
    counts_up: bool
    rep: int  # 0 when the phase belongs to none
    reps: int
    set_number: int
    sets: int
    next_text: str
    steps: tuple[str, ...]
    position: Position
    paused: PauseReason | None
    can_get_ready: bool
    can_stop_clock: bool
    undo: str  # what undo would do, or ""
    session_elapsed_s: float
    session_s: float
    stop_when: tuple[str, ...]
    can_repeat: bool = True
    next_exercise_id: str = ""  # of the next other exercise; "" when there is none
    part: str = ""  # as in `Phase.part`
    cycle_s: float = 8.0  # of continuous work: once there and back
    version: tuple[str, ...] = ()  # how it is meant today, where that differs from the steps
