"""Tests of the Plan page's view as a whole."""

from random import Random

import pytest

from hipdesk import paths
from hipdesk.domain.plan_view import PlanView, plan_view
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.plan import plan_for
from hipdesk.domain.rules.rulebook import parse_rulebook
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import comfortable, day
from tests.domain.rules.simulated import Person

BOOK = parse_rulebook((paths.resources() / "rules.toml").read_text("utf-8"))


def the_view(facts: Facts, number: int) -> PlanView:
    plan = plan_for(facts, real_catalogue(), PlanPreferences(), day(number))
    return plan_view(plan, facts, PlanPreferences(), real_catalogue(), BOOK, None)


def test_the_page_of_a_day_holds_all_its_parts() -> None:
    view = the_view(comfortable(1, 3, 5, 8), 9)
    assert view.where == "Stage 1 of 7: Start"
    assert view.streak == "1 week kept so far."
    assert len(view.rungs) == 7
    assert len(view.calendar) == 14
    assert view.next_step is not None
    assert [one.exercise_id for one in view.items.items] == ["knee_lift", "double_hip_rotation"]
    assert view.reasons[0].sentence == "A rest day: the hip gets stronger between sessions."
    assert view.reasons[0].says
    assert view.waits == ()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_there_is_a_page(seed: int) -> None:
    person = Person(Random(seed), comfort=0.8, trouble=0.1, attendance=0.8)
    person.live(60)
    for number in range(0, 60, 4):
        view = the_view(person.facts, number)
        assert view.reasons
        assert len(view.calendar) == 14
