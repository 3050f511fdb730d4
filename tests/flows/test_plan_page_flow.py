"""From the Plan page to entries, and back to the next plan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.preferences import Preferences
from hipdesk.domain.rules.entries import Entry
from hipdesk.domain.rules.facts import (
    CheckIn,
    Choice,
    Facts,
    FlagEvent,
    ItemResult,
    Morning,
    Screening,
    Session,
    Start,
    Swap,
    Wish,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.plan_page_flow import PlanPageFlow
from hipdesk.flows.settings_flow import SettingsFlow
from tests.domain.rules.people import well
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.ui.pages import button, found, settle, shown, the_catalogue


@dataclass
class Desk:
    """The page with a real store behind it."""

    world: World
    plan: PlanFlow
    flow: PlanPageFlow

    def wait(self) -> Plan:
        """Until the plan and the store have followed."""
        assert self.world.worker.drain(10)
        settle()
        assert self.world.worker.drain(10)
        settle()
        assert self.plan.plan is not None
        return self.plan.plan

    def press(self, ident: str) -> None:
        """Reach a button by the keyboard and press it."""
        one = button(self.flow.page, ident)
        one.setFocus()
        assert one.hasFocus()
        QTest.keyClick(one, Qt.Key.Key_Return)
        settle()

    def told(self) -> tuple[Entry, ...]:
        """The wishes and swaps in the database."""
        known = self.world.ask(lambda store: store.entries.known())
        return tuple(one.entry for one in known.entered if isinstance(one.entry, (Wish, Swap)))

    def texts(self) -> set[str]:
        page = self.flow.page.currentWidget()
        assert isinstance(page, QWidget)
        return {one.text() for one in page.findChildren(QLabel) if one.isVisible()}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        settings = SettingsFlow(Preferences(), world.door)
        clock = StoppedClock()
        plan = PlanFlow(the_catalogue(), clock, settings, world.door, world.worker)
        plan.note(Start(NOON.date() - timedelta(days=20)))
        plan.note(Screening(NOON - timedelta(days=20), well()))
        flow = PlanPageFlow(clock, plan)
        desk = Desk(world, plan, flow)
        desk.wait()
        shown(qtbot, flow.page)
        yield desk


def pretend(desk: Desk, facts: Facts) -> Plan:
    """Somebody with a longer history; their entries are written as everybody's are."""
    desk.plan.facts = facts
    plan = plan_for(facts, the_catalogue(), desk.plan.preferences, NOON.date())
    desk.plan.plan = plan
    desk.plan.changed.emit()
    settle()
    return plan


def a_history(*ago: int, pain: int = 2) -> Facts:
    """Comfortable sessions so many days ago."""
    begun = NOON - timedelta(days=20)
    sessions, mornings = [], []
    for days in ago:
        at = NOON - timedelta(days=days)
        items = (ItemResult("knee_lift", pain=2), ItemResult("double_hip_rotation", pain=2))
        one = Session(f"s{days}", CheckIn(at, pain), items, after=2, effort=4)
        sessions.append(one)
        mornings.append(Morning(at + timedelta(hours=19), one.id, 2))
    opened = frozenset((NOON - timedelta(days=one)).date() for one in range(21))
    return Facts(
        Start(begun.date()),
        screenings=(Screening(begun, well()),),
        sessions=tuple(sessions),
        mornings=tuple(mornings),
        opened=opened,
    )


READY = (13, 11, 9, 6, 4, 2)  # days ago: the next stage is offered


def test_the_page_says_where_one_is(desk: Desk) -> None:
    assert "Stage 1 of 7: Start" in desk.texts()
    assert "2 exercises, 3 days a week." in desk.texts()


def test_staying_is_kept_and_can_be_taken_back(desk: Desk) -> None:
    desk.press("stay_button")
    desk.wait()
    assert desk.told() == (Wish(NOON, Choice.STAY),)
    assert any(text.startswith("You stay at stage 1.") for text in desk.texts())
    desk.press("plan_undo_button")
    desk.wait()
    assert desk.told() == ()
    assert button(desk.flow.page, "stay_button").hasFocus()


def test_the_next_step_waits_for_a_yes(desk: Desk) -> None:
    assert not button(desk.flow.page, "step_up_button").isVisible()
    plan = pretend(desk, a_history(*READY))
    assert plan.offered
    desk.press("step_up_button")
    desk.wait()
    assert desk.told() == (Wish(NOON, Choice.YES),)
    assert "Stage 2, Settle in, begins." in desk.texts()


def test_a_step_back_is_asked_for_and_can_be_left(desk: Desk) -> None:
    climbed = a_history(*READY)
    yes = Wish(NOON - timedelta(days=1), Choice.YES)
    desk.plan.note(yes)
    desk.wait()
    pretend(desk, replace(climbed, wishes=(yes,)))
    assert desk.plan.plan is not None
    assert desk.plan.plan.stage == 2
    desk.press("step_back_button")
    assert "Step back to stage 1, Start?" in desk.texts()
    assert button(desk.flow.page, "step_back_yes").hasFocus()
    desk.press("step_back_no")
    assert "Step back to stage 1, Start?" not in desk.texts()
    assert desk.told() == (yes,)
    desk.press("step_back_button")
    desk.press("step_back_yes")
    desk.wait()
    assert desk.told() == (yes, Wish(NOON, Choice.STEP_BACK))
    assert "You are at stage 1, Start now. Take your time." in desk.texts()


def test_after_todays_session_a_step_back_counts_from_tomorrow(desk: Desk) -> None:
    yes = Wish(NOON - timedelta(days=1), Choice.YES)
    climbed = a_history(0, *READY)
    pretend(desk, replace(climbed, wishes=(yes,)))
    desk.press("step_back_button")
    desk.press("step_back_yes")
    desk.wait()
    midnight = datetime(2026, 11, 19, tzinfo=NOON.tzinfo)
    assert desk.told() == (Wish(midnight, Choice.STEP_BACK),)
    later = replace(climbed, wishes=(yes, Wish(midnight, Choice.STEP_BACK)))
    preferences = desk.plan.preferences
    tomorrow = plan_for(later, the_catalogue(), preferences, midnight.date())
    assert plan_for(later, the_catalogue(), preferences, NOON.date()).stage == 2
    assert tomorrow.stage == 1


def test_at_the_first_stage_a_step_back_explains_itself(desk: Desk) -> None:
    desk.press("step_back_button")
    assert "This is the first stage" in desk.texts()
    assert not button(desk.flow.page, "step_back_yes").isVisible()
    desk.press("step_back_no")
    assert desk.told() == ()
    assert button(desk.flow.page, "step_back_button").hasFocus()


def test_less_today_makes_the_session_shorter_and_longer_again(desk: Desk) -> None:
    desk.press("less_today_button")
    desk.wait()
    routine = desk.plan.routine
    assert routine is not None
    assert len(routine.items) == 1
    assert button(desk.flow.page, "less_today_button").text() == "All of it today"
    desk.press("less_today_button")
    assert not desk.plan.less


def test_on_a_day_without_a_session_there_is_nothing_to_make_less(desk: Desk) -> None:
    pretend(desk, a_history(1))
    desk.press("less_today_button")
    assert "Today asks nothing of you, so there is nothing to make less." in desk.texts()
    assert not desk.plan.less


def test_an_exercise_is_swapped_for_one_of_its_kind(desk: Desk) -> None:
    desk.press("swap_button")
    assert button(desk.flow.page, "swap_back").hasFocus()
    desk.press("swap_knee_lift_hip_lower_back_stretch")
    plan = desk.wait()
    assert desk.told() == (Swap(NOON, "knee_lift", "hip_lower_back_stretch"),)
    assert "hip_lower_back_stretch" in {one.exercise_id for one in plan.items}
    assert any("takes the place of" in text for text in desk.texts())
    desk.press("plan_undo_button")
    plan = desk.wait()
    assert "knee_lift" in {one.exercise_id for one in plan.items}


def test_escape_leaves_the_swap(desk: Desk) -> None:
    desk.press("swap_button")
    QTest.keyClick(button(desk.flow.page, "swap_back"), Qt.Key.Key_Escape)
    settle()
    assert button(desk.flow.page, "swap_button").hasFocus()
    assert desk.told() == ()


def test_a_warning_sign_leads_to_a_professionals_word(qtbot: QtBot, desk: Desk) -> None:
    desk.plan.note(FlagEvent(NOON, Flag.P2))
    desk.wait()
    assert "The plan waits" in desk.texts()
    with qtbot.waitSignal(desk.flow.clearance_requested) as asked:
        desk.press("plan_wait_0")
    assert asked.args == ["P2", ""]


def test_questions_that_are_due_are_led_to(qtbot: QtBot, desk: Desk) -> None:
    desk.plan.note(CheckIn(NOON, 2, health_changed=True))
    desk.wait()
    with qtbot.waitSignal(desk.flow.screening_requested):
        desk.press("plan_wait_0")


def test_todays_session_is_on_home(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.flow.home_requested):
        desk.press("plan_to_home")


def test_the_ladder_is_read_step_by_step(desk: Desk) -> None:
    ladder = found(desk.flow.page, "plan_ladder")
    ladder.setFocus()
    assert ladder.accessibleDescription().startswith("Stage 1, Start")
    QTest.keyClick(ladder, Qt.Key.Key_Right)
    text = "Stage 2, Settle in: 3 exercises, 3 days a week. Still ahead."
    assert ladder.accessibleDescription() == text
    assert text in desk.texts()


def test_the_calendar_is_read_day_by_day_and_week_by_week(desk: Desk) -> None:
    days = found(desk.flow.page, "plan_calendar")
    days.setFocus()
    assert days.accessibleDescription() == "Wednesday 18 November: today, session"
    QTest.keyClick(days, Qt.Key.Key_Right)
    assert days.accessibleDescription() == "Thursday 19 November: rest"
    QTest.keyClick(days, Qt.Key.Key_Down)
    assert days.accessibleDescription().startswith("Thursday 26 November")
    QTest.keyClick(days, Qt.Key.Key_Down)
    assert days.accessibleDescription().startswith("Thursday 26 November")


def test_a_page_that_is_not_seen_is_made_when_it_is(desk: Desk) -> None:
    desk.flow.page.hide()
    pretend(desk, a_history(*READY))
    desk.flow.page.show()
    settle()
    assert button(desk.flow.page, "step_up_button").isVisible()
