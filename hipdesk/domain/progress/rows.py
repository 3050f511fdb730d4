"""What SQL sums up for the Progress page; days are the sessions' own local dates.

Sessions that run or were discarded are in none of it, of a set that was done again the better
attempt counts, and a corrected value is the one that stands.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from hipdesk.domain.timeline import Side


class SessionRow(NamedTuple):
    """One session that is over."""

    id: str
    day: date
    active_s: float
    sets_done: int
    sets_planned: int
    effort: int | None  # 0-10
    pain_after: int | None  # 0-10


class TimeRow(NamedTuple):
    """What was done of one exercise in the days of a column, both sides together."""

    day: date  # the column's first day, or one before the window's first
    exercise_id: str
    held_s: float  # holds, and continuous work
    work_s: float  # all seconds of work credited, moving in and out and pauses too


class DoseRow(NamedTuple):
    """One side of one exercise in one session."""

    day: date
    session_id: str
    item: int  # its place in the session
    dose_step: int  # 0-3
    sets: int  # prescribed, of a side
    weight_kg: float
    side: Side
    reps_planned: int  # in all sets of the side
    reps_done: int
    planned_s: float  # of holding, in all sets of the side
    held_s: float
    effort: int | None  # of the whole session, 0-10


class HomeTestRow(NamedTuple):
    """One test on one side in one session: the best of its tries."""

    day: date
    session_id: str
    exercise_id: str
    side: Side
    tries: int
    seconds: float | None  # of a stopwatch
    counted: int | None


class ExerciseChoice(NamedTuple):
    """An exercise that was done in a window."""

    exercise_id: str
    sessions: int
    last: date


@dataclass(frozen=True)
class Rows:
    """The rows that one group of charts asks for; what it does not ask for is empty."""

    sessions: tuple[SessionRow, ...] = ()
    times: tuple[TimeRow, ...] = ()
    doses: tuple[DoseRow, ...] = ()
    tests: tuple[HomeTestRow, ...] = ()
    choices: tuple[ExerciseChoice, ...] = ()
