"""What a session holds."""

import pytest

from hipdesk.domain.plan import free_routine
from hipdesk.domain.routine import RoutineKind
from tests.domain.builders import CATALOGUE, PACING


def test_a_free_session_goes_from_gentle_to_hard_and_tests_come_last() -> None:
    routine = free_routine(("balance", "leg_lift", "slow_roll"), CATALOGUE, PACING)
    assert routine.kind is RoutineKind.FREE
    assert [one.exercise_id for one in routine.items] == ["slow_roll", "leg_lift", "balance"]


def test_an_exercise_chosen_twice_is_done_once() -> None:
    assert len(free_routine(("leg_lift", "leg_lift"), CATALOGUE, PACING).items) == 1


def test_an_unknown_exercise_is_refused() -> None:
    with pytest.raises(KeyError, match="handstand"):
        free_routine(("handstand",), CATALOGUE, PACING)
