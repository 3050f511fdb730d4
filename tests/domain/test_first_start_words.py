"""What is said at the end, and that every tag can be told."""

import re
from datetime import UTC, date, datetime

import pytest

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.first_start_health import HEALTH
from hipdesk.domain.first_start_question import Question
from hipdesk.domain.first_start_wishes import WISHES
from hipdesk.domain.first_start_words import CAUTIONS, after_questions, first_plan, short_name
from hipdesk.domain.plan_view_tags import NOT_YET, tags
from hipdesk.domain.rules.answers import Answers, Heart
from hipdesk.domain.rules.facts import Facts, Home, PlanPreferences, Screening, Start
from hipdesk.domain.rules.plan import Plan, plan_for
from tests.domain.real_catalogue import real_catalogue

TODAY = date(2026, 11, 18)
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def the_plan(answers: Answers, *homes: Home) -> Plan:
    facts = Facts(Start(TODAY), (Screening(NOON, answers),), homes=homes)
    return plan_for(facts, real_catalogue(), PlanPreferences(), TODAY)


def test_example_1_the_plan_begins_with_two_exercises_on_three_days() -> None:
    told = " ".join(first_plan(the_plan(Answers(45, 3)), real_catalogue()))
    assert "You begin with two exercises: Knee lift and Double hip rotation." in told
    assert "Three days a week" in told
    assert "after two weeks at the earliest" in told


def test_sc_17_with_pain_of_six_it_begins_with_one() -> None:
    told = " ".join(first_plan(the_plan(Answers(45, 6)), real_catalogue()))
    assert "You begin with one exercise: Knee lift." in told


def test_what_the_plan_minds_is_named_and_advice_is_given() -> None:
    plan = the_plan(Answers(45, 3, osteoporosis=True, long_unexamined=True))
    told = after_questions(plan, real_catalogue())
    assert "to mind the bones." in told[1]
    assert "worth having the hip examined" in told[2]


def test_what_changes_nothing_yet_is_told_as_on_the_plans_page() -> None:
    """Blood pressure minds a bridge, which the first plan does not hold."""
    plan = the_plan(Answers(45, 3, heart=Heart.TREATED))
    told = first_plan(plan, real_catalogue())
    assert (
        "Nothing is changed yet for your heart or blood pressure; the plan minds it when" in told[3]
    )
    (one,) = tags(plan, real_catalogue())
    assert one.effect == NOT_YET


def test_when_nothing_fits_it_says_so() -> None:
    told = first_plan(the_plan(Answers(45, 3), Home(TODAY, frozenset())), real_catalogue())
    assert told[0].startswith("Nothing in the plan fits")


def test_every_tag_can_be_told() -> None:
    assert set(CAUTIONS) == set(CautionTag)


def test_a_name_in_brackets_is_left_out() -> None:
    assert short_name("Knee lift (single knee to chest)") == "Knee lift"


@pytest.mark.parametrize("one", [*HEALTH, *WISHES], ids=lambda one: one.id)
def test_questions_are_short_and_claim_nothing(one: Question) -> None:
    words = [one.ask, one.hint, *(option.words for option in one.options)]
    assert all(len(text) <= 115 for text in words)
    forbidden = re.compile(r"\b(treats|cures?|diagnos\w+|adjusts|re-aligns)\b", re.IGNORECASE)
    assert not [text for text in words if forbidden.search(text)]
