"""Records of what was done, and the points that charts draw."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hipdesk.domain.routine import Routine
from hipdesk.domain.timeline import SetKey


class Outcome(StrEnum):
    """How a set ended."""

    DONE = "done"
    STOPPED = "stopped"  # begun, not finished
    SKIPPED = "skipped"  # not begun


class SkipReason(StrEnum):
    """Why a set was skipped or stopped."""

    PAIN = "pain"
    TIRED = "tired"
    NO_EQUIPMENT = "no_equipment"
    NO_TIME = "no_time"
    OTHER = "other"
    ENDED = "ended"  # the session was ended before it


class SessionState(StrEnum):
    """Where a session's record stands."""

    RUNNING = "running"
    FINISHED = "finished"  # to the last set
    ENDED = "ended"  # by the user, before the last set
    DISCARDED = "discarded"  # kept, but in no list and no chart


@dataclass(frozen=True)
class SetResult:
    """What a session says of a set that is over."""

    key: SetKey
    exercise_id: str
    outcome: Outcome
    reason: SkipReason | None  # None when done
    reps_planned: int
    reps_done: int
    hold_s: float
    work_s: float  # seconds of work credited
    stopwatch_s: float | None = None  # the reading, for stopwatch tests
    count: int | None = None  # what the user counted, for counting tests


@dataclass(frozen=True)
class SetRecord:
    """A set result as the store keeps it."""

    id: str  # UUID
    result: SetResult
    recorded_at: datetime  # aware
    reopened: bool = False  # gone back to; a later record of the same key replaces it


class Measure(StrEnum):
    """What of a recorded set can be corrected, as the store names it."""

    REPETITIONS = "reps_done"
    SECONDS = "stopwatch_s"
    COUNT = "count"


@dataclass(frozen=True)
class CheckOut:
    """What the user says after a session; each may be missing."""

    effort: int | None = None  # 0 no effort - 10 could not do more
    pain: int | None = None  # 0 no pain - 10 worst imaginable
    note: str = ""


@dataclass(frozen=True)
class HurtRecord:
    """An "it hurts" in a session."""

    id: str
    at: datetime
    exercise_id: str  # "" after the last set
    key: SetKey | None  # None after the last set
    answer: str  # what the user chose to do, "" while unanswered


@dataclass(frozen=True)
class SessionRecord:
    """One session."""

    id: str  # UUID
    routine: Routine
    local_date: date  # the day the session began, where it began
    started_at: datetime  # aware, with the offset of the place
    ended_at: datetime | None
    state: SessionState
    active_s: float  # seconds of session time, pauses left out
    sets: tuple[SetRecord, ...]
    hurts: tuple[HurtRecord, ...]
    check_out: CheckOut


WITHDRAWN = "withdrawn"  # the field of an entry that was taken back as a whole


@dataclass(frozen=True)
class Correction:
    """A value that was changed after it had been told, and what stood there before."""

    subject: str  # id of the session, the set or the entry
    field: str  # such as "pain", "reps_done", WITHDRAWN, or the kind of the entry
    before: str  # as JSON
    after: str
    at: datetime


@dataclass(frozen=True)
class DayTotal:
    """What one day holds."""

    day: date
    sessions: int
    active_s: float


@dataclass(frozen=True)
class SessionSummary:
    """A line of the list of sessions."""

    id: str
    local_date: date
    started_at: datetime
    state: SessionState
    active_s: float
    exercises: tuple[str, ...]  # exercise ids, in order
    sets_done: int
    sets_planned: int
    check_out: CheckOut


# Best first.
_MERIT = {Outcome.DONE: 2, Outcome.STOPPED: 1, Outcome.SKIPPED: 0}


def effective_sets(sets: Iterable[SetRecord]) -> tuple[SetRecord, ...]:
    """One record for each set, its best attempt, in the order in which the sets first came.

    A set that was gone back to keeps what was achieved in it: done beats stopped beats
    skipped, then the more repetitions, then the later. A skip that was taken back never
    happened.
    """
    best: dict[SetKey, SetRecord] = {}
    for record in sets:
        key = record.result.key
        if record.reopened and record.result.outcome is Outcome.SKIPPED:
            continue
        if key not in best or _merit(record) >= _merit(best[key]):
            best[key] = record
    return tuple(best.values())


def _merit(record: SetRecord) -> tuple[int, int]:
    return _MERIT[record.result.outcome], record.result.reps_done


def current_sets(sets: Iterable[SetRecord]) -> tuple[SetRecord, ...]:
    """The records that stand: what a session that goes on need not do again."""
    return tuple(record for record in sets if not record.reopened)


def next_unfinished(planned: Iterable[SetKey], sets: Iterable[SetRecord]) -> SetKey | None:
    """The first planned set without a record that stands; None when nothing is left."""
    over = {record.result.key for record in current_sets(sets)}
    return next((key for key in planned if key not in over), None)
