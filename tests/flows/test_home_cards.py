"""What is open of the session before, asked above the day: what cannot wait on top."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.rules.entries import Awaited, Waiting
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.flows.home_cards import HomeCards
from hipdesk.flows.morning_flow import MorningFlow
from hipdesk.ui.home_page import HomePage
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.ui.pages import button, shown

MONDAY = datetime(2026, 11, 16, 18, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 17, 7, tzinfo=UTC)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, MONDAY) as one:
        one.train("a")
        one.note(Waiting(MONDAY, Awaited.GONE, "knee_lift"), "a")
        one.go_to(TUESDAY)
        yield one


def test_each_asks_and_leads_on(world: PlannedWorld) -> None:
    morning = MorningFlow(world.clock, world.plan)
    asking = HomeCards(world.clock, world.plan, morning)
    home = HomePage()
    shown(world.qtbot, home)
    for card in asking.cards:
        home.place_above(card)
    asking.refresh()
    assert all(card.isVisible() for card in asking.cards)
    world.qtbot.waitUntil(lambda: asking.cards[2].y() < asking.cards[1].y() < asking.cards[0].y())
    with world.qtbot.waitSignal(asking.check_out_wanted) as wanted:
        button(home, "check_out_tell").click()
    assert wanted.args == ["a"]
    with world.qtbot.waitSignal(asking.warned) as warned:
        button(home, "wait_still").click()
    sign = warned.args[0]
    assert isinstance(sign, FlagEvent)
    assert sign.flag is Flag.P2
