"""The screen is kept on through whatever the desktop offers, and a refusal is told once."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from hipdesk.services.keep_awake import KeepAwake, KeepAwakeState, means
from hipdesk.services.keep_awake_dbus import SOON_MS
from tests.screen_saver import Desktop

SCREENSAVER = "org.freedesktop.ScreenSaver"
PORTAL = "org.freedesktop.portal.Desktop"

pytestmark = [pytest.mark.needs("dbus")]


@pytest.fixture
def desktop_with(
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Callable[..., Desktop]:
    """Starts a desktop with these services; the app finds it as it finds any."""

    def start(*services: str) -> Desktop:
        desktop = Desktop(tmp_path, *services)
        request.addfinalizer(desktop.stop)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        monkeypatch.setattr(
            "hipdesk.services.keep_awake_dbus.CONNECTION",
            f"test {next(_numbers)}",  # Qt remembers a connection by its name
        )
        qtbot.waitUntil(lambda: desktop.told == ["ready"])
        return desktop

    return start


_numbers = itertools.count()


def test_the_screen_saver_is_inhibited_until_the_release(
    desktop_with: Callable[..., Desktop],
    qtbot: QtBot,
) -> None:
    desktop = desktop_with(SCREENSAVER)
    keeper = KeepAwake()
    states: list[KeepAwakeState] = []
    keeper.state_changed.connect(states.append)
    keeper.hold("A session is running")
    keeper.hold("A session is running")
    qtbot.waitUntil(lambda: keeper.state == KeepAwakeState.HELD)
    keeper.release()
    keeper.release()
    qtbot.waitUntil(lambda: len(desktop.told) == 3)
    assert desktop.told[1:] == ["Inhibit HipDesk A session is running", "UnInhibit 4000000000"]
    assert states == [KeepAwakeState.HELD, KeepAwakeState.RELEASED]


def test_the_portal_is_asked_first(desktop_with: Callable[..., Desktop], qtbot: QtBot) -> None:
    desktop = desktop_with(SCREENSAVER, PORTAL)
    keeper = KeepAwake()
    keeper.hold("Ten minutes")
    qtbot.waitUntil(lambda: keeper.state == KeepAwakeState.HELD)
    keeper.release()
    qtbot.waitUntil(lambda: len(desktop.told) == 3)
    assert [line.strip() for line in desktop.told[1:]] == ["portal 8 Ten minutes", "Close"]


def test_a_hold_released_before_its_answer_is_given_back(
    desktop_with: Callable[..., Desktop],
    qtbot: QtBot,
) -> None:
    desktop = desktop_with(SCREENSAVER)
    keeper = KeepAwake()
    states: list[KeepAwakeState] = []
    keeper.state_changed.connect(states.append)
    keeper.hold("In a hurry")
    QTimer.singleShot(SOON_MS, keeper.release)  # right after the asking
    qtbot.waitUntil(lambda: len(desktop.told) == 3)
    assert desktop.told[2] == "UnInhibit 4000000000"
    assert states == []


def test_a_hold_released_at_once_is_not_asked_for(
    desktop_with: Callable[..., Desktop],
    qtbot: QtBot,
) -> None:
    desktop = desktop_with(SCREENSAVER)
    keeper = KeepAwake()
    keeper.hold("By mistake")
    keeper.release()
    keeper.hold("In earnest")
    qtbot.waitUntil(lambda: keeper.state == KeepAwakeState.HELD)
    assert [line.split(" ", 1)[1] for line in desktop.told[1:]] == ["HipDesk In earnest"]
    keeper.release()


def test_holding_works_again_after_a_release(
    desktop_with: Callable[..., Desktop],
    qtbot: QtBot,
) -> None:
    desktop = desktop_with(SCREENSAVER)
    keeper = KeepAwake()
    for _ in range(2):
        keeper.hold("Again")
        qtbot.waitUntil(lambda: keeper.state == KeepAwakeState.HELD)
        keeper.release()
    qtbot.waitUntil(lambda: len(desktop.told) == 5)
    assert [line.split()[0] for line in desktop.told[1:]] == ["Inhibit", "UnInhibit"] * 2


def test_a_desktop_without_either_service_refuses_once(
    desktop_with: Callable[..., Desktop],
    qtbot: QtBot,
) -> None:
    desktop = desktop_with()
    keeper = KeepAwake()
    states: list[KeepAwakeState] = []
    keeper.state_changed.connect(states.append)
    keeper.hold("First")
    qtbot.waitUntil(lambda: keeper.state == KeepAwakeState.REFUSED)
    assert "The session goes on" in keeper.text
    keeper.release()
    keeper.hold("Second")
    keeper.release()
    assert states == [KeepAwakeState.REFUSED]
    assert desktop.told == ["ready"]


def test_without_a_bus_it_is_refused_once_and_at_once(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    keeper = KeepAwake()
    with qtbot.waitSignal(keeper.state_changed) as told:
        keeper.hold("First")
    assert told.args == [KeepAwakeState.REFUSED]
    keeper.release()
    with qtbot.assertNotEmitted(keeper.state_changed):
        keeper.hold("Second")
    assert means() == "none: there is no D-Bus session"


def test_a_bus_that_is_gone_is_a_refusal(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/gone")
    monkeypatch.setattr("hipdesk.services.keep_awake_dbus.CONNECTION", "test gone")
    keeper = KeepAwake()
    with qtbot.waitSignal(keeper.state_changed):
        keeper.hold("First")
    assert keeper.state == KeepAwakeState.REFUSED
    assert means().startswith("D-Bus")
