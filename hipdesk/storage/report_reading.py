"""What a report is made of, read by plain SQL from a database that is not changed."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hipdesk.domain.chart_model import Window
from hipdesk.domain.report import Read
from hipdesk.domain.report_lists import Note
from hipdesk.domain.rules.due_tests import BALANCE, CHAIR_STAND
from hipdesk.storage.fact_reading import Known, known_in, read_by
from hipdesk.storage.instants import from_text
from hipdesk.storage.progress_queries import load_sessions, load_tests

MOST_NOTES = 200  # more than a page holds
_NOTES = """
    SELECT started_at, started_offset_s, note FROM session
    WHERE state IN ('finished', 'ended') AND note <> ''
        AND local_date BETWEEN :first AND :last
    ORDER BY started_at DESC, id LIMIT :most
"""


@dataclass(frozen=True)
class ForReport:
    """Everything that is known of a person, and the rows of the report's days."""

    known: Known
    window: Window
    read: Read


def read_for_report(file: Path, window_of: Callable[[Known], Window]) -> ForReport | None:
    """In one go; the days follow from what is known. None without a history.

    Raises KnownError for a database that cannot be read.
    """

    def read(connection: sqlite3.Connection) -> ForReport:
        known = known_in(connection)
        window = window_of(known)
        sessions, _ = load_sessions(connection, window)
        rows = Read(
            sessions,
            load_tests(connection, window, (BALANCE, CHAIR_STAND)),
            notes_in(connection, window),
        )
        return ForReport(known, window, rows)

    return read_by(read, file)


def notes_in(connection: sqlite3.Connection, window: Window) -> tuple[Note, ...]:
    """What was written about the sessions of a window, the newest first."""
    days = {"first": window.first.isoformat(), "last": window.last.isoformat()}
    found = connection.execute(_NOTES, {**days, "most": MOST_NOTES})
    told = (Note(from_text(at, offset).date(), note) for at, offset, note in found)
    return tuple(one for one in told if one.text.strip())
