"""The history of sessions: what happens is committed as it happens, and never deleted."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine

from hipdesk.domain.clock import Clock, SystemClock
from hipdesk.domain.history import (
    CheckOut,
    Correction,
    DayTotal,
    HurtRecord,
    Measure,
    Outcome,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetRecord,
    SetResult,
    SkipReason,
)
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage import history_changes as changes
from hipdesk.storage import history_queries as queries
from hipdesk.storage.corrections import STILL_TELLING, corrections_of, note_changes
from hipdesk.storage.database import writing
from hipdesk.storage.instants import offset_seconds, to_utc_text
from hipdesk.storage.rows import key_values, moment, set_record, set_values
from hipdesk.storage.tables import HURT, SET_RECORD

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_NO_SET = {"item": None, "side": None, "number": None}


def new_uuid() -> str:
    return str(uuid4())


class HistoryStore:
    """Sessions and their sets in one database; each method that writes is one commit.

    At most one session runs: the next one to begin closes what was left open. A naive
    moment is a ValueError, an id that nobody has a LookupError, and a fault of the world
    (a full disk, a lock) a KnownError.
    """

    def __init__(
        self,
        engine: Engine,
        new_id: Callable[[], str] = new_uuid,
        clock: Clock | None = None,
    ) -> None:
        self._engine = engine
        self._writer = writing(engine)
        self._new_id = new_id
        self._clock = clock or SystemClock()

    def warm_up(self) -> None:
        """Do what a session does and take it back, so that its first real set is quick."""
        routine = Routine(RoutineKind.FREE, (Prescription(""),))
        result = SetResult(SetKey(0, Side.BOTH, 1), "", Outcome.DONE, None, 1, 1, 0, 0)
        session_id = self._new_id()
        with self._writer.connect() as connection:
            changes.begin_session(connection, session_id, routine, 1, _LONG_AGO)
            self._record(connection, session_id, result, _LONG_AGO)
            connection.rollback()

    def begin(
        self, session_id: str, routine: Routine, sets_planned: int, now: datetime
    ) -> SessionRecord:
        """Write down a session that begins; one that was left open is closed first.

        Once more with the same id changes nothing: after a fault nobody knows whether the
        first time went through.
        """
        with self._writer.begin() as connection:
            if not queries.exists(connection, session_id):
                changes.begin_session(connection, session_id, routine, sets_planned, now)
            return queries.load_session(connection, session_id)

    def record_set(
        self, session_id: str, result: SetResult, active_s: float, now: datetime
    ) -> SetRecord:
        """Commit a set that is over, and the session's active seconds so far.

        The same result once more changes nothing. Another result of a set that was not
        reopened takes the place of the first, which is kept, as reopened.
        """
        with self._writer.begin() as connection:
            changes.change_session(connection, session_id, active_s=float(active_s))
            return self._record(connection, session_id, result, now)

    def _record(
        self, connection: Connection, session_id: str, result: SetResult, now: datetime
    ) -> SetRecord:
        standing = changes.current_set(connection, session_id, result.key)
        if standing is not None:
            record = set_record(standing)
            if record.result == result:
                return record
            changes.change_current_set(
                connection, session_id, result.key, **moment("reopened", now)
            )
        record = SetRecord(self._new_id(), result, now)
        values = {"id": record.id, **set_values(result), **moment("recorded", now)}
        changes.add_record(connection, SET_RECORD, session_id, values)
        return record

    def reopen_set(self, session_id: str, key: SetKey, now: datetime) -> None:
        """Note that a set is to be done again; nothing happens when none was recorded."""
        with self._writer.begin() as connection:
            changes.change_current_set(connection, session_id, key, **moment("reopened", now))

    def set_count(self, session_id: str, key: SetKey, count: int | None) -> None:
        """Note what the user counted in a recorded set."""
        with self._writer.begin() as connection:
            found = changes.change_current_set(connection, session_id, key, count=count)
            changes.expect_one(found, f"{session_id}, {key}")

    def set_planned(self, session_id: str, sets_planned: int) -> None:
        """Note that the user added sets to a session."""
        self._change(session_id, sets_planned=sets_planned)

    def record_hurt(
        self, session_id: str, hurt_id: str, exercise_id: str, key: SetKey | None, now: datetime
    ) -> HurtRecord:
        """Note that it hurts, in a set or (None) after the last; twice is as once."""
        values = {
            "id": hurt_id,
            "exercise_id": exercise_id,
            **(_NO_SET if key is None else key_values(key)),
            "at": to_utc_text(now),
            "offset_s": offset_seconds(now),
            "answer": "",
        }
        with self._writer.begin() as connection:
            changes.add_record(connection, HURT, session_id, values)
        return HurtRecord(hurt_id, now, exercise_id, key, "")

    def answer_hurt(self, hurt_id: str, answer: str) -> None:
        """Note what the user chose to do about it."""
        with self._writer.begin() as connection:
            changes.answer(connection, hurt_id, answer)

    def check_out(self, session_id: str, said: CheckOut) -> None:
        """Write down, or change, what the user says of a session.

        What was told before is kept, unless the session has only just ended.
        """
        now = self._clock.now()
        values = {"effort": said.effort, "pain": said.pain, "note": said.note}
        with self._writer.begin() as connection:
            session = queries.load_session(connection, session_id)
            if session.ended_at is not None and now > session.ended_at + STILL_TELLING:
                told = session.check_out
                before = {"effort": told.effort, "pain": told.pain, "note": told.note}
                note_changes(connection, session_id, session_id, before, values, now)
            changes.change_session(connection, session_id, **values)

    def correct_set(self, session_id: str, key: SetKey, reps_done: int, now: datetime) -> None:
        """Let a set have so many repetitions; what was recorded is kept.

        All of them make it DONE, fewer STOPPED, none SKIPPED. ValueError for more than were
        planned, LookupError when there is no such set.
        """
        with self._writer.begin() as connection:
            row = changes.current_set(connection, session_id, key)
            if row is None:
                changes.expect_one(0, f"{session_id}, {key}")
                return
            values = _corrected(row, reps_done)
            before = {name: row[name] for name in values}
            note_changes(connection, session_id, row["id"], before, values, now)
            changes.change_current_set(connection, session_id, key, **values)

    def correct_reading(
        self, session_id: str, key: SetKey, measure: Measure, value: int, now: datetime
    ) -> None:
        """Let a set have other seconds or another count; what was recorded is kept.

        LookupError when there is no such set, ValueError for repetitions.
        """
        if measure is Measure.REPETITIONS:
            msg = "repetitions change more than their number: correct_set"
            raise ValueError(msg)
        with self._writer.begin() as connection:
            row = changes.current_set(connection, session_id, key)
            if row is None:
                changes.expect_one(0, f"{session_id}, {key}")
                return
            name = measure.value
            before = {name: row[name]}
            note_changes(connection, session_id, row["id"], before, {name: value}, now)
            changes.change_current_set(connection, session_id, key, **{name: value})

    def corrections(self, session_id: str) -> tuple[Correction, ...]:
        """What was corrected of a session, in the order in which it was."""
        with self._engine.connect() as connection:
            return corrections_of(connection, session_id)

    def finish(self, session_id: str, state: SessionState, active_s: float, now: datetime) -> None:
        """Close a session as FINISHED or ENDED."""
        if state not in {SessionState.FINISHED, SessionState.ENDED}:
            msg = f"a session cannot be closed as {state}"
            raise ValueError(msg)
        self._change(
            session_id,
            state=state.value,
            discarded_from=None,
            active_s=float(active_s),
            **moment("ended", now),
        )

    def finish_interrupted(self, session_id: str) -> None:
        """Close a session that was cut off, as of its last record.

        It is FINISHED when every planned set is over, else ENDED.
        """
        with self._writer.begin() as connection:
            changes.close_interrupted(connection, session_id)

    def discard(self, session_id: str) -> None:
        """Take a session out of every list and chart; `restore` brings it back."""
        with self._writer.begin() as connection:
            changes.discard_session(connection, session_id)

    def restore(self, session_id: str) -> None:
        """Undo `discard`; a session that ran is offered again, unless another runs by now."""
        with self._writer.begin() as connection:
            changes.restore_session(connection, session_id)

    def open_session(self) -> SessionRecord | None:
        """The session that was not closed: to go on with, finish or discard."""
        with self._engine.connect() as connection:
            session_id = queries.running_id(connection)
            return None if session_id is None else queries.load_session(connection, session_id)

    def session(self, session_id: str) -> SessionRecord:
        """One session with all its records, a discarded one too."""
        with self._engine.connect() as connection:
            return queries.load_session(connection, session_id)

    def summaries(
        self, limit: int, before: SessionSummary | None = None
    ) -> tuple[SessionSummary, ...]:
        """Closed sessions, newest first; `before` is the last one of the page above."""
        with self._engine.connect() as connection:
            return queries.load_summaries(connection, limit, before)

    def removed(self, limit: int) -> tuple[SessionSummary, ...]:
        """Discarded sessions in which something was done, newest first: `restore` is the way."""
        with self._engine.connect() as connection:
            return queries.load_removed(connection, limit)

    def daily_totals(self, first: date, last: date) -> tuple[DayTotal, ...]:
        """The days, both ends included, that have a closed session."""
        with self._engine.connect() as connection:
            return queries.load_daily_totals(connection, first, last)

    def first_day(self) -> date | None:
        """The day of the earliest closed session."""
        with self._engine.connect() as connection:
            return queries.load_first_day(connection)

    def _change(self, session_id: str, **values: Any) -> None:
        with self._writer.begin() as connection:
            changes.change_session(connection, session_id, **values)


def _corrected(row: dict[str, Any], reps_done: int) -> dict[str, Any]:
    planned = row["reps_planned"]
    if not 0 <= reps_done <= planned:
        raise ValueError(f"of {planned} repetitions {reps_done} cannot have been done")
    if reps_done == planned:
        return {"outcome": Outcome.DONE.value, "reason": None, "reps_done": reps_done}
    outcome = Outcome.STOPPED if reps_done else Outcome.SKIPPED
    reason = row["reason"] or SkipReason.OTHER.value
    return {"outcome": outcome.value, "reason": reason, "reps_done": reps_done}
