"""The check-out offered again on Home: told, or put off for the day."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import CheckOut
from hipdesk.domain.rules.entries import SelfCheck
from hipdesk.flows.check_out_flow import CheckOutFlow
from hipdesk.flows.check_out_offer_flow import CheckOutOfferFlow
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.ui.pages import button, cut_off, shown, unnamed

MONDAY = datetime(2026, 11, 16, 18, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 17, 7, tzinfo=UTC)
WEDNESDAY = datetime(2026, 11, 18, 7, tzinfo=UTC)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, MONDAY) as one:
        yield one


def an_offer(world: PlannedWorld) -> CheckOutOfferFlow:
    flow = CheckOutOfferFlow(world.clock, world.plan)
    shown(world.qtbot, flow.card)
    flow.refresh()
    return flow


def test_it_is_offered_until_it_was_told(world: PlannedWorld) -> None:
    world.train("a")
    flow = an_offer(world)
    world.go_to(TUESDAY)
    assert flow.card.accessibleName() == "You have not told how yesterday's session was."
    assert cut_off(flow.card) == unnamed(flow.card) == []
    with world.qtbot.waitSignal(flow.wanted) as wanted:
        button(flow.card, "check_out_tell").click()
    assert wanted.args == ["a"]
    world.world.door.keep(lambda store: store.history.check_out("a", CheckOut(4, 2)))
    world.plan.refresh()
    world.settle()
    assert flow.card.isHidden()


def test_it_can_be_put_off_for_the_day(world: PlannedWorld) -> None:
    world.train("a")
    flow = an_offer(world)
    button(flow.card, "check_out_later").click()
    world.plan.refresh()
    world.settle()
    assert flow.card.isHidden()
    world.go_to(WEDNESDAY)
    assert not flow.card.isHidden()


def test_a_session_that_was_told_of_is_not_asked_about(world: PlannedWorld) -> None:
    world.train("a", said=CheckOut(4, 2))
    flow = an_offer(world)
    world.go_to(TUESDAY)
    assert flow.card.isHidden()


def test_of_a_past_session_the_pain_right_after_it_is_asked(world: PlannedWorld) -> None:
    world.train("a")
    flow = CheckOutFlow(world.world.door, clock=world.clock, plan=world.plan)
    shown(world.qtbot, flow.page)

    def labels() -> set[str]:
        return {one.text() for one in flow.page.findChildren(QLabel) if one.isVisible()}

    flow.open("a", past=True)
    world.settle()
    assert "Pain right after it" in labels()
    assert flow.page.form.pain.accessibleName().startswith("Pain right after it")
    flow.open("a")
    world.settle()
    assert "Pain now" in labels()


def test_how_the_self_check_compared_is_kept_with_its_session(world: PlannedWorld) -> None:
    world.train("a", exercises=("hip_self_check", "knee_lift"))
    flow = CheckOutFlow(world.world.door, clock=world.clock, plan=world.plan)
    shown(world.qtbot, flow.page)
    flow.open("a")
    world.settle()
    button(flow.page, "self_check_first").click()
    button(flow.page, "checkout_done").click()
    world.settle()
    (kept,) = [one for one in world.kept() if isinstance(one.entry, SelfCheck)]
    assert (kept.session_id, kept.entry) == ("a", SelfCheck(MONDAY))
