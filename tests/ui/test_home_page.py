"""Tests of the Home page."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.history import DayTotal
from hipdesk.domain.home import HomeView, home_view
from hipdesk.domain.planned_routine import planned_routine
from hipdesk.domain.routine import Pacing
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.facts import (
    CheckIn,
    Facts,
    FlagEvent,
    ItemResult,
    Morning,
    PlanPreferences,
    Screening,
    Session,
    Start,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import plan_for
from hipdesk.ui.home_page import HomePage
from hipdesk.ui.week_dots import WeekDots
from tests.ui.pages import button, cut_off, dressed, settle, shown_as_place, the_catalogue, unnamed

NOW = datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
BEGAN = NOW - timedelta(days=9)


def a_view(
    *,
    ready: bool = True,
    recovery: str = "",
    flags: tuple[FlagEvent, ...] = (),
    screened: bool = True,
) -> HomeView:
    """A Thursday with one session on Monday, on which the weekly check was done."""
    at = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
    check = ItemResult("hip_self_check")
    facts = Facts(
        Start(BEGAN.date()),
        screenings=(Screening(BEGAN, Answers(age=45, average_pain=3)),) if screened else (),
        sessions=(Session("a", CheckIn(at, 2), (ItemResult("knee_lift"), check), 2, 4),),
        mornings=(Morning(at + timedelta(days=1), "a", 2),),
        flags=flags,
    )
    catalogue = the_catalogue()
    plan = plan_for(facts, catalogue, PlanPreferences(), NOW.date())
    routine = planned_routine(plan, catalogue, Pacing(), less=False) if plan.items else None
    days = [DayTotal(at.date(), 1, 300.0)]
    return home_view(NOW, plan, routine, catalogue, days, ready=ready, recovery=recovery)


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_day_is_shown_with_its_doses_and_what_is_needed(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view())
    settle()
    for text in (
        "Thursday 19 November",
        "Knee lift (single knee to chest)",
        "5 \N{MULTIPLICATION SIGN} 10 s each side",
        "Two exercises today.",
        "About 5 minutes",
        "You need: mat or bed",
        "1 of 3 sessions this week",
        "Best when the hip is least stiff, for example after a warm shower or bath.",
    ):
        assert text in texts(page)


def test_start_waits_until_sessions_can_be_kept_and_then_has_the_focus(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view(ready=False))
    assert not button(page, "start_button").isEnabled()
    page.show_day(a_view())
    assert button(page, "start_button").isEnabled()
    qtbot.waitUntil(button(page, "start_button").hasFocus)
    with qtbot.waitSignal(page.start_requested):
        QTest.keyClick(button(page, "start_button"), Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("ident", "wish"),
    [("home_reading_button", "reading_requested"), ("home_library_button", "library_requested")],
)
def test_a_day_without_a_session_has_no_start_but_something_else(
    qtbot: QtBot, ident: str, wish: str
) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(replace(a_view(), deed=None))
    assert not button(page, "start_button").isVisible()
    with qtbot.waitSignal(getattr(page, wish)):
        QTest.keyClick(button(page, ident), Qt.Key.Key_Space)


def test_questions_about_health_take_the_place_of_start(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view(screened=False))
    assert button(page, "start_button").text() == "Answer the questions"
    with (
        qtbot.waitSignal(page.questions_requested),
        qtbot.assertNotEmitted(page.start_requested),
    ):
        button(page, "start_button").click()


def test_a_plan_that_waits_leads_to_what_opens_it(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view(flags=(FlagEvent(NOW, Flag.P2),)))
    assert "The plan waits. The reading pages are open." in texts(page)
    with qtbot.waitSignal(page.opening_requested):
        button(page, "start_button").click()


@pytest.mark.parametrize(
    ("ident", "wish"), [("home_step_up", "step_up_requested"), ("home_stay", "stay_requested")]
)
def test_a_step_that_is_open_may_be_taken_or_left(qtbot: QtBot, ident: str, wish: str) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view())
    assert not button(page, ident).isVisible()
    page.show_day(replace(a_view(), offer="Your plan may grow."))
    with qtbot.waitSignal(getattr(page, wish)):
        button(page, ident).click()


def test_why_is_said_and_leads_to_the_plan(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(replace(a_view(), why=("A rest day.",)))
    assert "A rest day." in texts(page)
    with qtbot.waitSignal(page.plan_requested):
        button(page, "home_plan_button").click()
    page.show_day(replace(a_view(), why=()))
    assert not button(page, "home_plan_button").isVisible()


@pytest.mark.parametrize(
    ("ident", "wish"),
    [
        ("resume_button", "resume_requested"),
        ("finish_button", "finish_requested"),
        ("discard_button", "discard_requested"),
    ],
)
def test_an_interrupted_session_offers_three_ways(qtbot: QtBot, ident: str, wish: str) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view(recovery="Hip abduction, right, set 2"))
    quoted = (
        "\N{LEFT DOUBLE QUOTATION MARK}Hip abduction, right, set 2\N{RIGHT DOUBLE QUOTATION MARK}"
    )
    assert f"Continue at {quoted}" in texts(page)
    with qtbot.waitSignal(getattr(page, wish)):
        QTest.keyClick(button(page, ident), Qt.Key.Key_Space)


def test_without_an_interrupted_session_nothing_is_offered(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view(recovery="Hip abduction"))
    page.show_day(a_view())
    assert not button(page, "resume_button").isVisible()


def test_a_discarded_session_can_be_taken_back_once(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_discarded()
    with qtbot.waitSignal(page.undo_discard_requested):
        button(page, "undo_discard_button").click()
    assert not button(page, "undo_discard_button").isVisible()


def test_the_week_is_read_out_day_by_day(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view())
    (week,) = page.findChildren(WeekDots)
    assert week.accessibleName().startswith("Monday 16 November: done; Tuesday 17 November: rest;")
    assert "Thursday 19 November: today" in week.accessibleName()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = HomePage()
        shown_as_place(qtbot, page)
        page.show_day(a_view(recovery="Standing hip abduction, right, set 2"))
        page.show_discarded()
        assert cut_off(page) == []
        assert unnamed(page) == []


@pytest.mark.parametrize("thing", [None, *Equipment])
def test_what_is_needed_has_an_icon(qtbot: QtBot, thing: Equipment | None) -> None:
    page = HomePage()
    with dressed():
        shown_as_place(qtbot, page)
        page.show_day(replace(a_view(), equipment=(thing,) if thing else ()))
        assert not page.grab().isNull()


def test_an_interrupted_session_has_the_focus_before_start(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view(recovery="Knee lift, left"))
    qtbot.waitUntil(button(page, "resume_button").hasFocus)
    page.show_day(a_view())
    assert button(page, "start_button").hasFocus()
    page.show_discarded()
    assert button(page, "undo_discard_button").hasFocus()


def test_the_way_back_from_a_discard_is_in_view(qtbot: QtBot) -> None:
    with dressed(200):
        page = HomePage()
        shown_as_place(qtbot, page)
        page.show_day(a_view(recovery="Knee lift, left"))
        button(page, "discard_button").setFocus()
        settle()
        page.show_day(a_view())
        page.show_discarded()
        settle()
        undo = button(page, "undo_discard_button")
        assert undo.visibleRegion().boundingRect() == undo.rect()


def test_tab_goes_through_what_is_above_start_and_never_in_a_circle_below(qtbot: QtBot) -> None:
    page = HomePage()
    card = QPushButton("Later")
    card.setObjectName("card")
    page.place_above(card)
    shown_as_place(qtbot, page)
    page.show_day(replace(a_view(), offer="Your plan may grow.", why=("A rest day.",)))
    page.take_focus()
    settle()
    walked = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == ["start_button", "home_plan_button", "card", "home_step_up", "home_stay"]


def test_the_goal_is_shown_where_there_is_one(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(replace(a_view(), goal="Dance again"))
    assert "Dance again" in texts(page)
    page.show_day(a_view())
    assert "What you train for" not in texts(page)
