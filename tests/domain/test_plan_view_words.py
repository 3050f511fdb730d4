"""Tests of what is said about the user's choices."""

from dataclasses import replace

from hipdesk.domain import plan_view_words as words
from tests.domain.rules.people import some_facts
from tests.domain.rules.walks import climbing, plan


def test_a_step_back_is_asked_for_once_and_loses_nothing() -> None:
    asked = words.step_back_question(plan(climbing(3), 29), tomorrow=False)
    assert asked.can
    assert asked.title == "Step back to stage 2, Settle in?"
    assert asked.text.startswith("You would have 3 exercises instead of 4 from now on.")
    assert "Nothing is lost" in asked.text


def test_after_the_days_session_it_counts_from_tomorrow() -> None:
    found = replace(plan(climbing(3), 29), stage=4)
    asked = words.step_back_question(found, tomorrow=True)
    assert asked.text.startswith("You would have 3 days a week instead of 4 from tomorrow on.")
    assert words.stepped_back(found, tomorrow=True).startswith("From tomorrow on")
    assert words.stepped_back(found, tomorrow=False).startswith("You are at stage 3")


def test_below_the_first_stage_there_is_nothing() -> None:
    asked = words.step_back_question(plan(some_facts(), 0), tomorrow=False)
    assert not asked.can


def test_a_step_up_names_what_begins() -> None:
    first = plan(some_facts(), 0)
    assert words.stepped_up(first) == "Stage 2, Settle in, begins."
    assert words.stepped_up(replace(first, exercises=1)) == "A second exercise joins."
    assert words.stayed(first).startswith("You stay at stage 1.")


def test_a_swap_says_where_the_new_one_begins() -> None:
    assert words.swapped("Bridge", "Extension") == (
        "Extension takes the place of Bridge. It begins at its first step."
    )
