"""A check-in by key presses, to the rows and to the plan that follows."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import CheckOut
from hipdesk.domain.routine import RoutineKind
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.entries import OverAnHour
from hipdesk.domain.rules.facts import CheckIn, FlagEvent, Morning
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import Plan
from hipdesk.flows.check_in_flow import CheckInFlow
from hipdesk.flows.warning_flow import WarningFlow
from hipdesk.storage.store import Store
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.ui.pages import button, found, settle, shown

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, MONDAY) as one:
        yield one


def opened(
    world: PlannedWorld, kind: RoutineKind = RoutineKind.PLANNED, exercises: tuple[str, ...] = ()
) -> CheckInFlow:
    flow = CheckInFlow(world.clock, world.plan)
    shown(world.qtbot, flow.page)
    flow.page.window().activateWindow()
    with world.qtbot.waitSignal(flow.shown):
        flow.open(kind, exercises)
    settle()
    return flow


def press(*keys: str | Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(key, str):
            QTest.keyClicks(focus, key)
        else:
            QTest.keyClick(focus, key)


def texts(flow: CheckInFlow) -> str:
    found_texts = [one.text() for one in flow.page.findChildren(QLabel) if one.isVisible()]
    return "\n".join(found_texts)


def test_two_keys_begin_the_session_that_the_check_in_belongs_to(world: PlannedWorld) -> None:
    """PRE-1."""
    flow = opened(world)
    with world.qtbot.waitSignal(flow.begin) as began:
        press("2", "n")
    plan, session_id = began.args
    assert isinstance(plan, Plan)
    assert plan.kind is DayKind.SESSION
    world.settle()
    (kept,) = [one for one in world.kept() if isinstance(one.entry, CheckIn)]
    assert (kept.entry, kept.session_id) == (CheckIn(MONDAY, 2), session_id)


def test_a_full_disk_does_not_hold_the_session_up(world: PlannedWorld) -> None:
    def on_a_full_disk(_: Store) -> None:
        raise KnownError("The disk is full.")

    world.world.door.keep(on_a_full_disk)
    flow = opened(world)
    with world.qtbot.waitSignal(flow.begin):
        press("2", "n")


def test_a_sore_day_is_explained_and_its_gentle_session_begun(world: PlannedWorld) -> None:
    """PAIN-B2."""
    flow = opened(world)
    with world.qtbot.assertNotEmitted(flow.begin):
        press("6", "n")
        world.settle()
    assert "Stop everything if it goes above 6." in texts(flow)
    with world.qtbot.waitSignal(flow.begin) as began:
        press(Qt.Key.Key_Return)
    assert began.args[0].kind is DayKind.GENTLE


def test_much_pain_is_no_session_and_the_way_home(world: PlannedWorld) -> None:
    """PAIN-B3."""
    flow = opened(world)
    press("9", "n")
    world.settle()
    with world.qtbot.waitSignal(flow.stopped), world.qtbot.assertNotEmitted(flow.begin):
        press(Qt.Key.Key_Return)
    assert world.entries(CheckIn) == [CheckIn(MONDAY, 9)]


def test_a_slip_of_the_key_is_mended_and_the_first_answer_counts_no_more(
    world: PlannedWorld,
) -> None:
    flow = opened(world)
    press("9", "n")
    world.settle()
    button(flow.page, "check_in_change").click()
    with world.qtbot.waitSignal(flow.begin) as began:
        press("3", "n")
    world.settle()
    assert world.entries(CheckIn) == [CheckIn(MONDAY, 3)]
    assert began.args[0].kind is DayKind.SESSION


def test_feeling_unwell_is_no_session(world: PlannedWorld) -> None:
    """PRE-4."""
    flow = opened(world)
    press("2", "y")
    button(flow.page, "new_unwell").click()
    world.settle()
    assert "do not count as missed" in texts(flow)
    assert world.entries(CheckIn) == [CheckIn(MONDAY, 2, unwell=True)]
    with world.qtbot.waitSignal(flow.reading):
        button(flow.page, "check_in_read").click()


def test_a_change_of_health_asks_the_questions_anew(world: PlannedWorld) -> None:
    """PRE-3."""
    flow = opened(world)
    press("2", "y")
    with world.qtbot.waitSignal(flow.rescreen), world.qtbot.assertNotEmitted(flow.begin):
        button(flow.page, "new_change").click()
    world.settle()
    assert world.entries(CheckIn) == [CheckIn(MONDAY, 2, health_changed=True)]
    assert world.plan.plan is not None
    assert world.plan.plan.kind is DayKind.SCREENING


def warned(world: PlannedWorld, flow: CheckInFlow) -> WarningFlow:
    """The message of a sign, joined as in the app."""
    warning = WarningFlow(world.clock, world.plan, world.world.door)
    world.qtbot.addWidget(warning.page, before_close_func=[warning.page].remove)
    flow.told_sign.connect(lambda flag, pain: warning.show(flag, pain=pain))
    return warning


def test_a_sign_is_told_at_once_and_noted_with_its_pain(world: PlannedWorld) -> None:
    """PRE-2."""
    flow = opened(world)
    warning = warned(world, flow)
    press("4", "y")
    with world.qtbot.waitSignal(warning.shown), world.qtbot.assertNotEmitted(flow.begin):
        button(flow.page, "new_p1").click()
    world.settle()
    assert world.entries(FlagEvent) == [FlagEvent(MONDAY, Flag.P1, pain=4)]
    assert world.entries(CheckIn) == [CheckIn(MONDAY, 4)]
    assert world.plan.plan is not None
    assert world.plan.plan.kind is DayKind.LOCKED


def test_an_emergency_is_two_keys_away_and_does_not_wait_for_the_pain(
    world: PlannedWorld,
) -> None:
    flow = opened(world)
    warned(world, flow)
    with world.qtbot.waitSignal(flow.told_sign) as told:
        press("y", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert told.args == [Flag.E1, None]
    world.settle()
    assert world.entries(FlagEvent) == [FlagEvent(MONDAY, Flag.E1)]
    assert world.entries(CheckIn) == []


def test_leaving_notes_nothing(world: PlannedWorld) -> None:
    flow = opened(world)
    with world.qtbot.waitSignal(flow.cancelled):
        press("5", Qt.Key.Key_Escape)
    world.settle()
    assert world.entries(CheckIn) == []


def test_yesterday_s_questions_are_answered_on_the_way(world: PlannedWorld) -> None:
    """PAIN-M1, PAIN-A2."""
    world.train("a", said=CheckOut(4, 2))
    world.go_to(MONDAY + 2 * DAY)
    flow = opened(world)
    found(flow.page, "morning_pain").setFocus()
    press("3")
    button(flow.page, "over_an_hour_no").click()
    flow.page.questions.pain.setFocus()
    with world.qtbot.waitSignal(flow.begin):
        press("2", "n")
    world.settle()
    assert world.entries(Morning) == [Morning(MONDAY + 2 * DAY, "a", 3)]
    assert world.entries(OverAnHour) == [OverAnHour(MONDAY + 2 * DAY, yes=False)]
    kept = {one.session_id for one in world.kept() if isinstance(one.entry, Morning | OverAnHour)}
    assert kept == {"a"}


def test_a_rest_day_names_the_next_session(world: PlannedWorld) -> None:
    """PROG-1."""
    world.train("a", said=CheckOut(4, 2))
    world.go_to(MONDAY + DAY)
    flow = opened(world)
    press("2", "n")
    world.settle()
    assert "The next session is planned for Wednesday 18 November." in texts(flow)


def test_a_free_session_asks_the_same_and_keeps_to_the_plan_s_rules(world: PlannedWorld) -> None:
    flow = opened(world, RoutineKind.FREE, ("half_kneeling_psoas",))
    press("2", "n")
    world.settle()
    assert "Not this one today" in texts(flow)
    flow.open(RoutineKind.FREE, ("knee_lift",))
    with world.qtbot.waitSignal(flow.begin):
        press("2", "n")


def test_who_has_trained_today_is_told_at_once_and_asked_for_tests_alone(
    world: PlannedWorld,
) -> None:
    """PRE-5."""
    world.train("one")
    before = world.entries(CheckIn)
    for kind, exercises in (
        (RoutineKind.PLANNED, ()),
        (RoutineKind.FREE, ("knee_lift",)),
        (RoutineKind.FREE, ("knee_lift", "single_leg_balance")),
    ):
        flow = opened(world, kind, exercises)
        assert "You have trained today" in texts(flow)
        assert world.entries(CheckIn) == before
    flow = opened(world, RoutineKind.FREE, ("single_leg_balance",))
    assert "You have trained today" not in texts(flow)
    world.clock.at += DAY  # and the plan is still yesterday's
    flow = opened(world)
    assert "You have trained today" not in texts(flow)
    world.clock.at -= DAY
    flow = opened(world, RoutineKind.FREE, ("single_leg_balance",))
    with world.qtbot.waitSignal(flow.begin):
        press("2", "n")
