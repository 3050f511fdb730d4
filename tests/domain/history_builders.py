"""Past sessions made for tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hipdesk.domain.history import (
    CheckOut,
    Outcome,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetRecord,
    SetResult,
)
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import SetKey, Side

STARTED = datetime(2026, 11, 19, 7, 5, tzinfo=UTC)


def a_summary(**changes: Any) -> SessionSummary:
    summary = SessionSummary(
        id="session-1",
        local_date=date(2026, 11, 19),
        started_at=STARTED,
        state=SessionState.FINISHED,
        active_s=720.0,
        exercises=("leg_lift",),
        sets_done=3,
        sets_planned=4,
        check_out=CheckOut(4, 2, ""),
    )
    return replace(summary, **changes)


def a_set(**changes: Any) -> SetRecord:
    result = SetResult(SetKey(0, Side.LEFT, 1), "leg_lift", Outcome.DONE, None, 5, 5, 5.0, 40.0)
    return SetRecord(f"set-{changes.get('key', result.key)}", replace(result, **changes), STARTED)


def a_record(**changes: Any) -> SessionRecord:
    record = SessionRecord(
        id="session-1",
        routine=Routine(RoutineKind.PLANNED, (Prescription("leg_lift"),)),
        local_date=STARTED.date(),
        started_at=STARTED,
        ended_at=STARTED + timedelta(minutes=12),
        state=SessionState.FINISHED,
        active_s=720.0,
        sets=(a_set(), a_set(key=SetKey(0, Side.RIGHT, 1))),
        hurts=(),
        check_out=CheckOut(4, 2, "Felt fine."),
    )
    return replace(record, **changes)
