"""What warning signs and sessions close, and what opens it again (section 3)."""

from datetime import date
from typing import Any

import pytest

from hipdesk.domain.rules.facts import ItemResult, Retest, SymptomsGone
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.series import read_sessions
from hipdesk.domain.rules.session_locks import find_locks
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    a_flag,
    a_morning,
    a_screening,
    a_session,
    a_word,
    day,
    some_facts,
)

BOTH_RELEASES = {"lateral_hip_ball_release", "art_self_release"}


def locks(*sessions: Any, **facts: Any) -> list[Lock]:
    given = some_facts(*sessions, **facts)
    return list(find_locks(given, read_sessions(given, real_catalogue()), real_catalogue()))


def plan_closed(found: list[Lock], today: date) -> bool:
    return any(one.holds(today) and one.exercises is None for one in found)


def closed(found: list[Lock], today: date) -> set[str]:
    return {
        exercise for one in found if one.holds(today) for exercise in one.exercises or frozenset()
    }


@pytest.mark.parametrize("flag", [Flag.E1, Flag.E2, Flag.E3, Flag.U1, Flag.U2])
def test_e_and_u_need_a_word_and_then_a_new_screening(flag: Flag) -> None:
    told = (a_flag(3, flag, hour=12),)
    assert plan_closed(locks(flags=told), day(400))
    word = (a_word(10, flag),)
    assert plan_closed(locks(flags=told, clearances=word), day(400))
    asked = (a_screening(0), a_screening(12))
    found = locks(flags=told, clearances=word, screenings=asked)
    assert plan_closed(found, day(11))
    assert not plan_closed(found, day(12))


@pytest.mark.parametrize("flag", [Flag.E1, Flag.P2])
def test_a_word_from_earlier_the_same_day_clears_nothing(flag: Flag) -> None:
    asked = (a_screening(4),)
    found = locks(
        flags=(a_flag(3, flag, hour=12),), clearances=(a_word(3, flag),), screenings=asked
    )
    assert plan_closed(found, day(30))


def test_p1_ends_after_seven_days_without_it_or_with_a_word() -> None:
    told = (a_flag(3, Flag.P1),)
    assert plan_closed(locks(flags=told), day(60))
    gone = locks(flags=told, gone=(SymptomsGone(day(5)),))
    assert plan_closed(gone, day(11))
    assert not plan_closed(gone, day(12))
    assert not plan_closed(locks(flags=told, clearances=(a_word(6, "P1"),)), day(6))


@pytest.mark.parametrize("flag", [Flag.P2, Flag.P3])
def test_p2_and_p3_need_a_word(flag: Flag) -> None:
    told = (a_flag(3, flag),)
    assert plan_closed(locks(flags=told, gone=(SymptomsGone(day(4)),)), day(90))
    assert not plan_closed(locks(flags=told, clearances=(a_word(4, flag),)), day(4))


def test_p4_r4_closes_its_exercise_for_14_days_and_a_second_one_the_plan() -> None:
    one = a_flag(3, Flag.P4, exercise_id="knee_lift")
    found = locks(flags=(one,))
    assert closed(found, day(16)) == {"knee_lift"}
    assert not closed(found, day(17))
    assert not plan_closed(found, day(3))
    second = a_flag(16, Flag.P4, exercise_id="glute_bridge")
    assert plan_closed(locks(flags=(one, second)), day(90))
    later = a_flag(17, Flag.P4, exercise_id="glute_bridge")
    assert not plan_closed(locks(flags=(one, later)), day(17))


def test_p5_closes_its_exercise_14_days_and_all_mobilising_7() -> None:
    one = a_flag(3, Flag.P5, exercise_id="knee_lift")
    found = locks(flags=(one,))
    assert closed(found, day(9)) == {
        "knee_lift",
        "seated_figure_four",
        "si_shotgun",
        "supine_spinal_twist",
    }
    assert closed(found, day(10)) == {"knee_lift"}
    again = a_flag(30, Flag.P5)
    assert plan_closed(locks(flags=(one, again)), day(90))
    assert not plan_closed(locks(flags=(one, a_flag(31, Flag.P5))), day(31))
    assert not plan_closed(locks(flags=(one, again), clearances=(a_word(8, "P5"),)), day(30))


def test_p6_pauses_three_days_and_needs_a_word_when_it_repeats() -> None:
    one = a_flag(3, Flag.P6)
    found = locks(flags=(one,))
    assert plan_closed(found, day(5))
    assert not plan_closed(found, day(6))
    assert found[0].steps_back
    assert plan_closed(locks(flags=(one, a_flag(20, Flag.P6))), day(90))


def test_p6_repeats_however_long_ago_the_first_was_until_a_word() -> None:
    told = (a_flag(3, Flag.P6), a_flag(303, Flag.P6))
    assert plan_closed(locks(flags=told), day(400))
    heard = (a_word(20, "P6"),)
    assert not plan_closed(locks(flags=told, clearances=heard), day(306))


def test_p6_comes_from_two_bad_mornings_running() -> None:
    found = locks(a_session(0), a_session(2), mornings=(a_morning(0, 3), a_morning(2, 3)))
    assert [(one.rule, one.since) for one in found] == [("P6", day(3))]


def test_p7_r13_closes_standing_and_end_range_work_until_a_word() -> None:
    found = locks(flags=(a_flag(3, Flag.P7),))
    shut = closed(found, day(90))
    assert {"knee_lift", "hip_abduction", "chair_stand", "art_self_release", "si_shotgun"} <= shut
    assert shut.isdisjoint({"glute_bridge", "quad_set", "abdominal_brace"})
    assert not plan_closed(found, day(3))
    assert not closed(locks(flags=(a_flag(3, Flag.P7),), clearances=(a_word(5, "P7"),)), day(5))


def test_p8_closes_the_plan_if_it_stays_or_comes_in_two_sessions_running() -> None:
    passed = a_flag(0, Flag.P8, 10, session_id="s0", passed=True)
    assert not locks(a_session(0), flags=(passed,))
    stayed = a_flag(0, Flag.P8, 10, session_id="s0")
    assert plan_closed(locks(a_session(0), flags=(stayed,)), day(30))
    again = a_flag(2, Flag.P8, 10, session_id="s2", passed=True)
    assert plan_closed(locks(a_session(0), a_session(2), flags=(passed, again)), day(30))
    between = (a_session(0), a_session(1), a_session(2))
    assert not locks(*between, flags=(passed, again))


def test_x1_closes_both_releases_and_parks_them_the_second_time() -> None:
    one = a_flag(3, Flag.X1, exercise_id="art_self_release")
    assert closed(locks(flags=(one,)), day(9)) == BOTH_RELEASES
    assert not closed(locks(flags=(one,)), day(10))
    second = a_flag(60, Flag.X1)
    assert closed(locks(flags=(one, second)), day(300)) == BOTH_RELEASES
    assert not closed(locks(flags=(one, second), clearances=(a_word(70, "X1"),)), day(70))


def test_x2_closes_the_exercise_for_two_completed_sessions() -> None:
    hurt = a_session(0, during=7)
    assert closed(locks(hurt, a_session(2)), day(30)) == {"knee_lift"}
    found = locks(hurt, a_session(2), a_session(4))
    assert closed(found, day(4)) == {"knee_lift"}
    assert not closed(found, day(5))


def test_x2_twice_in_28_days_parks_the_exercise() -> None:
    sessions = (a_session(0, during=7), a_session(2), a_session(4), a_session(27, during=7))
    found = locks(*sessions, a_session(29), a_session(31))
    assert closed(found, day(300)) == {"knee_lift"}
    word = (a_word(40, "X2", "knee_lift"),)
    assert not closed(locks(*sessions, a_session(29), a_session(31), clearances=word), day(40))
    apart = (*sessions[:3], a_session(28, during=7), a_session(30), a_session(32))
    assert not closed(locks(*apart), day(33))


@pytest.mark.parametrize("flag", [Flag.X2A, Flag.X3])
def test_x2a_and_x3_close_nothing(flag: Flag) -> None:
    told = (a_flag(0, flag, 10, session_id="s0"),)
    mobilise = (ItemResult("seated_figure_four", pain=4),)
    assert not locks(a_session(0, items=mobilise), flags=told)


def test_x4_and_back_5_the_third_red_in_28_days_pauses_the_plan() -> None:
    reds = tuple(a_session(one, after=6) for one in (0, 10, 27))
    found = locks(*reds)
    assert plan_closed(found, day(27))
    assert not plan_closed(found, day(26))
    asked = (a_screening(0), a_screening(40))
    opened = locks(*reds, clearances=(a_word(38, "BACK-5"),), screenings=asked)
    assert plan_closed(opened, day(39))
    assert not plan_closed(opened, day(40))
    two_x2 = a_session(
        27, items=(ItemResult("knee_lift", pain=6), ItemResult("glute_bridge", pain=6))
    )
    assert plan_closed(locks(*reds[:2], two_x2), day(27))


def test_ord_4_worse_leaves_release_out_once_and_parks_it_the_second_time() -> None:
    worse = Retest((2, 4))
    once = locks(a_session(0, retest=worse), a_session(2))
    assert closed(once, day(2)) == BOTH_RELEASES
    assert not closed(once, day(3))
    twice = (a_session(0, retest=worse), a_session(2), a_session(4, retest=worse), a_session(6))
    assert closed(locks(*twice), day(90)) == BOTH_RELEASES
    better = (a_session(0, retest=worse), a_session(2, retest=Retest((2, 2))))
    assert not closed(locks(*better, a_session(4)), day(9))
