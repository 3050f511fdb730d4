"""The tables of the first release: sessions, their items, sets and hurts; preferences."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SIDES = "side IN ('left', 'right', 'both', 'alternate')"


def upgrade() -> None:
    _make_session()
    _make_session_item()
    _make_set_record()
    _make_hurt()
    op.create_table(
        "preference",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_preference")),
        sqlite_strict=True,
    )


def _make_session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("discarded_from", sa.Text),
        sa.Column("local_date", sa.Text, nullable=False),
        sa.Column("started_at", sa.Text, nullable=False),
        sa.Column("started_offset_s", sa.Integer, nullable=False),
        sa.Column("ended_at", sa.Text),
        sa.Column("ended_offset_s", sa.Integer),
        sa.Column("active_s", sa.REAL, nullable=False),
        sa.Column("set_up_s", sa.REAL, nullable=False),
        sa.Column("count_in_s", sa.Integer, nullable=False),
        sa.Column("sets_planned", sa.Integer, nullable=False),
        sa.Column("effort", sa.Integer),
        sa.Column("pain", sa.Integer),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        _check("session", "kind", "kind IN ('planned', 'free')"),
        _check("session", "state", "state IN ('running', 'finished', 'ended', 'discarded')"),
        _check(
            "session",
            "discarded_from_known",
            "(state = 'discarded') = (discarded_from IS NOT NULL)",
        ),
        _check("session", "local_date", "local_date IS date(local_date, '+0 days')"),
        _check("session", "ended_offset_known", "(ended_at IS NULL) = (ended_offset_s IS NULL)"),
        _check("session", "active_s", "active_s >= 0"),
        _check("session", "set_up_s", "set_up_s >= 0"),
        _check("session", "count_in_s", "count_in_s >= 0"),
        _check("session", "sets_planned", "sets_planned >= 0"),
        _check("session", "effort", "effort BETWEEN 0 AND 10"),
        _check("session", "pain", "pain BETWEEN 0 AND 10"),
        sqlite_strict=True,
    )
    op.create_index("ix_session_day", "session", ["local_date", "state", "active_s"])
    op.create_index("ix_session_started_at", "session", ["started_at"])
    op.create_index(
        "uq_session_running",
        "session",
        ["state"],
        unique=True,
        sqlite_where=sa.text("state = 'running'"),
    )


def _make_session_item() -> None:
    op.create_table(
        "session_item",
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("exercise_id", sa.Text, nullable=False),
        sa.Column("dose_step", sa.Integer, nullable=False),
        sa.Column("sets", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "position", name=op.f("pk_session_item")),
        _check("session_item", "position", "position >= 0"),
        _check("session_item", "dose_step", "dose_step BETWEEN 0 AND 3"),
        _check("session_item", "sets", "sets >= 1"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_session_item_session")
        ),
        sqlite_strict=True,
    )


def _make_set_record() -> None:
    op.create_table(
        "set_record",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("item", sa.Integer, nullable=False),
        sa.Column("side", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("exercise_id", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("reps_planned", sa.Integer, nullable=False),
        sa.Column("reps_done", sa.Integer, nullable=False),
        sa.Column("hold_s", sa.REAL, nullable=False),
        sa.Column("work_s", sa.REAL, nullable=False),
        sa.Column("stopwatch_s", sa.REAL),
        sa.Column("count", sa.Integer),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.Column("recorded_offset_s", sa.Integer, nullable=False),
        sa.Column("reopened_at", sa.Text),
        sa.Column("reopened_offset_s", sa.Integer),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_record")),
        _to_session_item("set_record"),
        sa.UniqueConstraint(
            "session_id", "position", name=op.f("uq_set_record_session_id_position")
        ),
        _check("set_record", "side", SIDES),
        _check("set_record", "number", "number >= 1"),
        _check("set_record", "outcome", "outcome IN ('done', 'stopped', 'skipped')"),
        _check(
            "set_record",
            "reason",
            "reason IN ('pain', 'tired', 'no_equipment', 'no_time', 'other', 'ended')",
        ),
        _check("set_record", "done_needs_no_reason", "outcome <> 'done' OR reason IS NULL"),
        _check("set_record", "reps_planned", "reps_planned >= 0"),
        _check("set_record", "reps_done", "reps_done >= 0"),
        _check("set_record", "hold_s", "hold_s >= 0"),
        _check("set_record", "work_s", "work_s >= 0"),
        _check("set_record", "stopwatch_s", "stopwatch_s >= 0"),
        _check("set_record", "count", "count >= 0"),
        _check(
            "set_record",
            "reopened_offset_known",
            "(reopened_at IS NULL) = (reopened_offset_s IS NULL)",
        ),
        sqlite_strict=True,
    )
    op.create_index(
        "uq_set_record_current",
        "set_record",
        ["session_id", "item", "side", "number"],
        unique=True,
        sqlite_where=sa.text("reopened_at IS NULL"),
    )


def _make_hurt() -> None:
    op.create_table(
        "hurt",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("offset_s", sa.Integer, nullable=False),
        sa.Column("exercise_id", sa.Text, nullable=False),
        sa.Column("item", sa.Integer),
        sa.Column("side", sa.Text),
        sa.Column("number", sa.Integer),
        sa.Column("answer", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hurt")),
        _to_session_item("hurt"),
        sa.UniqueConstraint("session_id", "position", name=op.f("uq_hurt_session_id_position")),
        _check("hurt", "side", SIDES),
        _check("hurt", "number", "number >= 1"),
        _check(
            "hurt",
            "whole_key",
            "(item IS NULL) = (side IS NULL) AND (item IS NULL) = (number IS NULL)",
        ),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_hurt_session")),
        sqlite_strict=True,
    )


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _to_session_item(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["session_id", "item"],
        ["session_item.session_id", "session_item.position"],
        name=op.f(f"fk_{table}_session_item"),
    )
