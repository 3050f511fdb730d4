"""A wait that was cut off, asked for again on Home until it is answered."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.rules.entries import Awaited, Waiting
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side
from hipdesk.flows.open_wait_flow import OpenWaitFlow
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.ui.pages import button, cut_off, dressed, shown, unnamed

MONDAY = datetime(2026, 11, 16, 18, tzinfo=UTC)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, MONDAY) as one:
        one.train("a")
        yield one


def waited(world: PlannedWorld, awaited: Awaited, exercise: str = "knee_lift") -> OpenWaitFlow:
    world.note(Waiting(MONDAY, awaited, exercise, Side.LEFT, 0), "a")
    flow = OpenWaitFlow(world.clock, world.plan)
    shown(world.qtbot, flow.card)
    flow.refresh()
    return flow


def test_nothing_is_asked_while_nothing_is_open(world: PlannedWorld) -> None:
    flow = OpenWaitFlow(world.clock, world.plan)
    shown(world.qtbot, flow.card)
    flow.refresh()
    assert flow.card.isHidden()


def test_pain_that_was_to_settle_is_asked_in_its_session_alone(world: PlannedWorld) -> None:
    flow = waited(world, Awaited.SETTLED)
    assert flow.card.isHidden()


def test_tingling_that_stayed_is_a_warning_sign_of_that_session(world: PlannedWorld) -> None:
    flow = waited(world, Awaited.GONE)
    assert flow.card.accessibleName().startswith("You told of tingling")
    with world.qtbot.waitSignal(flow.warned) as warned:
        button(flow.card, "wait_still").click()
    assert warned.args == [FlagEvent(MONDAY, Flag.P2, "knee_lift", Side.LEFT, None, "a")]
    world.settle()
    assert flow.card.isHidden()
    assert world.entries(Waiting) == []


def test_tingling_that_went_is_nothing_but_under_pressure(world: PlannedWorld) -> None:
    flow = waited(world, Awaited.GONE)
    button(flow.card, "wait_gone").click()
    world.settle()
    assert flow.card.isHidden()
    assert world.entries(FlagEvent) == []
    world.note(Waiting(MONDAY, Awaited.GONE, "art_self_release", Side.LEFT, 0), "a")
    button(flow.card, "wait_gone").click()
    world.settle()
    assert [one.flag for one in world.entries(FlagEvent)] == [Flag.X1]


@pytest.mark.parametrize("passed", [True, False])
def test_dizziness_was_written_down_and_is_milder_if_it_passed(
    world: PlannedWorld, passed: bool
) -> None:
    """P8 (R7)."""
    world.note(FlagEvent(MONDAY, Flag.P8, session_id="a"), "a")
    flow = waited(world, Awaited.PASSED)
    told: list[Flag] = []
    flow.noted.connect(told.append)
    button(flow.card, "wait_gone" if passed else "wait_still").click()
    world.settle()
    assert [one.passed for one in world.entries(FlagEvent)] == [passed]
    assert told == ([] if passed else [Flag.P8])
    assert flow.card.isHidden()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_card_is_not_cut(world: PlannedWorld, percent: int) -> None:
    with dressed(percent):
        flow = waited(world, Awaited.GONE)
        assert cut_off(flow.card) == unnamed(flow.card) == []
