"""What today holds and in which order (sections 2, 7 and 8)."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from hipdesk.domain.catalogue import Category, Equipment
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.layout import estimated_seconds
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.answers import HipOperation, LegSymptoms
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.days import Done, may_release
from hipdesk.domain.rules.facts import (
    HOUSEHOLD,
    BalanceTest,
    Facts,
    Home,
    ItemResult,
    PlanPreferences,
    Retest,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.health import health_over_time
from hipdesk.domain.rules.ladder import DEFAULT_QUEUE, RELEASES
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.timeline import Side
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    DAY_0,
    STAGE_3,
    START,
    a_check_in,
    a_flag,
    a_morning,
    a_screening,
    a_session,
    a_swap,
    a_word,
    comfortable,
    day,
    moment,
    some_facts,
)
from tests.domain.rules.simulated import Person
from tests.domain.rules.walks import and_then, climbing, plan, steps


def screened(**answers: Any) -> Facts:
    return some_facts(screenings=(a_screening(0, **answers),))


def categories(found: Plan) -> list[Category]:
    return [real_catalogue()[one.exercise_id].category for one in found.coming]


def test_pre_1_the_pain_before_decides() -> None:
    def kind(pain: int) -> DayKind:
        return plan(some_facts(check_ins=(a_check_in(0, pain),)), 0).kind

    assert [kind(one) for one in (0, 5, 6, 7, 8, 10)] == [
        DayKind.SESSION,
        DayKind.SESSION,
        DayKind.GENTLE,
        DayKind.GENTLE,
        DayKind.TOO_SORE,
        DayKind.TOO_SORE,
    ]


def test_pre_2_a_sign_before_a_session_means_no_session() -> None:
    facts = some_facts(flags=(a_flag(0, Flag.P4, exercise_id="knee_lift"),))
    assert plan(facts, 0).kind is DayKind.REST
    assert set(steps(plan(facts, 1))) == {"double_hip_rotation"}


def test_pre_3_r9_when_the_questions_are_due() -> None:
    assert plan(replace(some_facts(), screenings=()), 0).kind is DayKind.SCREENING
    changed = some_facts(check_ins=(a_check_in(2, health_changed=True),))
    assert plan(changed, 1).kind is DayKind.SESSION
    assert plan(changed, 2).kind is DayKind.SCREENING
    asked = replace(changed, screenings=(a_screening(0), a_screening(3)))
    assert plan(asked, 3).kind is DayKind.SESSION
    often = comfortable(*range(1, 84, 4))
    assert plan(often, 83).kind is DayKind.SESSION
    assert plan(often, 84).kind is DayKind.SCREENING


def test_pre_4_unwell_is_no_session_and_no_fault() -> None:
    facts = some_facts(check_ins=(a_check_in(2, unwell=True),))
    assert plan(facts, 2).kind is DayKind.UNWELL
    assert plan(facts, 3).kind is DayKind.SESSION


def test_pre_5_no_second_session_a_day() -> None:
    assert plan(comfortable(0), 0).kind is DayKind.DONE


def test_pre_6_a_tip_comes_with_every_session() -> None:
    assert "after a warm shower or bath" in plan(some_facts(), 0).warm_tip
    assert not plan(comfortable(0), 1).warm_tip


def test_a_block_says_which_answer_and_a_word_opens_it() -> None:
    facts = screened(leg=LegSymptoms.PAIN)
    assert plan(facts, 0).kind is DayKind.BLOCKED
    assert plan(facts, 0).reasons[0].rule == "SC-05"
    cleared = plan(replace(facts, clearances=(a_word(1, "SC-05"),)), 1)
    assert cleared.kind is DayKind.SESSION
    assert cleared.tags == {CautionTag.SCIATICA}


def test_prog_1_r32_days_apart_and_days_a_week() -> None:
    assert plan(comfortable(1), 2).kind is DayKind.REST
    assert plan(comfortable(1), 3).kind is DayKind.SESSION
    assert plan(comfortable(1, 3, 5), 7).kind is DayKind.REST
    assert plan(comfortable(1, 3, 5), 8).kind is DayKind.SESSION
    assert plan(comfortable(1), 2).next_day == day(3)
    assert plan(comfortable(1), 3).next_day == day(5)  # once today's session is done


def test_chosen_weekdays_say_what_is_planned() -> None:
    preferences = PlanPreferences(weekdays=frozenset({0, 2, 4}))
    tuesday = plan_for(some_facts(), real_catalogue(), preferences, day(1))
    assert (tuesday.kind, tuesday.planned) == (DayKind.SESSION, False)
    assert tuesday.next_day == day(2)


def test_r31_a_mobility_day_replaces_strengthening() -> None:
    facts = climbing(4)
    strength = plan(facts, 42)
    assert categories(strength).count(Category.STRENGTHEN) == 2
    after = and_then(facts, a_session(42, exercises=STAGE_3), mornings=(a_morning(42),))
    mobility = plan(after, 43)
    assert not mobility.strength
    assert [one.exercise_id for one in mobility.items] == [
        "seated_figure_four",
        "knee_lift",
        "double_hip_rotation",
        "half_kneeling_psoas",
    ]


def test_r31_prog_4_what_was_swapped_out_does_not_come_back_as_a_stand_in() -> None:
    after = and_then(climbing(4), a_session(42, exercises=STAGE_3), mornings=(a_morning(42),))
    swapped = replace(after, swaps=(a_swap(43, "double_hip_rotation", "supine_spinal_twist"),))
    before = {one.exercise_id for one in plan(after, 43).items}
    mobility = [one.exercise_id for one in plan(swapped, 43).items]
    assert "double_hip_rotation" in before
    assert "supine_spinal_twist" in mobility
    assert "double_hip_rotation" not in mobility
    assert len(mobility) == len(before)


def test_ord_1_gentle_first_and_lying_before_standing() -> None:
    order = tuple(Category)
    for stage in (5, 6):
        found = categories(plan(climbing(stage), 14 * (stage - 1)))
        assert found == sorted(found, key=order.index)
    six = [one.exercise_id for one in plan(climbing(6), 70).coming]
    assert six.index("glute_bridge") < six.index("hip_extension")


def test_ord_2_the_order_is_ours_and_nothing_is_claimed_for_it() -> None:
    assert all("best" not in one.sentence for one in plan(climbing(4), 42).reasons)


def test_ord_3_one_release_from_stage_3_in_place_of_the_newest() -> None:
    assert not set(RELEASES) & set(steps(plan(climbing(2), 14, release=True)))
    third = steps(plan(climbing(3), 28, release=True))
    assert "art_self_release" in third
    assert "hip_abduction" not in third
    assert len(third) == 4
    ball = replace(climbing(3), homes=(Home(DAY_0, HOUSEHOLD | {Equipment.SOFT_BALL}),))
    assert "lateral_hip_ball_release" in steps(plan(ball, 28, release=True))


def test_ord_3_release_on_at_most_three_days_a_week() -> None:
    pressed = {day(one) for one in (84, 86, 88)}
    done = Done(pressed, set(), pressed)
    assert not may_release(done, day(89))
    assert may_release(done, day(91))
    assert may_release(Done(pressed, set(), {day(84), day(86)}), day(90))


def test_r31_below_stage_7_the_newest_exercise_is_done_between_two_releases() -> None:
    facts = climbing(4, exercises=STAGE_3)
    newest_waits = (*STAGE_3[:-1], "art_self_release")
    pressed = and_then(facts, a_session(42, exercises=newest_waits), mornings=(a_morning(42),))
    assert "art_self_release" in steps(plan(facts, 42, release=True))
    mobility = and_then(pressed, a_session(43, exercises=START), mornings=(a_morning(43),))
    strength = steps(plan(mobility, 44, release=True))
    assert "art_self_release" not in strength
    assert "hip_abduction" in strength


def test_r31_with_releases_every_exercise_of_the_plan_is_done_within_two_weeks() -> None:
    person = Person(Random(3), release=True)
    person.live(84)
    for first in (44, 58, 70):
        done = {
            item.exercise_id
            for one in person.facts.sessions
            if day(first) <= one.day < day(first + 14)
            for item in one.items
        }
        assert {one.exercise_id for one in person.plan(first).coming} <= done
        assert set(STAGE_3) <= done


def check_ids(today: Plan) -> list[str]:
    return [one.exercise_id for one in today.tests]


def test_ord_4_a_release_brings_its_retest_and_worse_leaves_it_out() -> None:
    assert "single_leg_balance" in check_ids(plan(climbing(3), 29, release=True))
    pressed = (ItemResult("knee_lift"), ItemResult("art_self_release", pressure=4))
    worse = a_session(29, items=pressed, retest=Retest((2, 4)))
    facts = and_then(climbing(3), worse, mornings=(a_morning(29),))
    assert "art_self_release" not in steps(plan(facts, 31, release=True))


def test_ord_5_a_sore_outer_hip_on_one_leg_is_a_caution_with_advice() -> None:
    told = (BalanceTest(moment(1), Side.LEFT, 20, outer_hip_pain=3),)
    today = plan(some_facts(balance=told), 2)
    assert today.tags == {CautionTag.LATERAL_HIP_PAIN}
    assert [one.rule for one in today.advice] == ["A1"]


def test_ord_6_the_chair_count_comes_monthly_from_60_on() -> None:
    old = replace(climbing(3), screenings=(a_screening(0, age=66),))
    assert "chair_stand_test_30s" in check_ids(plan(old, 29))
    assert "chair_stand_test_30s" not in check_ids(plan(climbing(3), 29))
    assert "hip_self_check" in check_ids(plan(some_facts(), 0))


def test_sc_19_the_self_check_is_done_on_a_bed_or_a_chair_by_who_cannot_get_to_the_floor() -> None:
    off_floor = some_facts(screenings=(a_screening(0, floor=False),))
    (check,) = plan(off_floor, 0).tests
    assert (check.exercise_id, check.off_floor) == ("hip_self_check", True)
    (check,) = plan(some_facts(), 0).tests
    assert not check.off_floor


def test_ord_7_r34_the_full_routine_by_slots() -> None:
    person = Person(Random(1), release=True)
    person.live(95)
    done = [one for one in person.facts.sessions if one.day > day(84)]
    rooms = [[real_catalogue()[item.exercise_id] for item in one.items] for one in done]
    strength = [one for one in rooms if any(it.category is Category.STRENGTHEN for it in one)]
    mobility = [one for one in rooms if one not in strength]
    assert len(strength) >= 3
    assert mobility
    for one in strength:
        kinds = [exercise.category for exercise in one]
        assert len(kinds) == 8
        assert kinds.count(Category.STRENGTHEN) == 4
        assert kinds.count(Category.STRETCH) == 2
        slots = {exercise.slot for exercise in one}
        assert {"T1", "T2", "T4"} <= slots
        assert ("T3" in slots) != ("T5" in slots)
    assert all(len(one) == 8 for one in mobility)


def test_prog_4_at_stage_7_a_swap_is_for_today() -> None:
    person = Person(Random(1))
    person.live(85)
    before = steps(person.plan(87))
    swap = a_swap(87, "external_hip_rotation", "knee_lift")
    out = next(one for one in before if real_catalogue()[one].slot == "T1")
    into = {"glute_bridge": "hip_extension", "hip_extension": "glute_bridge"}[out]
    person.facts = replace(person.facts, swaps=(swap, a_swap(87, out, into)))
    after = steps(person.plan(87))
    assert into in after
    assert out not in after
    assert len(after) == len(before)


def test_ord_8_the_less_sore_side_begins() -> None:
    def sides(sore: Side) -> tuple[Side, Side | None]:
        found = plan_for(some_facts(), real_catalogue(), PlanPreferences(sore_side=sore), DAY_0)
        return found.first_side, found.extra_repeat

    assert sides(Side.LEFT) == (Side.RIGHT, Side.LEFT)
    assert sides(Side.RIGHT) == (Side.LEFT, Side.RIGHT)
    assert sides(Side.BOTH) == (Side.LEFT, None)


def test_ord_9_r29_a_tag_is_filled_from_the_queue_and_a_lock_is_not() -> None:
    tagged = screened(other=frozenset({CautionTag.GROIN_STRAIN}), operation=HipOperation.OLDER)
    assert len(plan(tagged, 0).items) == 2
    locked = replace(comfortable(1), flags=(a_flag(2, Flag.P4, exercise_id="knee_lift"),))
    assert set(steps(plan(locked, 4))) == {"double_hip_rotation"}


def test_r30_after_a_replacement_the_bridge_and_the_thigh_begin() -> None:
    today = plan(screened(operation=HipOperation.OLDER), 0)
    assert [one.exercise_id for one in today.items] == ["glute_bridge", "quad_set"]


def test_r29_what_is_not_at_home_is_replaced() -> None:
    without = frozenset(HOUSEHOLD - {Equipment.CHAIR, Equipment.SUPPORT})
    bare = replace(climbing(5), homes=(Home(DAY_0, without),))
    today = plan(bare, 56)
    needed = {need for one in today.coming for need in real_catalogue()[one.exercise_id].equipment}
    assert len(today.coming) == 6
    assert needed <= without


def test_r18_when_all_is_locked_it_is_rest_and_the_locks_end_after_a_week() -> None:
    items = tuple(ItemResult(one, pain=6) for one in START)
    facts = and_then(comfortable(1, 3), a_session(5, items=items))
    assert plan(facts, 8).kind is DayKind.REST
    assert plan(facts, 11).kind is DayKind.REST
    assert plan(facts, 12).kind is DayKind.SESSION
    assert all(one.easier for one in plan(facts, 12).items)


def test_r18_a_lock_that_has_ended_does_not_come_back_when_another_has_been_sat_out() -> None:
    first = a_session(5, items=(ItemResult("knee_lift", pain=6), ItemResult(START[1])))
    second = a_session(7, items=(ItemResult(START[1], pain=6),))
    opened = frozenset(day(one) for one in (*range(9), *range(14, 17)))
    facts = replace(and_then(comfortable(1, 3), first, second), opened=opened)
    assert {one.exercise_id for one in plan(facts, 14).items} == set(START)
    later = plan(and_then(facts, a_session(14), mornings=(a_morning(14),)), 16)
    assert {one.exercise_id for one in later.items} == set(START)
    assert not later.locks


def test_r33_a_caution_tag_holds_step_1_until_three_green_sessions() -> None:
    facts = replace(comfortable(1, 3, 5), screenings=(a_screening(0, osteoporosis=True),))
    cautious = plan(facts, 6)
    assert all(one.easier for one in cautious.coming)
    assert steps(plan(facts, 7)) == dict.fromkeys(START, 2)
    later = replace(comfortable(1, 3, 5), screenings=(a_screening(0), _tagged(6)))
    assert steps(plan(later, 8)) == dict.fromkeys(START, 1)


def _tagged(number: int) -> Any:
    return a_screening(number, osteoporosis=True)


def test_r35_off_the_floor_changes_versions_and_removes_nothing() -> None:
    bed = plan(screened(floor=False), 0)
    assert set(steps(bed)) == set(START)
    assert all(one.off_floor for one in bed.items)


def test_sc_08_lying_work_is_propped_from_the_16th_week() -> None:
    facts = replace(screened(pregnant_weeks=16), clearances=(a_word(0, "SC-08"),))
    assert all(one.propped for one in plan(facts, 0).items)


def test_sc_16_standing_work_is_supported() -> None:
    facts = replace(climbing(3), screenings=(a_screening(0, fall_or_stick=True),))
    standing = {one.exercise_id: one.supported for one in plan(facts, 29).items}
    assert standing["hip_abduction"]
    assert not standing["knee_lift"]


def test_p1_sciatica_stays_until_a_screening_six_weeks_later() -> None:
    facts = some_facts(flags=(a_flag(3, Flag.P1),), screenings=(a_screening(0), a_screening(44)))
    assert CautionTag.SCIATICA in health_over_time(facts).on(day(44)).tags
    late = replace(facts, screenings=(a_screening(0), a_screening(45)))
    assert CautionTag.SCIATICA not in health_over_time(late).on(day(45)).tags


def test_a2_no_relief_after_two_and_after_six_weeks() -> None:
    def sore(last: int) -> Facts:
        days = [week * 7 + one for week in range(7) for one in (1, 3, 5) if week * 7 + one < last]
        return comfortable(*days, pre=4)

    assert "A2" in {one.rule for one in plan(sore(20), 15).advice}
    late = [one for one in plan(sore(46), 46).advice if one.rule == "A2"]
    assert late[0].sentence.startswith("In 6 weeks the pain has not eased.")
    assert not plan(comfortable(1, 3, 5), 15).advice


def test_a3_much_mobilising_has_its_advice() -> None:
    days = [week * 7 + one for week in range(3) for one in (1, 2, 3, 4)]
    only = tuple(a_session(one, exercises=("seated_figure_four",)) for one in days)
    assert "A3" in {one.rule for one in plan(some_facts(*only), 20).advice}
    assert "A3" not in {one.rule for one in plan(some_facts(*only[4:]), 20).advice}


MINUTES = {
    1: (2, 5, 7, 10),
    2: (3, 7, 8, 12),
    3: (4, 9, 11, 16),
    5: (6, 12, 16, 23),
    7: (8, 14, 20, 28),
}


@pytest.mark.parametrize("stage", MINUTES)
def test_section_8_sessions_take_the_minutes_they_should(stage: int) -> None:
    count, *expected = MINUTES[stage]
    for step, minutes in enumerate(expected, start=1):
        items = tuple(Prescription(one, step) for one in DEFAULT_QUEUE[:count])
        seconds = estimated_seconds(Routine(RoutineKind.PLANNED, items), real_catalogue())
        assert seconds / 60 == pytest.approx(minutes, abs=1.5)
