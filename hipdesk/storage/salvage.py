"""What can be read of a damaged database, put into a new one; the damaged file is set aside.

What a broken table lacks is taken from the newest good backup. Sessions whose own row is lost
are made again from their sets.
"""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange_checks import MisfitError, record
from hipdesk.domain.exchange_merge import CollisionError, cut_off, merge
from hipdesk.domain.exchange_records import HURT, ITEM, SET, Kind, Record
from hipdesk.domain.rescue import Rescue, Rescued
from hipdesk.storage.backups import last_good_backup
from hipdesk.storage.examining import examine
from hipdesk.storage.export_file import read_records
from hipdesk.storage.export_records import OWN, session_from
from hipdesk.storage.import_checks import CHECKS
from hipdesk.storage.import_rows import put
from hipdesk.storage.instants import from_text
from hipdesk.storage.preference_text import meaning
from hipdesk.storage.restore import make_way
from hipdesk.storage.salvage_rows import Found, Row, find_rows
from hipdesk.storage.schema_version import FileState

_TABLES = {Kind.SESSIONS: "session", Kind.ENTRIES: "entry", Kind.CORRECTIONS: "correction"}
_CHECK_PARTS = {"items": record(ITEM), "sets": record(SET), "hurts": record(HURT)}


@dataclass(frozen=True)
class Salvaged:
    """What was saved, and with what help."""

    rescued: Rescued
    aside: Path | None  # the damaged file under its new name
    backup: Path | None  # what was taken from it is counted


@dataclass(frozen=True)
class _Gathered:
    records: dict[Kind, dict[str, Record]]
    rescued: Rescued
    backup: Path | None


def look_at_damage(database: Path) -> Rescued:
    """What `salvage` would save; nothing is changed. KnownError when there is nothing to mend."""
    return _gather(database).rescued


def salvage(database: Path, now: datetime) -> Salvaged:
    """Make a new database of what can be read. KnownError when there is nothing to mend."""
    gathered = _gather(database)
    aside = _write(database, gathered.records, now)
    return Salvaged(gathered.rescued, aside, gathered.backup)


def _gather(database: Path) -> _Gathered:
    _expect_damaged(database)
    try:
        found = find_rows(database)
    except OSError as error:
        raise KnownError(
            f"HipDesk cannot read {database}: {error.strerror or error}.",
            "Nothing was changed.",
            "See that you may read the file and that the disk is connected.",
        ) from error
    records, rebuilt = _records(found)
    read = {kind: set(one) for kind, one in records.items()}
    backup = last_good_backup(database)
    with suppress(KnownError):
        if backup is not None:
            _fill(records, rebuilt, read_records(backup.file), found)
    sets = {one["id"] for session in records[Kind.SESSIONS].values() for one in session["sets"]}
    sets_read = {row["id"] for row in found.rows["set_record"]} & sets
    kinds = {kind: _rescue(found, kind, read[kind], set(records[kind]), rebuilt) for kind in Kind}
    rescued_sets = Rescue(
        read=len(sets_read),
        from_backup=len(sets - sets_read),
        missing=len(found.known_ids["set_record"] - sets),
        unsure="set_record" in found.broken,
    )
    return _Gathered(records, Rescued(kinds, rescued_sets), backup.file if backup else None)


def _expect_damaged(database: Path) -> None:
    try:
        state, _ = examine(database)
    except KnownError:
        if database.is_file():
            return
        raise
    raise KnownError(
        f"There is no file {database}."
        if state is FileState.ABSENT
        else f"The database {database} is sound, so there is nothing to salvage.",
        "Nothing was changed.",
    )


def _records(found: Found) -> tuple[dict[Kind, dict[str, Record]], set[str]]:
    """Everything that makes sense by its id, and the sessions whose own row is lost."""
    sessions = _sessions(found)
    have = {row["id"] for row in found.rows["session"]}
    records = {
        Kind.SESSIONS: sessions,
        Kind.ENTRIES: _told(found, Kind.ENTRIES, ("body",)),
        Kind.CORRECTIONS: _told(found, Kind.CORRECTIONS, ("before", "after")),
        Kind.PREFERENCES: _preferences(found),
    }
    return records, sessions.keys() - have


def _sessions(found: Found) -> dict[str, Record]:
    rows = {row["id"]: row for row in found.rows["session"]}
    parts: dict[str, dict[str, list[Row]]] = {}
    for part, table in (("items", "session_item"), ("sets", "set_record"), ("hurts", "hurt")):
        for row in found.rows[table]:
            own = parts.setdefault(row["session_id"], {name: [] for name in _CHECK_PARTS})
            own[part].append(row)
    sessions: dict[str, Record] = {}
    running = False
    for session_id in {**rows, **parts}:
        own = parts.get(session_id, {name: [] for name in _CHECK_PARTS})
        with suppress(MisfitError, ValueError, KeyError, TypeError, AttributeError):
            one = _session(rows.get(session_id) or _row_from_sets(session_id, own["sets"]), own)
            if one["state"] == "running":
                one = cut_off(one) if running else one
                running = True
            CHECKS[Kind.SESSIONS](one)
            sessions[session_id] = one
    return sessions


def _told(found: Found, kind: Kind, texts: tuple[str, ...]) -> dict[str, Record]:
    records: dict[str, Record] = {}
    for row in found.rows[_TABLES[kind]]:
        with suppress(MisfitError, ValueError, TypeError):
            one = {**row, **{name: json.loads(row[name]) for name in texts}}
            if kind is Kind.ENTRIES:
                one["withdrawn"] = bool(one["withdrawn"])
            CHECKS[kind](one)
            records[one["id"]] = one
    return records


def _preferences(found: Found) -> dict[str, Record]:
    values = {row["key"]: meaning(row["key"], row["value"]) for row in found.rows["preference"]}
    return {
        key: {"id": key, "value": value}
        for key, value in values.items()
        if value is not None and key not in OWN
    }


def _session(row: Row, own: dict[str, list[Row]]) -> Record:
    """A session of the parts that make sense; an exercise that is lost is known by its sets."""
    items = {one["position"]: one for one in own["items"]}
    for one in own["sets"]:
        lost = {"position": one["item"], "exercise_id": one["exercise_id"], "dose_step": 1}
        items.setdefault(one["item"], {**lost, "sets": 1, "manner": "", "weight_kg": 0.0})

    def place(one: Mapping[str, Any]) -> tuple[Any, ...]:
        return one["position"], one.get("id", "")

    found = session_from(
        row,
        {
            "items": sorted(items.values(), key=place),
            "sets": sorted(own["sets"], key=place),
            "hurts": sorted(own["hurts"], key=place),
        },
    )
    for part, check in _CHECK_PARTS.items():
        found[part] = [one for one in found[part] if _fits(check, one)]
    standing: dict[Any, Record] = {}
    for one in found["sets"]:
        key = one["item"], one["side"], one["number"]
        if one["reopened_at"] is None:
            before = standing.get(key)
            if before is not None:
                before["reopened_at"] = one["recorded_at"]
                before["reopened_offset_s"] = one["recorded_offset_s"]
            standing[key] = one
    return found


def _fits(check: Any, value: Record) -> bool:
    try:
        check(value)
    except MisfitError:
        return False
    return True


def _row_from_sets(session_id: str, sets: list[Row]) -> Row:
    """A session of which only sets are left; ValueError without any."""
    first = min(sets, key=lambda one: one["recorded_at"])
    last = max(sets, key=lambda one: one["recorded_at"])
    began = from_text(first["recorded_at"], first["recorded_offset_s"])
    return {
        "id": session_id,
        "kind": "planned",
        "state": "ended",
        "discarded_from": None,
        "local_date": (began - timedelta(seconds=first["work_s"])).date().isoformat(),
        "started_at": first["recorded_at"],
        "started_offset_s": first["recorded_offset_s"],
        "ended_at": last["recorded_at"],
        "ended_offset_s": last["recorded_offset_s"],
        "active_s": float(sum(one["work_s"] for one in sets)),
        "set_up_s": 20.0,
        "count_in_s": 3,
        "sets_planned": len(sets),
        "effort": None,
        "pain": None,
        "note": "",
        "first_side": "left",
    }


def _fill(
    records: dict[Kind, dict[str, Record]], rebuilt: set[str], backup: Any, found: Found
) -> None:
    """Add what broken tables lack and the backup has."""
    for kind in Kind:
        table = _TABLES.get(kind, "preference")
        parts = {"session_item", "set_record", "hurt"} if kind is Kind.SESSIONS else set()
        if not found.broken & {table, *parts}:
            continue
        for theirs in backup[kind]:
            here = records[kind].get(theirs["id"])
            if here is None:
                if table in found.broken:
                    records[kind][theirs["id"]] = theirs
            elif kind is Kind.SESSIONS:
                told = theirs | {"sets": here["sets"], "hurts": here["hurts"]}
                mine = told if here["id"] in rebuilt else here | {"items": theirs["items"]}
                with suppress(CollisionError, MisfitError):
                    merged = merge(kind, theirs, mine, {}, {})
                    CHECKS[kind](merged)
                    records[kind][here["id"]] = merged


def _rescue(found: Found, kind: Kind, read: set[str], saved: set[str], rebuilt: set[str]) -> Rescue:
    table = _TABLES.get(kind, "preference")
    made = read & rebuilt if kind is Kind.SESSIONS else set()
    return Rescue(
        read=len(read - made),
        rebuilt=len(made),
        from_backup=len(saved - read),
        missing=len(found.known_ids.get(table, set()) - saved),
        unsure=table in found.broken,
    )


def _write(database: Path, records: dict[Kind, dict[str, Record]], now: datetime) -> Path | None:
    # SQLAlchemy and Alembic, which make the tables, are needed here alone.
    from hipdesk.storage.database import open_database  # noqa: PLC0415

    new = database.with_name(f"{database.name}.new")
    new.unlink(missing_ok=True)
    try:
        open_database(new).dispose()
        with closing(sqlite3.connect(new)) as connection, connection:
            connection.execute("PRAGMA foreign_keys = ON")
            for kind, all_ in records.items():
                for one in all_.values():
                    put(connection, kind, one)
        with closing(sqlite3.connect(new)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        examine(new)
        aside = make_way(database, now)
        new.replace(database)
    except (OSError, sqlite3.Error) as error:
        raise KnownError(
            f"HipDesk could not write the new database {database}: {error}.",
            "The damaged file is still there.",
            "See that the folder may be written to and has space, then try again.",
        ) from error
    finally:
        new.unlink(missing_ok=True)
    return aside
