"""How the plan grows and shrinks (section 6)."""

from dataclasses import replace
from itertools import pairwise

import pytest

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.dose_up import next_dose
from hipdesk.domain.rules.facts import (
    HOUSEHOLD,
    Choice,
    Facts,
    Home,
    ItemResult,
    Morning,
    Start,
    SymptomsGone,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.ladder import STAGES, neighbours
from hipdesk.domain.rules.state import Dose, State
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    DAY_0,
    STAGE_2,
    STAGE_3,
    START,
    a_check_in,
    a_flag,
    a_morning,
    a_screening,
    a_session,
    a_swap,
    a_wish,
    a_word,
    comfortable,
    day,
    moment,
    some_facts,
)
from tests.domain.rules.walks import and_then, climbing, plan, steps

TWO_WEEKS = (1, 3, 5, 8, 10, 12)


def conditions(facts: Facts, today: int) -> dict[str, bool]:
    return {one.rule: one.met for one in plan(facts, today).conditions}


def unmet(facts: Facts, today: int) -> set[str]:
    return {rule for rule, met in conditions(facts, today).items() if not met}


def state(facts: Facts, today: int) -> State:
    return evaluate(facts, real_catalogue(), day(today))[0]


def fired(facts: Facts, today: int) -> set[str]:
    return {one.rule for one in plan(facts, today).story}


def yes(facts: Facts, *days: int) -> Facts:
    return replace(facts, wishes=(*facts.wishes, *(a_wish(one, Choice.YES) for one in days)))


def test_the_ladder_changes_one_thing_and_at_most_half_more_slots() -> None:
    for lower, higher in pairwise(STAGES):
        assert (higher.exercises == lower.exercises) != (higher.days == lower.days)
        slots = lower.exercises * lower.days
        assert higher.exercises * higher.days <= 1.5 * slots
    assert [one.exercises * one.days for one in STAGES] == [6, 9, 12, 16, 24, 30, 40]


def test_up_1_waits_14_days() -> None:
    facts = comfortable(*TWO_WEEKS)
    assert "UP-1" in unmet(facts, 13)
    assert not unmet(facts, 14)


def test_up_2_needs_a_stages_week_of_green_sessions() -> None:
    facts = comfortable(1, 3, 5, 8, 10)
    amber = and_then(facts, a_session(12, after=4), mornings=(a_morning(12),))
    assert unmet(amber, 14) == {"UP-2"}


def test_up_3_needs_two_thirds_of_the_sessions() -> None:
    assert "UP-3" not in unmet(comfortable(3, 5, 8, 10), 14)
    assert "UP-3" in unmet(comfortable(5, 8, 10), 14)


def test_up_4_and_hold_2_rising_pain_holds() -> None:
    late = tuple(a_session(one, 3, 3, 3) for one in (8, 10, 12))
    facts = and_then(comfortable(1, 3, 5), *late, mornings=tuple(a_morning(d, 3) for d in (8, 12)))
    assert "UP-4" in unmet(facts, 14)
    assert "HOLD-2" in {one.rule for one in plan(facts, 14).reasons}


def test_up_5_a_red_or_an_open_flag_holds() -> None:
    red = and_then(comfortable(3, 5, 8, 10, 12), a_session(1, after=6))
    assert "UP-5" in unmet(red, 14)
    assert "UP-5" not in unmet(red, 15)
    flagged = replace(comfortable(*TWO_WEEKS), flags=(a_flag(7, Flag.P4, exercise_id="dead_bug"),))
    assert "UP-5" in unmet(flagged, 14)


def test_up_6_hard_sessions_hold() -> None:
    assert unmet(comfortable(*TWO_WEEKS, effort=7), 14) == {"UP-6"}
    assert "HOLD-2" in {one.rule for one in plan(comfortable(*TWO_WEEKS, effort=7), 14).reasons}


def test_r21_a_missing_effort_holds() -> None:
    facts = comfortable(*TWO_WEEKS)
    silent = tuple(replace(one, effort=None) for one in facts.sessions)
    assert unmet(replace(facts, sessions=silent), 14) == {"UP-6"}


def test_up_7_and_cap_no_stage_within_seven_days_of_a_dose_up() -> None:
    facts = comfortable(3, 5, 7, 8, 10, 12, 15)  # comfortable thrice by day 8
    assert state(facts, 8).dose_since == day(8)
    assert unmet(facts, 14) == {"UP-7"}
    assert not unmet(facts, 15)


def test_up_8_the_person_decides() -> None:
    facts = comfortable(*TWO_WEEKS)
    assert plan(facts, 14).offered
    assert plan(facts, 16).stage == 1
    assert plan(yes(facts, 13), 14).stage == 1
    assert plan(yes(facts, 14), 14).stage == 2


def test_r25_an_unanswered_offer_waits_and_staying_may_raise_a_dose() -> None:
    facts = comfortable(*TWO_WEEKS)
    assert steps(plan(facts, 14)) == dict.fromkeys(START, 2)
    stays = replace(facts, wishes=(a_wish(14, Choice.STAY),))
    assert steps(plan(stays, 14)) == dict.fromkeys(START, 3)
    assert plan(stays, 14).stage == 1


def test_dose_1_waits_seven_days() -> None:
    facts = comfortable(1, 3, 5)
    assert steps(plan(facts, 6)) == dict.fromkeys(START, 1)
    assert steps(plan(facts, 7)) == dict.fromkeys(START, 2)


def test_dose_2_needs_three_green_and_easy_sessions() -> None:
    assert steps(plan(comfortable(1, 3), 7)) == dict.fromkeys(START, 1)
    assert steps(plan(comfortable(1, 3, 5, effort=7), 7)) == dict.fromkeys(START, 1)


def test_r20_nothing_is_raised_while_the_latest_is_pending() -> None:
    facts = and_then(comfortable(1, 3, 5), a_session(6))
    assert steps(plan(facts, 7)) == dict.fromkeys(START, 1)
    older = and_then(comfortable(1, 3, 9), a_session(5, after=None))
    assert steps(plan(older, 10)) == dict.fromkeys(START, 2)


def test_dose_3_raises_at_most_two_the_lowest_first() -> None:
    facts = climbing(2)
    sessions = tuple(a_session(one, exercises=STAGE_2) for one in (15, 17, 19))
    facts = and_then(facts, *sessions, mornings=tuple(a_morning(one) for one in (15, 17, 19)))
    assert steps(plan(facts, 20)) == {"knee_lift": 2, "double_hip_rotation": 2, "glute_bridge": 1}
    assert steps(plan(facts, 21)) == {"knee_lift": 3, "double_hip_rotation": 2, "glute_bridge": 2}


def test_dose_3_an_exercise_must_be_all_done() -> None:
    part = (ItemResult("knee_lift", 0.8), ItemResult("double_hip_rotation"))
    facts = comfortable(1, 3, 5)
    sessions = (*facts.sessions[:2], replace(facts.sessions[2], items=part))
    partly = replace(facts, sessions=sessions)
    assert steps(plan(partly, 7)) == {"knee_lift": 1, "double_hip_rotation": 2}


def test_dose_4_weights_from_stage_6_and_second_sets_from_stage_7_come_last() -> None:
    with_weight = replace(some_facts(), homes=(Home(DAY_0, HOUSEHOLD | {Equipment.WEIGHT}),))

    def after_the_top(exercise: str, stage: int, facts: Facts, dose: Dose) -> Dose | None:
        told, context = evaluate(facts, real_catalogue(), day(60))
        told.stage, told.doses[exercise] = stage, dose
        return next_dose(told, context, exercise, day(60))

    top = Dose(3)
    assert after_the_top("hip_extension", 5, with_weight, top) is None
    lifted = after_the_top("hip_extension", 6, with_weight, top)
    assert lifted is not None
    assert (lifted.step, lifted.weight_kg) == (1, 0.5)
    assert after_the_top("hip_extension", 6, some_facts(), top) is None
    assert after_the_top("hip_extension", 6, with_weight, Dose(3, 1, 0.5, DAY_0, day(47))) is None
    heavier = after_the_top("hip_extension", 6, with_weight, Dose(3, 1, 0.5, DAY_0, day(46)))
    assert heavier is not None
    assert heavier.weight_kg == 1
    again = after_the_top("glute_bridge", 7, with_weight, top)
    assert again is not None
    assert (again.step, again.sets) == (3, 2)
    assert after_the_top("glute_bridge", 7, with_weight, Dose(3, 2)) is None
    for once in ("si_shotgun", "lateral_hip_ball_release", "art_self_release"):
        assert after_the_top(once, 7, with_weight, top) is None


@pytest.mark.parametrize("floor", [0, 1])
def test_r14_one_step_down_from_a_second_set_is_the_top_step(floor: int) -> None:
    dose = Dose(3, 2)
    dose.lower(floor, day(1))
    assert (dose.step, dose.sets) == (3, 1)
    dose.lower(floor, day(2))
    assert (dose.step, dose.sets) == (2, 1)
    heavy = Dose(2, 1, 1.5)
    heavy.lower(floor, day(1))
    assert (heavy.step, heavy.weight_kg) == (1, 0.0)


def test_r22_a_step_that_changes_nothing_is_passed_over() -> None:
    told, context = evaluate(some_facts(), real_catalogue(), day(0))
    new = next_dose(told, context, "si_shotgun", day(0))
    assert new is not None
    assert new.step == 3


def test_hold_1_amber_and_pending_repeat_the_plan() -> None:
    amber = and_then(comfortable(1, 3), a_session(5, after=4), mornings=(a_morning(5),))
    assert steps(plan(amber, 7)) == dict.fromkeys(START, 1)
    assert "HOLD-1" in {one.rule for one in plan(amber, 7).reasons}
    pending = and_then(comfortable(1, 3), a_session(5))
    assert "HOLD-1" in {one.rule for one in plan(pending, 6).reasons}


@pytest.mark.parametrize("change", [{"over_1h": True}, {"effort": 9}])
def test_back_1_pain_a2_strengthening_goes_one_step_down(change: dict[str, object]) -> None:
    hard = replace(a_session(15, exercises=STAGE_2), **change)  # type: ignore[arg-type]  # either
    facts = and_then(climbing(2), hard)
    assert steps(plan(facts, 17)) == {
        "knee_lift": 2,
        "double_hip_rotation": 2,
        "glute_bridge": 0,
    }


def test_back_2_r15_three_ambers_in_a_row_make_everything_easier() -> None:
    def ambers(*days: int) -> Facts:
        sessions = tuple(a_session(one, after=4) for one in days)
        return and_then(climbing(2), *sessions, mornings=tuple(a_morning(one) for one in days))

    assert steps(plan(ambers(15, 17), 18))["knee_lift"] == 2
    third = plan(ambers(15, 17, 19), 20)
    assert steps(third) == {"knee_lift": 1, "double_hip_rotation": 1, "glute_bridge": 0}
    assert third.easier_offered
    assert steps(plan(ambers(15, 17, 19, 22, 24), 25))["knee_lift"] == 1
    assert steps(plan(ambers(15, 17, 19, 22, 24, 26), 27))["knee_lift"] == 0


def test_back_3_r10_after_a_sore_morning_all_go_one_step_down() -> None:
    sore = a_session(15, exercises=STAGE_2)
    facts = and_then(climbing(2), sore, mornings=(a_morning(15, 4),))
    today = plan(facts, 17)
    assert steps(today) == dict.fromkeys(STAGE_2, 1)
    assert not today.locks
    assert {"BACK-3", "RED"} <= {one.rule for one in today.reasons}


def test_back_4_back_7_r17_a_second_red_within_14_days() -> None:
    def reds(second: int) -> Facts:
        sessions = tuple(a_session(one, exercises=STAGE_3, after=6) for one in (29, second))
        return and_then(climbing(3), *sessions)

    back = plan(reds(42), 43)
    assert (back.stage, back.best_stage) == (2, 3)
    assert state(reds(42), 43).stage_since == day(43)
    assert "hip_abduction" not in steps(back)
    later = replace(reds(43), mornings=climbing(3).mornings)
    assert "BACK-4" not in fired(later, 44)
    low = and_then(comfortable(), a_session(1, after=6), a_session(3, after=6))
    assert (plan(low, 4).stage, state(low, 4).stage_since) == (1, day(4))


def test_back_5_back_6_the_third_red_pauses_and_flags_keep_to_their_own_rules() -> None:
    reds = some_facts(*(a_session(one, after=6) for one in (1, 8, 15)))
    assert plan(reds, 16).kind is DayKind.LOCKED
    flag = a_flag(15, Flag.P4, 10, exercise_id="knee_lift", session_id="s15")
    flagged = and_then(climbing(2), a_session(15, exercises=STAGE_2))
    flagged = replace(flagged, flags=(flag,))
    assert "BACK-3" not in fired(flagged, 17)
    assert steps(plan(flagged, 17)) == {"double_hip_rotation": 2, "glute_bridge": 1}


def test_r8_a_flag_red_and_a_pain_red_count_together() -> None:
    flag = a_flag(29, Flag.P4, 10, exercise_id="knee_lift", session_id="s29")
    facts = and_then(
        climbing(3), a_session(29, exercises=STAGE_3), a_session(31, exercises=STAGE_3, after=6)
    )
    assert "BACK-4" in fired(replace(facts, flags=(flag,)), 32)


def test_x2a_makes_one_exercise_easier_next_time() -> None:
    items = (ItemResult("knee_lift", pain=4, eased_to=3), ItemResult("double_hip_rotation"))
    facts = and_then(comfortable(1, 3, 5), a_session(8, items=items), mornings=(a_morning(8),))
    today = {one.exercise_id: one for one in plan(facts, 10).items}
    assert (today["knee_lift"].step, today["knee_lift"].easier) == (1, True)
    assert (today["double_hip_rotation"].step, today["double_hip_rotation"].easier) == (2, False)
    assert "X2a" in fired(facts, 10)


def test_r14_a_step_back_never_raises_a_step() -> None:
    hard = a_session(15, effort=9, exercises=STAGE_2)
    red = a_session(17, after=6, exercises=STAGE_2)
    facts = and_then(climbing(2), hard, red, mornings=(a_morning(15),))
    assert steps(plan(facts, 18)) == {
        "knee_lift": 1,
        "double_hip_rotation": 1,
        "glute_bridge": 0,
    }


def test_r1_a_second_session_of_a_day_does_not_count() -> None:
    second = replace(a_session(5), id="again", check_in=a_check_in(5))
    facts = and_then(comfortable(1, 5), second, mornings=(Morning(moment(6, 7), "again", 2),))
    assert steps(plan(facts, 7)) == dict.fromkeys(START, 1)


def test_r3_a_change_is_dated_on_the_day_the_app_was_opened() -> None:
    seldom = replace(comfortable(1, 3, 5), opened=frozenset({day(9)}))
    assert state(seldom, 9).dose_since == day(9)
    assert state(comfortable(1, 3, 5), 9).dose_since == day(7)


def test_a_release_keeps_its_dose_when_the_stage_rises() -> None:
    pressed = (*(ItemResult(one) for one in STAGE_2), ItemResult("art_self_release", pressure=4))
    days = (29, 31, 33, 36, 38, 40)
    facts = and_then(
        climbing(3),
        *(a_session(one, items=pressed) for one in days),
        mornings=tuple(a_morning(one) for one in days),
    )
    assert state(facts, 35).doses["art_self_release"].step == 2
    risen = yes(facts, 42)
    assert plan(risen, 42).stage == 4
    assert state(risen, 42).doses["art_self_release"].step == 2


def test_gap_0_a_few_days_change_nothing() -> None:
    assert steps(plan(climbing(2), 18)) == steps(plan(climbing(2), 14))
    assert not any(one.startswith("GAP") for one in fired(climbing(2), 18))


@pytest.mark.parametrize(
    ("away", "rule", "stage", "catching_up"),
    [(6, "", 3, False), (7, "GAP-1", 3, False), (14, "GAP-2", 2, True), (28, "GAP-3", 1, True)],
)
def test_gaps_step_back_by_their_length(
    away: int, rule: str, stage: int, catching_up: bool
) -> None:
    facts = replace(climbing(3), opened=frozenset(day(n) for n in range(28)))
    facts = replace(facts, wishes=(*facts.wishes, a_wish(28, Choice.STAY)))
    facts = and_then(facts, a_session(29, exercises=STAGE_3), mornings=(a_morning(29),))
    today = plan(facts, 29 + away)
    assert (today.stage, today.catching_up) == (stage, catching_up)
    assert {one for one in fired(facts, 29 + away) if one.startswith("GAP")} == (
        {rule} if rule else set()
    )
    if away >= 14:
        assert set(steps(today).values()) <= {1}
    if away >= 28:
        assert today.kind is DayKind.SCREENING


def test_gap_4_begins_anew() -> None:
    facts = replace(climbing(4), opened=frozenset(day(n) for n in range(43)))
    today = plan(facts, 41 + 56)
    assert (today.stage, today.best_stage) == (1, 4)
    assert "GAP-4" in fired(facts, 41 + 56)
    assert today.kind is DayKind.SCREENING


def test_r28_a_gap_grows_but_is_applied_once() -> None:
    looked_often = replace(climbing(4), opened=frozenset(day(n) for n in range(120)))
    looked_once = replace(climbing(4), opened=frozenset(day(n) for n in range(43)))
    for today in (50, 60, 75):
        often, once = plan(looked_often, today), plan(looked_once, today)
        assert (often.stage, steps(often)) == (once.stage, steps(once))


def test_r28_with_no_session_yet_the_gap_counts_from_the_first_start() -> None:
    assert "GAP-2" in fired(some_facts(), 14)
    assert plan(some_facts(), 14).stage == 1


def test_catch_up_needs_seven_days_and_ends_with_a_red() -> None:
    facts = climbing(3)
    days = (45, 47, 49)
    back = and_then(
        facts,
        *(a_session(one, exercises=STAGE_2) for one in days),
        mornings=tuple(a_morning(one) for one in days),
    )
    assert plan(back, 45).catching_up
    first = min(one.day for one in plan(back, 45).story if one.rule == "GAP-2" and one.day)
    assert first == day(26 + 14)
    offered = next(one for one in range(41, 60) if plan(back, one).offered)
    assert offered == 50
    assert plan(yes(back, 50), 50).stage == 3
    red = and_then(back, a_session(51, exercises=STAGE_2, after=6))
    assert not plan(red, 52).catching_up


def test_caught_up_is_over_and_a_later_step_back_waits_as_long_as_ever() -> None:
    facts = climbing(3)
    days = (45, 47, 49, 52, 54, 56)
    back = and_then(
        facts,
        *(a_session(one, exercises=STAGE_2) for one in days),
        mornings=tuple(a_morning(one) for one in days),
    )
    there = yes(back, 50)
    assert plan(there, 50).stage == plan(there, 50).best_stage == 3
    assert not plan(there, 51).catching_up
    lower = replace(there, wishes=(*there.wishes, a_wish(53, Choice.STEP_BACK)))
    assert plan(lower, 54).stage == 2
    assert not plan(lower, 54).catching_up


def test_pain_w1_a_steep_rise_steps_back_once_in_seven_days() -> None:
    facts = climbing(3)
    facts = replace(facts, check_ins=(a_check_in(29, 7), a_check_in(30, 7)))
    today = plan(facts, 31)
    assert (today.stage, today.best_stage) == (2, 3)
    assert set(steps(today).values()) == {1}
    assert "A2" in {one.rule for one in today.advice}
    assert sum(one.rule == "PAIN-W1" for one in plan(facts, 35).story) == 1


@pytest.mark.parametrize("flag", [Flag.P1, Flag.P6])
def test_r16_p1_and_p6_step_back_on_the_day_their_lock_ends(flag: Flag) -> None:
    facts = replace(climbing(3), flags=(a_flag(28, flag),), gone=(SymptomsGone(day(28)),))
    ends = 35 if flag is Flag.P1 else 31
    assert (plan(facts, ends - 1).stage, plan(facts, ends - 1).kind) == (2, DayKind.LOCKED)
    assert plan(replace(facts, flags=()), ends - 1).stage in {2, 3}
    assert flag in fired(facts, ends)


def test_prog_2_a_person_may_step_back_and_keep_their_steps() -> None:
    facts = climbing(2)
    back = replace(facts, wishes=(*facts.wishes, a_wish(16, Choice.STEP_BACK)))
    today = plan(back, 16)
    assert today.stage == 1
    assert steps(today) == dict.fromkeys(START, 2)
    assert "PROG-2" in fired(back, 16)


def test_prog_3_r23_one_exercise_becomes_two() -> None:
    facts = replace(comfortable(*TWO_WEEKS, exercises=START[:1]), start=Start(DAY_0, 1))
    assert len(plan(facts, 13).coming) == 1
    two = plan(yes(facts, 14), 14)
    assert (two.stage, len(two.coming)) == (1, 2)


def test_sc_17_much_pain_begins_with_one_exercise() -> None:
    facts = some_facts(screenings=(a_screening(0, average_pain=6),))
    assert len(plan(facts, 0).items) == 1
    assert not plan(facts, 0, release=True).locks


def test_prog_4_r24_a_swap_stays_in_its_slot_or_chain() -> None:
    facts = climbing(2)

    def swapped(out: str, into: str) -> dict[str, int]:
        return steps(plan(replace(facts, swaps=(a_swap(15, out, into),)), 15))

    assert swapped("glute_bridge", "hip_extension") == {
        "knee_lift": 2,
        "double_hip_rotation": 2,
        "hip_extension": 1,
    }
    assert "supine_spinal_twist" in swapped("double_hip_rotation", "supine_spinal_twist")
    assert "glute_bridge" in swapped("glute_bridge", "mini_squat")
    assert neighbours("chair_stand") == {"short_arc_quad", "mini_squat"}


def test_r19_what_comes_back_stays_easier_until_three_green_sessions() -> None:
    hurt = a_session(15, during=7, exercises=STAGE_2, sore="knee_lift")
    others = ("double_hip_rotation", "glute_bridge")
    facts = and_then(
        climbing(2),
        hurt,
        *(a_session(one, exercises=others) for one in (17, 19)),
        mornings=tuple(a_morning(one) for one in (15, 17, 19)),
    )
    back = {one.exercise_id: one for one in plan(facts, 22).items}
    assert (back["knee_lift"].step, back["knee_lift"].easier) == (1, True)
    days = (22, 24, 26)
    facts = and_then(
        facts,
        *(a_session(one, exercises=STAGE_2) for one in days),
        mornings=tuple(a_morning(one) for one in days),
    )
    again = {one.exercise_id: one for one in plan(facts, 29).items}
    assert not again["knee_lift"].easier


def test_r26_no_progress_on_a_day_that_is_sore_or_locked() -> None:
    facts = comfortable(*TWO_WEEKS)
    sore = replace(facts, check_ins=(a_check_in(14, 6),))
    assert not plan(sore, 14).offered
    word = replace(facts, flags=(a_flag(14, Flag.P2),), clearances=(a_word(20, "P2"),))
    assert plan(yes(word, 14), 14).stage == 1
