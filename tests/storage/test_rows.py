"""Rows and records, each made from the other."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.history import CheckOut, Outcome, SessionState, SetResult, SkipReason
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.storage.rows import (
    hurt_record,
    item_values,
    key_values,
    moment,
    session_record,
    session_values,
    set_record,
    set_values,
)
from tests.storage.builders import LEFT_1, NOW, ROUTINE, TOKYO

seconds = st.floats(0, 10_000)
results = st.builds(
    SetResult,
    key=st.builds(
        SetKey, item=st.integers(0, 9), side=st.sampled_from(Side), number=st.integers(1, 9)
    ),
    exercise_id=st.text(min_size=1),
    outcome=st.sampled_from(Outcome),
    reason=st.none() | st.sampled_from(SkipReason),
    reps_planned=st.integers(0, 50),
    reps_done=st.integers(0, 50),
    hold_s=seconds,
    work_s=seconds,
    stopwatch_s=st.none() | seconds,
    count=st.none() | st.integers(0, 200),
)


@given(results)
def test_a_set_comes_back_as_it_was(result: SetResult) -> None:
    row = {"id": "set", "reopened_at": None, **set_values(result), **moment("recorded", NOW)}
    record = set_record(row)
    assert record.result == result
    assert record.recorded_at == NOW
    assert not record.reopened


def test_a_session_that_begins_is_running_with_nothing_said() -> None:
    row = session_values("one", ROUTINE, 3, NOW) | {
        "ended_at": None,
        "effort": None,
        "pain": None,
    }
    session = session_record(row, item_values("one", ROUTINE), [], [])
    assert session.routine == ROUTINE
    assert session.state is SessionState.RUNNING
    assert (session.started_at, session.ended_at, session.active_s) == (NOW, None, 0.0)
    assert session.check_out == CheckOut()


def test_the_local_date_is_the_places_own() -> None:
    in_tokyo = datetime(2026, 11, 22, 1, 0, tzinfo=TOKYO)
    routine = Routine(RoutineKind.FREE, (Prescription("glute_bridge"),))
    values = session_values("one", routine, 1, in_tokyo)
    assert values["local_date"] == "2026-11-22"
    assert values["started_at"] == "2026-11-21T16:00:00.000000Z"
    assert values["started_offset_s"] == 9 * 3600


def test_a_hurt_has_its_set_or_none() -> None:
    row = {"id": "hurt", "at": "2026-11-21T17:30:00.000000Z", "offset_s": 0, "answer": ""}
    after = {"exercise_id": "", "item": None, "side": None, "number": None}
    assert hurt_record(row | {"exercise_id": "a"} | key_values(LEFT_1)).key == LEFT_1
    assert hurt_record(row | after).key is None
    assert hurt_record(row | after).at == datetime(2026, 11, 21, 17, 30, tzinfo=UTC)
