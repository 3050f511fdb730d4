"""Pain scores and what they ask for (section 4)."""

import pytest

from hipdesk.domain.rules.facts import ItemResult
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.pain import (
    Action,
    Before,
    before,
    carry_on_line,
    comfort_line,
    during,
    item_flag,
    limit,
    under_pressure,
    weekly_pain,
)
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import day

STRETCH, MOBILISE, STRENGTHEN = "knee_lift", "seated_figure_four", "hip_abduction"
BALL, PRESS, TEST = "lateral_hip_ball_release", "art_self_release", "single_leg_balance"


@pytest.mark.parametrize("pain", range(11))
def test_pain_b1_pain_b2_pain_b3_before_a_session(pain: int) -> None:
    expected = Before.NORMAL if pain <= 5 else Before.GENTLE if pain <= 7 else Before.NO_SESSION
    assert before(pain) is expected


def test_the_lines_follow_the_pain_one_came_with() -> None:
    assert [carry_on_line(pre) for pre in range(6)] == [2, 2, 2, 3, 4, 5]
    assert [comfort_line(pre) for pre in range(6)] == [2, 2, 2, 3, 4, 4]
    assert [limit(pre) for pre in range(8)] == [5, 5, 5, 5, 5, 5, 6, 7]


@pytest.mark.parametrize(
    ("rule", "exercise", "pain", "action"),
    [
        ("PAIN-D1", STRETCH, 2, Action.CARRY_ON),
        ("PAIN-D1", MOBILISE, 2, Action.CARRY_ON),
        ("PAIN-D2", STRENGTHEN, 3, Action.FINISH),
        ("PAIN-D2", STRETCH, 5, Action.EASE_OFF),
        ("PAIN-D2", MOBILISE, 3, Action.LEAVE_TODAY),
        ("PAIN-D2", TEST, 3, Action.LEAVE_TODAY),
        ("PAIN-D3", STRENGTHEN, 6, Action.LEAVE_A_WHILE),
        ("PAIN-D3", STRETCH, 6, Action.LEAVE_A_WHILE),
        ("PAIN-D3", MOBILISE, 6, Action.LEAVE_A_WHILE),
    ],
)
def test_pain_during_an_exercise(rule: str, exercise: str, pain: int, action: Action) -> None:
    assert rule.startswith("PAIN-D")
    assert during(real_catalogue()[exercise], 2, pain) is action


def test_r12_in_a_gentle_session_pain_up_to_the_pre_score_is_no_x2() -> None:
    exercise = real_catalogue()[STRETCH]
    assert during(exercise, 7, 7) is Action.CARRY_ON
    assert during(exercise, 7, 8) is Action.LEAVE_A_WHILE


@pytest.mark.parametrize(("exercise", "cap"), [(BALL, 6), (PRESS, 5)])
def test_pain_d4_pressure_has_its_own_cap(exercise: str, cap: int) -> None:
    one = real_catalogue()[exercise]
    assert under_pressure(one, cap) is Action.CARRY_ON
    assert under_pressure(one, cap + 1) is Action.LEAVE_A_WHILE
    assert item_flag(one, ItemResult(exercise, pressure=cap), 2) is None
    assert item_flag(one, ItemResult(exercise, pressure=cap + 1), 2) is Flag.X2


def test_x2a_and_x2_come_from_the_scores() -> None:
    catalogue = real_catalogue()

    def flag(exercise: str, pain: int, eased: int | None = None) -> Flag | None:
        return item_flag(catalogue[exercise], ItemResult(exercise, pain=pain, eased_to=eased), 2)

    assert flag(MOBILISE, 3) is Flag.X2A
    assert flag(STRETCH, 4, eased=2) is None
    assert flag(STRETCH, 4, eased=3) is Flag.X2A
    assert flag(STRETCH, 4) is Flag.X2A
    assert flag(STRENGTHEN, 5) is None
    assert flag(STRENGTHEN, 6) is Flag.X2


def test_pain_w1_compares_the_week_with_the_week_before() -> None:
    pain = weekly_pain([(day(1), 2), (day(5), 2), (day(8), 3), (day(10), 4)])
    assert pain.mean(day(7)) == 2
    assert pain.rise(day(14)) == pytest.approx(1.5)
    assert not pain.steps_back(day(14))


def test_r27_an_empty_week_gives_no_rise() -> None:
    assert weekly_pain([(day(10), 5)]).rise(day(12)) == 0


def test_pain_w1_a_steep_rise_or_two_weeks_of_rise_step_back() -> None:
    assert weekly_pain([(day(1), 1), (day(8), 3)]).steps_back(day(9))
    assert weekly_pain([(day(1), 1), (day(8), 2), (day(15), 3)]).steps_back(day(15))
    assert not weekly_pain([(day(1), 1), (day(8), 2), (day(15), 2)]).steps_back(day(15))
