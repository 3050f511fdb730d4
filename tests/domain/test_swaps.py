"""Tests of which exercise may take another's place."""

from dataclasses import replace
from random import Random

import pytest

from hipdesk.domain.rules.facts import Facts, PlanPreferences, Swap
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import plan_for
from hipdesk.domain.swaps import swappable
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_flag, comfortable, day, moment, some_facts
from tests.domain.rules.simulated import Person
from tests.domain.rules.walks import climbing


def choices(facts: Facts, number: int) -> dict[str, tuple[str, ...]]:
    plan = plan_for(facts, real_catalogue(), PlanPreferences(), day(number))
    return {one.exercise_id: one.instead for one in swappable(plan, facts, real_catalogue())}


def test_the_same_slot_and_neighbours_are_offered() -> None:
    found = choices(some_facts(), 0)
    assert found == {
        "knee_lift": ("hip_lower_back_stretch",),
        "double_hip_rotation": ("supine_spinal_twist",),
    }


def test_on_a_rest_day_the_next_session_can_be_swapped() -> None:
    assert choices(comfortable(1), 2)["knee_lift"] == ("hip_lower_back_stretch",)


def test_what_is_locked_is_not_offered() -> None:
    locked = replace(
        some_facts(), flags=(a_flag(0, Flag.P4, exercise_id="hip_lower_back_stretch"),)
    )
    assert choices(locked, 1)["knee_lift"] == ()


def test_a_closed_plan_offers_nothing() -> None:
    assert choices(replace(some_facts(), flags=(a_flag(0, Flag.P2),)), 1) == {}


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_offered_works(seed: int) -> None:
    """Pressed before the session, it is in today's session, or in the next one."""
    person = Person(Random(seed), comfort=0.98, attendance=0.9)
    person.live(100)
    for number in (5, 20, 40, 61, 75, 90):
        facts, catalogue = person.facts, real_catalogue()
        plan = plan_for(facts, catalogue, PlanPreferences(), day(number))
        for one in swappable(plan, facts, catalogue):
            for into in one.instead:
                wish = Swap(moment(number, 8), one.exercise_id, into)
                then = plan_for(
                    replace(facts, swaps=(*facts.swaps, wish)),
                    catalogue,
                    PlanPreferences(),
                    day(number),
                )
                ids = [item.exercise_id for item in then.items or then.coming]
                assert into in ids
                # On a mobility day it may come back as a stand-in for strengthening.
                assert one.exercise_id not in ids or then.stage > 3


def test_a_swap_can_be_made_at_any_stage() -> None:
    for stage, number in ((2, 15), (3, 29), (4, 43)):
        assert any(choices(climbing(stage), number).values())
