"""What is said after a session is kept as it is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import CheckOut, Outcome, SessionState, SetResult
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.flows.check_out_flow import CheckOutFlow
from hipdesk.storage.store import Store
from tests.domain.builders import CATALOGUE, a_routine
from tests.flows.worlds import NOON, World, a_world
from tests.ui.pages import button, found, shown

COUNTED = SetKey(0, Side.BOTH, 1)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as one:
        yield one


def a_check_out(
    world: World, state: SessionState = SessionState.FINISHED, exercise: str = "leg_lift"
) -> CheckOutFlow:
    """Opened for a session with one set."""
    side = Side.BOTH if exercise == "chair_count" else Side.LEFT
    result = SetResult(SetKey(0, side, 1), exercise, Outcome.DONE, None, 1, 1, 30, 30)
    world.door.keep(lambda store: store.history.begin("a", a_routine(exercise), 1, NOON))
    world.door.keep(lambda store: store.history.record_set("a", result, 30, NOON))
    world.door.keep(lambda store: store.history.finish("a", state, 60, NOON))
    flow = CheckOutFlow(CATALOGUE, world.door)
    shown(world.qtbot, flow.page)
    with world.qtbot.waitSignal(flow.shown):
        flow.open("a")
    return flow


def kept(world: World) -> CheckOut:
    return world.ask(lambda store: store.history.session("a")).check_out


def texts(flow: CheckOutFlow) -> set[str]:
    return {label.text() for label in flow.page.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize(
    ("state", "title"),
    [(SessionState.FINISHED, "Well done"), (SessionState.ENDED, "Every bit counts")],
)
def test_the_title_fits_how_the_session_ended(
    world: World, state: SessionState, title: str
) -> None:
    assert title in texts(a_check_out(world, state))


def test_a_score_is_kept_before_done_is_pressed(world: World) -> None:
    flow = a_check_out(world)
    QTest.keyClick(flow.page.form.effort, Qt.Key.Key_7)
    assert kept(world) == CheckOut(effort=7)


def test_done_keeps_what_is_still_being_typed_and_closes(world: World) -> None:
    flow = a_check_out(world)
    flow.page.form.note.setPlainText("left side tight")
    with world.qtbot.waitSignal(flow.closed):
        button(flow.page, "checkout_done").click()
    assert kept(world) == CheckOut(note="left side tight")


def test_the_check_out_can_be_skipped(world: World) -> None:
    flow = a_check_out(world)
    with world.qtbot.waitSignal(flow.closed):
        button(flow.page, "checkout_skip").click()
    assert kept(world) == CheckOut()


def test_a_count_is_asked_for_and_kept(world: World) -> None:
    flow = a_check_out(world, exercise="chair_count")
    box = found(flow.page, "count_0_both_1")
    assert isinstance(box, QSpinBox)
    box.setValue(13)
    button(flow.page, "checkout_done").click()
    (one,) = world.ask(lambda store: store.history.session("a")).sets
    assert (one.result.key, one.result.count) == (COUNTED, 13)


def test_the_next_session_is_asked_about_anew(world: World) -> None:
    flow = a_check_out(world)
    QTest.keyClick(flow.page.form.pain, Qt.Key.Key_3)
    button(flow.page, "checkout_done").click()
    world.door.keep(lambda store: store.history.begin("b", a_routine(), 1, NOON))
    world.door.keep(lambda store: store.history.finish("b", SessionState.ENDED, 9, NOON))
    with world.qtbot.waitSignal(flow.shown):
        flow.open("b")
    assert flow.page.form.check_out == CheckOut()
    QTest.keyClick(flow.page.form.pain, Qt.Key.Key_1)
    assert kept(world) == CheckOut(pain=3)
    assert world.ask(lambda store: store.history.session("b")).check_out == CheckOut(pain=1)


def test_a_session_that_could_not_be_saved_yet_is_not_asked_about(
    qtbot: QtBot, world: World
) -> None:
    def on_a_full_disk(_: Store) -> None:
        raise KnownError("The disk is full.")

    troubles: list[str] = []
    world.door.trouble.connect(troubles.append)
    world.door.keep(on_a_full_disk)  # and so all that follows waits
    world.door.keep(lambda store: store.history.begin("a", a_routine(), 1, NOON))
    flow = CheckOutFlow(CATALOGUE, world.door)
    with qtbot.waitSignal(flow.closed), qtbot.assertNotEmitted(flow.shown):
        flow.open("a")
    assert all("The disk is full." in trouble for trouble in troubles)
