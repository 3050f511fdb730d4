"""Backups that are made by themselves, over a real store."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import SessionState
from hipdesk.domain.preferences import Preferences
from hipdesk.flows import safe_keeping_backups
from hipdesk.flows.safe_keeping_backups import BackupKeeper
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.storage.backups import backups
from hipdesk.storage.store import Store
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.storage.builders import ROUTINE, a_result


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_keeping_backups, "AFTER_START_MS", 30)
    monkeypatch.setattr(safe_keeping_backups, "AFTER_CHECK_OUT_MS", 10)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "hipdesk.db"


@pytest.fixture
def world(qtbot: QtBot, file: Path) -> Iterator[World]:
    """Somebody with one session."""
    file.parent.mkdir()
    with a_world(qtbot, file) as one:
        train(one, "one")
        yield one


@pytest.fixture
def keeper(world: World, file: Path) -> Iterator[BackupKeeper]:
    settings = SettingsFlow(Preferences(), world.door)
    one = BackupKeeper(file, StoppedClock(), settings, world.door, world.worker)
    yield one
    one.finish()


def train(world: World, name: str) -> None:
    def write(store: Store) -> None:
        history = store.history
        history.begin(name, ROUTINE, 3, NOON)
        history.record_set(name, a_result(), 60.0, NOON)
        history.finish(name, SessionState.FINISHED, 60.0, NOON)

    world.ask(write)


def test_a_while_after_the_start_one_is_made_on_the_workers_thread(
    qtbot: QtBot, keeper: BackupKeeper, file: Path
) -> None:
    keeper.begin()
    assert backups(file) == ()
    qtbot.waitUntil(lambda: bool(keeper.safety.backup))
    (one,) = backups(file)
    assert keeper.safety.backup.endswith(f"in backups/{one.file.name}")
    assert "Wed 18 Nov 2026, 12:00" in keeper.safety.backup


def test_while_a_session_runs_none_is_made(
    qtbot: QtBot, keeper: BackupKeeper, world: World, file: Path
) -> None:
    keeper.hold(session_runs=True)
    with qtbot.waitSignal(keeper._timer.timeout):
        keeper.begin()
    assert world.worker.drain(10)
    assert backups(file) == ()
    assert keeper.safety.session_runs
    keeper.hold(session_runs=False)
    qtbot.waitUntil(lambda: bool(backups(file)))


def test_after_each_check_out_one_is_made_if_something_is_new(
    qtbot: QtBot, keeper: BackupKeeper, world: World, file: Path
) -> None:
    keeper.after_check_out()
    qtbot.waitUntil(lambda: bool(keeper.safety.backup))
    (first,) = backups(file)
    with qtbot.waitSignal(keeper._timer.timeout):
        keeper.after_check_out()
    assert world.worker.drain(10)
    assert backups(file) == (first,)


def test_closing_soon_after_a_check_out_leaves_nothing_out(
    keeper: BackupKeeper, world: World, file: Path
) -> None:
    keeper.after_check_out()
    keeper.finish()
    assert world.worker.drain(10)
    assert len(backups(file)) == 1


def test_one_is_made_on_demand_though_nothing_is_new(
    qtbot: QtBot, keeper: BackupKeeper, file: Path
) -> None:
    keeper.back_up_now()
    keeper.back_up_now()  # which is under way
    assert keeper.safety.busy
    qtbot.waitUntil(lambda: not keeper.safety.busy)
    assert len(backups(file)) == 1


def test_what_goes_wrong_is_told_once_and_stays_on_the_card(
    qtbot: QtBot, keeper: BackupKeeper, world: World, file: Path
) -> None:
    file.with_name("backups").write_text("a file in the way")
    told: list[str] = []
    keeper.failed.connect(told.append)
    for _ in range(2):
        with qtbot.waitSignal(keeper._timer.timeout):
            keeper.begin()
        assert world.worker.drain(10)
    assert len(told) == 1
    assert str(file.with_name("backups")) in keeper.safety.trouble
    file.with_name("backups").unlink()
    keeper.back_up_now()
    qtbot.waitUntil(lambda: bool(keeper.safety.backup))
    assert keeper.safety.trouble == ""


def test_copies_go_to_a_folder_and_are_tried_again_when_the_stick_is_back(
    qtbot: QtBot, keeper: BackupKeeper, world: World, tmp_path: Path
) -> None:
    told: list[str] = []
    keeper.failed.connect(told.append)
    stick = tmp_path / "stick"
    keeper.copy_to(str(stick))
    qtbot.waitUntil(lambda: "is not there now" in keeper.safety.copies)
    assert told == []
    assert world.ask(lambda store: store.preferences.load()).copies_to == str(stick)
    stick.mkdir()
    train(world, "two")
    keeper.after_check_out()
    qtbot.waitUntil(lambda: keeper.safety.copies.startswith("The newest copy there was made"))
    assert len(list(stick.iterdir())) == 1
    shutil.rmtree(stick)
    keeper.look()
    qtbot.waitUntil(lambda: "is not there now" in keeper.safety.copies)
    keeper.copy_to("")
    assert keeper.safety.copies_to == ""
