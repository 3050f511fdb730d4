"""Everything the plan is made from, read by plain SQL; the standard library alone.

The sums of sets are SQL's: ten years of history are some hundred milliseconds of one thread.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import SkipReason
from hipdesk.domain.own_catalogue import own_exercises, with_own
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.gather import Balance, DoneItem, DoneSession, gather
from hipdesk.domain.rules.wishes import plan_preferences
from hipdesk.domain.timeline import Side
from hipdesk.storage import faults, schema_version
from hipdesk.storage.entry_text import entered_from
from hipdesk.storage.instants import from_text
from hipdesk.storage.preference_text import from_texts
from hipdesk.storage.read_only import read_only
from hipdesk.storage.schema_version import FileState

T = TypeVar("T")

_UNTOUCHED = "Nothing in it was changed."

# The weightiest reason first: pain and tiredness count against a session (R2).
_REASONS = (
    SkipReason.PAIN,
    SkipReason.TIRED,
    SkipReason.ENDED,
    SkipReason.NO_EQUIPMENT,
    SkipReason.NO_TIME,
    SkipReason.OTHER,
)
_CLOSED = "state IN ('finished', 'ended')"
_SESSIONS = f"""
    SELECT id, started_at, started_offset_s, pain, effort FROM session
    WHERE {_CLOSED} ORDER BY started_at, id
"""  # noqa: S608  # a constant of this module
# Of a set that was done again the better attempt counts.
_ITEMS = f"""
    WITH one_set AS (
        SELECT session_id, item, max(
            CASE outcome
                WHEN 'done' THEN 1.0
                WHEN 'skipped' THEN 0.0
                ELSE CASE
                    WHEN reps_planned > 1 THEN min(1.0, 1.0 * reps_done / reps_planned)
                    WHEN hold_s > 0 THEN min(1.0, work_s / hold_s)
                    ELSE 0.0
                END
            END) AS part,
            min(CASE WHEN reopened_at IS NOT NULL THEN 9 ELSE
                CASE reason
                    {" ".join(f"WHEN '{one.value}' THEN {at}" for at, one in enumerate(_REASONS))}
                    ELSE 9
                END
            END) AS why
        FROM set_record GROUP BY session_id, item, side, number
    ), summed AS (
        SELECT session_id, item, sum(part) AS part, min(why) AS why
        FROM one_set GROUP BY session_id, item
    )
    SELECT i.session_id, i.position, i.exercise_id, i.sets, coalesce(s.part, 0.0), s.why
    FROM session_item i LEFT JOIN summed s ON s.session_id = i.session_id AND s.item = i.position
    ORDER BY i.session_id, i.position
"""  # noqa: S608  # made of constants of this module
_TRIES = """
    SELECT session_id, item, side, stopwatch_s FROM set_record
    WHERE stopwatch_s IS NOT NULL AND reopened_at IS NULL ORDER BY session_id, position
"""
_ENTRIES = "SELECT * FROM entry WHERE NOT withdrawn ORDER BY at, id"


@dataclass(frozen=True)
class Known:
    """What the plan of any day is made from."""

    sessions: tuple[DoneSession, ...] = ()
    entered: tuple[Entered, ...] = ()
    settings: Preferences = field(default_factory=Preferences)

    def facts(self, catalogue: Catalogue, today: date) -> Facts:
        return gather(self.sessions, self.entered, catalogue, today)

    def catalogue(self, shipped: Catalogue) -> Catalogue:
        """With the person's own exercises, which everything that reads a history has to know."""
        return with_own(shipped, own_exercises(self.entered))

    @property
    def preferences(self) -> PlanPreferences:
        return plan_preferences(self.settings)


def read_known(file: Path) -> Known:
    """From a database that is not changed; no file is no history.

    Raises KnownError for one that is newer, older, damaged, or not to be read.
    """
    return read_by(known_in, file) or Known()


def read_by(read: Callable[[sqlite3.Connection], T], file: Path) -> T | None:
    """What is read from a database of this release that is not changed; None without one.

    Raises KnownError for one that is newer, older, damaged, or not to be read.
    """
    if not file.exists():
        return None
    try:
        with read_only(file) as connection:
            version = schema_version.version_of(connection)
            state = schema_version.state_of(version, schema_version.HEAD)
            if state is FileState.NEWER:
                raise schema_version.newer(file, str(version))
            if state is FileState.OLDER:
                raise schema_version.older(file)
            return None if state is FileState.ABSENT else read(connection)
    except sqlite3.Error as error:
        known = faults.known_error(error, file, _UNTOUCHED)
        raise known or faults.damaged(file, str(error)) from error
    except (ValueError, TypeError) as error:
        raise faults.damaged(file, str(error)) from error
    except schema_version.ForeignDatabaseError as error:
        raise schema_version.foreign(file) from error


def known_in(connection: sqlite3.Connection) -> Known:
    """From an open database of this release; ValueError for rows that make no sense."""
    connection.row_factory = sqlite3.Row
    settings = connection.execute("SELECT key, value FROM preference").fetchall()
    return Known(
        sessions_in(connection),
        tuple(entered_from(row) for row in connection.execute(_ENTRIES)),
        from_texts({str(row["key"]): str(row["value"]) for row in settings}),
    )


def sessions_in(connection: sqlite3.Connection) -> tuple[DoneSession, ...]:
    """Every session that is over, oldest first."""
    items: defaultdict[str, list[DoneItem]] = defaultdict(list)
    for session_id, position, exercise_id, sets, part, why in connection.execute(_ITEMS):
        # Without any record of it the session was cut off before.
        reason = SkipReason.ENDED if why is None else _REASONS[why] if why < 9 else None
        items[session_id].append(DoneItem(position, exercise_id, sets, part, reason))
    tries: defaultdict[str, list[Balance]] = defaultdict(list)
    for session_id, position, side, seconds in connection.execute(_TRIES):
        tries[session_id].append(Balance(position, Side(side), seconds))
    return tuple(
        DoneSession(
            session_id,
            from_text(at, offset_s),
            tuple(items[session_id]),
            pain,
            effort,
            tuple(tries[session_id]),
        )
        for session_id, at, offset_s, pain, effort in connection.execute(_SESSIONS)
    )
