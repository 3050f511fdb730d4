"""Tests of own exercises in the rules: they hold back like others, and move nothing on."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from hipdesk.domain.catalogue import Category, Position
from hipdesk.domain.check_in import kept_out
from hipdesk.domain.own_catalogue import with_own
from hipdesk.domain.own_exercise import OWN_CATEGORIES
from hipdesk.domain.rules.facts import Choice, Facts, PlanPreferences
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.rules.series import read_sessions
from hipdesk.domain.rules.verdict import Verdict
from hipdesk.domain.swaps import swappable
from tests.domain.own_ones import OTHER_ID, OWN_ID, an_own
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    START,
    a_flag,
    a_morning,
    a_session,
    a_swap,
    a_wish,
    comfortable,
    day,
    some_facts,
)
from tests.domain.rules.simulated import Person

CATALOGUE = with_own(
    real_catalogue(), {OWN_ID: an_own(), OTHER_ID: an_own(category=Category.STRETCH)}
)


def plan_on(number: int, facts: Facts) -> Plan:
    return plan_for(facts, CATALOGUE, PlanPreferences(), day(number))


def conditions(number: int, facts: Facts) -> dict[str, float]:
    return {one.rule: one.have for one in plan_on(number, facts).conditions}


def test_comfortable_sessions_of_ones_own_do_not_open_the_next_stage() -> None:
    own = comfortable(*range(1, 15, 2), exercises=(OWN_ID,))
    found = conditions(16, own)
    assert (found["UP-2"], found["UP-3"]) == (0, 0)
    assert conditions(16, comfortable(*range(1, 15, 2)))["UP-3"] > 0


def test_between_sessions_of_the_plan_they_make_no_run() -> None:
    facts = comfortable(1, 3, 5)
    own = (a_session(number, exercises=(OWN_ID,)) for number in (3, 5))
    sessions = (facts.sessions[0], *own)
    assert conditions(7, replace(facts, sessions=sessions))["UP-2"] == 1
    assert conditions(7, facts)["UP-2"] == 3


def test_they_neither_raise_a_dose_nor_give_one_to_be_raised() -> None:
    facts = comfortable(*range(1, 40, 2), exercises=(OWN_ID,))
    state, _ = evaluate(facts, CATALOGUE, day(41))
    assert OWN_ID not in state.doses
    assert all(dose.step <= 1 for dose in state.doses.values())


def test_within_a_session_of_the_plan_they_change_nothing_that_is_comfortable() -> None:
    days = range(1, 28, 2)
    with_it = comfortable(*days, exercises=(*START, OWN_ID))
    alone = comfortable(*days)
    wishes = (a_wish(20, Choice.YES),)
    told = [plan_on(30, replace(one, wishes=wishes)) for one in (with_it, alone)]
    assert told[0].items == told[1].items
    assert told[0].story == told[1].story
    assert told[0].conditions == told[1].conditions


def test_a_red_one_holds_the_plan_back() -> None:
    sore = a_session(9, during=7, after=7, exercises=(OWN_ID,))
    calm = comfortable(1, 3, 5, 7)
    facts = replace(calm, sessions=(*calm.sessions, sore), mornings=(*calm.mornings, a_morning(9)))
    (*_, reading) = read_sessions(facts, CATALOGUE)
    assert reading.final is Verdict.RED
    assert "BACK-3" in {one.rule for one in plan_on(11, facts).story}
    assert conditions(11, facts)["UP-2"] == 0
    told = [one.facts for one in plan_on(11, facts).story if one.rule == "BACK-3"]
    assert told == [(f"session {day(9)}: Clam with a band",)]


def test_too_much_in_it_closes_it_for_two_sessions() -> None:
    facts = some_facts(a_session(1, during=6, exercises=(OTHER_ID,)))
    plan = plan_on(3, facts)
    assert kept_out(plan, (OWN_ID, OTHER_ID), CATALOGUE) == (OTHER_ID,)
    locks = [one.exercises for one in plan.locks if one.rule == Flag.X2]
    assert locks == [frozenset({OTHER_ID})]
    later = replace(facts, sessions=(*facts.sessions, a_session(3), a_session(5)))
    assert kept_out(plan_on(7, later), (OTHER_ID,), CATALOGUE) == ()


def test_sharp_pain_in_it_closes_it_for_two_weeks() -> None:
    told = a_flag(1, Flag.P4, hour=10, exercise_id=OWN_ID, session_id="s1")
    facts = some_facts(a_session(1, exercises=(OWN_ID,)), flags=(told,))
    assert OWN_ID in kept_out(plan_on(10, facts), (OWN_ID,), CATALOGUE)


def test_locks_of_a_kind_close_own_exercises_of_that_kind() -> None:
    own = {OWN_ID: an_own(category=Category.MOBILISE), OTHER_ID: an_own(category=Category.STRETCH)}
    catalogue = with_own(real_catalogue(), own)
    facts = some_facts(a_session(1), flags=(a_flag(2, Flag.P5, exercise_id=START[0]),))
    plan = plan_for(facts, catalogue, PlanPreferences(), day(3))
    assert kept_out(plan, (OWN_ID, OTHER_ID), catalogue) == (OWN_ID,)


def test_strengthening_of_ones_own_makes_the_next_day_one_without() -> None:
    facts = some_facts(a_session(1, exercises=(OWN_ID,)))
    assert kept_out(plan_on(2, facts), (OWN_ID, OTHER_ID), CATALOGUE) == (OWN_ID,)


def test_none_is_offered_for_a_swap_and_none_comes_in_by_one() -> None:
    facts = some_facts(a_session(1), swaps=(a_swap(2, START[0], OWN_ID),))
    plan = plan_on(3, facts)
    assert OWN_ID not in {one.exercise_id for one in (*plan.items, *plan.coming)}
    offered = {into for one in swappable(plan, facts, CATALOGUE) for into in one.instead}
    assert offered.isdisjoint({OWN_ID, OTHER_ID})


def test_a_week_of_ones_own_is_a_week_away_from_the_plan() -> None:
    facts = comfortable(1, 3)
    own = [a_session(number, exercises=(OWN_ID,)) for number in (5, 7, 9)]
    later = replace(facts, sessions=(*facts.sessions, *own))
    assert "GAP-1" in {one.rule for one in plan_on(12, later).story}


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(OWN_CATEGORIES), st.sampled_from(Position))
def test_nobodys_plan_ever_holds_one(seed: int, category: Category, position: Position) -> None:
    """Whoever practises one between, comfortably, is no further for it."""
    person = Person(Random(seed), comfort=0.9, attendance=0.9, opens=0.9)
    person.live(40)
    catalogue = with_own(real_catalogue(), {OWN_ID: an_own(category=category, position=position)})
    free = [
        replace(a_session(number, exercises=(OWN_ID,)), id=f"own {number}")
        for number in range(2, 40, 3)
        if all(one.day != day(number) for one in person.facts.sessions)
    ]
    mornings = [
        replace(a_morning(number), session_id=f"own {number}") for number in range(2, 40, 3)
    ]
    facts = replace(
        person.facts,
        sessions=(*person.facts.sessions, *free),
        mornings=(*person.facts.mornings, *mornings),
    )
    today = day(40) + timedelta(days=1)
    with_it = plan_for(facts, catalogue, PlanPreferences(), today)
    told = (*person.facts.check_ins, *(one.check_in for one in free))
    idle = replace(person.facts, check_ins=told)
    without = plan_for(idle, catalogue, PlanPreferences(), today)
    assert OWN_ID not in {one.exercise_id for one in (*with_it.items, *with_it.coming)}
    assert with_it.stage <= without.stage
