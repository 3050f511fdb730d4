"""Home as the day goes on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import Outcome, SessionRecord, SessionState, SetResult
from hipdesk.domain.plan import days_routine
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.routine import Pacing, Routine
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.flows.home_flow import HomeFlow
from hipdesk.flows.recovery_flow import RecoveryFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.worker import Worker
from hipdesk.storage.quick_look import QuickLook
from hipdesk.storage.schema_version import FileState
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.ui.pages import button, settle, shown, the_catalogue

CATALOGUE = the_catalogue()
SOUND = QuickLook(FileState.CURRENT)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as found:
        yield found


@dataclass
class Home:
    """Home in a window, with what it leans on."""

    clock: StoppedClock
    settings: SettingsFlow
    recovery: RecoveryFlow
    flow: HomeFlow

    @property
    def texts(self) -> set[str]:
        settle()
        labels = self.flow.page.findChildren(QLabel)
        return {label.text() for label in labels if label.isVisible()}


def a_home(
    qtbot: QtBot,
    door: StoreDoor,
    record: SessionRecord | None = None,
    look: QuickLook = SOUND,
) -> Home:
    clock = StoppedClock()
    settings = SettingsFlow(Preferences(), door)
    recovery = RecoveryFlow(record, CATALOGUE, door)
    flow = HomeFlow(look, CATALOGUE, clock, settings, recovery, door)
    shown(qtbot, flow.page)
    flow.show()
    return Home(clock, settings, recovery, flow)


def practise(world: World, session_id: str) -> None:
    """A session of today's, finished."""
    routine = days_routine(Pacing())
    world.door.keep(lambda store: store.history.begin(session_id, routine, 4, NOON))
    world.door.keep(
        lambda store: store.history.finish(session_id, SessionState.FINISHED, 300, NOON)
    )


def cut_off(world: World) -> SessionRecord:
    world.door.keep(lambda store: store.history.begin("a", days_routine(Pacing()), 4, NOON))
    result = SetResult(SetKey(0, Side.LEFT, 1), "knee_lift", Outcome.DONE, None, 5, 5, 10, 80)
    world.door.keep(lambda store: store.history.record_set("a", result, 100, NOON))
    record = world.ask(lambda store: store.history.open_session())
    assert record is not None
    return record


def test_start_begins_the_days_routine_at_the_users_own_pace(qtbot: QtBot, world: World) -> None:
    home = a_home(qtbot, world.door)
    home.settings.change(replace(home.settings.preferences, set_up_s=45, count_in_s=5))
    with qtbot.waitSignal(home.flow.begin) as begun:
        button(home.flow.page, "start_button").click()
    (routine,) = begun.args
    assert isinstance(routine, Routine)
    assert [item.exercise_id for item in routine.items] == ["knee_lift", "double_hip_rotation"]
    assert routine.pacing == Pacing(45, 5)


def test_start_works_at_once_and_not_when_the_store_is_refused(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "hipdesk.db"
    file.write_bytes(b"this is no database" * 100)
    worker = Worker()
    door = StoreDoor(worker, file)
    home = a_home(qtbot, door)
    assert button(home.flow.page, "start_button").isEnabled()
    with qtbot.waitSignal(door.refused, timeout=20_000):
        door.open()
    assert not button(home.flow.page, "start_button").isEnabled()
    door.close()


def test_start_is_off_when_the_first_look_found_trouble(qtbot: QtBot, tmp_path: Path) -> None:
    door = StoreDoor(Worker(), tmp_path / "hipdesk.db")
    look = QuickLook(FileState.NEWER, problem=KnownError("It was made by a newer HipDesk."))
    home = a_home(qtbot, door, look=look)
    assert not button(home.flow.page, "start_button").isEnabled()
    with qtbot.waitSignal(door.opened, timeout=20_000):
        door.open()
    assert button(home.flow.page, "start_button").isEnabled()
    door.close()


def test_a_session_that_is_over_counts_after_a_refresh(qtbot: QtBot, world: World) -> None:
    home = a_home(qtbot, world.door)
    assert "0 of 3 sessions this week" in home.texts
    practise(world, "a")
    home.flow.refresh()
    assert world.worker.drain(10)
    assert {"1 of 3 sessions this week", "Done for today. Well done."} <= home.texts


def test_after_midnight_a_refresh_shows_the_new_day(qtbot: QtBot, world: World) -> None:
    home = a_home(qtbot, world.door)
    practise(world, "a")
    home.clock.at += timedelta(days=5)  # the Monday after
    home.flow.refresh()
    assert world.worker.drain(10)
    assert {"Monday 23 November", "0 of 3 sessions this week"} <= home.texts


def test_a_longer_set_up_is_in_the_time_that_it_takes(qtbot: QtBot, world: World) -> None:
    home = a_home(qtbot, world.door)
    before = next(text for text in home.texts if text.startswith("About"))
    home.settings.change(replace(home.settings.preferences, set_up_s=120))
    assert next(text for text in home.texts if text.startswith("About")) != before


def test_an_interrupted_session_is_offered_and_finished_from_home(
    qtbot: QtBot, world: World
) -> None:
    home = a_home(qtbot, world.door, cut_off(world))
    assert button(home.flow.page, "resume_button").isVisible()
    button(home.flow.page, "finish_button").click()
    assert world.worker.drain(10)
    assert not button(home.flow.page, "resume_button").isVisible()
    assert "1 of 3 sessions this week" in home.texts
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.ENDED


def test_an_interrupted_session_is_handed_over_to_go_on(qtbot: QtBot, world: World) -> None:
    record = cut_off(world)
    home = a_home(qtbot, world.door, record)
    with qtbot.waitSignal(home.recovery.go_on) as taken:
        button(home.flow.page, "resume_button").click()
    assert taken.args == [record]


def test_a_discard_can_be_undone_from_home(qtbot: QtBot, world: World) -> None:
    home = a_home(qtbot, world.door, cut_off(world))
    button(home.flow.page, "discard_button").click()
    settle()
    assert not button(home.flow.page, "resume_button").isVisible()
    button(home.flow.page, "undo_discard_button").click()
    settle()
    assert button(home.flow.page, "resume_button").isVisible()
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.RUNNING
