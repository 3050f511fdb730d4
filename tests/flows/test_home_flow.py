"""Home as the day goes on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import Outcome, SessionRecord, SessionState, SetResult
from hipdesk.domain.plan import free_routine
from hipdesk.domain.plan_start import START_EXERCISES
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.routine import Pacing
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import Choice, Screening, Start
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.flows.home_flow import HomeFlow
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.recovery_flow import RecoveryFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.worker import Worker
from hipdesk.storage.quick_look import QuickLook
from hipdesk.storage.schema_version import FileState
from hipdesk.storage.store import Store
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.ui.pages import button, settle, shown, the_catalogue

CATALOGUE = the_catalogue()
SOUND = QuickLook(FileState.CURRENT)


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as found:
        yield found


@pytest.fixture
def settled(world: World) -> World:
    """Of somebody who answered the questions nine days ago."""
    began = NOON - timedelta(days=9)
    for entered in (
        Entered("start", Start(began.date())),
        Entered("screening", Screening(began, Answers(age=45, average_pain=3))),
    ):
        world.door.keep(partial(_enter, entered))
    return world


def _enter(entered: Entered, store: Store) -> None:
    store.entries.add(entered, NOON)


@dataclass
class Home:
    """Home in a window, with what it leans on."""

    clock: StoppedClock
    settings: SettingsFlow
    plan: PlanFlow
    recovery: RecoveryFlow
    flow: HomeFlow

    @property
    def texts(self) -> set[str]:
        settle()
        labels = self.flow.page.findChildren(QLabel)
        return {label.text() for label in labels if label.isVisible()}


def a_home(
    qtbot: QtBot,
    world: World,
    record: SessionRecord | None = None,
    look: QuickLook = SOUND,
) -> Home:
    """With the plan read, where there is a store."""
    clock = StoppedClock()
    settings = SettingsFlow(Preferences(), world.door)
    plan = PlanFlow(CATALOGUE, clock, settings, world.door, world.worker)
    recovery = RecoveryFlow(record, CATALOGUE, world.door)
    flow = HomeFlow(look, clock, settings, plan, recovery, world.door)
    shown(qtbot, flow.page)
    flow.show()
    if world.door.is_open:
        with qtbot.waitSignal(plan.changed):
            plan.refresh()
    return Home(clock, settings, plan, recovery, flow)


def settle_all(world: World) -> None:
    for _ in range(3):
        assert world.worker.drain(10)


def practise(world: World, session_id: str) -> None:
    """A session of today's, finished."""
    routine = free_routine(START_EXERCISES, CATALOGUE, Pacing())
    world.door.keep(lambda store: store.history.begin(session_id, routine, 4, NOON))
    world.door.keep(
        lambda store: store.history.finish(session_id, SessionState.FINISHED, 300, NOON)
    )


def cut_off(world: World) -> SessionRecord:
    world.door.keep(
        lambda store: store.history.begin(
            "a", free_routine(START_EXERCISES, CATALOGUE, Pacing()), 4, NOON
        )
    )
    result = SetResult(SetKey(0, Side.LEFT, 1), "knee_lift", Outcome.DONE, None, 5, 5, 10, 80)
    world.door.keep(lambda store: store.history.record_set("a", result, 100, NOON))
    record = world.ask(lambda store: store.history.open_session())
    assert record is not None
    return record


def test_start_asks_for_the_plans_session_at_the_users_own_pace(
    qtbot: QtBot, settled: World
) -> None:
    home = a_home(qtbot, settled)
    home.settings.change(replace(home.settings.preferences, set_up_s=45, count_in_s=5))
    with qtbot.waitSignal(home.flow.begin):
        button(home.flow.page, "start_button").click()
    routine = home.plan.routine
    assert routine is not None
    assert [item.exercise_id for item in routine.items][-2:] == list(START_EXERCISES)
    assert routine.pacing == Pacing(45, 5)


def test_whoever_has_not_answered_is_asked_first(qtbot: QtBot, world: World) -> None:
    home = a_home(qtbot, world)
    assert button(home.flow.page, "start_button").text() == "Answer the questions"


def test_start_waits_for_the_plan_and_is_off_when_the_store_is_refused(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "hipdesk.db"
    file.write_bytes(b"this is no database" * 100)
    worker = Worker()
    door = StoreDoor(worker, file)
    home = a_home(qtbot, World(qtbot, worker, door))
    assert not button(home.flow.page, "start_button").isEnabled()
    with qtbot.waitSignal(door.refused):
        door.open()
    assert not button(home.flow.page, "start_button").isEnabled()
    door.close()


def test_start_is_off_when_the_first_look_found_trouble(qtbot: QtBot, tmp_path: Path) -> None:
    worker = Worker()
    door = StoreDoor(worker, tmp_path / "hipdesk.db")
    look = QuickLook(FileState.NEWER, problem=KnownError("It was made by a newer HipDesk."))
    home = a_home(qtbot, World(qtbot, worker, door), look=look)
    assert not button(home.flow.page, "start_button").isEnabled()
    with qtbot.waitSignals([door.opened, home.plan.changed]):
        door.open()
    assert button(home.flow.page, "start_button").isEnabled()
    door.close()


def test_a_step_that_is_open_is_answered_from_home(qtbot: QtBot, settled: World) -> None:
    home = a_home(qtbot, settled)
    home.flow.page.stay_requested.emit()
    settle_all(settled)
    assert [one.choice for one in home.plan.facts.wishes] == [Choice.STAY]
    home.flow.page.step_up_requested.emit()
    settle_all(settled)
    assert [one.choice for one in home.plan.facts.wishes] == [Choice.STAY, Choice.YES]


def test_a_session_that_is_over_counts_after_a_refresh(qtbot: QtBot, settled: World) -> None:
    home = a_home(qtbot, settled)
    assert "0 of 3 sessions this week" in home.texts
    practise(settled, "a")
    home.flow.refresh()
    home.plan.refresh()
    settle_all(settled)
    assert {"1 of 3 sessions this week", "Done for today. Well done."} <= home.texts


def test_after_midnight_a_refresh_shows_the_new_day(qtbot: QtBot, world: World) -> None:
    home = a_home(qtbot, world)
    practise(world, "a")
    home.clock.at += timedelta(days=5)  # the Monday after
    home.flow.refresh()
    assert world.worker.drain(10)
    assert {"Monday 23 November", "0 of 3 sessions this week"} <= home.texts


def test_a_longer_set_up_is_in_the_time_that_it_takes(qtbot: QtBot, settled: World) -> None:
    home = a_home(qtbot, settled)
    before = next(text for text in home.texts if text.startswith("About"))
    home.settings.change(replace(home.settings.preferences, set_up_s=120))
    assert next(text for text in home.texts if text.startswith("About")) != before


def test_an_interrupted_session_is_offered_and_finished_from_home(
    qtbot: QtBot, world: World
) -> None:
    home = a_home(qtbot, world, cut_off(world))
    assert button(home.flow.page, "resume_button").isVisible()
    button(home.flow.page, "finish_button").click()
    assert world.worker.drain(10)
    assert not button(home.flow.page, "resume_button").isVisible()
    assert "1 of 3 sessions this week" in home.texts
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.ENDED


def test_an_interrupted_session_is_handed_over_to_go_on(qtbot: QtBot, world: World) -> None:
    record = cut_off(world)
    home = a_home(qtbot, world, record)
    with qtbot.waitSignal(home.recovery.go_on) as taken:
        button(home.flow.page, "resume_button").click()
    assert taken.args == [record]


def test_a_discard_can_be_undone_from_home(qtbot: QtBot, world: World) -> None:
    home = a_home(qtbot, world, cut_off(world))
    button(home.flow.page, "discard_button").click()
    settle()
    assert not button(home.flow.page, "resume_button").isVisible()
    button(home.flow.page, "undo_discard_button").click()
    settle()
    assert button(home.flow.page, "resume_button").isVisible()
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.RUNNING
