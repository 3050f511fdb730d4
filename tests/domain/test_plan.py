"""What a session holds."""

import pytest

from hipdesk.domain.layout import planned_sets
from hipdesk.domain.plan import free_routine
from hipdesk.domain.routine import RoutineKind
from hipdesk.domain.timeline import PhaseKind, Side
from tests.domain.builders import CATALOGUE, PACING
from tests.domain.real_catalogue import real_catalogue


def test_a_free_session_goes_from_gentle_to_hard_and_tests_come_last() -> None:
    routine = free_routine(("balance", "leg_lift", "slow_roll"), CATALOGUE, PACING)
    assert routine.kind is RoutineKind.FREE
    assert [one.exercise_id for one in routine.items] == ["slow_roll", "leg_lift", "balance"]


def test_an_exercise_chosen_twice_is_done_once() -> None:
    assert len(free_routine(("leg_lift", "leg_lift"), CATALOGUE, PACING).items) == 1


def test_an_unknown_exercise_is_refused() -> None:
    with pytest.raises(KeyError, match="handstand"):
        free_routine(("handstand",), CATALOGUE, PACING)


def test_a_stand_on_one_leg_is_tried_three_times_on_each_with_a_rest_between() -> None:
    catalogue = real_catalogue()
    routine = free_routine(("single_leg_balance", "chair_stand_test_30s"), catalogue, PACING)
    assert [one.sets for one in routine.items] == [3, 1]
    tries = [one for one in planned_sets(routine, catalogue) if one.stopwatch]
    assert [one.key.side for one in tries] == [Side.LEFT, Side.RIGHT] * 3
    assert {one.work_seconds for one in tries} == {45}  # S8
    rests = [one.lead[0] for one in tries if one.key.side is Side.LEFT][1:]
    assert [(one.kind, one.seconds) for one in rests] == [(PhaseKind.REST, 10)] * 2
