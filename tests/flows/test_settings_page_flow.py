"""The Settings page at work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.preferences import Preferences
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.settings_page_flow import SettingsPageFlow
from hipdesk.services.sound import SoundPlayer, SoundState
from hipdesk.ui.volume_slider import VolumeSlider
from tests.flows.worlds import World, a_world
from tests.ui.pages import button, settle, shown

NO_CHILD = "/nowhere/an-audio-child"


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as one:
        yield one


@pytest.fixture
def sound(qtbot: QtBot, tmp_path: Path) -> Iterator[SoundPlayer]:
    """Sound whose child cannot be started."""
    player = SoundPlayer(tmp_path, command=[NO_CHILD])
    qtbot.waitUntil(lambda: player.state is SoundState.STARTING)
    yield player
    player.stop()


def a_page(qtbot: QtBot, world: World, sound: SoundPlayer) -> tuple[SettingsPageFlow, SettingsFlow]:
    settings = SettingsFlow(Preferences(volume=30), world.door)
    flow = SettingsPageFlow(settings, sound)
    shown(qtbot, flow.page)
    return flow, settings


def texts(flow: SettingsPageFlow) -> set[str]:
    settle()
    return {label.text() for label in flow.page.findChildren(QLabel) if label.isVisible()}


def test_it_shows_what_holds_and_follows_what_changes_elsewhere(
    qtbot: QtBot, world: World, sound: SoundPlayer
) -> None:
    flow, settings = a_page(qtbot, world, sound)
    volume, _ = flow.page.findChildren(VolumeSlider)
    assert volume.value() == 30
    settings.change(Preferences(volume=70, muted=True))
    assert volume.value() == 70
    assert button(flow.page, "mute_switch").isChecked()


def test_what_is_set_on_the_page_holds_at_once(
    qtbot: QtBot, world: World, sound: SoundPlayer
) -> None:
    flow, settings = a_page(qtbot, world, sound)
    button(flow.page, "mute_switch").click()
    assert settings.preferences == Preferences(volume=30, muted=True)
    assert world.ask(lambda store: store.preferences.load()).muted


def test_a_sound_check_tries_sound_again_and_says_how_it_went(
    qtbot: QtBot, world: World, sound: SoundPlayer
) -> None:
    flow, _ = a_page(qtbot, world, sound)
    assert "Sound is starting\N{HORIZONTAL ELLIPSIS}" in texts(flow)
    with qtbot.waitSignal(
        sound.state_changed, check_params_cb=lambda state: state is SoundState.OFF
    ):
        button(flow.page, "sound_check_button").click()
    assert any(text.startswith("Sound has failed several times") for text in texts(flow))
