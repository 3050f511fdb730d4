"""A session is removed from its page, and brought back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.flows.progress_flow import ProgressFlow
from hipdesk.ui.removed_page import RemovedPage
from hipdesk.ui.table import Table
from tests.domain.builders import a_routine
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.flows.worlds import NOON
from tests.ui.pages import all_slices, button, cut_off, found, shown


@pytest.fixture
def planned(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    """Two sessions, two days apart."""
    with a_planned_world(qtbot, tmp_path, NOON) as one:
        one.train("first")
        one.go_to(NOON + timedelta(days=2))
        one.train("second")
        yield one


@pytest.fixture
def flow(planned: PlannedWorld) -> ProgressFlow:
    one = ProgressFlow(planned.clock, planned.world.door, plan=planned.plan)
    shown(planned.qtbot, one.page)
    one.refresh()
    settle(planned, one)
    return one


def settle(planned: PlannedWorld, flow: ProgressFlow) -> None:
    planned.settle()
    all_slices(planned.qtbot, flow.page)


def listed(flow: ProgressFlow) -> int:
    table = found(flow.page, "sessions_table")
    assert isinstance(table, Table)
    model = table.model()
    assert model is not None
    return model.rowCount()


def remove_the_last(planned: PlannedWorld, flow: ProgressFlow) -> None:
    flow.page.session_requested.emit("second")
    settle(planned, flow)
    button(flow.page, "session_remove").click()
    settle(planned, flow)


def test_a_removed_session_is_in_no_list_and_not_in_the_plan(
    planned: PlannedWorld, flow: ProgressFlow
) -> None:
    assert listed(flow) == 2
    remove_the_last(planned, flow)
    assert listed(flow) == 1
    assert [one.id for one in planned.plan.facts.sessions] == ["first"]
    banner = found(flow.page, "removed_banner")
    assert "The session of Fri 20 Nov 2026" in banner.accessibleName()
    assert button(flow.page, "undo_remove_button").hasFocus() or not flow.page.isActiveWindow()
    assert cut_off(flow.page) == []


def test_it_comes_back_with_all_that_was_done(planned: PlannedWorld, flow: ProgressFlow) -> None:
    before = planned.world.ask(lambda store: store.history.session("second"))
    remove_the_last(planned, flow)
    button(flow.page, "undo_remove_button").click()
    settle(planned, flow)
    assert listed(flow) == 2
    assert len(planned.plan.facts.sessions) == 2
    assert planned.world.ask(lambda store: store.history.session("second")) == before
    assert not found(flow.page, "removed_banner").isVisible()


def test_nothing_is_deleted_from_the_file(planned: PlannedWorld, flow: ProgressFlow) -> None:
    remove_the_last(planned, flow)
    button(flow.page, "close_removed_button").click()
    kept = planned.world.ask(lambda store: store.history.session("second"))
    assert kept.sets
    told = [one.text() for one in flow.page.findChildren(QLabel) if one.isVisible()]
    assert not any("was removed" in one for one in told)


def test_long_after_it_is_brought_back_from_the_list_of_what_was_removed(
    planned: PlannedWorld, flow: ProgressFlow
) -> None:
    assert not found(flow.page, "removed_button").isVisible()
    remove_the_last(planned, flow)
    button(flow.page, "close_removed_button").click()
    button(flow.page, "removed_button").click()
    settle(planned, flow)
    page = flow.page.currentWidget()
    assert isinstance(page, RemovedPage)
    assert cut_off(flow.page) == []
    assert "Fri 20 Nov 2026" in button(page, "restore_0").accessibleName()
    button(page, "restore_0").click()
    settle(planned, flow)
    assert not button(page, "restore_0").isEnabled()
    button(page, "removed_back").click()
    settle(planned, flow)
    assert listed(flow) == 2
    assert len(planned.plan.facts.sessions) == 2
    assert not found(flow.page, "removed_button").isVisible()


def test_a_session_in_which_nothing_was_done_is_not_listed_as_removed(
    planned: PlannedWorld,
) -> None:
    world = planned.world
    world.door.keep(lambda store: store.history.begin("empty", a_routine(), 2, planned.clock.now()))
    world.door.keep(lambda store: store.history.discard("empty"))
    world.door.keep(lambda store: store.history.discard("first"))
    assert [one.id for one in world.ask(lambda store: store.history.removed(9))] == ["first"]
