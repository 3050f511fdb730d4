"""Tests of the exercises as the plan shows them."""

from dataclasses import replace

from hipdesk.domain.plan_view_items import items
from hipdesk.domain.planned_routine import planned_routine
from hipdesk.domain.routine import Pacing, Routine, RoutineKind
from hipdesk.domain.rules.facts import PlanPreferences
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.rules.selection import PlanItem
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_screening, comfortable, day, some_facts


def first_plan() -> Plan:
    return plan_for(some_facts(), real_catalogue(), PlanPreferences(), day(0))


def the_routine(plan: Plan, *, less: bool = False) -> Routine:
    return planned_routine(plan, real_catalogue(), Pacing(), less=less)


def test_todays_exercises_have_dose_and_minutes() -> None:
    plan = replace(first_plan(), tests=())
    view = items(plan, real_catalogue(), the_routine(plan))
    assert view.title == "Today's session"
    assert view.length == "About 5 minutes"
    assert [one.exercise_id for one in view.items] == ["knee_lift", "double_hip_rotation"]
    knee = view.items[0]
    assert knee.dose == "5 \N{MULTIPLICATION SIGN} 10 s each side"
    assert knee.minutes == "3 min"
    assert knee.kind == "Stretch"
    assert knee.ways == ()


def test_on_a_rest_day_the_next_session_is_shown() -> None:
    plan = plan_for(comfortable(1), real_catalogue(), PlanPreferences(), day(2))
    view = items(plan, real_catalogue(), None)
    assert view.title == "Next session: Thursday 5 March"
    assert view.length == ""
    assert len(view.items) == 2


def test_a_closed_plan_shows_none() -> None:
    facts = some_facts(screenings=(a_screening(age=17),))
    plan = plan_for(facts, real_catalogue(), PlanPreferences(), day(0))
    view = items(plan, real_catalogue(), None)
    assert (view.title, view.items) == ("Your exercises", ())


def test_sets_weights_and_ways_are_told() -> None:
    item = PlanItem(
        "hip_extension", 3, 2, 0.5, easier=True, off_floor=True, propped=True, supported=True
    )
    plan = replace(first_plan(), items=(item,), tests=())
    (one,) = items(plan, real_catalogue(), the_routine(plan)).items
    assert one.dose.endswith(", 2 sets, with 0.5 kg")
    assert one.ways == (
        "the easier version",
        "on a bed or a chair",
        "propped up, not flat on the back",
        "both hands on something firm",
    )


def test_less_today_is_a_shorter_list() -> None:
    plan = first_plan()
    view = items(plan, real_catalogue(), the_routine(plan, less=True))
    assert [one.exercise_id for one in view.items] == ["knee_lift"]


def test_one_minute_is_told_as_one() -> None:
    view = items(first_plan(), real_catalogue(), Routine(RoutineKind.PLANNED, ()))
    assert view.length == "About 1 minute"


def test_the_weekly_tests_are_listed_too() -> None:
    plan = replace(first_plan(), tests=(PlanItem("single_leg_balance", 1),))
    view = items(plan, real_catalogue(), the_routine(plan))
    assert view.items[0].kind == "Test"
