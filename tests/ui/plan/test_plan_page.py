"""Tests of the Plan page's parts: nothing is cut, everything has a name, and drawings are read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from hipdesk import paths
from hipdesk.domain import plan_view_words as words
from hipdesk.domain.plan_view import plan_view
from hipdesk.domain.planned_routine import planned_routine
from hipdesk.domain.routine import Pacing
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import plan_for
from hipdesk.domain.rules.rulebook import parse_rulebook
from hipdesk.domain.swaps import swappable
from hipdesk.ui.plan.disclosure import Disclosure
from hipdesk.ui.plan.plan_page import PlanPage
from hipdesk.ui.plan.staircase import Staircase
from hipdesk.ui.plan.swap_page import SwapChoice
from hipdesk.ui.plan.two_weeks import TwoWeeks
from hipdesk.ui.theme import DARK, LIGHT, Theme
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_flag, a_screening, comfortable, day, some_facts
from tests.domain.rules.walks import climbing
from tests.ui.pages import button, cut_off, dressed, found, shown, shown_as_place, unnamed

BOOK = parse_rulebook((paths.resources() / "rules.toml").read_text("utf-8"))
SIGNS = (a_flag(29, Flag.P4, exercise_id="knee_lift"), a_flag(30, Flag.P2))
CASES: dict[str, tuple[Facts, int]] = {
    "first day": (some_facts(), 0),
    "an offer": (comfortable(1, 3, 5, 8, 10, 12), 14),
    "mobility days": (climbing(4), 43),
    "after a break": (climbing(4), 62),
    "a plan that waits": (replace(climbing(3), flags=SIGNS), 31),
    "cautions": (some_facts(screenings=(a_screening(osteoporosis=True, hypermobile=True),)), 0),
    "a block": (some_facts(screenings=(a_screening(cauda_equina=True),)), 0),
}


def a_page(case: str) -> PlanPage:
    facts, number = CASES[case]
    wishes = PlanPreferences(weekdays=frozenset({0, 2, 4}))
    plan = plan_for(facts, real_catalogue(), wishes, day(number))
    routine = planned_routine(plan, real_catalogue(), Pacing(), less=False) if plan.items else None
    page = PlanPage()
    page.show_plan(
        plan_view(plan, facts, wishes, real_catalogue(), BOOK, routine),
        words.step_back_question(plan, tomorrow=False),
        lighter=False,
    )
    return page


def texts(page: PlanPage) -> set[str]:
    seen = (one.text() for one in page.findChildren(QLabel) if one.isVisible())
    return {one for one in seen if one}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("percent", "theme"), [(100, LIGHT), (200, DARK)])
def test_nothing_is_cut_and_everything_has_a_name(
    qtbot: QtBot, case: str, percent: int, theme: Theme
) -> None:
    with dressed(percent, theme):
        page = a_page(case)
        shown_as_place(qtbot, page)
        page.tell("You stay at stage 1. The app does not ask again for a week.", undo=True)
        button(page, "step_back_button").click()
        for fold in page.findChildren(Disclosure):
            fold.findChildren(QAbstractButton)[0].click()
        assert cut_off(page) == []
        assert unnamed(page) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_the_swaps_are_whole(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        facts = climbing(4)
        plan = plan_for(facts, real_catalogue(), PlanPreferences(), day(43))
        catalogue = real_catalogue()
        page = a_page("mobility days")
        shown_as_place(qtbot, page)
        page.show_swaps(
            tuple(
                SwapChoice(catalogue[one.exercise_id], tuple(catalogue[two] for two in one.instead))
                for one in swappable(plan, facts, catalogue)
            )
        )
        assert cut_off(page) == []
        assert unnamed(page) == []


def test_without_anything_to_swap_the_page_says_so(qtbot: QtBot) -> None:
    page = a_page("a plan that waits")
    shown_as_place(qtbot, page)
    page.show_swaps(())
    assert "There is nothing to swap now: no exercise of the plan is open." in texts(page)


def test_the_mouse_reads_the_ladder_and_the_days(qtbot: QtBot) -> None:
    with dressed():
        page = a_page("first day")
        shown_as_place(qtbot, page)
        ladder, weeks = found(page, "plan_ladder"), found(page, "plan_calendar")
        assert isinstance(ladder, Staircase)
        assert isinstance(weeks, TwoWeeks)
        for strip, index in ((ladder, 6), (weeks, 9)):
            QTest.mouseMove(strip, strip.box(index).center().toPoint())
            QTest.mouseClick(
                strip, Qt.MouseButton.LeftButton, pos=strip.box(index).center().toPoint()
            )
            assert strip.value() == index
        QTest.mouseMove(weeks, QPoint(1, 1))
        assert weeks.value() == 9


def test_names_are_on_the_steps_where_they_have_room(qtbot: QtBot) -> None:
    with dressed():
        page = a_page("first day")
        shown(qtbot, page)
        roomy = found(page, "plan_ladder").height()
        narrow = a_page("first day")
        shown(qtbot, narrow, beside=560)
        assert found(narrow, "plan_ladder").height() < roomy


def test_a_rule_is_behind_its_fold(qtbot: QtBot) -> None:
    page = a_page("an offer")
    shown_as_place(qtbot, page)

    rule = "Strengthening on at most 3 days a week, never two days running."
    assert rule not in texts(page)
    button(page, "plan_why_0").click()
    assert rule in texts(page)
    assert button(page, "plan_why_0").accessibleName() == "More about why, open"
    button(page, "plan_why_0").click()
    assert rule not in texts(page)


def test_what_is_not_met_has_a_bar(qtbot: QtBot) -> None:
    page = a_page("first day")
    shown_as_place(qtbot, page)
    bars = {one.accessibleName(): one.value() for one in page.findChildren(QProgressBar)}
    assert bars["14 days at this stage"] == 0
    assert "Pain no higher than the week before" not in bars


def test_before_there_is_a_plan_the_page_says_so(qtbot: QtBot) -> None:
    page = PlanPage()
    shown_as_place(qtbot, page)
    assert texts(page) == {"Your plan is being read."}
