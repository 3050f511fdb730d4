"""The morning after a session, from the card on Home to the next plan."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import CheckOut
from hipdesk.domain.rules.entries import OverAnHour
from hipdesk.domain.rules.facts import Morning
from hipdesk.flows.morning_flow import MorningFlow
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.ui.pages import button, found, shown

MONDAY = datetime(2026, 11, 16, 18, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 17, 7, tzinfo=UTC)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, MONDAY) as one:
        one.train("a", pre=2, said=CheckOut(4, 2))
        yield one


def a_card(world: PlannedWorld) -> MorningFlow:
    flow = MorningFlow(world.clock, world.plan)
    shown(world.qtbot, flow.card)
    flow.card.hide()
    flow.refresh()
    return flow


def texts(flow: MorningFlow) -> str:
    return "\n".join(one.text() for one in flow.card.findChildren(QLabel) if one.isVisible())


def say(world: PlannedWorld, flow: MorningFlow, typed: str) -> None:
    with world.qtbot.waitSignal(flow.card.questions.morning_told):
        QTest.keyClicks(found(flow.card, "morning_pain"), typed)
    world.settle()


def test_right_after_the_session_nothing_is_asked(world: PlannedWorld) -> None:
    assert a_card(world).card.isHidden()


def test_the_first_start_of_the_next_day_asks_both_and_thanks_with_the_verdict(
    world: PlannedWorld,
) -> None:
    flow = a_card(world)
    world.go_to(TUESDAY)
    assert "How is your hip this morning, compared with before the session (you said 2)?" in texts(
        flow
    )
    button(flow.card, "over_an_hour_no").click()
    world.settle()
    assert "more than an hour" not in texts(flow)
    say(world, flow, "2")
    assert "Thank you. A comfortable session" in texts(flow)
    assert world.entries(Morning) == [Morning(TUESDAY, "a", 2)]
    assert world.entries(OverAnHour) == [OverAnHour(TUESDAY, yes=False)]


def test_the_keyboard_stays_on_the_card_until_it_is_closed(world: PlannedWorld) -> None:
    flow = a_card(world)
    world.go_to(TUESDAY)
    flow.card.window().activateWindow()
    no = button(flow.card, "over_an_hour_no")
    no.setFocus()
    QTest.keyClick(no, Qt.Key.Key_Space)
    world.settle()
    assert found(flow.card, "morning_pain").hasFocus()
    say(world, flow, "2")
    assert "Thank you" in texts(flow)
    assert button(flow.card, "morning_later").hasFocus()


def test_a_worse_morning_makes_the_next_plan_smaller(world: PlannedWorld) -> None:
    """PAIN-M3, BACK-3."""
    flow = a_card(world)
    world.go_to(TUESDAY)
    button(flow.card, "over_an_hour_yes").click()
    say(world, flow, "6")
    assert "Thank you. Too much for the hip this time" in texts(flow)
    assert world.plan.plan is not None
    assert "BACK-3" in {one.rule for one in world.plan.plan.story}


def test_the_hour_is_asked_later_the_same_day(world: PlannedWorld) -> None:
    """PAIN-A2."""
    flow = a_card(world)
    world.go_to(MONDAY + timedelta(hours=3))
    assert "after today's session" in texts(flow)
    button(flow.card, "over_an_hour_yes").click()
    world.settle()
    assert "It was sore for more than an hour afterwards." in texts(flow)


def test_it_can_wait_until_the_next_day(world: PlannedWorld) -> None:
    flow = a_card(world)
    world.go_to(TUESDAY)
    button(flow.card, "morning_later").click()
    world.plan.refresh()
    world.settle()
    assert flow.card.isHidden()
    world.go_to(TUESDAY + timedelta(days=1))
    assert not flow.card.isHidden()


def test_the_thanks_are_closed_for_good(world: PlannedWorld) -> None:
    flow = a_card(world)
    world.go_to(TUESDAY)
    button(flow.card, "over_an_hour_no").click()
    say(world, flow, "1")
    world.plan.refresh()
    world.settle()
    assert "Thank you." in texts(flow)
    button(flow.card, "morning_later").click()
    world.plan.refresh()
    world.settle()
    assert flow.card.isHidden()


def test_said_twice_it_is_one_answer_with_the_first_kept(world: PlannedWorld) -> None:
    flow = a_card(world)
    world.go_to(TUESDAY)
    say(world, flow, "4")
    flow.card.questions.morning_told.emit(3)
    world.settle()
    assert world.entries(Morning) == [Morning(TUESDAY, "a", 3)]
