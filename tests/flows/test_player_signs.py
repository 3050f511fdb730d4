"""The small signs of the player."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.domain.preferences import Preferences
from hipdesk.flows.player_signs import PlayerSigns
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.services.sound import SoundState
from hipdesk.ui.frame import Frame
from tests.domain.builders import a_routine
from tests.flows.players import Lamp, Player, a_player
from tests.ui.pages import button, found


@dataclass
class Signed:
    """A player with its signs."""

    player: Player
    settings: SettingsFlow
    frame: Frame
    signs: PlayerSigns

    def sign(self, ident: str) -> str:
        """The words of a sign, "" while it is away."""
        one = found(self.player.flow.page, ident)
        return one.accessibleName() if one.isVisible() else ""


def with_signs(player: Player) -> Signed:
    page = player.flow.page
    settings = SettingsFlow(Preferences(), player.world.door)
    frame = page.window()
    assert isinstance(frame, Frame)
    signs = PlayerSigns(page, frame, settings, player.sound, player.awake)
    return Signed(player, settings, frame, signs)


@pytest.fixture
def signed(qtbot: QtBot, tmp_path: Path) -> Iterator[Signed]:
    with a_player(qtbot, tmp_path) as player:
        yield with_signs(player)


def test_a_sign_says_that_the_screen_stays_on_while_the_clock_goes(signed: Signed) -> None:
    assert signed.sign("awake_sign") == ""
    signed.player.begin(a_routine())
    assert signed.sign("awake_sign") == "The screen stays on"
    signed.player.key(Qt.Key.Key_Space)
    assert signed.sign("awake_sign") == ""


def test_a_refusal_is_told_once_in_words_and_then_by_its_sign(qtbot: QtBot, tmp_path: Path) -> None:
    with a_player(qtbot, tmp_path, Lamp(refusal="nobody is there")) as player:
        signed = with_signs(player)
        notice = found(player.flow.page, "player_notice")
        player.begin(a_routine())
        assert notice.isVisible()
        assert notice.accessibleName() == "The screen may turn off during the session."
        assert "nobody is there" in notice.accessibleDescription()
        assert "The session goes on" in notice.accessibleDescription()
        assert "nobody is there" in signed.sign("awake_sign")
        QTest.mouseClick(notice, Qt.MouseButton.LeftButton)
        player.key(Qt.Key.Key_Space)
        player.key(Qt.Key.Key_Space)
        player.pass_time(80)
        player.begin(a_routine())
        assert not notice.isVisible()


def test_sound_that_is_off_is_shown_with_its_reason(qtbot: QtBot, signed: Signed) -> None:
    sound = signed.player.sound
    assert signed.sign("sound_sign") == ""
    sound._command = ["/nowhere/an-audio-child"]
    with qtbot.waitSignal(
        sound.state_changed, check_params_cb=lambda state: state is SoundState.OFF
    ):
        sound.start()
    assert signed.sign("sound_sign").startswith("Sound has failed several times")
    signed.settings.toggle_mute()
    assert signed.sign("sound_sign").startswith("Sound has failed several times")


def test_the_mute_key_is_a_setting_and_is_shown(signed: Signed) -> None:
    signed.player.key(Qt.Key.Key_M)
    assert signed.settings.preferences.muted
    assert signed.sign("sound_sign") == "Sound is off"
    mute = button(signed.player.flow.page, "mute_button")
    assert mute.accessibleName() == "Sound on"
    mute.click()
    assert not signed.settings.preferences.muted
    assert signed.sign("sound_sign") == ""


def test_room_view_takes_the_whole_screen_and_gives_it_back(signed: Signed) -> None:
    signed.player.begin(a_routine())
    signed.player.key(Qt.Key.Key_F11)
    assert signed.frame.isFullScreen()
    signed.player.key(Qt.Key.Key_F11)
    assert not signed.frame.isFullScreen()


def test_reduced_motion_holds_at_once(signed: Signed) -> None:
    ring = signed.player.flow.page.face.ring
    assert not ring._still
    signed.settings.change(Preferences(reduced_motion=True))
    assert ring._still
