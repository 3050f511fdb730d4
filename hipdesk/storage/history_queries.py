"""Questions to the history, each a few rows and no objects in between."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    case,
    func,
    select,
    tuple_,
)
from sqlalchemy import exists as exists_any

from hipdesk.domain.history import DayTotal, Outcome, SessionRecord, SessionState, SessionSummary
from hipdesk.storage.instants import from_text, to_utc_text
from hipdesk.storage.rows import check_out, session_record
from hipdesk.storage.tables import HURT, SESSION, SESSION_ITEM, SET_RECORD

# A running session counts once it is closed; a discarded one never.
_CLOSED = SESSION.c.state.in_([SessionState.FINISHED.value, SessionState.ENDED.value])

_ONE = select(SESSION).where(SESSION.c.id == bindparam("session_id"))
_RUNNING = select(SESSION.c.id).where(SESSION.c.state == SessionState.RUNNING.value)

_DAYS = (
    select(SESSION.c.local_date, func.count(), func.sum(SESSION.c.active_s))
    .where(_CLOSED, SESSION.c.local_date.between(bindparam("first"), bindparam("last")))
    .group_by(SESSION.c.local_date)
    .order_by(SESSION.c.local_date)
)
_FIRST_DAY = select(func.min(SESSION.c.local_date)).where(_CLOSED)

_NEWEST = (
    select(SESSION)
    .where(_CLOSED)
    .order_by(SESSION.c.started_at.desc(), SESSION.c.id.desc())
    .limit(bindparam("most"))
)
_OLDER_THAN = _NEWEST.where(
    tuple_(SESSION.c.started_at, SESSION.c.id) < tuple_(bindparam("started_at"), bindparam("id"))
)
_REMOVED = (
    select(SESSION)
    .where(
        SESSION.c.state == SessionState.DISCARDED.value,
        exists_any().where(SET_RECORD.c.session_id == SESSION.c.id, SET_RECORD.c.reps_done > 0),
    )
    .order_by(SESSION.c.started_at.desc(), SESSION.c.id.desc())
    .limit(bindparam("most"))
)
_ITEMS_OF = (
    select(SESSION_ITEM.c.session_id, SESSION_ITEM.c.exercise_id)
    .where(SESSION_ITEM.c.session_id.in_(bindparam("ids", expanding=True)))
    .order_by(SESSION_ITEM.c.session_id, SESSION_ITEM.c.position)
)
# As `effective_sets` has it: a set done once stays done, a skip taken back never was.
_TAKEN_BACK = and_(
    SET_RECORD.c.outcome == Outcome.SKIPPED.value, SET_RECORD.c.reopened_at.is_not(None)
)
_KEYS_OF = (
    select(
        SET_RECORD.c.session_id,
        func.max(case((SET_RECORD.c.outcome == Outcome.DONE.value, 1), else_=0)).label("done"),
    )
    .where(SET_RECORD.c.session_id.in_(bindparam("ids", expanding=True)), ~_TAKEN_BACK)
    .group_by(SET_RECORD.c.session_id, SET_RECORD.c.item, SET_RECORD.c.side, SET_RECORD.c.number)
)


def load_session(connection: Connection, session_id: str) -> SessionRecord:
    """One session with all its records; LookupError when there is none."""
    row = connection.execute(_ONE, {"session_id": session_id}).mappings().first()
    if row is None:
        msg = f"no session {session_id}"
        raise LookupError(msg)
    return session_record(
        row,
        _rows_of(connection, SESSION_ITEM, session_id),
        _rows_of(connection, SET_RECORD, session_id),
        _rows_of(connection, HURT, session_id),
    )


def _rows_of(connection: Connection, table: Table, session_id: str) -> Sequence[Mapping[Any, Any]]:
    rows = select(table).where(table.c.session_id == session_id).order_by(table.c.position)
    return connection.execute(rows).mappings().all()


def exists(connection: Connection, session_id: str) -> bool:
    """Whether a session is written down, discarded or not."""
    return connection.execute(_ONE, {"session_id": session_id}).first() is not None


def running_id(connection: Connection) -> str | None:
    """The session that was not closed."""
    return connection.execute(_RUNNING).scalar()


def load_daily_totals(connection: Connection, first: date, last: date) -> tuple[DayTotal, ...]:
    """The days that have a closed session, both ends included, in order."""
    span = {"first": first.isoformat(), "last": last.isoformat()}
    return tuple(
        DayTotal(date.fromisoformat(day), sessions, active_s)
        for day, sessions, active_s in connection.execute(_DAYS, span)
    )


def load_first_day(connection: Connection) -> date | None:
    """The day of the earliest closed session."""
    day = connection.execute(_FIRST_DAY).scalar()
    return None if day is None else date.fromisoformat(day)


def load_summaries(
    connection: Connection, limit: int, before: SessionSummary | None
) -> tuple[SessionSummary, ...]:
    """Closed sessions, newest first; with `before`, those that come after it in the list."""
    wanted: dict[str, Any] = {"most": limit}
    if before is not None:
        wanted |= {"started_at": to_utc_text(before.started_at), "id": before.id}
    return _summaries(connection, _NEWEST if before is None else _OLDER_THAN, wanted)


def load_removed(connection: Connection, limit: int) -> tuple[SessionSummary, ...]:
    """Discarded sessions in which something was done, newest first."""
    return _summaries(connection, _REMOVED, {"most": limit})


def _summaries(
    connection: Connection, question: Select[Any], wanted: Mapping[str, Any]
) -> tuple[SessionSummary, ...]:
    rows = connection.execute(question, wanted).mappings().all()
    ids = {"ids": [row["id"] for row in rows]}
    exercises: dict[str, list[str]] = defaultdict(list)
    for session_id, exercise_id in connection.execute(_ITEMS_OF, ids):
        exercises[session_id].append(exercise_id)
    done: dict[str, list[int]] = defaultdict(list)
    for session_id, is_done in connection.execute(_KEYS_OF, ids):
        done[session_id].append(is_done)
    return tuple(_summary(row, exercises[row["id"]], done[row["id"]]) for row in rows)


def _summary(row: Mapping[Any, Any], exercises: list[str], done: list[int]) -> SessionSummary:
    return SessionSummary(
        id=row["id"],
        local_date=date.fromisoformat(row["local_date"]),
        started_at=from_text(row["started_at"], row["started_offset_s"]),
        state=SessionState(row["state"]),
        active_s=row["active_s"],
        exercises=tuple(exercises),
        sets_done=sum(done),
        # Sets that the user added during the session were planned by the user.
        sets_planned=max(row["sets_planned"], len(done)),
        check_out=check_out(row),
    )
