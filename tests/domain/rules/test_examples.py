"""The rules' worked examples, by their numbers."""

from dataclasses import replace
from datetime import date

import pytest

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.answers import HipOperation
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.facts import (
    Choice,
    Facts,
    FlagEvent,
    ItemResult,
    Retest,
    SymptomsGone,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.measures import Change, retest_change
from hipdesk.domain.rules.screening import Outcome, read_screening
from hipdesk.domain.rules.series import read_sessions
from hipdesk.domain.rules.verdict import Verdict
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    DAY_0,
    STAGE_2,
    STAGE_3,
    a_check_in,
    a_flag,
    a_morning,
    a_screening,
    a_session,
    a_wish,
    a_word,
    comfortable,
    day,
    moment,
    some_facts,
    well,
)
from tests.domain.rules.walks import and_then, climbing, plan, steps

TWO_WEEKS = (1, 3, 5, 8, 10, 12)


def verdicts(facts: Facts) -> list[Verdict]:
    return [one.final for one in read_sessions(facts, real_catalogue())]


def test_example_1_two_exercises_three_days_a_week() -> None:
    assert read_screening(well(), DAY_0, (), DAY_0).outcome is Outcome.OK
    first = plan(some_facts(), 0)
    assert (first.stage, first.days_per_week, first.kind) == (1, 3, DayKind.SESSION)
    assert steps(first) == {"knee_lift": 1, "double_hip_rotation": 1}
    catalogue = real_catalogue()
    assert (catalogue["knee_lift"].doses[1].repeats, catalogue["knee_lift"].doses[1].hold_s) == (
        5,
        10,
    )
    assert catalogue["double_hip_rotation"].doses[1].hold_s == 20
    assert first.minutes == pytest.approx(5, abs=1)
    assert plan(some_facts(a_session(0)), 1).kind is DayKind.REST


def test_example_2_a_comfortable_week_raises_both_doses() -> None:
    facts = comfortable(1, 3, 5)
    assert verdicts(facts) == [Verdict.GREEN] * 3
    today = plan(facts, 7)
    assert today.stage == 1
    assert steps(today) == {"knee_lift": 2, "double_hip_rotation": 2}
    assert not today.offered
    assert [one.met for one in today.conditions if one.rule == "UP-1"] == [False]


def test_example_3_two_comfortable_weeks_offer_the_next_stage() -> None:
    first, second = comfortable(1, 3, 5), [(8, 2), (10, 2), (12, 1)]
    sessions = tuple(a_session(one, pre, 2, 2, 5) for one, pre in second)
    facts = and_then(first, *sessions, mornings=tuple(a_morning(one) for one, _ in second))
    offered = plan(facts, 14)
    assert offered.offered
    assert offered.stage == 1
    up = plan(replace(facts, wishes=(a_wish(14, Choice.YES),)), 14)
    assert up.stage == 2
    assert steps(up) == {"knee_lift": 2, "double_hip_rotation": 2, "glute_bridge": 1}


def test_example_4_pain_a_little_higher_holds_the_plan() -> None:
    first, second = comfortable(1, 3, 5), (8, 10, 12)
    sessions = tuple(a_session(one, 3, 3, 3) for one in second)
    facts = and_then(first, *sessions, mornings=tuple(a_morning(one, 3) for one in second))
    facts = replace(facts, wishes=(a_wish(14, Choice.YES),))
    assert verdicts(facts) == [Verdict.GREEN] * 6
    today = plan(facts, 14)
    assert (today.stage, today.offered) == (1, False)
    assert steps(today) == steps(plan(facts, 12)) == {"knee_lift": 2, "double_hip_rotation": 2}
    assert "HOLD-2" in {one.rule for one in today.reasons}
    assert [one.rule for one in today.conditions if not one.met] == ["UP-4"]


def test_example_5_amber_repeats_the_plan() -> None:
    facts = climbing(2)
    before = plan(facts, 14)
    amber = a_session(15, 2, 4, 3, 5, exercises=STAGE_2, sore="glute_bridge")
    after = and_then(facts, amber, mornings=(a_morning(15),))
    assert verdicts(after)[-1] is Verdict.AMBER
    today = plan(after, 17)
    assert steps(today) == steps(before)
    assert {one.rule: one.have for one in today.conditions}["UP-2"] == 0


def test_example_7_what_hurt_rests_and_the_others_go_one_step_down() -> None:
    hurt = a_session(29, 2, 7, 2, exercises=STAGE_3, sore="hip_abduction")
    facts = and_then(climbing(3), hurt, mornings=(a_morning(29),))
    before = steps(plan(climbing(3), 28))
    assert verdicts(facts)[-1] is Verdict.RED
    today = plan(facts, 31)
    assert steps(today) == {one: max(1, before[one] - 1) for one in STAGE_2}
    rested = and_then(
        facts,
        a_session(31, exercises=STAGE_2),
        a_session(33, exercises=STAGE_2),
        mornings=(a_morning(31), a_morning(33)),
    )
    assert "hip_abduction" not in steps(plan(rested, 32))
    back = {one.exercise_id: one for one in plan(rested, 36).coming}
    assert (back["hip_abduction"].step, back["hip_abduction"].easier) == (1, True)


def test_example_8_a_second_red_in_two_weeks_is_one_stage_back() -> None:
    hurt = a_session(29, 2, 7, 2, exercises=STAGE_3, sore="hip_abduction")
    again = a_session(38, 2, 3, 3, exercises=STAGE_2, sore="glute_bridge")
    facts = and_then(climbing(3), hurt, again, mornings=(a_morning(29), a_morning(38, 5)))
    assert verdicts(facts)[-1] is Verdict.RED
    today = plan(facts, 40)
    assert (today.stage, today.best_stage) == (2, 3)
    assert steps(today) == dict.fromkeys(STAGE_2, 1)


def test_example_9_a_sore_day_is_gentle() -> None:
    facts = replace(climbing(4), check_ins=(a_check_in(43, 6),))
    today = plan(facts, 43)
    assert today.stage == 4
    assert today.kind is DayKind.GENTLE
    assert steps(today) == {"knee_lift": 0, "double_hip_rotation": 0}
    catalogue = real_catalogue()
    assert catalogue["knee_lift"].doses[0].repeats == 3
    assert catalogue["double_hip_rotation"].doses[0].hold_s == 10


def test_example_10_two_very_sore_days_ask_for_a_professional() -> None:
    facts = replace(comfortable(1, 3), check_ins=(a_check_in(5, 8), a_check_in(8, 8)))
    today = plan(facts, 8)
    assert today.kind is DayKind.TOO_SORE
    assert not today.items
    assert "PAIN-B3" in {one.rule for one in today.advice}
    assert "PAIN-B3" not in {one.rule for one in plan(facts, 5).advice}


def test_example_12_sixteen_days_away_is_one_stage_back_with_catch_up() -> None:
    last = 28 + 1
    facts = and_then(climbing(3), a_session(last, exercises=STAGE_3), mornings=(a_morning(last),))
    today = plan(facts, last + 16)
    assert (today.stage, today.best_stage, today.catching_up) == (2, 3, True)
    assert set(steps(today).values()) == {1}
    assert "GAP-2" in {one.rule for one in today.reasons}


def test_example_14_pain_down_the_leg_stops_the_plan() -> None:
    facts = climbing(5)
    assert plan(facts, 56).stage == 5
    items = (ItemResult("seated_figure_four", pain=4),)
    told = FlagEvent(moment(57, 10), Flag.P1, "seated_figure_four", pain=4, session_id="s57")
    facts = and_then(facts, a_session(57, items=items))
    facts = replace(facts, flags=(told,))
    assert verdicts(facts)[-1] is Verdict.RED
    assert plan(facts, 60).kind is DayKind.LOCKED
    for unlocked in (
        replace(facts, gone=(SymptomsGone(day(57)),)),
        replace(facts, clearances=(a_word(64, "P1"),)),
    ):
        today = plan(unlocked, 64)
        assert today.kind is DayKind.SESSION
        assert today.stage == 4
        assert CautionTag.SCIATICA in today.tags
        left_out = {
            one.id for one in real_catalogue().exercises if CautionTag.SCIATICA in one.leave_out
        }
        assert left_out == {
            "seated_figure_four",
            "supine_spinal_twist",
            "lateral_hip_ball_release",
            "art_self_release",
        }
        assert left_out.isdisjoint(steps(today))


def test_example_15_an_emergency_locks_until_examined_and_screened() -> None:
    facts = replace(comfortable(1), flags=(a_flag(1, Flag.E1, hour=12),))
    assert plan(facts, 1).kind is DayKind.LOCKED
    assert plan(facts, 80).kind is DayKind.LOCKED
    word = replace(facts, clearances=(a_word(20, "E1"),))
    assert plan(word, 21).kind is DayKind.LOCKED
    asked = replace(word, screenings=(a_screening(0), a_screening(21)))
    assert plan(asked, 21).kind is DayKind.SESSION


def test_example_16_dull_pressure_of_six_is_allowed() -> None:
    exercises = (*STAGE_2, "lateral_hip_ball_release")
    items = tuple(
        ItemResult(one, pain=0 if one in STAGE_2 else 2, pressure=None if one in STAGE_2 else 6)
        for one in exercises
    )
    retest = Retest((2, 2), left_s=(14, 20))
    session = a_session(29, items=items, retest=retest)
    facts = and_then(climbing(3), session, mornings=(a_morning(29),))
    assert verdicts(facts)[-1] is Verdict.GREEN
    assert retest_change(retest) is Change.BETTER
    assert steps(plan(facts, 31)) == steps(plan(climbing(3), 28))


def test_example_18_a_replaced_hip() -> None:
    def outcome(operation: HipOperation, *cleared: tuple[str, date]) -> Outcome:
        return read_screening(well(operation=operation), DAY_0, cleared, DAY_0).outcome

    assert outcome(HipOperation.UNDER_12_WEEKS) is Outcome.BLOCK_HARD
    assert outcome(HipOperation.UNDER_12_MONTHS) is Outcome.BLOCK_CLEARABLE
    assert outcome(HipOperation.UNDER_12_MONTHS, ("SC-04", DAY_0)) is Outcome.CAUTION
    assert outcome(HipOperation.OLDER) is Outcome.CAUTION
    today = plan(some_facts(screenings=(a_screening(0, operation=HipOperation.OLDER),)), 0)
    assert today.stage == 1
    assert set(steps(today)) == {"glute_bridge", "quad_set"}
    assert today.tags == {CautionTag.HIP_REPLACEMENT}


def test_example_20_half_the_sessions_raise_doses_but_no_stage() -> None:
    today = plan(comfortable(3, 9, 12), 14)
    assert (today.stage, today.offered) == (1, False)
    assert steps(today) == {"knee_lift": 2, "double_hip_rotation": 2}
    assert {one.rule: (one.have, one.need) for one in today.conditions}["UP-3"] == (3, 4)
