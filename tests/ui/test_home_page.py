"""Tests of the Home page."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.history import DayTotal
from hipdesk.domain.home import HomeView, home_view
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.ui.home_page import HomePage
from hipdesk.ui.week_dots import WeekDots
from tests.ui.pages import button, cut_off, dressed, settle, shown_as_place, the_catalogue, unnamed

ROUTINE = Routine(
    RoutineKind.PLANNED, (Prescription("knee_lift"), Prescription("double_hip_rotation"))
)


def a_view(*, ready: bool = True, recovery: str = "", trained: bool = False) -> HomeView:
    now = datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
    days = [DayTotal(date(2026, 11, 19 if trained else 16), 1, 300.0)]
    return home_view(now, ROUTINE, the_catalogue(), days, 3, ready=ready, recovery=recovery)


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


def test_a_day_that_is_done_says_so_and_may_be_practised_again(qtbot: QtBot) -> None:
    page = HomePage()
    shown_as_place(qtbot, page)
    page.show_day(a_view(trained=True))
    assert "Done for today. Well done." in texts(page)
    assert button(page, "start_button").text() == "Practise again"


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
