"""What a check-in leads to: begin, begin something gentler, or rest, with a reason."""

from dataclasses import replace
from typing import Any

import pytest

from hipdesk.domain.check_in import Explained, Wanted, Way, answer, kept_out
from hipdesk.domain.check_in_words import SIGNS
from hipdesk.domain.routine import RoutineKind
from hipdesk.domain.rules.facts import CheckIn, Facts, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag, Level
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    a_check_in,
    a_flag,
    a_session,
    moment,
    some_facts,
)
from tests.domain.rules.walks import and_then, climbing, plan

PLANNED, FREE = RoutineKind.PLANNED, RoutineKind.FREE


def said(
    facts: Facts,
    today: int,
    pain: int = 2,
    kind: RoutineKind = PLANNED,
    exercises: tuple[str, ...] = (),
    **changes: Any,
) -> Explained | None:
    """The answer to this check-in at nine on that day."""
    before = plan(facts, today)
    visit = CheckIn(moment(today), pain, **changes)
    after = plan(replace(facts, check_ins=(*facts.check_ins, visit)), today)
    return answer(Wanted(kind, exercises, before), after, pain, real_catalogue())


def words(told: Explained | None) -> str:
    assert told is not None
    return " ".join((told.title, *told.sentences, *told.exercises))


def test_all_well_begins_at_once() -> None:
    assert said(some_facts(), 1) is None


def test_pain_of_6_or_7_offers_a_gentle_session_with_its_limit() -> None:
    """PAIN-B2, R12."""
    told = said(some_facts(a_session(1)), 3, pain=6)
    assert told is not None
    assert told.way is Way.BEGIN
    assert "Knee lift (single knee to chest)" in told.exercises
    assert "Stop everything if it goes above 6." in told.sentences


def test_pain_of_8_is_no_session_but_rest_or_heat() -> None:
    """PAIN-B3."""
    told = said(some_facts(), 1, pain=8)
    assert told is not None
    assert told.way is Way.STOP
    assert "heat pack" in words(told)
    assert "health professional" not in words(told)


def test_the_second_day_of_much_pain_in_a_row_sends_to_somebody() -> None:
    """PAIN-B3, R32; example 10."""
    facts = some_facts(check_ins=(a_check_in(1, 8),))
    assert "see a health professional" in words(said(facts, 3, pain=8))


def test_unwell_is_no_session_and_not_missed() -> None:
    """PRE-4."""
    told = said(some_facts(), 1, unwell=True)
    assert told is not None
    assert told.way is Way.STOP
    assert "do not count as missed" in words(told)


def test_changed_health_asks_the_questions_again() -> None:
    """PRE-3."""
    told = said(some_facts(), 1, health_changed=True)
    assert told is not None
    assert told.way is Way.QUESTIONS


def test_a_second_session_of_the_day_is_not_begun() -> None:
    """PRE-5."""
    told = said(some_facts(a_session(1)), 1)
    assert told is not None
    assert (told.title, told.way) == ("You have trained today", Way.STOP)


def test_a_rest_day_says_when_the_next_session_is() -> None:
    """PROG-1."""
    told = said(some_facts(a_session(1)), 2)
    assert told is not None
    assert told.way is Way.STOP
    assert "Thursday 5 March" in words(told)


def test_after_a_sign_of_today_there_is_nothing_to_begin() -> None:
    """PRE-2: also not from the library, and neither heat nor a walk is spoken of."""
    facts = some_facts(flags=(a_flag(1, Flag.P4),))
    for kind in (PLANNED, FREE):
        told = said(facts, 1, kind=kind, exercises=("single_leg_balance",))
        assert told is not None
        assert told.way is Way.STOP
        assert "walk" not in words(told)


def test_a_plan_that_waits_says_so() -> None:
    told = said(some_facts(flags=(a_flag(1, Flag.E1),)), 3)
    assert told is not None
    assert told.way is Way.STOP
    assert "The plan waits" in words(told)


def test_a_session_that_the_answers_changed_is_explained_before_it_begins() -> None:
    """R5: the score of today stands in for the morning and makes the last session too much."""
    steady = climbing(3)
    facts = replace(steady, mornings=steady.mornings[:-1])
    told = said(facts, 29, pain=5)
    assert told is not None
    assert (told.title, told.way) == ("Today's session has changed", Way.BEGIN)
    assert told.exercises


@pytest.mark.parametrize("pain", [6, 8])
def test_a_free_session_on_a_sore_rest_day_is_not_begun(pain: int) -> None:
    told = said(some_facts(a_session(1)), 2, pain, FREE, ("knee_lift",))
    assert told is not None
    assert told.way is Way.STOP


def test_a_sore_day_offers_the_plan_s_gentle_session_in_place_of_a_free_one() -> None:
    told = said(some_facts(a_session(1)), 3, 6, FREE, ("glute_bridge",))
    assert told is not None
    assert (told.title, told.way) == ("Something gentle instead", Way.BEGIN)
    assert "Glute bridge" not in told.exercises


def test_tests_are_open_after_the_session_of_the_day() -> None:
    """PRE-5: tests and reading only."""
    facts = some_facts(a_session(1))
    assert said(facts, 1, 2, FREE, ("single_leg_balance",)) is None
    told = said(facts, 1, 2, FREE, ("single_leg_balance", "knee_lift"))
    assert told is not None
    assert told.way is Way.STOP


def test_easy_movement_is_open_on_a_rest_day_and_strengthening_is_not() -> None:
    """PROG-1."""
    facts = some_facts(a_session(1))
    assert said(facts, 2, 2, FREE, ("knee_lift",)) is None
    told = said(facts, 2, 2, FREE, ("glute_bridge",))
    assert told is not None
    assert (told.title, told.way) == ("A rest day for strength", Way.STOP)
    some = said(facts, 2, 2, FREE, ("knee_lift", "glute_bridge"))
    assert some is not None
    assert some.way is Way.BEGIN
    assert some.exercises == ("Knee lift (single knee to chest)",)


def test_a_free_session_leaves_out_what_a_sign_has_locked_or_a_tag_forbids() -> None:
    facts = some_facts(flags=(a_flag(1, Flag.P4, exercise_id="knee_lift"),))
    today = plan(facts, 3)
    assert kept_out(today, ("knee_lift", "double_hip_rotation"), real_catalogue()) == ("knee_lift",)
    told = said(facts, 3, 2, FREE, ("knee_lift",))
    assert told is not None
    assert told.way is Way.STOP


def test_a_free_session_does_not_exceed_the_stage() -> None:
    """PROG-2."""
    later = ("half_kneeling_psoas",)
    assert kept_out(plan(some_facts(), 1), later, real_catalogue()) == later
    steady = and_then(climbing(7), a_session(83))
    assert kept_out(plan(steady, 84), later, real_catalogue()) == ()


def test_every_sign_that_can_be_new_is_asked_for_the_serious_ones_first() -> None:
    """PRE-2."""
    asked = [flag for group in SIGNS.values() for flag in group]
    assert asked == [flag for flag in Flag if flag.level is not Level.EXERCISE]


def test_no_session_on_the_day_of_any_of_them() -> None:
    """PRE-2."""
    for group in SIGNS.values():
        for flag in group:
            told = FlagEvent(moment(1), flag)
            assert not plan(some_facts(flags=(told,)), 1).items, flag
