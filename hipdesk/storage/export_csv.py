"""The history as tidy tables of CSV, for spreadsheets and statistics; they are not read back.

A moment is in two columns, in UTC and as the clock of the place had it; with a T between day and
time, by which a spreadsheet knows it. Text that a spreadsheet would take for a formula gets an
apostrophe before it. A mark at the beginning says that the file is UTF-8.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from hipdesk.domain.exchange_records import HURT, ITEM, SESSION, SET, Kind, Record
from hipdesk.storage.export_records import Records
from hipdesk.storage.instants import from_text

Row = Mapping[str, Any]

FORMULAS = ("=", "+", "-", "@", "\t", "\n")

_MOMENTS = {
    "started_at": ("started", "started_offset_s"),
    "ended_at": ("ended", "ended_offset_s"),
    "recorded_at": ("recorded", "recorded_offset_s"),
    "reopened_at": ("reopened", "reopened_offset_s"),
    "at": ("at", "offset_s"),
}
_OFFSETS = {offset for _, offset in _MOMENTS.values()}


def csv_tables(records: Records) -> dict[str, bytes]:
    """The files by their names."""
    sessions, entries = records[Kind.SESSIONS], records[Kind.ENTRIES]
    parts = {"items": ("item", [*ITEM]), "sets": ("position", [*SET]), "hurts": ("", [*HURT])}
    tables: dict[str, tuple[list[str], Iterable[Row]]] = {
        "sessions.csv": (_columns(name for name in SESSION if name not in parts), sessions),
        "entries.csv": (
            _columns(["id", "kind", "at", "offset_s", "session_id", "withdrawn"]),
            entries,
        ),
        "entry_values.csv": (["entry_id", "kind", "field", "value"], _values(entries)),
        "corrections.csv": (
            _columns(["id", "session_id", "subject", "field", "before", "after", "at", "offset_s"]),
            [_texts(one) for one in records[Kind.CORRECTIONS]],
        ),
        "settings.csv": (["id", "value"], records[Kind.PREFERENCES]),
    }
    for part, (place, names) in parts.items():
        columns = ["session_id", *([place] if place else []), *_columns(names)]
        tables[f"{part}.csv"] = (columns, _parts(sessions, part, place))
    return {name: _csv(columns, rows) for name, (columns, rows) in sorted(tables.items())}


def _columns(names: Iterable[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        if name in _MOMENTS:
            found += [f"{_MOMENTS[name][0]}_{clock}" for clock in ("utc", "local")]
        elif name not in _OFFSETS:
            found.append(name)
    return found


def _parts(sessions: Iterable[Record], part: str, place: str) -> Iterator[Row]:
    for session in sessions:
        for index, one in enumerate(session[part]):
            yield {**one, "session_id": session["id"], **({place: index} if place else {})}


def _values(entries: Iterable[Record]) -> Iterator[Row]:
    """What each entry says, a value to a row."""
    for entry in entries:
        for field, value in _leaves(entry["body"], ""):
            yield {"entry_id": entry["id"], "kind": entry["kind"], "field": field, "value": value}


def _leaves(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _leaves(one, f"{place}.{name}" if place else name)
    elif isinstance(value, list) and any(isinstance(one, dict | list) for one in value):
        for index, one in enumerate(value):
            yield from _leaves(one, f"{place}[{index}]")
    else:
        yield place, value


def _texts(correction: Record) -> Row:
    """What stood before and after as JSON where it is more than one value."""
    return {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value
        for name, value in correction.items()
    }


def _csv(columns: list[str], rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        told = {**row, **_clocks(row)}
        writer.writerow([_cell(told[name]) for name in columns])
    return text.getvalue().encode("utf-8-sig")


def _clocks(row: Row) -> Row:
    found: dict[str, Any] = {}
    for name, (short, offset) in _MOMENTS.items():
        if name in row:
            moment = None if row[name] is None else from_text(row[name], row[offset])
            utc = moment and moment - (moment.utcoffset() or timedelta())
            found[f"{short}_utc"] = utc and f"{utc:%Y-%m-%dT%H:%M:%S}"
            found[f"{short}_local"] = moment and f"{moment:%Y-%m-%dT%H:%M:%S}"
    return found


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        value = " ".join(map(str, value))
    if isinstance(value, str):
        value = value.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
        return f"'{value}" if value.startswith(FORMULAS) else value
    return value
