"""What a session holds: which exercises, at which dose."""

from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.timeline import Side


class RoutineKind(StrEnum):
    """Where a routine comes from."""

    PLANNED = "planned"  # the day's plan
    FREE = "free"  # chosen by the user in the library


@dataclass(frozen=True)
class Prescription:
    """One exercise at one dose step (0-3), in so many sets, and how it is to be done."""

    exercise_id: str
    step: int = 1
    sets: int = 1
    easier: bool = False  # the easier version
    off_floor: bool = False  # on a bed or a chair
    propped: bool = False  # not flat on the back
    supported: bool = False  # both hands on something firm
    weight_kg: float = 0.0


@dataclass(frozen=True)
class Pacing:
    """The user's own lengths, in seconds: set-up card 5-120, count-in 0-10."""

    set_up_s: float = 20.0
    count_in_s: int = 3


@dataclass(frozen=True)
class Routine:
    """The exercises of one session, in order; `first_side` comes first where sides take turns."""

    kind: RoutineKind
    items: tuple[Prescription, ...]
    pacing: Pacing = Pacing()
    first_side: Side = Side.LEFT
