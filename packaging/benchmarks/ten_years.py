"""Ten years of sessions for measurements, written in bulk and the same each time."""

import random
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import product
from typing import Any

from sqlalchemy import Engine, insert

from hipdesk.domain.history import Outcome, SessionState, SetResult, SkipReason
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.database import writing
from hipdesk.storage.rows import item_values, moment, session_values, set_values
from hipdesk.storage.tables import SESSION, SESSION_ITEM, SET_RECORD

EXERCISES = ("hip_abduction", "hip_extension", "knee_lift", "hip_flexion")
TEN_YEARS = timedelta(days=3652)
_KEYS = [SetKey(*key) for key in product(range(2), (Side.LEFT, Side.RIGHT), (1, 2))]


def write_ten_years(
    engine: Engine,
    newest: datetime,
    sessions: int = 3_000,
    exercises: Sequence[str] = EXERCISES,
) -> None:
    """Write sessions of two exercises and eight sets each; `newest` begins the last (aware)."""
    chance = random.Random(sessions)
    rows: dict[str, list[dict[str, Any]]] = {"session": [], "item": [], "set": []}
    for number in range(sessions):
        ago = TEN_YEARS * number / sessions + timedelta(minutes=chance.randint(0, 240))
        _add_session(rows, newest - (ago if number else timedelta()), exercises, chance)
    with writing(engine).begin() as connection:
        connection.execute(insert(SESSION), rows["session"])
        connection.execute(insert(SESSION_ITEM), rows["item"])
        connection.execute(insert(SET_RECORD), rows["set"])


def _add_session(
    rows: dict[str, list[dict[str, Any]]],
    began: datetime,
    exercises: Sequence[str],
    chance: random.Random,
) -> None:
    chosen = chance.sample(exercises, 2)
    routine = Routine(RoutineKind.PLANNED, tuple(Prescription(name, sets=2) for name in chosen))
    session_id = _uuid(chance)
    length_s = chance.uniform(400, 1_400)
    ended = began + timedelta(seconds=length_s)
    rows["session"].append(
        session_values(session_id, routine, len(_KEYS), began)
        | moment("ended", ended)
        | {
            "state": chance.choices([SessionState.FINISHED, SessionState.ENDED], [9, 1])[0].value,
            "active_s": length_s,
            "effort": chance.randint(2, 6),
            "pain": chance.randint(0, 4),
        }
    )
    rows["item"] += item_values(session_id, routine)
    for position, key in enumerate(_KEYS):
        done = chance.random() < 0.95
        result = SetResult(
            key=key,
            exercise_id=chosen[key.item],
            outcome=Outcome.DONE if done else Outcome.SKIPPED,
            reason=None if done else SkipReason.TIRED,
            reps_planned=5,
            reps_done=5 * done,
            hold_s=5.0,
            work_s=45.0 * done,
        )
        recorded = began + timedelta(seconds=length_s * (position + 1) / len(_KEYS))
        rows["set"].append(
            {"id": _uuid(chance), "session_id": session_id, "position": position}
            | set_values(result)
            | moment("recorded", recorded)
        )


def _uuid(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))
