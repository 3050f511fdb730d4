"""Records written to a database, whole: what had the same id before is replaced.

Plain SQL in the transaction of the caller.
"""

import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from hipdesk.domain.exchange_records import HURT, ITEM, SESSION, SET, Kind, Record

_SESSION = [name for name in SESSION if name not in {"items", "sets", "hurts"}]
_ITEM = ["session_id", "position", *ITEM]
_SET = ["session_id", "position", *SET]
_HURT = ["session_id", "position", *HURT]
_ENTRY = ["id", "kind", "at", "offset_s", "session_id", "withdrawn", "body"]
_CORRECTION = ["id", "session_id", "subject", "field", "before", "after", "at", "offset_s"]


def put(connection: sqlite3.Connection, kind: Kind, record: Record) -> None:
    """Let the database hold this record, and nothing else with its id."""
    take_away(connection, kind, record["id"])
    _WRITERS[kind](connection, record)


def take_away(connection: sqlite3.Connection, kind: Kind, record_id: str) -> None:
    """Let the database hold nothing with this id."""
    for table, column in _TABLES[kind]:
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (record_id,))  # noqa: S608  # names of this module


_TABLES: Mapping[Kind, tuple[tuple[str, str], ...]] = {
    Kind.SESSIONS: (
        ("set_record", "session_id"),
        ("hurt", "session_id"),
        ("session_item", "session_id"),
        ("session", "id"),
    ),
    Kind.ENTRIES: (("entry", "id"),),
    Kind.CORRECTIONS: (("correction", "id"),),
    Kind.PREFERENCES: (("preference", "key"),),
}


def _session(connection: sqlite3.Connection, record: Record) -> None:
    _insert(connection, "session", _SESSION, [record])
    session_id = record["id"]
    items = [one | {"manner": " ".join(one["manner"])} for one in record["items"]]
    for table, names, parts in (
        ("session_item", _ITEM, items),
        ("set_record", _SET, record["sets"]),
        ("hurt", _HURT, record["hurts"]),
    ):
        placed = [one | {"session_id": session_id, "position": at} for at, one in enumerate(parts)]
        _insert(connection, table, names, placed)


def _entry(connection: sqlite3.Connection, record: Record) -> None:
    row = record | {"withdrawn": int(record["withdrawn"]), "body": _json(record["body"])}
    _insert(connection, "entry", _ENTRY, [row])


def _correction(connection: sqlite3.Connection, record: Record) -> None:
    row = record | {name: _json(record[name]) for name in ("before", "after")}
    _insert(connection, "correction", _CORRECTION, [row])


def _preference(connection: sqlite3.Connection, record: Record) -> None:
    row = {"key": record["id"], "value": _json(record["value"])}
    _insert(connection, "preference", ["key", "value"], [row])


_WRITERS: Mapping[Kind, Callable[[sqlite3.Connection, Record], None]] = {
    Kind.SESSIONS: _session,
    Kind.ENTRIES: _entry,
    Kind.CORRECTIONS: _correction,
    Kind.PREFERENCES: _preference,
}


def _insert(
    connection: sqlite3.Connection, table: str, names: list[str], rows: list[dict[str, Any]]
) -> None:
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join("?" * len(names))
    connection.executemany(
        f"INSERT INTO {table} ({columns}) VALUES ({values})",  # noqa: S608  # as above
        [[row[name] for name in names] for row in rows],
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
