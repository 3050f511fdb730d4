"""What is said after a session is kept as it is said."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import CheckOut, Outcome, SessionState, SetResult
from hipdesk.domain.rules.entries import BalancePain, ItemScore
from hipdesk.domain.rules.measures import FADES
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.flows.check_out_flow import CheckOutFlow
from hipdesk.storage.store import Store
from tests.domain.builders import a_routine
from tests.flows.planned_worlds import PlannedWorld, a_plan, a_planned_world
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.ui.pages import button, found, shown

COUNT = "chair_stand_test_30s"
COUNTED = SetKey(0, Side.BOTH, 1)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as one:
        yield one


def a_flow(world: World) -> CheckOutFlow:
    clock = StoppedClock()
    return CheckOutFlow(world.door, clock=clock, plan=a_plan(world, clock))


def a_check_out(
    world: World, state: SessionState = SessionState.FINISHED, exercise: str = "knee_lift"
) -> CheckOutFlow:
    """Opened for a session with one set."""
    side = Side.BOTH if exercise == COUNT else Side.LEFT
    result = SetResult(SetKey(0, side, 1), exercise, Outcome.DONE, None, 1, 1, 30, 30)
    world.door.keep(lambda store: store.history.begin("a", a_routine(exercise), 1, NOON))
    world.door.keep(lambda store: store.history.record_set("a", result, 30, NOON))
    world.door.keep(lambda store: store.history.finish("a", state, 60, NOON))
    flow = a_flow(world)
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


def test_done_keeps_what_is_still_being_typed_and_then_sums_up(world: World) -> None:
    flow = a_check_out(world)
    flow.page.form.note.setPlainText("left side tight")
    button(flow.page, "checkout_done").click()
    assert kept(world) == CheckOut(note="left side tight")
    with world.qtbot.waitSignal(flow.closed):
        button(flow.page, "checkout_close").click()


def test_the_check_out_can_be_skipped(world: World) -> None:
    flow = a_check_out(world)
    with world.qtbot.waitSignal(flow.closed):
        button(flow.page, "checkout_skip").click()
    assert kept(world) == CheckOut()


def test_a_count_is_asked_for_and_kept(world: World) -> None:
    flow = a_check_out(world, exercise=COUNT)
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
    with world.qtbot.waitSignal(flow.shown), world.qtbot.assertNotEmitted(flow.closed):
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
    flow = a_flow(world)
    with qtbot.waitSignal(flow.closed), qtbot.assertNotEmitted(flow.shown):
        flow.open("a")
    assert all("The disk is full." in trouble for trouble in troubles)


@pytest.fixture
def planned(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, NOON) as one:
        yield one


LATER = NOON + timedelta(hours=1)


def after(planned: PlannedWorld, *exercises: str) -> CheckOutFlow:
    """Opened for a session of these, which began with a pain of 2, after the screening."""
    planned.clock.at = LATER
    planned.train("a", pre=2, exercises=exercises)
    flow = CheckOutFlow(planned.world.door, clock=planned.clock, plan=planned.plan)
    shown(planned.qtbot, flow.page)
    flow.page.window().activateWindow()
    with planned.qtbot.waitSignal(flow.shown):
        flow.open("a")
    return flow


def typed(*keys: str | Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(key, str):
            QTest.keyClicks(focus, key)
        else:
            QTest.keyClick(focus, key)


def finish(planned: PlannedWorld, flow: CheckOutFlow) -> None:
    QTest.keyClick(flow.page.form.pain, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    planned.settle()


def test_a_comfortable_session_is_summed_up_and_the_morning_decides(planned: PlannedWorld) -> None:
    flow = after(planned, "knee_lift", "double_hip_rotation")
    typed("2", Qt.Key.Key_Tab, "4")
    finish(planned, flow)
    assert "So far, so good" in texts(flow)
    assert any(one.startswith("Tomorrow morning's answer decides") for one in texts(flow))
    assert planned.plan.facts.sessions[0].after == 2
    with planned.qtbot.waitSignal(flow.closed):
        typed(Qt.Key.Key_Return)


def test_too_much_pain_after_it_is_told_and_the_plan_follows(planned: PlannedWorld) -> None:
    """PAIN-A1, BACK-3."""
    flow = after(planned, "knee_lift", "double_hip_rotation")
    typed("7", Qt.Key.Key_Tab, "4")
    finish(planned, flow)
    assert {"Too much for the hip this time", "The pain was 7 of 10 straight after."} <= texts(flow)
    planned.go_to(NOON + timedelta(days=1))
    assert planned.plan.plan is not None
    assert "BACK-3" in {one.rule for one in planned.plan.plan.story}


def test_what_hurt_on_the_way_is_scored_and_noted_with_the_session(planned: PlannedWorld) -> None:
    """PAIN-D3, X2."""
    key = SetKey(0, Side.LEFT, 1)
    planned.world.door.keep(lambda store: store.history.begin("a", a_routine("knee_lift"), 1, NOON))
    planned.world.door.keep(
        lambda store: store.history.record_hurt("a", "h", "knee_lift", key, NOON)
    )
    flow = after(planned, "knee_lift")
    typed("2", Qt.Key.Key_Tab, "3", Qt.Key.Key_Tab, "6")
    finish(planned, flow)
    (kept,) = [one for one in planned.kept() if isinstance(one.entry, ItemScore)]
    assert (kept.entry, kept.session_id) == (ItemScore(LATER, "knee_lift", pain=6), "a")
    assert "The pain reached 6 of 10." in texts(flow)


def test_a_release_asks_for_its_pressure_and_each_leg_and_shows_the_retest(
    planned: PlannedWorld,
) -> None:
    """ORD-4, ORD-5, PAIN-D4."""
    flow = after(planned, "single_leg_balance", "lateral_hip_ball_release", "single_leg_balance")
    tab = Qt.Key.Key_Tab
    typed("0", tab, "3", tab, "5", tab, "0", tab, "3")
    finish(planned, flow)
    scores = {
        (type(one.entry).__name__, one.session_id)
        for one in planned.kept()
        if isinstance(one.entry, ItemScore | BalancePain)
    }
    assert scores == {("ItemScore", "a"), ("BalancePain", "a")}
    pains = {one.side: one.pain for one in planned.entries(BalancePain)}
    assert pains == {Side.LEFT: 0, Side.RIGHT: 3}
    assert {"After the pressing: better than before.", FADES} <= texts(flow)
    assert planned.plan.plan is not None
    assert CautionTag.LATERAL_HIP_PAIN in planned.plan.plan.tags


def test_tests_alone_have_no_verdict_to_read(planned: PlannedWorld) -> None:
    flow = after(planned, "single_leg_balance")
    with planned.qtbot.waitSignal(flow.closed):
        QTest.keyClick(flow.page.form.pain, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
