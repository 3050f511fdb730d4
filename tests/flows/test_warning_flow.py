"""A warning outside a session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.warning_flow import WarningFlow
from hipdesk.storage.store import Store
from tests.domain.builders import CATALOGUE
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.ui.pages import button, shown


class Warned:
    """A flow with its world, and what it told."""

    def __init__(self, world: World) -> None:
        clock = StoppedClock()
        settings = SettingsFlow(Preferences(), world.door)
        self.world = world
        self.plan = PlanFlow(CATALOGUE, clock, settings, world.door, world.worker)
        self.flow = WarningFlow(clock, self.plan, world.door)
        self.told: list[object] = []
        self.flow.shown.connect(lambda: self.told.append("shown"))
        self.flow.closed.connect(self.told.append)
        shown(world.qtbot, self.flow.page).activateWindow()
        self.flow.page.setFocus()

    def settle(self) -> None:
        assert self.world.worker.drain(10)
        QApplication.processEvents()

    def close(self) -> None:
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
            QTest.keyClick(QApplication.focusWidget() or self.flow.page, key)

    @property
    def kept(self) -> list[object]:
        entered = self.world.ask(lambda store: store.entries.known().entered)
        return [one.entry for one in entered if isinstance(one.entry, FlagEvent)]


@pytest.fixture
def warned(qtbot: QtBot, tmp_path: Path) -> Iterator[Warned]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        found = Warned(world)
        yield found
        found.settle()


def test_a_sign_is_written_down_with_what_is_known_of_it(warned: Warned) -> None:
    warned.flow.show(Flag.P4, "leg_lift", Side.LEFT, 7, "a session")
    warned.settle()
    assert warned.kept == [FlagEvent(NOON, Flag.P4, "leg_lift", Side.LEFT, 7, "a session")]
    warned.close()
    assert warned.told == ["shown", Flag.P4]


def test_it_is_not_closed_before_it_is_written_down(warned: Warned) -> None:
    warned.flow.show(Flag.E1)
    assert not button(warned.flow.page, "emergency_close").isEnabled()
    warned.close()
    assert warned.told == ["shown"]
    warned.settle()
    warned.close()
    assert warned.told == ["shown", Flag.E1]


def test_what_somebody_else_writes_down_is_not_written_twice(warned: Warned) -> None:
    warned.flow.show_noted(Flag.U2)
    warned.settle()
    assert warned.kept == []
    warned.close()
    assert warned.told == ["shown"]
    warned.flow.saved()
    warned.close()
    assert warned.told == ["shown", Flag.U2]


@pytest.mark.parametrize("noted", [True, False])
def test_with_a_full_disk_it_may_be_closed_once_that_was_said(warned: Warned, noted: bool) -> None:
    def on_a_full_disk(_: Store) -> None:
        raise KnownError("The disk is full.")

    warned.world.door.keep(on_a_full_disk)
    if noted:
        warned.flow.show_noted(Flag.E2)
    else:
        warned.flow.show(Flag.E2)
    warned.settle()
    assert "goes on trying" in warned.flow.page._kept.text()
    warned.close()
    assert warned.told == ["shown", Flag.E2]


def test_a_sign_told_by_mistake_counts_for_nothing_once_it_is_taken_back(warned: Warned) -> None:
    warned.flow.show(Flag.P3)
    assert not button(warned.flow.page, "warning_mistake").isEnabled()
    warned.settle()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or warned.flow.page, key)
    warned.settle()
    assert warned.told == ["shown", Flag.P3]
    assert warned.kept == []
    assert warned.plan.facts.flags == ()


def test_a_sign_that_somebody_else_noted_is_taken_back_elsewhere(warned: Warned) -> None:
    warned.flow.show_noted(Flag.P8)
    warned.flow.saved()
    assert not button(warned.flow.page, "warning_mistake").isVisible()
