"""An entry as a row of the database: its kind, its moment, and a body of JSON."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

from hipdesk.domain.rules.entries import Entered, Entry
from hipdesk.storage.instants import from_text, offset_seconds, to_utc_text
from hipdesk.storage.plain import from_plain, to_plain

KINDS: Mapping[str, type[Any]] = {one.__name__: one for one in get_args(Entry)}


def entry_values(entered: Entered, now: datetime) -> dict[str, Any]:
    """The row; an entry that has only a day is dated by the moment it was made."""
    at = getattr(entered.entry, "at", now)
    return {
        "id": entered.id,
        "kind": type(entered.entry).__name__,
        "at": to_utc_text(at),
        "offset_s": offset_seconds(at),
        "session_id": entered.session_id,
        "body": body_text(entered.entry),
    }


def body_text(entry: Entry) -> str:
    """What an entry says besides its moment."""
    plain = to_plain(entry)
    plain.pop("at", None)
    return json.dumps(plain, ensure_ascii=False)


def entered_from(row: Mapping[Any, Any]) -> Entered:
    """An entry from its row; ValueError when it is not one."""
    kind = KINDS.get(row["kind"])
    if kind is None:
        raise ValueError(f"there is no entry of the kind {row['kind']!r}")
    plain = json.loads(row["body"])
    if isinstance(plain, dict) and "at" in kind.__dataclass_fields__:
        plain["at"] = from_text(row["at"], row["offset_s"])
    return Entered(row["id"], from_plain(kind, plain), row["session_id"])
