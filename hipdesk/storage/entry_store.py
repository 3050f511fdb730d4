"""What is entered around sessions, one row each; nothing is deleted."""

import sqlite3
from contextlib import closing
from datetime import datetime
from typing import cast

from sqlalchemy import Engine, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from hipdesk.domain.clock import Clock, SystemClock
from hipdesk.domain.history import WITHDRAWN
from hipdesk.domain.rules.entries import Entered, Entry
from hipdesk.storage.corrections import note_change
from hipdesk.storage.database import writing
from hipdesk.storage.entry_text import body_text, entered_from, entry_values
from hipdesk.storage.fact_reading import Known, known_in
from hipdesk.storage.tables import ENTRY

_ONE = select(ENTRY).where(ENTRY.c.id == bindparam("id"))
_OF_SESSION = (
    select(ENTRY)
    .where(ENTRY.c.session_id == bindparam("session_id"), ENTRY.c.withdrawn == 0)
    .order_by(ENTRY.c.at, ENTRY.c.id)
)
_TAKEN_BACK = select(ENTRY).where(ENTRY.c.withdrawn == 1).order_by(ENTRY.c.at, ENTRY.c.id)


class EntryStore:
    """The entries of one database; each method that writes is one commit."""

    def __init__(self, engine: Engine, clock: Clock | None = None) -> None:
        self._engine = engine
        self._writer = writing(engine)
        self._clock = clock or SystemClock()

    def add(self, entered: Entered, now: datetime) -> None:
        """Write down an entry; the same once more changes nothing."""
        added = insert(ENTRY).on_conflict_do_nothing(index_elements=["id"])
        with self._writer.begin() as connection:
            connection.execute(added, entry_values(entered, now))

    def correct(self, entry_id: str, entry: Entry, now: datetime) -> None:
        """Let an entry say this from now on; what it said is kept.

        Its moment stays, since a corrected answer belongs to the same day. LookupError when
        nobody has the id.
        """
        with self._writer.begin() as connection:
            row = connection.execute(_ONE, {"id": entry_id}).mappings().first()
            if row is None:
                raise LookupError(f"nothing entered as {entry_id}")
            body = body_text(entry)
            if row["body"] == body:
                return
            connection.execute(update(ENTRY).where(ENTRY.c.id == entry_id).values(body=body))
            change = (row["kind"], row["body"], body)
            note_change(connection, row["session_id"], entry_id, change, now)

    def withdraw(self, entry_id: str) -> None:
        """Let an entry count for nothing; it stays, with the moment when it was taken back."""
        with self._writer.begin() as connection:
            row = connection.execute(_ONE, {"id": entry_id}).mappings().first()
            if row is None or row["withdrawn"]:
                return
            connection.execute(update(ENTRY).where(ENTRY.c.id == entry_id).values(withdrawn=1))
            change = (WITHDRAWN, "false", "true")
            note_change(connection, row["session_id"], entry_id, change, self._clock.now())

    def taken_back(self) -> tuple[Entered, ...]:
        """What was withdrawn, oldest first."""
        with self._engine.connect() as connection:
            return tuple(entered_from(row) for row in connection.execute(_TAKEN_BACK).mappings())

    def of_session(self, session_id: str) -> tuple[Entered, ...]:
        """What was entered of a session, oldest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(_OF_SESSION, {"session_id": session_id}).mappings()
            return tuple(entered_from(row) for row in rows)

    def known(self) -> Known:
        """Everything the plan is made from."""
        with closing(self._engine.raw_connection()) as raw:
            connection = cast("sqlite3.Connection", raw.driver_connection)
            factory = connection.row_factory
            try:
                return known_in(connection)
            finally:
                connection.row_factory = factory
