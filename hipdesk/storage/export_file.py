"""The whole history as one JSON file, a record to a line; see `export.schema.json`.

The same history gives the same bytes, but for the line with the time of the export.
"""

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from hipdesk.domain.exchange_records import FORMAT, VERSION, Kind
from hipdesk.storage import faults, schema_version
from hipdesk.storage.export_records import Records, records_in
from hipdesk.storage.instants import to_utc_text
from hipdesk.storage.new_file import write_new
from hipdesk.storage.read_only import read_only
from hipdesk.storage.schema_version import FileState

_UNTOUCHED = "Your history was not changed."


def export(database: Path, target: Path, now: datetime, *, replace: bool = False) -> Records:
    """Write everything to a new file, whole or not at all; what was written.

    Raises KnownError when the database cannot be read, or the file cannot be written or is
    there already.
    """
    records = read_records(database)
    write_new(target, export_bytes(records, now), replace=replace)
    return records


def export_bytes(records: Records, now: datetime) -> bytes:
    """The text of the file."""
    return "".join(_lines(records, now)).encode()


def read_records(database: Path) -> Records:
    """All records of a database file, which is not changed; none of a file that is not there.

    Raises KnownError for one that is newer, older, damaged, or not to be read.
    """
    if not database.exists():
        return {kind: [] for kind in Kind}
    try:
        with read_only(database) as connection:
            version = schema_version.version_of(connection)
            state = schema_version.state_of(version, schema_version.HEAD)
            if state is FileState.NEWER:
                raise schema_version.newer(database, str(version))
            if state is FileState.OLDER:
                raise schema_version.older(database)
            if state is FileState.ABSENT:
                return {kind: [] for kind in Kind}
            return records_in(connection)
    except sqlite3.Error as error:
        known = faults.known_error(error, database, _UNTOUCHED)
        raise known or faults.damaged(database, str(error)) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise faults.damaged(database, str(error)) from error
    except schema_version.ForeignDatabaseError as error:
        raise schema_version.foreign(database) from error


def count_text(records: Records) -> str:
    """Such as "12 sessions with 96 sets, 40 entries, 2 corrections and 14 settings"."""
    sets = sum(len(one["sets"]) for one in records[Kind.SESSIONS])
    counts = [len(records[kind]) for kind in Kind]
    return (
        f"{_of(counts[0], 'session')} with {_of(sets, 'set')}, {_of(counts[1], 'entry')}, "
        f"{_of(counts[2], 'correction')} and {_of(counts[3], 'setting')}"
    )


def _of(count: int, what: str) -> str:
    if count == 1:
        return f"1 {what}"
    return f"{count} {what[:-1]}ies" if what.endswith("y") else f"{count} {what}s"


def _lines(records: Records, now: datetime) -> Iterator[str]:
    yield f'{{\n"format": {_json(FORMAT)},\n"version": {VERSION},\n'
    yield f'"exported_at": {_json(to_utc_text(now))}'
    for kind in Kind:
        yield f',\n"{kind.value}": ['
        for index, record in enumerate(records[kind]):
            yield ("\n" if index == 0 else ",\n") + _json(record)
        yield "\n]" if records[kind] else "]"
    yield "\n}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
