"""Progress reads the store, and changes what was said of a session."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import CheckOut, SessionState
from hipdesk.flows.progress_flow import PAGE, ProgressFlow
from hipdesk.storage.store import Store
from hipdesk.ui.charts.bar_chart import BarChart
from hipdesk.ui.check_out.check_out_form import CheckOutForm
from hipdesk.ui.session_page import SessionPage
from hipdesk.ui.table import Table
from tests.domain.builders import CATALOGUE, a_routine
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.ui.pages import all_slices, button, found, shown


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as one:
        yield one


def practised(number: int, store: Store) -> None:
    """A session of two minutes, so many days ago."""
    began = NOON - timedelta(days=number)
    store.history.begin(f"s{number}", a_routine("leg_lift"), 2, began)
    store.history.finish(f"s{number}", SessionState.FINISHED, 120, began + timedelta(minutes=2))


def a_page(qtbot: QtBot, world: World, sessions: int) -> ProgressFlow:
    for number in range(sessions):
        world.door.keep(partial(practised, number))
    flow = ProgressFlow(CATALOGUE, StoppedClock(), world.door)
    shown(qtbot, flow.page)
    read(flow, world)
    return flow


def read(flow: ProgressFlow, world: World) -> None:
    flow.refresh()
    assert world.worker.drain(10)
    all_slices(world.qtbot, flow.page)


def table(flow: ProgressFlow) -> Table:
    one = found(flow.page, "sessions_table")
    assert isinstance(one, Table)
    return one


def chart(flow: ProgressFlow) -> str:
    one = found(flow.page, "minutes_chart")
    assert isinstance(one, BarChart)
    return one.text()


def test_without_a_session_the_page_leads_home(qtbot: QtBot, world: World) -> None:
    flow = a_page(qtbot, world, 0)
    with qtbot.waitSignal(flow.home_requested):
        button(flow.page, "progress_to_home").click()


def test_a_new_session_is_there_after_a_refresh(qtbot: QtBot, world: World) -> None:
    flow = a_page(qtbot, world, 0)
    world.door.keep(partial(practised, 0))
    read(flow, world)
    assert chart(flow) == "2 min on Wed 18 Nov"
    assert table(flow).model().rowCount() == 1


def test_a_long_history_comes_page_by_page(qtbot: QtBot, world: World) -> None:
    flow = a_page(qtbot, world, 2 * PAGE + 3)
    for rows in (PAGE, 2 * PAGE, 2 * PAGE + 3):
        assert table(flow).model().rowCount() == rows
        table(flow).scrollToTop()
        table(flow).scrollToBottom()
        assert world.worker.drain(10)
    assert table(flow).model().rowCount() == 2 * PAGE + 3


def test_a_session_opens_with_what_was_said_and_keeps_what_is_changed(
    qtbot: QtBot, world: World
) -> None:
    flow = a_page(qtbot, world, 2)
    world.door.keep(lambda store: store.history.check_out("s1", CheckOut(2, 1, "stiff")))
    flow.page.session_requested.emit("s1")
    assert world.worker.drain(10)
    opened = flow.page.currentWidget()
    assert isinstance(opened, SessionPage)
    (form,) = opened.findChildren(CheckOutForm)
    assert form.check_out == CheckOut(2, 1, "stiff")
    form.effort.setFocus()
    QTest.keyClick(form.effort, Qt.Key.Key_6)
    form.note.setFocus()
    QTest.keyClicks(form.note, "Now ")
    button(opened, "session_back").click()  # the typing has not come to rest yet
    kept = world.ask(lambda store: store.history.session("s1")).check_out
    assert kept == CheckOut(6, 1, "Now stiff")
    untouched = world.ask(lambda store: store.history.session("s0")).check_out
    assert untouched == CheckOut()


def test_the_list_shows_a_changed_check_out(qtbot: QtBot, world: World) -> None:
    flow = a_page(qtbot, world, 1)
    flow.page.check_out_changed.emit("s0", CheckOut(effort=9))
    assert world.worker.drain(10)
    all_slices(qtbot, flow.page)
    model = table(flow).model()
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "9" in row
