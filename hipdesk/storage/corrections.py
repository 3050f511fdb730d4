"""Values that were corrected: the first is kept beside the new one, with the time of the change.

What is typed again within a few minutes is still the same telling, and no correction.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, bindparam, insert, select, text, update

from hipdesk.domain.history import Correction
from hipdesk.storage.instants import from_text, offset_seconds, to_utc_text
from hipdesk.storage.tables import CORRECTION

STILL_TELLING = timedelta(minutes=10)

_OF_SESSION = (
    select(CORRECTION)
    .where(CORRECTION.c.session_id == bindparam("session_id"))
    .order_by(CORRECTION.c.at, text("rowid"))
)
_LAST = (
    select(CORRECTION.c.id, CORRECTION.c.at, CORRECTION.c.before)
    .where(CORRECTION.c.subject == bindparam("subject"), CORRECTION.c.field == bindparam("field"))
    .order_by(CORRECTION.c.at.desc(), text("rowid DESC"))
    .limit(1)
)


def note_changes(
    connection: Connection,
    session_id: str,
    subject: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    now: datetime,
) -> None:
    """Keep what stood in the fields that change; a field that was empty was not told yet."""
    for name, value in after.items():
        if before[name] not in (None, "", value):
            note_change(
                connection, session_id, subject, (name, _json(before[name]), _json(value)), now
            )


def note_change(
    connection: Connection,
    session_id: str,
    subject: str,
    change: tuple[str, str, str],
    now: datetime,
) -> None:
    """Keep a change of (field, before, after), both as JSON."""
    name, before, after = change
    last = connection.execute(_LAST, {"subject": subject, "field": name}).first()
    if last is not None and _moment(last.at) > now - STILL_TELLING:
        fresh = update(CORRECTION).where(CORRECTION.c.id == last.id)
        connection.execute(fresh.values(after=after, at=to_utc_text(now)))
        return
    connection.execute(
        insert(CORRECTION),
        {
            "id": str(uuid4()),
            "session_id": session_id,
            "subject": subject,
            "field": name,
            "before": before,
            "after": after,
            "at": to_utc_text(now),
            "offset_s": offset_seconds(now),
        },
    )


def corrections_of(connection: Connection, session_id: str) -> tuple[Correction, ...]:
    """Every correction in a session, in the order in which they were made."""
    rows = connection.execute(_OF_SESSION, {"session_id": session_id}).mappings()
    return tuple(
        Correction(
            row["subject"],
            row["field"],
            row["before"],
            row["after"],
            from_text(row["at"], row["offset_s"]),
        )
        for row in rows
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _moment(written: str) -> datetime:
    return from_text(written, 0)
