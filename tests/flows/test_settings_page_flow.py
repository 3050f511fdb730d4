"""The Settings page at work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.preferences import Preferences
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.settings_page_flow import SettingsPageFlow
from hipdesk.paths import Folders
from hipdesk.services.sound import SoundPlayer, SoundState
from hipdesk.ui.volume_slider import VolumeSlider
from tests.flows.worlds import World, a_world
from tests.ui.pages import button, found, settle, shown

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


def a_page(
    qtbot: QtBot, world: World, sound: SoundPlayer, folder: Path
) -> tuple[SettingsPageFlow, SettingsFlow]:
    settings = SettingsFlow(Preferences(volume=30), world.door)
    flow = SettingsPageFlow(settings, sound, Folders(folder))
    shown(qtbot, flow.page)
    return flow, settings


def texts(flow: SettingsPageFlow) -> set[str]:
    settle()
    return {label.text() for label in flow.page.findChildren(QLabel) if label.isVisible()}


def test_it_shows_what_holds_and_follows_what_changes_elsewhere(
    qtbot: QtBot, world: World, sound: SoundPlayer, tmp_path: Path
) -> None:
    flow, settings = a_page(qtbot, world, sound, tmp_path)
    (volume,) = flow.page.findChildren(VolumeSlider)
    assert volume.value() == 30
    settings.change(Preferences(volume=70, muted=True))
    assert volume.value() == 70
    assert button(flow.page, "mute_switch").isChecked()


def test_what_is_set_on_the_page_holds_at_once(
    qtbot: QtBot, world: World, sound: SoundPlayer, tmp_path: Path
) -> None:
    flow, settings = a_page(qtbot, world, sound, tmp_path)
    button(flow.page, "mute_switch").click()
    assert settings.preferences == Preferences(volume=30, muted=True)
    assert world.ask(lambda store: store.preferences.load()).muted


def test_the_data_folder_is_named_and_opened(
    qtbot: QtBot, world: World, sound: SoundPlayer, tmp_path: Path
) -> None:
    class Files(QObject):
        opened: list[Path] = []  # noqa: RUF012  # one of its kind

        @Slot(QUrl)
        def show(self, url: QUrl) -> None:
            self.opened.append(Path(url.toLocalFile()))

    flow, _ = a_page(qtbot, world, sound, tmp_path)
    assert found(flow.page, "data_folder").accessibleName() == str(tmp_path)
    files = Files()
    QDesktopServices.setUrlHandler("file", files, "show")  # type: ignore[arg-type]  # the stub is wrong
    try:
        button(flow.page, "open_folder_button").click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert files.opened == [tmp_path]


def test_a_sound_check_tries_sound_again_and_says_how_it_went(
    qtbot: QtBot, world: World, sound: SoundPlayer, tmp_path: Path
) -> None:
    flow, _ = a_page(qtbot, world, sound, tmp_path)
    assert "Sound is starting\N{HORIZONTAL ELLIPSIS}" in texts(flow)
    with qtbot.waitSignal(
        sound.state_changed, timeout=20_000, check_params_cb=lambda state: state is SoundState.OFF
    ):
        button(flow.page, "sound_check_button").click()
    assert any(text.startswith("Sound has failed several times") for text in texts(flow))
