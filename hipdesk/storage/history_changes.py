"""What changes in the history, each inside the transaction of its caller."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, case, func, select, update
from sqlalchemy.dialects.sqlite import insert

from hipdesk.domain.history import SessionState, current_sets
from hipdesk.domain.routine import Routine
from hipdesk.domain.timeline import SetKey
from hipdesk.storage.history_queries import load_session, running_id
from hipdesk.storage.rows import item_values, moment, session_values
from hipdesk.storage.tables import HURT, SESSION, SESSION_ITEM, SET_RECORD

_ONE = SESSION.c.id == bindparam("session_id")
_CURRENT = (
    SET_RECORD.c.session_id == bindparam("of_session"),
    SET_RECORD.c.item == bindparam("of_item"),
    SET_RECORD.c.side == bindparam("of_side"),
    SET_RECORD.c.number == bindparam("of_number"),
    SET_RECORD.c.reopened_at.is_(None),
)
_DISCARDED_FROM = case(
    (SESSION.c.state == SessionState.DISCARDED.value, SESSION.c.discarded_from),
    else_=SESSION.c.state,
)


def begin_session(
    connection: Connection, session_id: str, routine: Routine, sets_planned: int, now: datetime
) -> None:
    """Add a running session; whatever was left open is closed."""
    close_left_open(connection)
    values = session_values(session_id, routine, sets_planned, now)
    connection.execute(insert(SESSION), values)
    connection.execute(insert(SESSION_ITEM), item_values(session_id, routine))


def change_session(connection: Connection, session_id: str, **values: Any) -> None:
    """Change columns of one session; LookupError when there is none."""
    change = update(SESSION).where(_ONE).values(**values)
    expect_one(connection.execute(change, {"session_id": session_id}).rowcount, session_id)


def add_record(
    connection: Connection, table: Table, session_id: str, values: dict[str, Any]
) -> None:
    """Add a set or a hurt as the last of its session, unless its id is there already."""
    place = (
        select(func.count())
        .select_from(table)
        .where(table.c.session_id == bindparam("session_id"))
        .scalar_subquery()
    )
    row = {**values, "session_id": session_id}
    columns: dict[str, Any] = {name: bindparam(name) for name in row}
    added = insert(table).values(**columns, position=place)
    connection.execute(added.on_conflict_do_nothing(index_elements=["id"]), row)


def current_set(connection: Connection, session_id: str, key: SetKey) -> dict[str, Any] | None:
    """The row of a set's record that stands."""
    found = connection.execute(select(SET_RECORD).where(*_CURRENT), _named(session_id, key))
    row = found.mappings().first()
    return None if row is None else {str(name): value for name, value in row.items()}


def change_current_set(connection: Connection, session_id: str, key: SetKey, **values: Any) -> int:
    """Change columns of a set's record that stands; how many there were (0 or 1)."""
    change = update(SET_RECORD).where(*_CURRENT).values(**values)
    return connection.execute(change, _named(session_id, key)).rowcount


def answer(connection: Connection, hurt_id: str, answer: str) -> None:
    """Note the answer to a hurt."""
    change = update(HURT).where(HURT.c.id == hurt_id).values(answer=answer)
    expect_one(connection.execute(change).rowcount, hurt_id)


def close_left_open(connection: Connection) -> None:
    """Close the session that runs, if one does."""
    session_id = running_id(connection)
    if session_id is not None:
        close_interrupted(connection, session_id)


def close_interrupted(connection: Connection, session_id: str) -> None:
    """Close a session as of its last record: FINISHED when no planned set is left, else ENDED."""
    session = load_session(connection, session_id)
    last = [one.recorded_at for one in session.sets] + [one.at for one in session.hurts]
    planned = select(SESSION.c.sets_planned).where(_ONE)
    left = connection.execute(planned, {"session_id": session_id}).scalar_one() - len(
        current_sets(session.sets)
    )
    change_session(
        connection,
        session_id,
        state=(SessionState.ENDED if left > 0 else SessionState.FINISHED).value,
        discarded_from=None,
        **moment("ended", max(last, default=session.started_at)),
    )


def discard_session(connection: Connection, session_id: str) -> None:
    """Set a session aside, with the state to come back to."""
    change_session(
        connection,
        session_id,
        discarded_from=_DISCARDED_FROM,
        state=SessionState.DISCARDED.value,
    )


def restore_session(connection: Connection, session_id: str) -> None:
    """Bring a discarded session back; one that ran is closed when another runs by now."""
    found = select(SESSION.c.discarded_from).where(SESSION.c.id == session_id)
    before = connection.execute(found).scalar_one_or_none()
    if before == SessionState.RUNNING.value and running_id(connection) is not None:
        close_interrupted(connection, session_id)
    elif before is not None:
        change_session(connection, session_id, state=before, discarded_from=None)
    else:
        load_session(connection, session_id)  # says when there is none


def expect_one(found: int, what: str) -> None:
    """LookupError when nobody has an id."""
    if found != 1:
        msg = f"nothing recorded as {what}"
        raise LookupError(msg)


def _named(session_id: str, key: SetKey) -> dict[str, Any]:
    return {
        "of_session": session_id,
        "of_item": key.item,
        "of_side": key.side.value,
        "of_number": key.number,
    }
