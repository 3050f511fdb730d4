"""How a session went (section 5)."""

from typing import Any

import pytest

from hipdesk.domain.history import SkipReason
from hipdesk.domain.rules.facts import Facts, ItemResult
from hipdesk.domain.rules.flag_kinds import Flag, Level
from hipdesk.domain.rules.pain import comfort_line
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.domain.rules.series import Reading, is_grown_flag, read_sessions
from hipdesk.domain.rules.verdict import Verdict
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    START,
    a_check_in,
    a_flag,
    a_morning,
    a_session,
    day,
    some_facts,
)

GREEN, AMBER, RED, PENDING = Verdict


def readings(facts: Facts) -> tuple[Reading, ...]:
    return read_sessions(facts, real_catalogue())


def went(
    pre: int = 2,
    during: int = 2,
    after: int | None = 2,
    effort: int = 4,
    morning: int | None = 2,
    **changes: Any,
) -> Verdict:
    mornings = () if morning is None else (a_morning(0, morning),)
    session = a_session(0, pre, during, after, effort, **changes)
    (one,) = readings(some_facts(session, mornings=mornings))
    return one.final


def test_green_is_comfortable_and_settled() -> None:
    assert went(2, 2, 2) is GREEN
    assert went(4, 4, 4, morning=4, sore="hip_abduction", exercises=("hip_abduction",)) is GREEN


def test_pain_a1_straight_after() -> None:
    assert went(2, 2, 3) is AMBER
    assert went(2, 2, 5) is AMBER
    assert went(2, 2, 6) is RED


def test_a_five_is_never_comfortable() -> None:
    assert went(5, 5, 5, morning=5) is AMBER


def test_what_is_comfortable_before_a_session_is_below_every_cap() -> None:
    """The verdict looks for flags only above this line."""
    most = max(comfort_line(pre) for pre in range(11))
    caps = [one.pain_cap for one in real_catalogue().exercises if one.pain_cap is not None]
    assert caps
    assert most < min(caps)


def test_pain_a2_pain_for_more_than_an_hour() -> None:
    assert went(over_1h=True) is AMBER


def test_pain_m1_pain_m2_pain_m3_the_next_morning() -> None:
    assert went(0, 0, 0, morning=2) is GREEN
    assert went(2, 2, 2, morning=3) is AMBER
    assert went(1, 1, 1, morning=2) is GREEN
    assert went(2, 2, 2, morning=4) is RED


def test_effort_of_nine_and_work_left_undone_are_amber() -> None:
    assert went(2, 2, 2, 8) is GREEN
    assert went(2, 2, 2, 9) is AMBER
    half = (ItemResult("knee_lift"), ItemResult("double_hip_rotation", 0.5, reason=SkipReason.PAIN))
    assert went(items=half) is AMBER


def test_r2_what_was_skipped_for_another_reason_leaves_the_mean() -> None:
    def items(reason: SkipReason) -> tuple[ItemResult, ...]:
        return (ItemResult(START[0]), ItemResult(START[1], 0.0, reason=reason))

    assert went(items=items(SkipReason.NO_TIME)) is GREEN
    assert went(items=items(SkipReason.TIRED)) is AMBER
    assert went(items=(ItemResult(START[0], 0.0, reason=SkipReason.NO_TIME),)) is AMBER


def test_pending_until_the_morning_is_known_and_for_good_when_it_is_not() -> None:
    assert went(morning=None) is PENDING
    assert went(2, 2, None) is PENDING


def test_r5_the_first_check_in_within_three_days_stands_in_for_the_morning() -> None:
    def later(number: int, pain: int) -> Verdict:
        visit = (a_check_in(number, pain),)
        return readings(some_facts(a_session(0), check_ins=visit))[0].final

    assert later(3, 2) is GREEN
    assert later(3, 4) is RED
    assert later(4, 4) is PENDING


def test_the_verdict_is_told_as_it_stood_on_a_day() -> None:
    (one,) = readings(some_facts(a_session(0), mornings=(a_morning(0, 4),)))
    assert one.verdict_on(day(0)) is PENDING
    assert one.verdict_on(day(1)) is RED
    assert one.red_on() == day(1)


def test_r12_a_gentle_session_is_amber_at_best_and_red_when_pain_rises() -> None:
    assert went(6, 6, 6, morning=6) is AMBER
    assert went(6, 7, 6, morning=6) is RED


@pytest.mark.parametrize("flag", [one for one in Flag if one.level is not Level.EXERCISE])
def test_every_e_u_and_p_flag_makes_the_session_red(flag: Flag) -> None:
    told = (a_flag(0, flag, hour=10, session_id="s0"),)
    (one,) = readings(some_facts(a_session(0), flags=told, mornings=(a_morning(0),)))
    assert one.final is RED
    assert one.completed is (flag is Flag.P6)  # R1: it comes after the session
    assert one.counts_as_red is (flag is not Flag.P8)  # R8


def test_pain_d5_a_sign_stops_at_any_score() -> None:
    told = (a_flag(0, Flag.P4, hour=10, session_id="s0", pain=1),)
    (one,) = readings(some_facts(a_session(0, 1, 1, 1), flags=told, mornings=(a_morning(0, 1),)))
    assert one.final is RED


def test_r7_dizziness_that_passes_is_amber() -> None:
    told = (a_flag(0, Flag.P8, hour=10, session_id="s0", passed=True),)
    (one,) = readings(some_facts(a_session(0), flags=told, mornings=(a_morning(0),)))
    assert one.final is AMBER
    assert not one.completed


def test_a_sign_hours_after_the_session_belongs_to_it() -> None:
    told = (a_flag(0, Flag.E1, hour=12),)
    (one,) = readings(some_facts(a_session(0), flags=told))
    assert one.final is RED
    assert one.completed


def test_a_sign_before_the_session_is_not_the_sessions() -> None:
    (one,) = readings(some_facts(a_session(0), flags=(a_flag(0, Flag.P2),)))
    assert one.final is PENDING


@pytest.mark.parametrize(("flag", "verdict"), [(Flag.X1, AMBER), (Flag.X3, GREEN)])
def test_x1_is_amber_and_x3_changes_nothing(flag: Flag, verdict: Verdict) -> None:
    told = (a_flag(0, flag, hour=10, session_id="s0"),)
    (one,) = readings(some_facts(a_session(0), flags=told, mornings=(a_morning(0),)))
    assert one.final is verdict
    assert one.completed


def test_x4_two_x2_end_the_session() -> None:
    items = tuple(ItemResult(one, pain=6) for one in START)
    (one,) = readings(some_facts(a_session(0, items=items)))
    assert (Flag.X4, "") in one.went.own_flags
    assert one.final is RED
    assert not one.completed


def test_release_pressure_stays_out_of_during() -> None:
    items = (ItemResult("knee_lift"), ItemResult("lateral_hip_ball_release", pressure=6))
    assert went(items=items) is GREEN
    items = (ItemResult("knee_lift"), ItemResult("lateral_hip_ball_release", pressure=7))
    assert went(items=items) is AMBER


def test_p6_two_mornings_running_above_the_pre_score() -> None:
    facts = some_facts(a_session(0), a_session(2), mornings=(a_morning(0, 3), a_morning(2, 3)))
    first, second = readings(facts)
    assert first.final is AMBER
    assert second.final is RED
    grown = is_grown_flag(second)
    assert grown is not None
    assert (grown.flag, grown.at.date()) == (Flag.P6, day(3))
    assert is_grown_flag(first) is None


def test_r6_a_morning_below_three_is_no_p6() -> None:
    sessions = (a_session(0, 1, 1, 1), a_session(2, 1, 1, 1))
    both = readings(some_facts(*sessions, mornings=(a_morning(0), a_morning(2))))
    assert [one.final for one in both] == [GREEN, GREEN]


def test_a_session_of_tests_alone_is_no_session() -> None:
    assert not readings(some_facts(a_session(0, exercises=("single_leg_balance",))))


def test_every_sign_has_a_message_and_emergencies_name_the_number() -> None:
    assert set(MESSAGES) == set(Flag)
    assert "emergency department" in MESSAGES[Flag.E1]
    assert all("112, 999 or 911" in MESSAGES[one] for one in (Flag.E1, Flag.E2, Flag.E3))
