"""The history in each release's golden database: one of everything that can be written.

A release that changes the tables adds its own file:

    python -m tests.storage.golden_history tests/storage/golden/0002.db
"""

import sys
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.history import CheckOut, Outcome, SessionState, SkipReason
from hipdesk.domain.preferences import Preferences, ThemeChoice
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import CheckIn, Choice, Home, Morning, Wish
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.store import Store, open_store
from tests.storage.builders import BOTH_1, LEFT_1, NOW, RIGHT_1, ROUTINE, TOKYO, a_result

SESSIONS = tuple(f"00000000-0000-4000-8000-00000000000{number}" for number in range(1, 5))
MANNERED = "00000000-0000-4000-8000-000000000005"
IN_ANOTHER_MANNER = Routine(
    RoutineKind.PLANNED,
    (Prescription("hip_abduction", 0, easier=True, supported=True, weight_kg=0.5),),
    first_side=Side.RIGHT,
)
FREE = Routine(RoutineKind.FREE, (Prescription("single_leg_balance", 0),))


def write_golden_history(store: Store) -> None:
    """A finished, an ended, a discarded and an open session, and settings of the user's."""
    numbers = count(100)
    history = HistoryStore(store.engine, lambda: f"00000000-0000-4000-8000-{next(numbers):012d}")
    finished, ended, discarded, still_open = SESSIONS
    _finished(history, finished)
    _ended(history, ended)
    began = NOW - timedelta(days=1)
    history.begin(discarded, ROUTINE, 3, began)
    history.finish(discarded, SessionState.ENDED, 1.25, began)
    history.discard(discarded)
    history.begin(still_open, ROUTINE, 3, NOW)
    history.record_set(still_open, a_result(), 75.0, NOW + timedelta(seconds=80))
    store.preferences.save(Preferences(volume=55, theme=ThemeChoice.DARK, set_up_s=45))


def write_golden_entries(store: Store) -> None:
    """What came with tables 0002: entries, corrections, and how exercises are done."""
    numbers = count(200)
    history = HistoryStore(store.engine, lambda: f"00000000-0000-4000-8000-{next(numbers):012d}")
    entries = store.entries
    began = NOW - timedelta(days=2)
    history.begin(MANNERED, IN_ANOTHER_MANNER, 2, began)
    history.record_set(MANNERED, a_result(), 60.0, began + timedelta(minutes=1))
    history.finish(MANNERED, SessionState.FINISHED, 61.0, began + timedelta(minutes=2))
    history.correct_set(MANNERED, LEFT_1, 3, NOW)
    entries.add(Entered("entry 1", CheckIn(began, 2), MANNERED), NOW)
    entries.add(Entered("entry 2", Home(began.date(), frozenset({Equipment.MAT}))), NOW)
    entries.add(Entered("entry 3", Morning(NOW, MANNERED, 4), MANNERED), NOW)
    entries.correct("entry 3", Morning(NOW, MANNERED, 1), NOW)
    entries.add(Entered("entry 4", Wish(NOW, Choice.STAY)), NOW)
    entries.withdraw("entry 4")
    history.discard(MANNERED)


def _finished(history: HistoryStore, session_id: str) -> None:
    began = NOW - timedelta(days=9)
    history.begin(session_id, ROUTINE, 3, began)
    history.record_set(session_id, a_result(key=LEFT_1), 60.0, began + timedelta(minutes=1))
    history.reopen_set(session_id, LEFT_1, began + timedelta(minutes=2))
    again = a_result(key=LEFT_1, reps_done=4, outcome=Outcome.STOPPED, reason=SkipReason.PAIN)
    history.record_hurt(session_id, "hurt 1", "hip_abduction", LEFT_1, began)
    history.answer_hurt("hurt 1", "ease_off")
    history.record_set(session_id, again, 120.5, began + timedelta(minutes=3))
    skipped = replace(
        again, key=RIGHT_1, outcome=Outcome.SKIPPED, reason=SkipReason.TIRED, reps_done=0
    )
    history.record_set(session_id, skipped, 130.0, began + timedelta(minutes=4))
    bridge = a_result(key=BOTH_1, exercise_id="glute_bridge", count=12)
    history.record_set(session_id, bridge, 200.0, began + timedelta(minutes=5))
    history.record_hurt(session_id, "hurt 2", "", None, began + timedelta(minutes=6))
    history.finish(session_id, SessionState.FINISHED, 210.75, began + timedelta(minutes=7))
    history.check_out(session_id, CheckOut(effort=3, pain=2, note="Besser als gestern, schön!"))


def _ended(history: HistoryStore, session_id: str) -> None:
    began = (NOW - timedelta(days=5)).astimezone(TOKYO)
    history.begin(session_id, FREE, 2, began)
    balance = a_result(
        key=SetKey(0, Side.LEFT, 1), exercise_id="single_leg_balance", stopwatch_s=23.4
    )
    history.record_set(session_id, balance, 40.0, began + timedelta(minutes=1))
    history.finish(session_id, SessionState.ENDED, 41.0, began + timedelta(minutes=2))


if __name__ == "__main__":
    opened = open_store(Path(sys.argv[1]))
    write_golden_entries(opened)
    write_golden_history(opened)  # last: its open session would be closed by the next
    opened.close()
