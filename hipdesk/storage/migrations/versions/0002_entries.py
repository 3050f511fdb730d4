"""What is entered around sessions, corrections, and how a session's exercises are done."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Columns are added in place: rows of sessions are not moved for a default.
FIRST_SIDE = (
    "ALTER TABLE session ADD COLUMN first_side TEXT DEFAULT 'left' NOT NULL "
    "CONSTRAINT ck_session_first_side "
    "CHECK (first_side IN ('left', 'right', 'both', 'alternate'))"
)
MANNER = "ALTER TABLE session_item ADD COLUMN manner TEXT DEFAULT '' NOT NULL"
WEIGHT = (
    "ALTER TABLE session_item ADD COLUMN weight_kg REAL DEFAULT '0' NOT NULL "
    "CONSTRAINT ck_session_item_weight_kg CHECK (weight_kg >= 0)"
)


def upgrade() -> None:
    for change in (FIRST_SIDE, MANNER, WEIGHT):
        op.execute(change)
    _make_entry()
    _make_correction()


def _make_entry() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("offset_s", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("withdrawn", sa.Integer, server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
        _check("entry", "body", "json_valid(body)"),
        _check("entry", "withdrawn", "withdrawn IN (0, 1)"),
        sqlite_strict=True,
    )
    op.create_index("ix_entry_session", "entry", ["session_id"])


def _make_correction() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("offset_s", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        _check("correction", "before", "json_valid(before)"),
        _check("correction", "after", "json_valid(after)"),
        sqlite_strict=True,
    )
    op.create_index("ix_correction_session", "correction", ["session_id"])
    op.create_index("ix_correction_subject", "correction", ["subject"])


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))
