"""The card about the person and the plan: shows, tells of each change, and is readable."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.first_start_question import Days, GoalSaid
from hipdesk.domain.rules.entries import Activity
from hipdesk.domain.rules.facts import HOUSEHOLD
from hipdesk.domain.timeline import Side
from hipdesk.ui.plan_settings import PlanCard
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.theme import DARK, LIGHT, Theme
from tests.ui.pages import button, cut_off, dressed, found, settle, shown_as_place, unnamed

GOAL = GoalSaid("Walk to the lake", (Activity("Stairs", 4),))


def a_card(qtbot: QtBot) -> tuple[PlanCard, list[Any]]:
    """On a page, with what it tells."""
    card = PlanCard()
    told: list[Any] = []
    card.show_wishes(Days(frozenset({0, 2}), 18), Side.LEFT, release=False)
    card.show_home(HOUSEHOLD)
    card.show_floor(True)
    for signal in (
        card.days_changed,
        card.side_changed,
        card.release_changed,
        card.floor_changed,
        card.home_changed,
        card.goal_kept,
    ):
        signal.connect(told.append)
    page = ScrollPage("Settings")
    page.column.addWidget(card)
    shown_as_place(qtbot, page)
    return card, told


def test_showing_what_holds_tells_nobody(qtbot: QtBot) -> None:
    card, told = a_card(qtbot)
    card.show_wishes(Days(frozenset({1}), None), Side.RIGHT, release=True)
    card.show_home(frozenset({Equipment.CHAIR}))
    card.show_floor(False)
    card.show_goal(GOAL)
    assert told == []
    assert not button(card, "keep_goal").isEnabled()


def test_each_change_is_told_whole(qtbot: QtBot) -> None:
    card, told = a_card(qtbot)
    button(card, "day_friday").click()
    hour, side = found(card, "plan_hour"), found(card, "plan_side")
    assert isinstance(hour, QComboBox)
    assert isinstance(side, QComboBox)
    hour.setCurrentIndex(0)
    side.setCurrentIndex(1)
    button(card, "plan_release").click()
    button(card, "plan_floor").click()
    button(card, "at_home_soft_ball").click()
    assert told == [
        Days(frozenset({0, 2, 4}), 18),
        Days(frozenset({0, 2, 4}), None),
        Side.RIGHT,
        True,
        False,
        HOUSEHOLD | {Equipment.SOFT_BALL},
    ]


def test_a_goal_is_told_when_it_is_kept(qtbot: QtBot) -> None:
    card, told = a_card(qtbot)
    words = found(card, "goal_words")
    assert isinstance(words, QLineEdit)
    QTest.keyClicks(words, "Walk to the lake")
    QTest.keyClicks(found(card, "activity_1"), "Stairs")
    assert not button(card, "keep_goal").isEnabled()
    QTest.keyClick(found(card, "activity_1_rating"), Qt.Key.Key_4)
    button(card, "keep_goal").click()
    assert told == [GOAL]


def test_tab_goes_from_activity_to_activity_before_it_goes_on(qtbot: QtBot) -> None:
    card, _ = a_card(qtbot)
    found(card, "activity_1").setFocus()
    visited: list[str] = []
    for typed in ("Stairs", "", "Socks", "", "Walks", "", "", ""):
        focused = card.window().focusWidget()
        assert focused is not None
        visited.append(focused.objectName())
        QTest.keyClicks(focused, typed)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    ratings = [f"activity_{number}{part}" for number in (1, 2, 3) for part in ("", "_rating")]
    assert visited == [*ratings, "questions_again", "day_monday"]


def test_the_floor_cannot_be_told_before_the_questions(qtbot: QtBot) -> None:
    card, _ = a_card(qtbot)
    card.show_floor(None)
    floor = found(card, "plan_floor")
    assert isinstance(floor, QCheckBox)
    assert not floor.isEnabled()


def test_the_questions_can_be_asked_for(qtbot: QtBot) -> None:
    card, _ = a_card(qtbot)
    with qtbot.waitSignal(card.questions_requested):
        button(card, "questions_again").click()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int, theme: Theme) -> None:
    with dressed(percent, theme):
        card, _ = a_card(qtbot)
        card.show_goal(GOAL)
        settle()
        assert cut_off(card) == []
        assert unnamed(card) == []
