"""A routine laid out in time."""

from dataclasses import replace

import pytest

from hipdesk.domain.layout import estimated_seconds, planned_sets, resumed_sets, work_seconds
from hipdesk.domain.routine import Pacing
from hipdesk.domain.timeline import Phase, PhaseKind, Side
from tests.domain.builders import ALL, CATALOGUE, a_routine, an_exercise, sets_of


def shape(phases: tuple[Phase, ...]) -> list[tuple[PhaseKind, float, Side]]:
    return [(phase.kind, phase.seconds, phase.side) for phase in phases]


def test_one_side_comes_after_the_other_with_a_change_over_between() -> None:
    left, right = sets_of("leg_lift")
    assert shape(left.lead) == [
        (PhaseKind.SET_UP, 20, Side.LEFT),
        (PhaseKind.COUNT_IN, 3, Side.LEFT),
    ]
    repetition = [
        (PhaseKind.MOVE_IN, 2, Side.LEFT),
        (PhaseKind.HOLD, 5, Side.LEFT),
        (PhaseKind.MOVE_OUT, 2, Side.LEFT),
        (PhaseKind.PAUSE, 1, Side.LEFT),
    ]
    assert shape(left.work) == repetition * 2
    assert shape(right.lead) == [(PhaseKind.SWITCH_SIDES, 5, Side.RIGHT)]
    assert left.work[0].instruction == "Lift your left leg"
    assert right.work[0].instruction == "Lift your right leg"


def test_a_round_is_a_squeeze_a_change_of_equipment_and_a_push() -> None:
    (only,) = sets_of("squeeze_and_push")
    a_round = [phase for phase in only.work if phase.rep == 1]
    assert [(phase.kind, phase.seconds, phase.instruction) for phase in a_round] == [
        (PhaseKind.MOVE_IN, 1, "Squeeze"),
        (PhaseKind.HOLD, 5, "Squeeze"),
        (PhaseKind.MOVE_OUT, 1, "Lower"),
        (PhaseKind.PAUSE, 8, "Rest"),
        (PhaseKind.CHANGE, 10, "Now the belt"),
        (PhaseKind.MOVE_IN, 1, "Push"),
        (PhaseKind.HOLD, 5, "Push"),
        (PhaseKind.MOVE_OUT, 1, "Lower"),
        (PhaseKind.PAUSE, 8, "Rest"),
    ]
    assert only.reps == 2
    assert only.work_seconds == 80


def test_alternating_sides_take_turns_within_one_set() -> None:
    (only,) = sets_of("heel_taps")
    assert only.key.side is Side.ALTERNATE
    holds = [(phase.rep, phase.side) for phase in only.work if phase.kind is PhaseKind.HOLD]
    assert holds == [(1, Side.LEFT), (1, Side.RIGHT), (2, Side.LEFT), (2, Side.RIGHT)]


def test_what_a_self_check_asks_once_is_asked_once() -> None:
    left, right = sets_of("self_check")
    assert [phase.instruction for phase in left.work + right.work] == [
        "Stand tall.",
        "Lift your left leg.",
        "Lift your right leg.",
        "Lower it slowly.",
    ]


def test_second_sets_come_after_a_rest_and_both_sides() -> None:
    keys = [(one.key.side, one.key.number) for one in sets_of("leg_lift", sets=2)]
    assert keys == [(Side.LEFT, 1), (Side.RIGHT, 1), (Side.LEFT, 2), (Side.RIGHT, 2)]
    assert shape(sets_of("leg_lift", sets=2)[2].lead) == [(PhaseKind.REST, 30, Side.LEFT)]


def test_the_next_exercise_is_announced_before_its_set_up_card() -> None:
    second = sets_of("leg_lift", "slow_roll")[2]
    assert [phase.kind for phase in second.lead] == [
        PhaseKind.NEXT_EXERCISE,
        PhaseKind.SET_UP,
        PhaseKind.COUNT_IN,
    ]
    assert second.lead[0].instruction == "Next: Slow roll"


def test_a_count_in_of_none_is_left_out() -> None:
    sets = planned_sets(a_routine(pacing=Pacing(10, 0)), CATALOGUE)
    assert shape(sets[0].lead) == [(PhaseKind.SET_UP, 10, Side.LEFT)]


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.id)
def test_all_phases_last_and_reps_are_numbered_from_one(exercise: object) -> None:
    for one in sets_of(getattr(exercise, "id", "")):
        assert all(phase.seconds > 0 for phase in one.lead + one.work)
        assert {phase.rep for phase in one.work} == set(range(1, one.reps + 1))


def test_the_time_of_an_exercise_holds_both_sides_and_the_change_over() -> None:
    assert work_seconds(an_exercise(), 1) == 2 * 2 * 10 + 5


def test_an_estimate_adds_a_set_up_card_each_and_a_minute_to_check_in_and_out() -> None:
    assert estimated_seconds(a_routine("leg_lift", "heel_taps"), CATALOGUE) == 45 + 40 + 40 + 60


def test_after_an_interruption_the_first_open_set_has_a_set_up_card() -> None:
    left, right = sets_of("leg_lift")
    again = resumed_sets(a_routine(), CATALOGUE, {left.key})
    assert again[0] == left
    assert [phase.kind for phase in again[1].lead] == [PhaseKind.SET_UP, PhaseKind.COUNT_IN]
    assert again[1].work == right.work


def test_a_release_and_a_test_are_not_done_twice() -> None:
    assert [one.rest_s for one in sets_of("slow_roll", "balance", "heel_taps")] == [0] * 4 + [30]


@pytest.mark.parametrize("exercise_id", ["leg_lift", "self_check"])
def test_the_less_sore_side_may_come_first(exercise_id: str) -> None:
    routine = replace(a_routine(exercise_id), first_side=Side.RIGHT)
    left_first = planned_sets(a_routine(exercise_id), CATALOGUE)
    right_first = planned_sets(routine, CATALOGUE)
    assert [one.key.side for one in right_first] == [Side.RIGHT, Side.LEFT]
    seconds = [sum(one.seconds for one in a_set.work) for a_set in left_first]
    assert [sum(one.seconds for one in a_set.work) for a_set in right_first] == seconds
