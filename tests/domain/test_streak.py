"""Tests of the weekly streak."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.streak import Streak, all_weeks_text, streak, streak_text
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

STOPPING = [one for one in Flag if one.value[0] in "EUP"]


def found(facts: Facts, number: int, *weekdays: int) -> Streak:
    return streak(facts, PlanPreferences(frozenset(weekdays)), real_catalogue(), day(number))


def test_weeks_with_two_sessions_are_kept() -> None:
    facts = comfortable(1, 3, 8, 10, 12, 15, 17)
    assert found(facts, 20) == Streak(3, 3, this_week=True)
    assert found(facts, 22) == Streak(3, 3, this_week=False)


def test_the_week_that_runs_never_counts_against_it() -> None:
    facts = comfortable(1, 3)
    assert [found(facts, number).weeks for number in range(3, 14)] == [1] * 11


def test_after_a_week_without_a_new_one_starts_and_nothing_is_said_to_be_lost() -> None:
    facts = comfortable(1, 3, 8, 10)
    later = found(facts, 21)
    assert later == Streak(0, 2, this_week=False)
    assert streak_text(later) == "A new week, a new start."
    assert all_weeks_text(later) == "2 weeks kept in all."


@pytest.mark.parametrize(
    ("weeks", "words"),
    [(0, "A new week, a new start."), (1, "1 week kept so far."), (3, "3 weeks kept so far.")],
)
def test_the_words(weeks: int, words: str) -> None:
    assert streak_text(Streak(weeks, weeks, this_week=False)) == words
    assert all_weeks_text(Streak(weeks, weeks, this_week=False)) == ""


def test_a_pause_of_the_rules_keeps_its_weeks() -> None:
    locked = replace(comfortable(1, 3), flags=(a_flag(5, Flag.P2),))
    assert found(locked, 35).weeks == 5
    blocked = some_facts(screenings=(a_screening(average_pain=9),))
    assert found(blocked, 20).weeks >= 2


def test_days_unwell_or_very_sore_ask_for_less() -> None:
    unwell = replace(comfortable(1), check_ins=(a_check_in(3, unwell=True), a_check_in(6, 9)))
    assert found(unwell, 7).weeks == 1


def test_questions_that_were_not_answered_are_no_pause() -> None:
    assert found(comfortable(1, 3), 200).weeks == 0


def test_one_chosen_weekday_asks_for_one_session() -> None:
    assert found(comfortable(1, 8), 14, 1).weeks == 2
    assert found(comfortable(1, 8), 14).weeks == 0


def test_a_start_in_the_middle_of_a_week_asks_for_less() -> None:
    facts = comfortable(5)
    late = replace(facts, start=replace(facts.start, day=day(4)))
    assert found(late, 7).weeks == 1


def test_a_session_with_nothing_done_is_none() -> None:
    empty = some_facts(*(a_session(one, items=()) for one in (1, 3)))
    assert found(empty, 7).weeks == 0


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 69), st.sampled_from(STOPPING))
def test_a_warning_sign_never_takes_anything_away(seed: int, number: int, flag: Flag) -> None:
    person = Person(Random(seed), comfort=0.9, attendance=0.6, opens=0.9)
    person.live(70)
    flagged = replace(person.facts, flags=(*person.facts.flags, a_flag(number, flag)))
    for today in (number, number + 3, 69, 80):
        before, after = found(person.facts, today), found(flagged, today)
        assert after.weeks >= before.weeks
        assert after.in_all >= before.in_all


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
def test_weeks_are_never_more_than_have_begun_and_never_fall_within_a_week(seed: int) -> None:
    person = Person(Random(seed), comfort=0.9, attendance=0.7)
    person.live(56)
    for monday in range(0, 56, 7):
        told = [found(person.facts, monday + index) for index in range(7)]
        assert all(0 <= one.weeks <= one.in_all <= monday // 7 + 1 for one in told)
