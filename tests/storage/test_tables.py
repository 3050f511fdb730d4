"""The tables themselves: what they refuse, and that the migrations make exactly them."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from hipdesk.domain.history import SessionState
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.store import Store
from hipdesk.storage.tables import METADATA
from tests.storage.builders import LATER, NOW, ROUTINE, a_result


def schema(file: Path) -> dict[str, list[str]]:
    """Each table and index with the words that made it, whatever their order.

    A column that was added later stands behind the constraints, with its own beside it.
    """
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: sorted(parts(re.sub(r"\s+", " ", sql))) for name, sql in rows}


def parts(sql: str) -> Iterator[str]:
    """The columns and constraints of a table, one by one, and what stands around them."""
    head, _, rest = sql.partition("(")
    body, _, tail = rest.rpartition(")")
    yield f"{head.strip()} {tail.strip()}"
    for part in re.split(r", (?![^(]*\))|(?<=\S) (?=CONSTRAINT )", body):
        yield part.strip()


def test_the_migrations_make_exactly_the_tables(store: Store, file: Path, tmp_path: Path) -> None:
    store.close()
    by_hand = tmp_path / "by_hand.db"
    engine = create_engine(f"sqlite:///{by_hand}")
    METADATA.create_all(engine)
    engine.dispose()
    migrated = schema(file)
    del migrated["alembic_version"]
    assert migrated == schema(by_hand)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE session SET effort = 11",
        "UPDATE session SET pain = -1",
        "UPDATE session SET kind = 'other'",
        "UPDATE session SET state = 'paused'",
        "UPDATE session SET state = 'discarded'",
        "UPDATE session SET local_date = '2026-02-31'",
        "UPDATE session SET local_date = 'today'",
        "UPDATE session SET active_s = -0.1",
        "UPDATE session SET active_s = 'long'",
        "UPDATE session SET ended_at = '2026-11-21T17:30:00.000000Z'",
        "UPDATE session_item SET dose_step = 4",
        "UPDATE session_item SET sets = 0",
        "UPDATE set_record SET outcome = 'half'",
        "UPDATE set_record SET reason = 'bored', outcome = 'skipped'",
        "UPDATE set_record SET reason = 'pain'",
        "UPDATE set_record SET side = 'middle'",
        "UPDATE set_record SET number = 0",
        "UPDATE set_record SET item = 7",
        "UPDATE set_record SET session_id = 'nobody'",
        "UPDATE hurt SET session_id = 'nobody'",
        "UPDATE hurt SET item = NULL",
        "DELETE FROM session",
        "DELETE FROM session_item",
    ],
)
def test_the_tables_refuse_what_cannot_be(store: Store, history: HistoryStore, change: str) -> None:
    result = a_result()
    history.begin("one", ROUTINE, 3, NOW)
    history.record_set("one", result, 60.0, LATER)
    history.record_hurt("one", "hurt", result.exercise_id, result.key, LATER)
    with pytest.raises(IntegrityError), store.engine.begin() as connection:
        connection.exec_driver_sql(change)


def test_the_tables_refuse_a_second_session_that_runs(store: Store, history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.finish("one", SessionState.ENDED, 0.0, LATER)
    history.begin("two", ROUTINE, 3, LATER)
    with pytest.raises(IntegrityError), store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE session SET state = 'running'")
