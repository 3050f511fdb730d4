"""What the Progress page draws, summed by plain SQL: ten years are a few milliseconds.

A running session counts once it is closed, a discarded one never. Of a set that was done again
the better attempt counts, as `effective_sets` has it; of a test the reading that stands.
"""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.columns import Grain
from hipdesk.domain.progress.rows import (
    DoseRow,
    ExerciseChoice,
    HomeTestRow,
    SessionRow,
    TimeRow,
)
from hipdesk.domain.timeline import Side

Again = list[str]  # ids of sessions

_WANTED = """
    wanted AS (
        SELECT id, local_date, active_s, sets_planned, effort, pain FROM session
        WHERE state IN ('finished', 'ended') AND local_date BETWEEN :first AND :last
    )
"""
# In few sessions a set is gone back to, and only of those the attempts are compared: `again`.
_AGAIN = f"""
    WITH {_WANTED}
    SELECT DISTINCT session_id FROM wanted JOIN set_record ON session_id = wanted.id
    WHERE reopened_at IS NOT NULL
"""  # noqa: S608  # made of constants of this module
_IDS = "(SELECT value FROM json_each(:again))"
_ONCE = f"SELECT * FROM set_record WHERE session_id NOT IN {_IDS}"  # noqa: S608  # as above
_BEST = f"""
    SELECT * FROM (
        SELECT *, row_number() OVER (
            PARTITION BY session_id, item, side, number
            ORDER BY CASE outcome WHEN 'done' THEN 2 WHEN 'stopped' THEN 1 ELSE 0 END DESC,
                reps_done DESC, position DESC
        ) AS place
        FROM set_record
        WHERE session_id IN {_IDS} AND NOT (outcome = 'skipped' AND reopened_at IS NOT NULL)
    ) WHERE place = 1
"""  # noqa: S608  # as above
# Of several repetitions the whole ones are held; one long hold, as far as it went.
_HELD = """
    CASE WHEN outcome = 'skipped' THEN 0.0
        WHEN reps_planned > 1 OR outcome = 'done' THEN reps_done * hold_s
        ELSE min(work_s, hold_s)
    END
"""
_WORKED = "CASE WHEN outcome = 'skipped' THEN 0.0 ELSE work_s END"
_COLUMN = {
    Grain.DAY: "local_date",
    Grain.WEEK: "date(local_date, 'weekday 0', '-6 days')",
    Grain.MONTH: "substr(local_date, 1, 7) || '-01'",
    # Finer than the columns: they are summed up once more.
    Grain.QUARTER: "substr(local_date, 1, 7) || '-01'",
    Grain.YEAR: "substr(local_date, 1, 4) || '-01-01'",
}
_SESSIONS = f"""
    WITH {_WANTED}
    SELECT id, local_date, active_s, sets_planned, effort, pain FROM wanted ORDER BY local_date, id
"""  # noqa: S608  # as above
_COUNTS = f"""
    WITH {_WANTED}
    SELECT s.session_id, sum(s.outcome = 'done'), count(*), count(s.reopened_at)
    FROM wanted JOIN {{sets}} s ON s.session_id = wanted.id GROUP BY s.session_id
"""  # noqa: S608  # as above
_TIMES = f"""
    WITH {_WANTED}
    SELECT {{column}} AS day, s.exercise_id, sum({_HELD}), sum({_WORKED})
    FROM wanted JOIN {{sets}} s ON s.session_id = wanted.id GROUP BY day, s.exercise_id
"""  # noqa: S608  # as above
_DOSES = f"""
    WITH {_WANTED}
    SELECT local_date, w.id, i.position, i.dose_step, i.sets, i.weight_kg, s.side,
        sum(s.reps_planned), sum(s.reps_done), sum(s.reps_planned * s.hold_s), sum({_HELD}),
        w.effort
    FROM wanted w JOIN session_item i ON i.session_id = w.id
        JOIN {{sets}} s ON s.session_id = i.session_id AND s.item = i.position
    WHERE i.exercise_id = :exercise_id
    GROUP BY w.id, i.position, s.side ORDER BY local_date, w.id, i.position, s.side
"""  # noqa: S608  # as above
_TESTS = f"""
    WITH {_WANTED}
    SELECT local_date, session_id, exercise_id, side, count(*), max(stopwatch_s), max(count)
    FROM wanted JOIN set_record ON session_id = wanted.id
    WHERE reopened_at IS NULL AND outcome <> 'skipped' AND exercise_id IN ({{ids}})
    GROUP BY session_id, exercise_id, side ORDER BY local_date, session_id, exercise_id, side
"""  # noqa: S608  # as above
_CHOICES = f"""
    WITH {_WANTED}
    SELECT exercise_id, count(DISTINCT session_id) AS sessions, max(local_date)
    FROM wanted JOIN session_item ON session_id = wanted.id
    GROUP BY exercise_id ORDER BY sessions DESC, exercise_id
"""  # noqa: S608  # as above
_DAYS = """
    SELECT min(local_date), max(local_date) FROM session WHERE state IN ('finished', 'ended')
"""


def load_again(connection: sqlite3.Connection, window: Window) -> Again:
    """The sessions of a window in which a set was gone back to."""
    return [row[0] for row in connection.execute(_AGAIN, _days(window))]


def load_sessions(
    connection: sqlite3.Connection, window: Window
) -> tuple[tuple[SessionRow, ...], Again]:
    """The sessions of a window, oldest first; sets that were added were planned by the user.

    And those of them in which a set was gone back to.
    """
    given = _days(window)
    counted = connection.execute(_COUNTS.replace("{sets}", "set_record"), given)
    counts = {row[0]: row[1:] for row in counted}
    again = [session_id for session_id, (_, _, reopened) in counts.items() if reopened]
    nothing = (0, 0, 0)
    if again:
        told = {**given, "again": json.dumps(again)}
        counts |= dict.fromkeys(again, nothing)  # all of their sets may be skips taken back
        for row in connection.execute(_COUNTS.replace("{sets}", f"({_BEST})"), told):
            counts[row[0]] = row[1:]
    found = tuple(
        SessionRow(
            row[0],
            date.fromisoformat(row[1]),
            row[2],
            counts.get(row[0], nothing)[0],
            max(row[3], counts.get(row[0], nothing)[1]),
            *row[4:],
        )
        for row in connection.execute(_SESSIONS, given)
    )
    return found, again


def load_times(
    connection: sqlite3.Connection, window: Window, again: Again, grain: Grain
) -> tuple[TimeRow, ...]:
    """Seconds of each exercise by column of this grain, or a finer one, in parts to be added."""
    found = _of_sets(connection, _TIMES.replace("{column}", _COLUMN[grain]), _days(window), again)
    return tuple(TimeRow(date.fromisoformat(row[0]), *row[1:]) for row in found)


def load_doses(
    connection: sqlite3.Connection, window: Window, again: Again, exercise_id: str
) -> tuple[DoseRow, ...]:
    """One exercise, each side of each session."""
    given = {**_days(window), "exercise_id": exercise_id}
    found = _of_sets(connection, _DOSES, given, again)
    return tuple(
        DoseRow(*(date.fromisoformat(row[0]), *row[1:6], Side(row[6]), *row[7:])) for row in found
    )


def _of_sets(
    connection: sqlite3.Connection, question: str, given: dict[str, str], again: Again
) -> Iterator[tuple[Any, ...]]:
    """The rows of a question about sets, asked of those done once and of those done again."""
    if not again:
        yield from connection.execute(question.replace("{sets}", "set_record"), given)
        return
    told = {**given, "again": json.dumps(again)}
    yield from connection.execute(question.replace("{sets}", f"({_ONCE})"), told)
    yield from connection.execute(question.replace("{sets}", f"({_BEST})"), told)


def load_tests(
    connection: sqlite3.Connection, window: Window, exercise_ids: tuple[str, ...]
) -> tuple[HomeTestRow, ...]:
    """What was read or counted in these tests, the best try of each side."""
    names = {f"id_{place}": one for place, one in enumerate(exercise_ids)}
    listed = ", ".join(f":{name}" for name in names)
    found = connection.execute(_TESTS.format(ids=listed), {**_days(window), **names})
    return tuple(
        HomeTestRow(date.fromisoformat(row[0]), row[1], row[2], Side(row[3]), *row[4:])
        for row in found
    )


def load_choices(connection: sqlite3.Connection, window: Window) -> tuple[ExerciseChoice, ...]:
    """The exercises of a window, the one of most sessions first."""
    found = connection.execute(_CHOICES, _days(window))
    return tuple(ExerciseChoice(row[0], row[1], date.fromisoformat(row[2])) for row in found)


def load_known_days(connection: sqlite3.Connection) -> tuple[date | None, date | None]:
    """The days of the first and of the last session."""
    first, last = connection.execute(_DAYS).fetchone()
    if first is None:
        return None, None
    return date.fromisoformat(first), date.fromisoformat(last)


def _days(window: Window) -> dict[str, str]:
    return {"first": window.first.isoformat(), "last": window.last.isoformat()}
