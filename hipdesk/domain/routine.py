"""What a session holds: which exercises, at which dose."""

from dataclasses import dataclass
from enum import StrEnum


class RoutineKind(StrEnum):
    """Where a routine comes from."""

    PLANNED = "planned"  # the day's plan
    FREE = "free"  # chosen by the user in the library


@dataclass(frozen=True)
class Prescription:
    """One exercise at one dose step (0-3), in one or two sets."""

    exercise_id: str
    step: int = 1
    sets: int = 1


@dataclass(frozen=True)
class Pacing:
    """The user's own lengths, in seconds: set-up card 5-120, count-in 0-10."""

    set_up_s: float = 20.0
    count_in_s: int = 3


@dataclass(frozen=True)
class Routine:
    """The exercises of one session, in order."""

    kind: RoutineKind
    items: tuple[Prescription, ...]
    pacing: Pacing = Pacing()
