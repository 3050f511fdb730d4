"""Tests of the two weeks ahead."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipdesk.domain.plan_view_calendar import TRAINING, CalendarDay, Mark, calendar, summary
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import plan_for
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    a_check_in,
    a_flag,
    a_screening,
    a_session,
    comfortable,
    day,
    some_facts,
)
from tests.domain.rules.simulated import Person
from tests.domain.rules.walks import climbing


def two_weeks(facts: Facts, number: int, *weekdays: int) -> tuple[CalendarDay, ...]:
    preferences = PlanPreferences(weekdays=frozenset(weekdays))
    plan = plan_for(facts, real_catalogue(), preferences, day(number))
    return calendar(plan, facts, preferences, real_catalogue())


def marks(days: tuple[CalendarDay, ...]) -> str:
    """A letter for each day."""
    return "".join(one.mark.value[0] for one in days)


def test_in_the_first_stages_sessions_are_two_dates_apart_and_three_a_week() -> None:
    days = two_weeks(some_facts(), 0)
    assert marks(days) == "srsrsrr" * 2
    assert [one.day for one in days] == [day(number) for number in range(14)]
    assert days[0].is_today
    assert not days[1].is_today
    assert days[2].text == "Wednesday 4 March: session"
    assert days[0].text == "Monday 2 March: today, session"


def test_chosen_weekdays_are_kept_where_the_rules_allow() -> None:
    days = two_weeks(some_facts(), 0, 0, 1, 4)
    assert marks(days) == "srrrsrr" * 2
    assert days[1].own
    assert days[1].text == "Tuesday 3 March: rest, though it is one of your days"
    assert days[2].text == "Wednesday 4 March: rest"


def test_a_day_that_is_none_of_the_chosen_ones_is_open_if_one_likes() -> None:
    days = two_weeks(some_facts(), 0, 1, 3)
    assert days[0].mark is Mark.FREE
    assert marks(days)[1:4] == "srs"


def test_what_is_done_today_is_marked() -> None:
    days = two_weeks(comfortable(1, 3), 3)
    assert days[0].mark is Mark.DONE
    assert days[1].mark is Mark.REST
    assert days[2].mark is Mark.SESSION


def test_from_stage_four_days_between_are_mobility_days() -> None:
    days = two_weeks(climbing(4), 42)
    assert marks(days)[:7].count("s") <= 3
    assert Mark.MOBILITY in {one.mark for one in days}
    assert not any(a.mark is b.mark is Mark.SESSION for a, b in pairwise(days))


def test_a_sore_day_is_a_gentle_session_and_a_very_sore_one_rests() -> None:
    sore = replace(some_facts(), check_ins=(a_check_in(0, 6),))
    assert two_weeks(sore, 0)[0].mark is Mark.GENTLE
    very = replace(some_facts(), check_ins=(a_check_in(0, 8),))
    assert two_weeks(very, 0)[0].mark is Mark.REST
    assert two_weeks(very, 0)[1].mark is Mark.SESSION


def test_a_lock_of_the_plan_waits_until_its_end() -> None:
    sessions = (a_session(1), a_session(3))
    locked = replace(some_facts(*sessions), flags=(a_flag(4, Flag.P6),))
    assert marks(two_weeks(locked, 4))[:4] == "wwws"
    for_good = replace(some_facts(), flags=(a_flag(1, Flag.P2),))
    days = two_weeks(for_good, 1)
    assert {one.mark for one in days} == {Mark.WAIT}
    assert summary(days) == "The plan waits; there is no day to keep."


def test_a_block_waits() -> None:
    blocked = some_facts(screenings=(a_screening(age=16),))
    assert {one.mark for one in two_weeks(blocked, 0)} == {Mark.WAIT}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "6 sessions in these two weeks, the next one today."),
        (2, "6 sessions in these two weeks, the next one on Thursday 5 March."),
    ],
)
def test_the_two_weeks_are_told_in_a_sentence(number: int, words: str) -> None:
    facts = some_facts() if number == 0 else comfortable(1)
    assert summary(two_weeks(facts, number)) == f"{words} A later day is just as good."


def test_with_chosen_days_the_sentence_keeps_to_them() -> None:
    days = two_weeks(some_facts(), 0, 0, 2, 4)
    assert summary(days) == "6 sessions in these two weeks, the next one today."


def test_the_sentence_knows_one_session_and_none() -> None:
    rest = two_weeks(some_facts(), 0)
    one = tuple(replace(day, mark=Mark.REST) for day in rest[1:])
    assert summary((rest[0], *one)).startswith("One session in these two weeks, today.")
    assert summary(one) == "No session is planned."


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6), st.frozensets(st.integers(0, 6)))
def test_no_calendar_breaks_the_rules_of_days(seed: int, weekdays: frozenset[int]) -> None:
    person = Person(Random(seed), comfort=0.97, attendance=0.8)
    person.live(90)
    days = two_weeks(person.facts, 89, *weekdays)
    plan = person.plan(89)
    training = [one.day for one in days if one.mark in TRAINING and not one.is_today]
    for one in training:
        assert not weekdays or one.weekday() in weekdays
        assert sum(one - timedelta(days=7) < other <= one for other in training) <= (
            plan.days_per_week
        )
        if plan.stage <= 3:
            assert one - timedelta(days=1) not in training
