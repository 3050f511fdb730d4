"""Tests of what cautions do to the plan, in words."""

from dataclasses import replace
from typing import Any

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.plan_view_tags import NAMES, NOT_YET, TagView, tags
from hipdesk.domain.rules.answers import HipOperation
from hipdesk.domain.rules.facts import PlanPreferences
from hipdesk.domain.rules.plan import plan_for
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_screening, day, some_facts
from tests.domain.rules.walks import climbing


def cautions(**answers: Any) -> tuple[TagView, ...]:
    facts = some_facts(screenings=(a_screening(**answers),))
    plan = plan_for(facts, real_catalogue(), PlanPreferences(), day(0))
    return tags(plan, real_catalogue())


def test_every_tag_has_a_name() -> None:
    assert set(NAMES) == set(CautionTag)


def test_a_caution_tells_what_is_left_out_and_what_is_easier() -> None:
    (one,) = cautions(operation=HipOperation.OLDER)
    assert one.name == "An operated hip"
    assert one.effect.startswith("Left out: ")
    assert "more. Done the easier way: " in one.effect
    (thin,) = cautions(osteoporosis=True)
    assert thin.effect.startswith("Done the easier way: Knee lift")


def test_a_caution_without_effect_says_so() -> None:
    (one,) = cautions(other=frozenset({CautionTag.FIBROMYALGIA_WIDESPREAD_PAIN}))
    assert one.effect == NOT_YET
    assert cautions() == ()


def test_with_poor_balance_standing_work_has_two_hands() -> None:
    facts = climbing(3)
    facts = replace(facts, screenings=(a_screening(0, fall_or_stick=True),))
    plan = plan_for(facts, real_catalogue(), PlanPreferences(), day(29))
    (one,) = tags(plan, real_catalogue())
    assert one.effect.endswith("with both hands on something firm.")
