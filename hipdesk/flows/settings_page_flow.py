"""The Settings page, and what it asks of sound and of the data folder."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hipdesk import __version__
from hipdesk.domain.timeline import Cue
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.paths import Folders
from hipdesk.services.sound import SoundPlayer, SoundState
from hipdesk.ui.settings_page import SettingsPage

_STATE_TEXTS = {SoundState.ON: "Sound works.", SoundState.STARTING: "Sound is starting\u2026"}


class SettingsPageFlow(QObject):
    """Joins the page to the preferences that hold."""

    def __init__(
        self,
        settings: SettingsFlow,
        sound: SoundPlayer,
        folders: Folders,
        parent: QObject | None = None,
        *first: Callable[[], QWidget],
    ) -> None:
        """`first` make the cards on top of the page."""
        super().__init__(parent)
        self._sound = sound
        self._folders = folders
        self.page = SettingsPage(*first)
        self.page.show_preferences(settings.preferences)
        self.page.show_place(str(folders.data), __version__)
        self.page.preferences_changed.connect(settings.change)
        self.page.sound_check_requested.connect(self._check)
        self.page.open_folder_requested.connect(self._open_folder)
        settings.changed.connect(self.page.show_preferences)
        sound.state_changed.connect(self._show_sound)
        self._show_sound()

    def _check(self, cue: Cue) -> None:
        self._sound.try_again()
        self._sound.play(cue)

    def _show_sound(self) -> None:
        text = self._sound.reason or _STATE_TEXTS.get(self._sound.state, "Sound is off.")
        self.page.show_sound_state(text)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folders.data)))
