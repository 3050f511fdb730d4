"""The plan as a routine, and what is left of a free session."""

from dataclasses import replace

from hipdesk.domain.free_session import allowed
from hipdesk.domain.plan import free_routine
from hipdesk.domain.planned_routine import lighter, planned_routine
from hipdesk.domain.routine import Pacing, Prescription
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.facts import Facts, PlanPreferences, Start
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.rules.selection import PlanItem
from hipdesk.domain.timeline import Side
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_check_in, a_screening, day

CATALOGUE = real_catalogue()
PACING = Pacing(30, 5)


def a_plan(**told: object) -> Plan:
    facts = Facts(Start(day(0)), screenings=(a_screening(),), **told)  # type: ignore[arg-type]
    return plan_for(facts, CATALOGUE, PlanPreferences(sore_side=Side.LEFT), day(0))


def ids(items: tuple[Prescription, ...]) -> list[str]:
    return [one.exercise_id for one in items]


def test_the_weekly_check_comes_first_and_the_less_sore_side_too() -> None:
    routine = planned_routine(a_plan(), CATALOGUE, PACING, less=False)
    assert ids(routine.items) == ["hip_self_check", "knee_lift", "double_hip_rotation"]
    assert routine.first_side is Side.RIGHT
    assert routine.pacing == PACING


def test_a_release_has_a_try_on_each_leg_before_and_at_the_end() -> None:
    test = "single_leg_balance"
    items = (PlanItem("art_self_release", 1), PlanItem("glute_bridge", 2))
    plan = replace(a_plan(), items=items, tests=(PlanItem(test, 1),))
    routine = planned_routine(plan, CATALOGUE, PACING, less=False)
    assert ids(routine.items) == [test, "art_self_release", "glute_bridge", test]
    without = replace(plan, items=items[1:])
    assert ids(planned_routine(without, CATALOGUE, PACING, less=False).items)[-1] == "glute_bridge"


def test_how_an_exercise_is_done_goes_with_it() -> None:
    item = PlanItem("glute_bridge", 1, 2, 0.5, easier=True, off_floor=True, supported=True)
    routine = planned_routine(replace(a_plan(), items=(item,)), CATALOGUE, PACING, less=False)
    assert routine.items[-1] == Prescription(
        "glute_bridge", 1, 2, easier=True, off_floor=True, supported=True, weight_kg=0.5
    )


def test_less_is_half_of_it_without_tests() -> None:
    items = tuple(PlanItem(one, 2) for one in ("knee_lift", "glute_bridge", "hip_abduction"))
    plan = replace(a_plan(), items=items)
    routine = planned_routine(plan, CATALOGUE, PACING, less=True)
    assert ids(routine.items) == ["knee_lift", "glute_bridge"]


def test_less_of_one_exercise_is_a_step_less_and_never_below_none() -> None:
    assert lighter([Prescription("knee_lift", 2, 2)]) == [Prescription("knee_lift", 1, 1)]
    assert lighter([Prescription("knee_lift", 0)]) == [Prescription("knee_lift", 0)]


def test_a_gentle_day_takes_the_place_of_a_free_session() -> None:
    plan = a_plan(check_ins=(a_check_in(0, 6),))
    assert plan.kind is DayKind.GENTLE
    wanted = free_routine(("glute_bridge",), CATALOGUE, PACING)
    assert allowed(wanted, plan, CATALOGUE) is None
    assert allowed(None, a_plan(), CATALOGUE) is None


def test_of_a_free_session_stays_what_the_rules_leave_open_in_the_plans_manner() -> None:
    wanted = free_routine(("knee_lift", "half_kneeling_psoas"), CATALOGUE, PACING)
    plan = a_plan()
    assert CATALOGUE["half_kneeling_psoas"].from_stage > plan.stage
    propped = tuple(replace(one, propped=True, step=0) for one in plan.items)
    left = allowed(wanted, replace(plan, items=propped), CATALOGUE)
    assert left is not None
    assert left.items == (Prescription("knee_lift", 0, propped=True),)
    assert left.first_side is plan.first_side


def test_of_a_free_session_nothing_may_be_left() -> None:
    wanted = free_routine(("half_kneeling_psoas",), CATALOGUE, PACING)
    assert allowed(wanted, a_plan(), CATALOGUE) is None
