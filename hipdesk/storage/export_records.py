"""Everything in a database as records, each list in an order that only its content decides."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from hipdesk.domain.exchange_records import HURT, ITEM, SESSION, SET, Kind, Record
from hipdesk.storage.preference_text import meaning

Records = Mapping[Kind, list[Record]]

OWN = {"geometry", "copies_to", "draft"}  # of the settings: this computer's, not the person's

_PARTS = {"items": ("session_item", ITEM), "sets": ("set_record", SET), "hurts": ("hurt", HURT)}
_SESSIONS = "SELECT * FROM session ORDER BY started_at, id"
_PART = "SELECT * FROM {table} ORDER BY session_id, position"
_ENTRIES = """
    SELECT id, kind, at, offset_s, session_id, withdrawn, body FROM entry ORDER BY at, id
"""
_CORRECTIONS = """
    SELECT id, session_id, subject, field, before, after, at, offset_s
    FROM correction ORDER BY at, id
"""
_PREFERENCES = "SELECT key, value FROM preference ORDER BY key"


def records_in(connection: sqlite3.Connection) -> Records:
    """All records of a database of this release, as of one moment.

    sqlite3.Error when it cannot be read, ValueError for rows that make no sense.
    """
    connection.row_factory = sqlite3.Row
    within = connection.in_transaction
    if not within:
        connection.execute("BEGIN")  # every table is read as of the same moment
    try:
        return {
            Kind.SESSIONS: _sessions(connection),
            Kind.ENTRIES: [_entry(row) for row in connection.execute(_ENTRIES)],
            Kind.CORRECTIONS: [_correction(row) for row in connection.execute(_CORRECTIONS)],
            Kind.PREFERENCES: _preferences(connection),
        }
    finally:
        if not within:
            connection.execute("ROLLBACK")


def session_from(row: Mapping[str, Any], parts: Mapping[str, list[Mapping[str, Any]]]) -> Record:
    """A session from its row and the rows of its parts, each in order of position."""
    places = {one["position"]: place for place, one in enumerate(parts["items"])}
    found: Record = {name: row[name] for name in SESSION if name not in _PARTS}
    found["items"] = [
        {name: one[name] for name in ITEM} | {"manner": one["manner"].split()}
        for one in parts["items"]
    ]
    for part, names in (("sets", SET), ("hurts", HURT)):
        found[part] = [
            {name: one[name] for name in names} | {"item": places.get(one["item"])}
            for one in parts[part]
        ]
    return found


def _sessions(connection: sqlite3.Connection) -> list[Record]:
    rows: dict[str, dict[str, list[Any]]] = {}
    for part, (table, _) in _PARTS.items():
        of_session: defaultdict[str, list[Any]] = defaultdict(list)
        for row in connection.execute(_PART.format(table=table)):
            of_session[row["session_id"]].append(row)
        rows[part] = of_session
    return [
        session_from(row, {part: found.get(row["id"], []) for part, found in rows.items()})
        for row in connection.execute(_SESSIONS)
    ]


def _entry(row: Mapping[str, Any]) -> Record:
    return {**row, "withdrawn": bool(row["withdrawn"]), "body": json.loads(row["body"])}


def _correction(row: Mapping[str, Any]) -> Record:
    return {**row, "before": json.loads(row["before"]), "after": json.loads(row["after"])}


def _preferences(connection: sqlite3.Connection) -> list[Record]:
    found = []
    for key, text in connection.execute(_PREFERENCES):
        value = meaning(key, text)
        if value is not None and key not in OWN:
            found.append({"id": key, "value": value})
    return found
