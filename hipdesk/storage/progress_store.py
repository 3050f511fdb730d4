"""The rows of the Progress page, each group's own; nothing is written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from typing import cast

from sqlalchemy import Engine

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.columns import Grain, grain_of
from hipdesk.domain.progress.groups import GroupId
from hipdesk.domain.progress.rows import Rows
from hipdesk.domain.rules.due_tests import BALANCE, CHAIR_STAND, SELF_CHECK
from hipdesk.storage import progress_queries as queries

_TESTS = (BALANCE, CHAIR_STAND, SELF_CHECK)


class ProgressStore:
    """Reads one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def known_days(self) -> tuple[date | None, date | None]:
        """The days of the first and of the last session; None without any."""
        with self._connection() as connection:
            return queries.load_known_days(connection)

    def rows(self, group: GroupId, window: Window, exercise_id: str = "") -> Rows:
        """What one group of charts asks for.

        Of the exercises the one with this id, or the one done most in the window.
        """
        with self._connection() as connection:
            match group:
                case GroupId.CALENDAR | GroupId.PAIN:
                    return Rows(sessions=queries.load_sessions(connection, window)[0])
                case GroupId.WORK:
                    return _of_work(connection, window)
                case GroupId.EXERCISES:
                    return _of_exercise(connection, window, exercise_id)
                case GroupId.TESTS:
                    return Rows(tests=queries.load_tests(connection, window, _TESTS))
                case GroupId.LADDER:
                    return Rows()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with closing(self._engine.raw_connection()) as raw:
            yield cast("sqlite3.Connection", raw.driver_connection)


def _of_work(connection: sqlite3.Connection, window: Window) -> Rows:
    sessions, again = queries.load_sessions(connection, window)
    times = queries.load_times(connection, window, again, grain_of(window, Grain.WEEK))
    return Rows(sessions=sessions, times=times)


def _of_exercise(connection: sqlite3.Connection, window: Window, exercise_id: str) -> Rows:
    done = queries.load_choices(connection, window)
    choices = tuple(one for one in done if one.exercise_id not in _TESTS)
    chosen = exercise_id or next((one.exercise_id for one in choices), "")
    again = queries.load_again(connection, window)
    return Rows(doses=queries.load_doses(connection, window, again, chosen), choices=choices)
