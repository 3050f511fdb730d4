"""Tests of the exercises as the plan shows them."""

from dataclasses import replace

from hipdesk.domain.plan_view_items import items
from hipdesk.domain.rules.facts import PlanPreferences
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.rules.selection import PlanItem
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_screening, comfortable, day, some_facts


def first_plan() -> Plan:
    return plan_for(some_facts(), real_catalogue(), PlanPreferences(), day(0))


def test_todays_exercises_have_dose_and_minutes() -> None:
    view = items(first_plan(), real_catalogue())
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
    view = items(plan, real_catalogue())
    assert view.title == "Next session: Thursday 5 March"
    assert view.length == ""
    assert len(view.items) == 2


def test_a_closed_plan_shows_none() -> None:
    facts = some_facts(screenings=(a_screening(age=17),))
    plan = plan_for(facts, real_catalogue(), PlanPreferences(), day(0))
    view = items(plan, real_catalogue())
    assert (view.title, view.items) == ("Your exercises", ())


def test_sets_weights_and_ways_are_told() -> None:
    item = PlanItem(
        "hip_extension", 3, 2, 0.5, easier=True, off_floor=True, propped=True, supported=True
    )
    (one,) = items(replace(first_plan(), items=(item,)), real_catalogue()).items
    assert one.dose.endswith(", 2 sets, with 0.5 kg")
    assert one.ways == (
        "the easier version",
        "on a bed or a chair",
        "propped up, not flat on the back",
        "both hands on something firm",
    )


def test_one_minute_is_told_as_one() -> None:
    assert items(replace(first_plan(), minutes=0.4), real_catalogue()).length == "About 1 minute"
