"""Planned days and kept ones."""

from dataclasses import replace
from datetime import date, timedelta

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.material import Material
from hipdesk.domain.report_adherence import Adherence, adherence
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.flag_kinds import Flag
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import DAY_0, a_flag, comfortable, day
from tests.domain.rules.walks import plan


def of(facts: Facts, last: int, first: date = DAY_0) -> Adherence:
    made = plan(facts, last)
    material = Material(real_catalogue(), facts, (), made, PlanPreferences(), day(last))
    return adherence(material, Window(first, day(last)))


def test_each_week_asks_for_the_days_of_its_stage() -> None:
    found = of(comfortable(0, 2, 4, 7, 9), 13)
    assert (found.planned, found.kept, found.trained) == (6, 5, 5)
    assert found.share == 5 / 6


def test_a_day_beyond_the_plan_keeps_no_other_one() -> None:
    found = of(comfortable(0, 2, 4, 6), 13)
    assert (found.planned, found.kept, found.trained) == (6, 3, 4)


def test_a_week_that_began_is_asked_in_part() -> None:
    assert of(comfortable(0), 1).planned == 0
    assert of(comfortable(0), 4).planned == 2


def test_days_before_the_start_are_not_asked() -> None:
    found = of(comfortable(0, 2, 4), 6, DAY_0 - timedelta(days=70))
    assert (found.planned, found.kept) == (3, 3)


def test_a_pause_asks_for_nothing() -> None:
    facts = replace(comfortable(0), flags=(a_flag(2, Flag.P2),))
    found = of(facts, 13)
    assert found.paused == 12
    assert found.planned == 0
    assert found.share is None
