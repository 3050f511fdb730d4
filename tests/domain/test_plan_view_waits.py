"""Tests of what waits, until when, and what ends it."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from hipdesk.domain.plan_view_waits import WaitView, Way, waits
from hipdesk.domain.rules.answers import Fracture, Heart, LegSymptoms
from hipdesk.domain.rules.facts import Facts, PlanPreferences, SymptomsGone
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import plan_for
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    STAGE_3,
    a_flag,
    a_screening,
    a_session,
    a_word,
    day,
    some_facts,
)
from tests.domain.rules.simulated import Person


def waiting(facts: Facts, number: int) -> tuple[WaitView, ...]:
    plan = plan_for(facts, real_catalogue(), PlanPreferences(), day(number))
    return waits(plan, facts, real_catalogue())


def flagged(flag: Flag, **changes: Any) -> Facts:
    return replace(some_facts(), flags=(a_flag(1, flag, **changes),))


def test_nothing_waits_for_somebody_well() -> None:
    assert waiting(some_facts(), 3) == ()


def test_sharp_pain_rests_its_exercise_until_a_day() -> None:
    (one,) = waiting(flagged(Flag.P4, exercise_id="knee_lift"), 3)
    assert one.title == "Sharp, electric or stabbing pain"
    assert one.closes == "Knee lift (single knee to chest) rests."
    assert one.ends == (
        "Open again on Tuesday 17 March. It comes back gently: the easier version, few repeats."
    )
    assert one.way is Way.NOTHING
    assert not one.whole_plan


def test_a_painful_pop_rests_all_mobilising() -> None:
    found = waiting(flagged(Flag.P5, exercise_id="knee_lift"), 3)
    assert {one.closes for one in found} == {
        "Knee lift (single knee to chest) rests.",
        "All mobilising exercises rest.",
    }


def test_a_sign_of_the_nerves_asks_for_a_word() -> None:
    (one,) = waiting(flagged(Flag.P2), 3)
    assert one.whole_plan
    assert one.way is Way.CLEARANCE
    assert "health professional" in one.ends


def test_pain_down_the_leg_ends_by_itself_too() -> None:
    told = flagged(Flag.P1)
    (one,) = waiting(told, 3)
    assert "7 full days" in one.ends
    assert one.way is Way.CLEARANCE
    (gone,) = waiting(replace(told, gone=(SymptomsGone(day(4)),)), 5)
    assert gone.ends == (
        "If it stays away, open again on Friday 13 March. The plan then goes on gently, one stage "
        "lower if there is one."
    )
    assert gone.way is Way.NOTHING


def test_an_emergency_asks_for_a_word_and_then_for_the_questions() -> None:
    told = flagged(Flag.E1)
    (one,) = waiting(told, 3)
    assert one.way is Way.CLEARANCE
    (looked_at,) = waiting(replace(told, clearances=(a_word(4, "E1"),)), 5)
    assert looked_at.way is Way.SCREENING


def test_too_much_pain_counts_the_sessions_that_are_left() -> None:
    sore = a_session(1, 2, 7, exercises=STAGE_3, sore="hip_abduction")
    (one,) = waiting(some_facts(sore), 3)
    assert one.ends.startswith("Open again after 2 sessions.")
    (later,) = waiting(some_facts(sore, a_session(3)), 5)
    assert later.ends.startswith("Open again after 1 session.")
    assert waiting(some_facts(sore, a_session(3), a_session(5)), 6) == ()


def test_a_parked_exercise_is_cleared_by_its_name() -> None:
    sore = tuple(a_session(one, 2, 7, exercises=STAGE_3, sore="hip_abduction") for one in (1, 8))
    (parked,) = waiting(some_facts(*sore), 9)
    assert (parked.rule, parked.exercise_id) == ("X2", "hip_abduction")
    assert parked.way is Way.CLEARANCE


def test_questions_that_are_due_are_named_once() -> None:
    (one,) = waiting(some_facts(), 90)
    assert one.title == "Health questions are due"
    assert one.way is Way.SCREENING


@pytest.mark.parametrize(
    ("answers", "rule", "way"),
    [
        ({"leg": LegSymptoms.PAIN}, "SC-05", Way.CLEARANCE),
        ({"heart": Heart.SIGNS}, "SC-07", Way.CLEARANCE),
        ({"average_pain": 8}, "SC-17", Way.CLEARANCE),
        ({"fracture": Fracture.UNHEALED}, "SC-09", Way.SCREENING),
        ({"cauda_equina": True}, "SC-02", Way.SCREENING),
        ({"age": 17}, "SC-01", Way.SCREENING),
    ],
)
def test_a_block_says_what_ends_it(answers: dict[str, Any], rule: str, way: Way) -> None:
    (one,) = waiting(some_facts(screenings=(a_screening(**answers),)), 0)
    assert (one.rule, one.way) == (rule, way)
    assert one.whole_plan


def test_an_emergency_in_the_answers_says_what_to_do() -> None:
    (one,) = waiting(some_facts(screenings=(a_screening(cauda_equina=True),)), 0)
    assert "emergency department" in one.ends


def test_every_lock_that_anybody_meets_has_its_words() -> None:
    for seed in range(6):
        person = Person(Random(seed), comfort=0.8, trouble=0.3, release=True)
        person.live(60)
        for number in range(0, 60, 3):
            for one in waiting(person.facts, number):
                assert one.title
                assert one.closes.endswith(".")
                assert one.ends.endswith(".")
