"""What a session tells of itself; `at` is in seconds of session time, pauses left out."""

from dataclasses import dataclass

from hipdesk.domain.card import PauseReason
from hipdesk.domain.history import SessionState, SetResult
from hipdesk.domain.timeline import Cue, Phase, SetKey


@dataclass(frozen=True)
class PhaseStarted:
    """A phase begins, or goes on after an undo with `elapsed_s` of it done."""

    at: float
    key: SetKey | None  # None in the finish
    phase: Phase
    elapsed_s: float = 0.0


@dataclass(frozen=True)
class CueDue:
    """A chime, and its flash, for this instant."""

    at: float
    cue: Cue


@dataclass(frozen=True)
class SetFinished:
    """A set is done, stopped or skipped."""

    at: float
    result: SetResult


@dataclass(frozen=True)
class SetReopened:
    """A set that was over is to be done again; its next result replaces the last."""

    at: float
    key: SetKey


@dataclass(frozen=True)
class SetAdded:
    """The user wants a set once more."""

    at: float
    key: SetKey


@dataclass(frozen=True)
class Paused:
    """The clock stands still."""

    at: float
    reason: PauseReason


@dataclass(frozen=True)
class Resumed:
    """The clock goes on."""

    at: float


@dataclass(frozen=True)
class Hurt:
    """The user said that it hurts, in this set (None in the finish)."""

    at: float
    key: SetKey | None


@dataclass(frozen=True)
class Finished:
    """The session is over and can no longer be undone."""

    at: float
    state: SessionState


Event = (
    PhaseStarted
    | CueDue
    | SetFinished
    | SetReopened
    | SetAdded
    | Paused
    | Resumed
    | Hurt
    | Finished
)
