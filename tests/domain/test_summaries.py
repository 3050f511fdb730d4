"""Tests of past sessions read as text."""

from dataclasses import replace

from hipdesk.domain.catalogue import Catalogue, Position
from hipdesk.domain.history import CheckOut, HurtRecord, Outcome, SessionState, SkipReason
from hipdesk.domain.summaries import (
    NOT_GIVEN,
    STATES,
    ExerciseSets,
    SessionLine,
    SetLine,
    session_detail,
    session_line,
)
from hipdesk.domain.timeline import SetKey, Side
from tests.domain.builders import an_exercise
from tests.domain.history_builders import STARTED, a_record, a_set, a_summary
from tests.domain.real_catalogue import real_catalogue

CATALOGUE = Catalogue((an_exercise(),))


def test_a_session_is_one_line_of_text() -> None:
    assert session_line(a_summary(), CATALOGUE) == SessionLine(
        "Thu 19 Nov 2026", "Leg lift", "12 min", "3 of 4", "4", "2"
    )


def test_scores_not_given_are_a_dash_and_zero_is_zero() -> None:
    line = session_line(a_summary(check_out=CheckOut(None, 0)), CATALOGUE)
    assert (line.effort, line.pain) == (NOT_GIVEN, "0")


def test_an_exercise_that_left_the_catalogue_keeps_its_place() -> None:
    line = session_line(a_summary(exercises=("gone", "leg_lift", "gone")), CATALOGUE)
    assert line.what == "gone, Leg lift"


def test_the_detail_tells_each_set_and_why_it_was_left() -> None:
    record = a_record(
        sets=(
            a_set(),
            a_set(
                key=SetKey(0, Side.RIGHT, 2),
                outcome=Outcome.STOPPED,
                reason=SkipReason.PAIN,
                reps_done=2,
                work_s=16.0,
            ),
        )
    )
    detail = session_detail(record, CATALOGUE)
    assert detail.exercises == (
        ExerciseSets(
            "Leg lift",
            (
                SetLine("Left, set 1", "5 of 5, 40 s, done"),
                SetLine("Right, set 2", "2 of 5, 16 s, stopped (pain)"),
            ),
            "leg_lift",
            Position.STANDING,
        ),
    )
    assert detail.title == "Thu 19 Nov 2026"
    dot = "\N{MIDDLE DOT}"
    assert detail.facts == f"07:05 {dot} 12 min {dot} 1 of 2 sets done {dot} Finished"


def test_a_single_set_has_no_number_and_a_single_hold_no_count() -> None:
    (told,) = session_detail(
        a_record(sets=(a_set(reps_planned=1, reps_done=1),)), CATALOGUE
    ).exercises
    assert told.sets == (SetLine("Left", "Held for 5 s, done"),)  # as the plan says it


def test_a_hold_that_was_left_tells_the_time_it_took() -> None:
    left = a_set(reps_planned=1, reps_done=0, outcome=Outcome.STOPPED, work_s=12.0)
    (told,) = session_detail(a_record(sets=(left,)), CATALOGUE).exercises
    assert told.sets[0].text.startswith("12 s, ")


def test_what_is_no_hold_tells_its_whole_time() -> None:
    checked = a_set(exercise_id="hip_self_check", reps_planned=1, reps_done=1, hold_s=8.0)
    (told,) = session_detail(a_record(sets=(checked,)), real_catalogue()).exercises
    assert told.sets == (SetLine("Left", "40 s, done"),)


def test_each_place_of_an_exercise_in_the_routine_is_told_by_itself() -> None:
    sets = (a_set(), a_set(key=SetKey(1, Side.LEFT, 1), exercise_id="gone"))
    exercises = session_detail(a_record(sets=sets), CATALOGUE).exercises
    assert [one.exercise for one in exercises] == ["Leg lift", "gone"]


def test_a_set_that_was_gone_back_to_is_told_once() -> None:
    sets = (replace(a_set(), reopened=True), a_set())
    (told,) = session_detail(a_record(sets=sets), CATALOGUE).exercises
    assert len(told.sets) == 1


def test_tests_show_their_reading_and_their_count_and_skipped_sets_no_amount() -> None:
    skipped = {"outcome": Outcome.SKIPPED, "reason": SkipReason.NO_TIME}
    sets = (a_set(stopwatch_s=14.0), a_set(count=9), a_set(**skipped))
    (told,) = session_detail(a_record(sets=sets), CATALOGUE).exercises
    texts = [one.text for one in told.sets]
    assert texts == ["14 s, done", "9 counted, done", "Skipped (no time)"]


def test_what_hurt_is_told_with_its_side_and_answer() -> None:
    key = SetKey(0, Side.LEFT, 1)
    hurts = (HurtRecord("h", STARTED, "leg_lift", key, "leave_exercise"),)
    detail = session_detail(a_record(hurts=hurts), CATALOGUE)
    assert detail.hurts == ("07:05 Leg lift, left: left the exercise",)


def test_every_state_has_words() -> None:
    assert set(STATES) == set(SessionState)
