"""Routines, results and moments made for tests of the store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hipdesk.domain.history import Outcome, SetRecord, SetResult
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import SetKey, Side

TOKYO = timezone(timedelta(hours=9))
NOW = datetime(2026, 11, 21, 18, 30, tzinfo=timezone(timedelta(hours=1)))
LATER = NOW + timedelta(minutes=5)

LEFT_1 = SetKey(0, Side.LEFT, 1)
RIGHT_1 = SetKey(0, Side.RIGHT, 1)
BOTH_1 = SetKey(1, Side.BOTH, 1)
PLANNED = (LEFT_1, RIGHT_1, BOTH_1)

ROUTINE = Routine(
    RoutineKind.PLANNED,
    (Prescription("hip_abduction", 2), Prescription("glute_bridge", 1, 2)),
    Pacing(set_up_s=30.0, count_in_s=5),
)


def a_result(**changes: Any) -> SetResult:
    """A done set: hip abduction, left, set 1."""
    result = SetResult(LEFT_1, "hip_abduction", Outcome.DONE, None, 5, 5, 5.0, 50.0)
    return replace(result, **changes)


def a_set(**changes: Any) -> SetRecord:
    """The record of a done set; `reopened` is the record's, the rest the result's."""
    reopened = changes.pop("reopened", False)
    return SetRecord(changes.pop("id", "set"), a_result(**changes), NOW.astimezone(UTC), reopened)
