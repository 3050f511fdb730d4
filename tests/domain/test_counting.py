"""Tests of what a user is asked to count."""

from datetime import UTC, date, datetime

from hipdesk import paths
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.counting import CountQuestion, count_questions
from hipdesk.domain.history import (
    CheckOut,
    Outcome,
    SessionRecord,
    SessionState,
    SetRecord,
    SetResult,
    SkipReason,
)
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import SetKey, Side

CATALOGUE = parse_catalogue(paths.catalogue_texts())
NOON = datetime(2026, 11, 19, 12, 0, tzinfo=UTC)


def a_set(exercise_id: str, outcome: Outcome = Outcome.DONE, **changes: object) -> SetRecord:
    reopened = bool(changes.pop("reopened", False))
    count = changes.pop("count", None)
    assert count is None or isinstance(count, int)
    result = SetResult(
        key=SetKey(0, Side.BOTH, 1),
        exercise_id=exercise_id,
        outcome=outcome,
        reason=None if outcome is Outcome.DONE else SkipReason.TIRED,
        reps_planned=1,
        reps_done=1,
        hold_s=30.0,
        work_s=30.0,
        count=count,
    )
    return SetRecord("id", result, NOON, reopened)


def a_record(*sets: SetRecord) -> SessionRecord:
    routine = Routine(RoutineKind.FREE, (Prescription("chair_stand_test"),))
    return SessionRecord(
        id="session",
        routine=routine,
        local_date=date(2026, 11, 19),
        started_at=NOON,
        ended_at=NOON,
        state=SessionState.FINISHED,
        active_s=60.0,
        sets=sets,
        hurts=(),
        check_out=CheckOut(),
    )


def counting_id() -> str:
    (one,) = [one.id for one in CATALOGUE.exercises if one.timing.value == "count"]
    return one


def test_a_counted_test_asks_for_its_number() -> None:
    record = a_record(a_set(counting_id()), a_set("knee_lift"))
    name = CATALOGUE[counting_id()].name
    assert count_questions(record, CATALOGUE) == (
        CountQuestion(SetKey(0, Side.BOTH, 1), name, None),
    )


def test_a_number_already_given_is_offered_again() -> None:
    (question,) = count_questions(a_record(a_set(counting_id(), count=11)), CATALOGUE)
    assert question.count == 11


def test_what_was_skipped_or_done_again_is_not_asked() -> None:
    record = a_record(
        a_set(counting_id(), Outcome.SKIPPED), a_set(counting_id(), reopened=True), a_set("gone")
    )
    assert count_questions(record, CATALOGUE) == ()
