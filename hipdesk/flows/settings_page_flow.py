"""The Settings page, and what it asks of sound."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from hipdesk.domain.timeline import Cue
from hipdesk.flows.coach_flow import voice_book, voice_folder
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.services.sound import SoundPlayer, SoundState
from hipdesk.ui.settings_page import SettingsPage

CHECK = "say.voice"
_STATE_TEXTS = {SoundState.ON: "Sound works.", SoundState.STARTING: "Sound is starting\u2026"}


class SettingsPageFlow(QObject):
    """Joins the page to the preferences that hold."""

    def __init__(
        self,
        settings: SettingsFlow,
        sound: SoundPlayer,
        parent: QObject | None = None,
        *first: Callable[[], QWidget],
        data: Callable[[], QWidget] | None = None,
    ) -> None:
        """`first` make the cards on top of the page, `data` the one of the files."""
        super().__init__(parent)
        self._sound = sound
        self.page = SettingsPage(*first, data=data)
        self.page.show_reader(QAccessible.isActive())
        self.page.show_preferences(settings.preferences)
        self.page.preferences_changed.connect(settings.change)
        self.page.sound_check_requested.connect(self._check)
        settings.changed.connect(self.page.show_preferences)
        sound.state_changed.connect(self._show_sound)
        self._show_sound()

    def _check(self, cue: Cue | None) -> None:
        """A chime, or the voice."""
        self._sound.try_again()
        if cue is not None:
            self._sound.play(cue)
        elif clip := voice_book().find(CHECK):
            self._sound.speak(clip.id, voice_folder() / clip.file)

    def _show_sound(self) -> None:
        text = self._sound.reason or _STATE_TEXTS.get(self._sound.state, "Sound is off.")
        self.page.show_sound_state(text)
