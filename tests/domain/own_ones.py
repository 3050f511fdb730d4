"""Own exercises made for tests."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hipdesk.domain.catalogue import Category, Position, Sides, Timing
from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.domain.rules.entries import Entered

OWN_ID = "own-0a1b2c3d-0000-4000-8000-000000000001"
OTHER_ID = "own-0a1b2c3d-0000-4000-8000-000000000002"
WRITTEN = datetime(2026, 3, 1, 8, tzinfo=UTC)

_CLAM = OwnExercise(
    WRITTEN,
    "Clam with a band",
    "Lie on your side.\nOpen the upper knee.",
    Category.STRENGTHEN,
    Position.SIDE_LYING,
    Timing.REPS,
    repeats=8,
    hold_s=3,
    sides=Sides.EACH,
)


def an_own(**changes: Any) -> OwnExercise:
    """A clam, eight times with three seconds to hold, one side after the other."""
    return replace(_CLAM, **changes)


def a_timed_one(**changes: Any) -> OwnExercise:
    """Forty seconds of it, both sides together."""
    timed = {"timing": Timing.CONTINUOUS, "repeats": 1, "hold_s": 40, "sides": Sides.BOTH}
    return an_own(**{"name": "Sit and rock", "category": Category.STRETCH, **timed, **changes})


def entered_own(exercise_id: str = OWN_ID, **changes: Any) -> Entered:
    return Entered(exercise_id, an_own(**changes))
