"""Data folders of people who have begun, and days that pass over them while the app is closed."""

import re
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.history import CheckOut, Outcome, SessionState, SetResult
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import Entered, Entry, Opened
from hipdesk.domain.rules.facts import CheckIn, Choice, Morning, Screening, Start, Wish
from hipdesk.storage.store import Store, open_store
from tests.domain.real_catalogue import real_catalogue

WELL = Answers(age=45, average_pain=3)
STARTED_WITH = ("knee_lift", "double_hip_rotation")
THREE_WEEKS = (21, 19, 16, 14, 12, 9, 7, 5, 2)  # days ago of nine sessions; the next is due today
SIX_WEEKS = (42, 40, 37, 35, 33, 30, 28, 26, 23, *THREE_WEEKS)
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d(?!\d)")
_TABLES = ("session", "set_record", "hurt", "entry", "correction")


def settle(data: Path, days_ago: int = 0) -> Path:
    """Somebody well answered the questions so many days ago; the data folder."""
    with closing(_store(data)) as store:
        at = _moment(days_ago)
        _note(store, at, "start", Start(at.date()))
        _note(store, at, "screening", Screening(at, WELL))
        _note(store, at, f"opened {at.date().isoformat()}", Opened(at.date()))
    return data


def settle_with_history(
    data: Path, sessions: tuple[int, ...] = THREE_WEEKS, grown: tuple[int, ...] = ()
) -> Path:
    """Comfortable sessions so many days ago; one is due today, and nothing of the last is open.

    On the days `grown`, in days ago, the person said yes to the next stage.
    """
    settle(data, sessions[0])
    with closing(_store(data)) as store:
        for days_ago in sessions:
            _train(store, f"session {days_ago}", days_ago)
        for days_ago in grown:
            at = _moment(days_ago)
            _note(store, at, f"wish {days_ago}", Wish(at, Choice.YES))
            _note(store, at, f"opened {at.date().isoformat()}", Opened(at.date()))
    return data


def settle_at_stage_three(data: Path) -> Path:
    """Six comfortable weeks, and two steps up; with release exercises, if they are wanted."""
    settle_with_history(data, SIX_WEEKS, grown=(27, 11))
    with closing(_store(data)) as store:
        store.preferences.save(Preferences(release=True))
    return data


def prefer(data: Path, preferences: Preferences) -> None:
    """Let these settings hold at the next start."""
    with closing(_store(data)) as store:
        store.preferences.save(preferences)


def let_days_pass(data: Path, days: int) -> None:
    """Move all that was kept so many days into the past; nobody has it open meanwhile."""

    def earlier(found: re.Match[str]) -> str:
        return (date.fromisoformat(found[0]) - timedelta(days=days)).isoformat()

    with closing(sqlite3.connect(data / "hipdesk.db")) as connection, connection:
        for table in _TABLES:
            select = f"SELECT rowid, * FROM {table} ORDER BY id"  # noqa: S608  # ours
            cursor = connection.execute(select)
            columns = [name for name, *_ in cursor.description[1:]]
            changes = ", ".join(f"{name} = ?" for name in columns)
            update = f"UPDATE {table} SET {changes} WHERE rowid = ?"  # noqa: S608  # as above
            for rowid, *values in cursor.fetchall():
                moved = [_DAY.sub(earlier, one) if isinstance(one, str) else one for one in values]
                connection.execute(update, (*moved, rowid))


def _store(data: Path) -> Store:
    data.mkdir(parents=True, exist_ok=True)
    return open_store(data / "hipdesk.db")


def _moment(days_ago: int) -> datetime:
    """A little before now, so that nothing is entered in the future."""
    now = SystemClock().now()
    return max(now - timedelta(minutes=20), now.replace(hour=0, minute=0)) - timedelta(days_ago)


def _note(store: Store, at: datetime, entry_id: str, entry: Entry, session_id: str = "") -> None:
    store.entries.add(Entered(entry_id, entry, session_id), at)


def _train(store: Store, session_id: str, days_ago: int) -> None:
    """A comfortable session, whole, with its check-in, check-out and morning."""
    at, catalogue, history = _moment(days_ago), real_catalogue(), store.history
    routine = Routine(RoutineKind.PLANNED, tuple(Prescription(one) for one in STARTED_WITH))
    sets = planned_sets(routine, catalogue)
    _note(store, at, f"opened {at.date().isoformat()}", Opened(at.date()))
    _note(store, at, f"{session_id} before", CheckIn(at, 2), session_id)
    history.begin(session_id, routine, len(sets), at)
    for one in sets:
        dose = catalogue[one.exercise_id].doses[1]
        done = SetResult(
            one.key,
            one.exercise_id,
            Outcome.DONE,
            None,
            dose.repeats,
            dose.repeats,
            dose.hold_s,
            dose.hold_s * dose.repeats,
        )
        history.record_set(session_id, done, 60, at)
    history.finish(session_id, SessionState.FINISHED, 300, at + timedelta(minutes=5))
    history.check_out(session_id, CheckOut(effort=4, pain=2))
    after = at + timedelta(days=1)
    _note(store, after, f"{session_id} morning", Morning(after, session_id, 1), session_id)
