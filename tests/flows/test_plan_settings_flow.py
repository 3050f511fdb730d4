"""What the first start asked, changed later in Settings, changes the plan."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import Activity, Goal
from hipdesk.domain.rules.facts import HOUSEHOLD, Home, Screening
from hipdesk.flows.plan_settings_flow import PlanSettingsFlow
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.flows.worlds import NOON
from tests.ui.pages import button, found, shown


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, NOON) as one:
        yield one


def a_card(world: PlannedWorld) -> PlanSettingsFlow:
    flow = PlanSettingsFlow(world.plan._settings, world.clock, world.plan)
    shown(world.qtbot, flow.card, (900, 900))
    return flow


def test_days_hour_side_and_release_are_settings(world: PlannedWorld) -> None:
    flow = a_card(world)
    button(flow.card, "day_tuesday").click()
    side, hour = found(flow.card, "plan_side"), found(flow.card, "plan_hour")
    assert isinstance(side, QComboBox)
    assert isinstance(hour, QComboBox)
    side.setCurrentIndex(0)
    hour.setCurrentIndex(1)
    button(flow.card, "plan_release").click()
    kept = world.plan._settings.preferences
    assert (kept.weekdays, kept.sore_side, kept.hour, kept.release) == (0b10, "left", 5, True)
    hour.setCurrentIndex(0)
    assert world.plan._settings.preferences.hour == -1


def test_things_at_home_are_one_entry_a_day(world: PlannedWorld) -> None:
    flow = a_card(world)
    button(flow.card, "at_home_soft_ball").click()
    button(flow.card, "at_home_mat").click()
    world.settle()
    here = (HOUSEHOLD | {Equipment.SOFT_BALL}) - {Equipment.MAT}
    assert world.entries(Home) == [Home(NOON.date(), here)]
    assert world.plan.plan is not None
    assert "knee_lift" not in {one.exercise_id for one in world.plan.plan.items}
    world.go_to(NOON + timedelta(days=1))
    button(flow.card, "at_home_mat").click()
    world.settle()
    assert len(world.entries(Home)) == 2


def test_sc_19_the_floor_is_corrected_in_the_screening(world: PlannedWorld) -> None:
    flow = a_card(world)
    button(flow.card, "plan_floor").click()
    world.settle()
    answers = Answers(age=45, average_pain=3, floor=False)
    assert world.entries(Screening) == [Screening(NOON, answers)]
    floor = found(flow.card, "plan_floor")
    assert isinstance(floor, QAbstractButton)
    assert not floor.isChecked()


def test_a_goal_is_kept_beside_the_ones_before(world: PlannedWorld) -> None:
    first = Goal(NOON, "Walk", (Activity("Stairs", 4),))
    world.note(first)
    flow = a_card(world)
    world.clock.go_on(60)
    QTest.keyClick(found(flow.card, "activity_1_rating"), Qt.Key.Key_7)
    button(flow.card, "keep_goal").click()
    world.settle()
    second = Goal(NOON + timedelta(seconds=60), "Walk", (Activity("Stairs", 7),))
    assert world.entries(Goal) == [first, second]


def test_a_goal_that_is_being_written_outlives_another_change(world: PlannedWorld) -> None:
    flow = a_card(world)
    words = found(flow.card, "goal_words")
    QTest.keyClicks(words, "Walk")
    button(flow.card, "plan_release").click()
    world.settle()
    assert words.property("text") == "Walk"


def test_the_health_questions_can_be_asked_for(world: PlannedWorld) -> None:
    flow = a_card(world)
    with world.qtbot.waitSignal(flow.questions_requested):
        button(flow.card, "questions_again").click()
