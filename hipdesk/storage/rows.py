"""Database rows and the domain's records, each made from the other; no SQL library."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from hipdesk.domain.history import (
    CheckOut,
    HurtRecord,
    Outcome,
    SessionRecord,
    SessionState,
    SetRecord,
    SetResult,
    SkipReason,
)
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.instants import from_text, offset_seconds, to_utc_text

Row = Mapping[Any, Any]  # SQLAlchemy and sqlite3 type their rows differently

MANNERS = ("easier", "off_floor", "propped", "supported")  # of a prescription, as words in a row


def session_values(
    session_id: str, routine: Routine, sets_planned: int, now: datetime
) -> dict[str, Any]:
    """The row of a session that begins."""
    return {
        "id": session_id,
        "kind": routine.kind.value,
        "state": SessionState.RUNNING.value,
        "local_date": now.date().isoformat(),
        **moment("started", now),
        "active_s": 0.0,
        "set_up_s": float(routine.pacing.set_up_s),
        "count_in_s": routine.pacing.count_in_s,
        "sets_planned": sets_planned,
        "note": "",
        "first_side": routine.first_side.value,
    }


def item_values(session_id: str, routine: Routine) -> list[dict[str, Any]]:
    """The rows of a routine's exercises."""
    return [
        {
            "session_id": session_id,
            "position": position,
            "exercise_id": item.exercise_id,
            "dose_step": item.step,
            "sets": item.sets,
            "manner": " ".join(name for name in MANNERS if getattr(item, name)),
            "weight_kg": float(item.weight_kg),
        }
        for position, item in enumerate(routine.items)
    ]


def set_values(result: SetResult) -> dict[str, Any]:
    """The columns of a set's row that come from its result."""
    return {
        **key_values(result.key),
        "exercise_id": result.exercise_id,
        "outcome": result.outcome.value,
        "reason": result.reason.value if result.reason else None,
        "reps_planned": result.reps_planned,
        "reps_done": result.reps_done,
        "hold_s": float(result.hold_s),
        "work_s": float(result.work_s),
        "stopwatch_s": None if result.stopwatch_s is None else float(result.stopwatch_s),
        "count": result.count,
    }


def key_values(key: SetKey) -> dict[str, Any]:
    """The columns that name a set."""
    return {"item": key.item, "side": key.side.value, "number": key.number}


def moment(prefix: str, now: datetime) -> dict[str, Any]:
    """The two columns of a moment, such as "started_at" and "started_offset_s"."""
    return {f"{prefix}_at": to_utc_text(now), f"{prefix}_offset_s": offset_seconds(now)}


def session_record(
    row: Row, items: Iterable[Row], sets: Iterable[Row], hurts: Iterable[Row]
) -> SessionRecord:
    """A session from its row and, each in order of position, the rows that belong to it."""
    return SessionRecord(
        id=row["id"],
        routine=Routine(
            RoutineKind(row["kind"]),
            tuple(_prescription(item) for item in items),
            Pacing(row["set_up_s"], row["count_in_s"]),
            Side(row["first_side"]),
        ),
        local_date=date.fromisoformat(row["local_date"]),
        started_at=from_text(row["started_at"], row["started_offset_s"]),
        ended_at=(from_text(row["ended_at"], row["ended_offset_s"]) if row["ended_at"] else None),
        state=SessionState(row["state"]),
        active_s=row["active_s"],
        sets=tuple(set_record(one) for one in sets),
        hurts=tuple(hurt_record(one) for one in hurts),
        check_out=check_out(row),
    )


def _prescription(row: Row) -> Prescription:
    manner = row["manner"].split()
    return Prescription(
        row["exercise_id"],
        row["dose_step"],
        row["sets"],
        weight_kg=row["weight_kg"],
        **{name: name in manner for name in MANNERS},
    )


def set_record(row: Row) -> SetRecord:
    """A set from its row."""
    result = SetResult(
        key=SetKey(row["item"], Side(row["side"]), row["number"]),
        exercise_id=row["exercise_id"],
        outcome=Outcome(row["outcome"]),
        reason=SkipReason(row["reason"]) if row["reason"] else None,
        reps_planned=row["reps_planned"],
        reps_done=row["reps_done"],
        hold_s=row["hold_s"],
        work_s=row["work_s"],
        stopwatch_s=row["stopwatch_s"],
        count=row["count"],
    )
    return SetRecord(
        id=row["id"],
        result=result,
        recorded_at=from_text(row["recorded_at"], row["recorded_offset_s"]),
        reopened=row["reopened_at"] is not None,
    )


def hurt_record(row: Row) -> HurtRecord:
    """An "it hurts" from its row."""
    in_a_set = row["item"] is not None
    return HurtRecord(
        id=row["id"],
        at=from_text(row["at"], row["offset_s"]),
        exercise_id=row["exercise_id"],
        key=SetKey(row["item"], Side(row["side"]), row["number"]) if in_a_set else None,
        answer=row["answer"],
    )


def check_out(row: Row) -> CheckOut:
    """The check-out of a session's row."""
    return CheckOut(row["effort"], row["pain"], row["note"])
