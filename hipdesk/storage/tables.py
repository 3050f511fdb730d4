"""The tables of the database; `migrations/` is what makes and changes them.

Moments are UTC text with the offset of the place in seconds beside them. `local_date` is the
day a session began where it began, and never moves. Nothing is ever deleted: a set that is
gone back to is marked, a session is set aside, an entry is withdrawn, and of a value that is
corrected the first is kept in `correction`.
"""

from enum import StrEnum
from typing import Final

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from hipdesk.domain.history import Outcome, SessionState, SkipReason
from hipdesk.domain.routine import RoutineKind
from hipdesk.domain.timeline import Side

METADATA: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)


def _one_of(column: str, choices: type[StrEnum]) -> CheckConstraint:
    listed = ", ".join(f"'{choice.value}'" for choice in choices)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _not_negative(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} >= 0", name=column)


def _score(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN 0 AND 10", name=column)


SESSION: Final = Table(
    "session",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("discarded_from", Text),  # the state to restore
    Column("local_date", Text, nullable=False),
    Column("started_at", Text, nullable=False),
    Column("started_offset_s", Integer, nullable=False),
    Column("ended_at", Text),
    Column("ended_offset_s", Integer),
    Column("active_s", REAL, nullable=False),
    Column("set_up_s", REAL, nullable=False),
    Column("count_in_s", Integer, nullable=False),
    Column("sets_planned", Integer, nullable=False),
    Column("effort", Integer),
    Column("pain", Integer),
    Column("note", Text, nullable=False),
    Column("first_side", Text, nullable=False, server_default=Side.LEFT.value),
    _one_of("kind", RoutineKind),
    _one_of("state", SessionState),
    CheckConstraint(
        "(state = 'discarded') = (discarded_from IS NOT NULL)", name="discarded_from_known"
    ),
    CheckConstraint("local_date IS date(local_date, '+0 days')", name="local_date"),
    CheckConstraint("(ended_at IS NULL) = (ended_offset_s IS NULL)", name="ended_offset_known"),
    _not_negative("active_s"),
    _not_negative("set_up_s"),
    _not_negative("count_in_s"),
    _not_negative("sets_planned"),
    _score("effort"),
    _score("pain"),
    _one_of("first_side", Side),
    # Daily totals are read from this index alone.
    Index("ix_session_day", "local_date", "state", "active_s"),
    Index("ix_session_started_at", "started_at"),
    Index("uq_session_running", "state", unique=True, sqlite_where=text("state = 'running'")),
    sqlite_strict=True,
)

SESSION_ITEM: Final = Table(
    "session_item",
    METADATA,
    Column("session_id", Text, ForeignKey("session.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("exercise_id", Text, nullable=False),
    Column("dose_step", Integer, nullable=False),
    Column("sets", Integer, nullable=False),
    Column("manner", Text, nullable=False, server_default=""),  # words such as "easier propped"
    Column("weight_kg", REAL, nullable=False, server_default="0"),
    _not_negative("position"),
    CheckConstraint("dose_step BETWEEN 0 AND 3", name="dose_step"),
    CheckConstraint("sets >= 1", name="sets"),
    _not_negative("weight_kg"),
    sqlite_strict=True,
)

SET_RECORD: Final = Table(
    "set_record",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("session_id", Text, nullable=False),
    Column("position", Integer, nullable=False),  # order of recording in its session, from 0
    Column("item", Integer, nullable=False),
    Column("side", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("exercise_id", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text),
    Column("reps_planned", Integer, nullable=False),
    Column("reps_done", Integer, nullable=False),
    Column("hold_s", REAL, nullable=False),
    Column("work_s", REAL, nullable=False),
    Column("stopwatch_s", REAL),
    Column("count", Integer),
    Column("recorded_at", Text, nullable=False),
    Column("recorded_offset_s", Integer, nullable=False),
    Column("reopened_at", Text),
    Column("reopened_offset_s", Integer),
    ForeignKeyConstraint(
        ["session_id", "item"], ["session_item.session_id", "session_item.position"]
    ),
    UniqueConstraint("session_id", "position"),
    _one_of("side", Side),
    CheckConstraint("number >= 1", name="number"),
    _one_of("outcome", Outcome),
    _one_of("reason", SkipReason),
    CheckConstraint("outcome <> 'done' OR reason IS NULL", name="done_needs_no_reason"),
    _not_negative("reps_planned"),
    _not_negative("reps_done"),
    _not_negative("hold_s"),
    _not_negative("work_s"),
    _not_negative("stopwatch_s"),
    _not_negative("count"),
    CheckConstraint(
        "(reopened_at IS NULL) = (reopened_offset_s IS NULL)", name="reopened_offset_known"
    ),
    # Of each set at most one record is the current one.
    Index(
        "uq_set_record_current",
        "session_id",
        "item",
        "side",
        "number",
        unique=True,
        sqlite_where=text("reopened_at IS NULL"),
    ),
    sqlite_strict=True,
)

HURT: Final = Table(
    "hurt",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("session_id", Text, ForeignKey("session.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("offset_s", Integer, nullable=False),
    Column("exercise_id", Text, nullable=False),
    Column("item", Integer),  # the set's key; missing after the last set
    Column("side", Text),
    Column("number", Integer),
    Column("answer", Text, nullable=False),
    ForeignKeyConstraint(
        ["session_id", "item"], ["session_item.session_id", "session_item.position"]
    ),
    UniqueConstraint("session_id", "position"),
    _one_of("side", Side),
    CheckConstraint("number >= 1", name="number"),
    CheckConstraint(
        "(item IS NULL) = (side IS NULL) AND (item IS NULL) = (number IS NULL)",
        name="whole_key",
    ),
    sqlite_strict=True,
)

PREFERENCE: Final = Table(
    "preference",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

ENTRY: Final = Table(
    "entry",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("offset_s", Integer, nullable=False),
    Column("session_id", Text, nullable=False),  # "" or a session's, which may not have begun
    Column("body", Text, nullable=False),  # JSON, without the moment
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    CheckConstraint("json_valid(body)", name="body"),
    CheckConstraint("withdrawn IN (0, 1)", name="withdrawn"),
    Index("ix_entry_session", "session_id"),
    sqlite_strict=True,
)

CORRECTION: Final = Table(
    "correction",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("session_id", Text, nullable=False),
    Column("subject", Text, nullable=False),  # id of the session, the set or the entry
    Column("field", Text, nullable=False),
    Column("before", Text, nullable=False),  # JSON
    Column("after", Text, nullable=False),  # JSON
    Column("at", Text, nullable=False),
    Column("offset_s", Integer, nullable=False),
    CheckConstraint("json_valid(before)", name="before"),
    CheckConstraint("json_valid(after)", name="after"),
    Index("ix_correction_session", "session_id"),
    Index("ix_correction_subject", "subject"),
    sqlite_strict=True,
)
