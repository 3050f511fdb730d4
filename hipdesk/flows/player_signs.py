"""The small signs of the player, its mute key and its room view."""

from PySide6.QtCore import QObject

from hipdesk.domain.preferences import Preferences
from hipdesk.domain.sounding import is_silent, silence_text
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.services.keep_awake import KeepAwake, KeepAwakeState
from hipdesk.services.sound import SoundPlayer
from hipdesk.ui.frame import Frame
from hipdesk.ui.player.player_page import PlayerPage

AWAKE_TEXT = "The screen stays on"


class PlayerSigns(QObject):
    """Tells the player of sound, of the screen and of the settings."""

    def __init__(
        self,
        page: PlayerPage,
        frame: Frame,
        settings: SettingsFlow,
        sound: SoundPlayer,
        awake: KeepAwake,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._settings = settings
        self._sound = sound
        self._awake = awake
        page.mute_requested.connect(settings.toggle_mute)
        page.room_view_requested.connect(frame.show_full_screen)
        sound.state_changed.connect(self._show_sound)
        awake.state_changed.connect(self._show_awake)
        settings.changed.connect(self._show_settings)
        self._show_settings(settings.preferences)

    def _show_sound(self) -> None:
        preferences = self._settings.preferences
        words = self._sound.reason or silence_text(preferences)
        self._page.show_sound(words, is_silent(preferences))

    def _show_awake(self) -> None:
        state = self._awake.state
        if state is KeepAwakeState.REFUSED:
            self._page.show_not_awake(self._awake.text)
        else:
            self._page.show_awake(AWAKE_TEXT if state is KeepAwakeState.HELD else "")

    def _show_settings(self, preferences: Preferences) -> None:
        self._show_sound()
        self._page.set_reduced_motion(preferences.reduced_motion)
