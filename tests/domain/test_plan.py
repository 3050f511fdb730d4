"""What a session holds."""

import pytest

from hipdesk.domain.plan import days_routine, free_routine
from hipdesk.domain.routine import Prescription, RoutineKind
from tests.domain.builders import CATALOGUE, PACING


def test_the_day_holds_the_two_exercises_of_the_first_stage_at_their_lowest_dose() -> None:
    routine = days_routine(PACING)
    assert routine.kind is RoutineKind.PLANNED
    assert routine.items == (Prescription("knee_lift", 1), Prescription("double_hip_rotation", 1))
    assert routine.pacing == PACING


def test_a_free_session_goes_from_gentle_to_hard_and_tests_come_last() -> None:
    routine = free_routine(("balance", "leg_lift", "slow_roll"), CATALOGUE, PACING)
    assert routine.kind is RoutineKind.FREE
    assert [one.exercise_id for one in routine.items] == ["slow_roll", "leg_lift", "balance"]


def test_an_exercise_chosen_twice_is_done_once() -> None:
    assert len(free_routine(("leg_lift", "leg_lift"), CATALOGUE, PACING).items) == 1


def test_an_unknown_exercise_is_refused() -> None:
    with pytest.raises(KeyError, match="handstand"):
        free_routine(("handstand",), CATALOGUE, PACING)
