"""What holds for everybody, whatever happens to them."""

from dataclasses import fields, replace
from datetime import timedelta
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hipdesk.domain.catalogue import Category
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.days import APART
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.ladder import RELEASES
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.rulebook import parse_rulebook
from hipdesk.domain.rules.series import days_with, read_sessions
from hipdesk.domain.rules.verdict import Verdict
from hipdesk.paths import resources
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import day, well
from tests.domain.rules.simulated import TAGGED, Person

SIMULATED = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PEOPLE = st.builds(
    lambda seed, tags, comfort, attendance, opens, trouble, release: Person(
        Random(seed),
        well(**TAGGED[tags]),
        comfort,
        attendance,
        opens,
        trouble,
        release,
    ),
    st.integers(0, 10**6),
    st.integers(0, len(TAGGED) - 1),
    st.sampled_from((0.5, 0.8, 0.9, 0.97)),
    st.sampled_from((0.5, 0.8, 1.0)),
    st.sampled_from((0.3, 0.8, 1.0)),
    st.sampled_from((0.0, 0.02)),
    st.booleans(),
)


def within_the_stage_and_what_is_allowed(plan: Plan) -> None:
    catalogue = real_catalogue()
    ids = [one.exercise_id for one in plan.items]
    assert len(ids) == len(set(ids)) <= plan.exercises
    locked = {one for lock in plan.locks for one in lock.exercises or ()}
    pressed = [one for one in ids if one in RELEASES]
    assert len(pressed) <= (plan.stage >= 3)
    for item in plan.items:
        exercise = catalogue[item.exercise_id]
        assert plan.tags.isdisjoint(exercise.leave_out)
        assert exercise.from_stage <= plan.stage
        assert exercise.category is not Category.TEST
        assert item.step in range(4)
        assert item.sets == 1 or (plan.stage == 7 and item.step == 3)
        assert item.weight_kg == 0 or plan.stage >= 6
        if not set(ids) & locked:
            continue
        assert item.exercise_id not in locked or _ended_as_all_was_locked(plan, item.exercise_id)
    if any(one.exercises is None for one in plan.locks):
        assert not plan.items
    assert all(one.met for one in plan.conditions) or not plan.offered
    if plan.kind in {DayKind.SESSION, DayKind.REST} and not _pending(plan):
        assert plan.offered or not plan.conditions or not all(one.met for one in plan.conditions)
    assert {one.rule for one in (*plan.reasons, *plan.advice, *plan.story)} <= rule_ids()
    assert {one.rule for one in plan.locks} <= rule_ids()


def _pending(plan: Plan) -> bool:
    """R20: the morning after the latest session is not known."""
    return any(one.rule == "HOLD-1" for one in plan.reasons)


@cache
def rule_ids() -> frozenset[str]:
    return frozenset(parse_rulebook((resources() / "rules.toml").read_text("utf-8")).rules)


def _ended_as_all_was_locked(plan: Plan, exercise_id: str) -> bool:
    """R18."""
    return all(
        one.since <= plan.day - timedelta(days=7)
        for one in plan.locks
        if one.exercises and exercise_id in one.exercises
    )


def strengthening_rests(person: Person) -> None:
    catalogue = real_catalogue()
    readings = read_sessions(person.facts, catalogue)
    days = sorted(days_with(Category.STRENGTHEN, readings, catalogue.exercises))
    assert all((later - one).days >= APART for one, later in pairwise(days))
    for one in days:
        assert sum(one <= other < one + timedelta(days=7) for other in days) <= 3


def raised_rules(plan: Plan) -> list[tuple[Any, str]]:
    return [(one.day, one.rule) for one in plan.story if one.rule in {"UP-8", "PROG-3", "DOSE-3"}]


def never_twice_in_seven_days_nor_after_discomfort(person: Person, last: Plan) -> None:
    raises = raised_rules(last)
    days = [one for one, _ in raises]
    assert all((later - one).days >= 7 for one, later in pairwise(days))
    readings = read_sessions(person.facts, real_catalogue())
    for raised in days:
        before = [one.verdict_on(raised) for one in readings if one.day < raised]
        known = [one for one in before if one is not Verdict.PENDING]
        assert known[-3:] == [Verdict.GREEN] * 3
        assert before[-1] is Verdict.GREEN


def shuffled(facts: Facts, chance: Random) -> Facts:
    """The same facts, entered in another order."""
    mixed: dict[str, Any] = {
        one.name: tuple(chance.sample(told, len(told)))
        for one in fields(facts)
        if isinstance(told := getattr(facts, one.name), tuple)
    }
    return replace(facts, **mixed)


def no_plan_breaks_a_rule(person: Person, days: int) -> None:
    person.live(days, within_the_stage_and_what_is_allowed)
    strengthening_rests(person)
    last = person.plan(days)
    never_twice_in_seven_days_nor_after_discomfort(person, last)
    person.facts = shuffled(person.facts, person.chance)
    assert person.plan(days) == last


@SIMULATED
@given(PEOPLE)
def test_no_plan_breaks_a_rule_whatever_happens(person: Person) -> None:
    no_plan_breaks_a_rule(person, 70)


@pytest.mark.long
@settings(SIMULATED, max_examples=2000)
@given(PEOPLE)
def test_no_plan_breaks_a_rule_for_thousands(person: Person) -> None:
    no_plan_breaks_a_rule(person, 120)


@pytest.fixture(scope="module")
def always_comfortable() -> Person:
    """Half a year of somebody who is always comfortable and says yes to everything."""
    person = Person(Random(1), release=True)
    person.live(140)
    return person


def test_always_comfortable_reaches_the_last_stage_in_12_weeks_and_not_sooner(
    always_comfortable: Person,
) -> None:
    days = (13, 14, 28, 42, 56, 70, 83, 84)
    stages = [always_comfortable.plan(one).stage for one in days]
    assert stages == [1, 2, 3, 4, 5, 6, 6, 7]


def test_at_stage_7_every_allowed_exercise_comes_within_14_days(
    always_comfortable: Person,
) -> None:
    for first in (98, 112, 126):
        done = {
            item.exercise_id
            for one in always_comfortable.facts.sessions
            if day(first) <= one.day < day(first + 14)
            for item in one.items
        }
        allowed = {
            one.id for one in real_catalogue().exercises if one.category is not Category.TEST
        }
        assert done == allowed - {"lateral_hip_ball_release"}  # there is no ball at home


def test_correcting_a_score_corrects_the_plan() -> None:
    person = Person(Random(1))
    person.live(20)
    assert person.plan(20).stage == 2
    first = person.facts.sessions[3]
    hurt = replace(first, after=6)
    corrected = tuple(hurt if one.id == first.id else one for one in person.facts.sessions)
    person.facts = replace(person.facts, sessions=corrected)
    assert person.plan(20).stage == 1
