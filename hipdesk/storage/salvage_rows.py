"""The rows of each table of a damaged database: by SQLite where it can, else from its pages."""

import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile
from typing import Any

from hipdesk.domain.exchange_records import HURT, ITEM, SESSION, SET
from hipdesk.storage.salvage_pages import rows_in

Row = dict[str, Any]

_PARTS = ["session_id", "position"]
COLUMNS: Mapping[str, list[str]] = {
    "session": [name for name in SESSION if name not in {"items", "sets", "hurts"}],
    "session_item": [*_PARTS, *ITEM],
    "set_record": ["id", *_PARTS, *(name for name in SET if name != "id")],
    "hurt": ["id", *_PARTS, *(name for name in HURT if name != "id")],
    "preference": ["key", "value"],
    "entry": ["id", "kind", "at", "offset_s", "session_id", "body", "withdrawn"],
    "correction": ["id", "session_id", "subject", "field", "before", "after", "at", "offset_s"],
}
_DEFAULTS: Mapping[str, Row] = {  # of columns that came with a later release
    "session": {"first_side": "left"},
    "session_item": {"manner": "", "weight_kg": 0.0},
}
_KEYS = {"session_item": ("session_id", "position"), "preference": ("key",)}
_REALS = {"active_s", "set_up_s", "weight_kg", "hold_s", "work_s", "stopwatch_s"}


@dataclass
class Found:
    """What can be read of each table."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)  # tables that SQLite cannot read whole
    known_ids: dict[str, set[str]] = field(default_factory=dict)  # as far as indexes can tell


def find_rows(file: Path) -> Found:
    """Read what can be read; neither the file nor what is beside it is changed."""
    found = Found()
    with tempfile.TemporaryDirectory(prefix="hipdesk-salvage-") as folder:
        copy = Path(folder) / "copy.db"
        copyfile(file, copy)
        with suppress(FileNotFoundError):
            copyfile(file.with_name(file.name + "-wal"), copy.with_name("copy.db-wal"))
        with closing(sqlite3.connect(copy)) as connection:
            connection.row_factory = sqlite3.Row
            for table in COLUMNS:
                _read_table(connection, table, found)
    if found.broken:
        _carve(file, found)
    return found


def _read_table(connection: sqlite3.Connection, table: str, found: Found) -> None:
    rows = found.rows[table] = []
    try:
        all_ = connection.execute(f"SELECT * FROM {table} NOT INDEXED")  # noqa: S608  # ours
        # What was read before a broken page stays in the list.
        rows.extend({**_DEFAULTS.get(table, {}), **row} for row in all_)
    except (sqlite3.Error, ValueError):
        found.broken.add(table)
    if table not in _KEYS:
        known = found.known_ids[table] = set()
        with suppress(sqlite3.Error, ValueError):
            ids = connection.execute(f"SELECT id FROM {table} ORDER BY id")  # noqa: S608  # ours
            known.update(str(row[0]) for row in ids)


def _carve(file: Path, found: Found) -> None:
    keys = {
        table: {_key(table, row) for row in found.rows[table]} for table in sorted(found.broken)
    }
    for values in rows_in(file):
        for table, have in keys.items():
            row = _row_of(table, values)
            if row is not None and _key(table, row) not in have:
                have.add(_key(table, row))
                found.rows[table].append(row)


def _row_of(table: str, values: tuple[Any, ...]) -> Row | None:
    """A row of this table; None for one of another. What it says is looked at later."""
    columns, later = COLUMNS[table], _DEFAULTS.get(table, {})
    if not len(columns) - len(later) <= len(values) <= len(columns):
        return None
    row = {**later, **dict(zip(columns, values, strict=False))}
    if any(not isinstance(row[name], str) for name in _key_names(table) if name != "position"):
        return None
    if table == "session_item" and not isinstance(row["position"], int):
        return None
    if table == "entry" and not isinstance(row["offset_s"], int):
        return None
    for name in _REALS & row.keys():
        if isinstance(row[name], int):  # SQLite writes whole numbers short
            row[name] = float(row[name])
    return row


def _key(table: str, row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in _key_names(table))


def _key_names(table: str) -> tuple[str, ...]:
    return _KEYS.get(table, ("id",))
