"""The user's settings: shown, applied and saved the moment they change."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.preferences import Preferences, text_size_after
from hipdesk.domain.routine import Pacing
from hipdesk.domain.sounding import Muting, is_silent, with_mute_toggled
from hipdesk.flows.store_door import StoreDoor

if TYPE_CHECKING:  # SQLAlchemy must not be imported before the window is there
    from hipdesk.storage.store import Store


class SettingsFlow(QObject):
    """The preferences that hold now; whoever depends on them listens to `changed`."""

    changed = Signal(object)  # Preferences

    def __init__(
        self, preferences: Preferences, door: StoreDoor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._save_waits = False
        self._muted_alone: Muting = (False, False)
        self.preferences = preferences

    @property
    def pacing(self) -> Pacing:
        """The lengths that a new session has."""
        return Pacing(float(self.preferences.set_up_s), self.preferences.count_in_s)

    def change(self, preferences: Preferences) -> None:
        """Let these hold from now on, and save them; what is this computer's own stays."""
        own = self.preferences
        preferences = replace(
            preferences, geometry=own.geometry, copies_to=own.copies_to, draft=own.draft
        )
        if preferences == self.preferences:
            return
        self._hold(preferences)
        self.changed.emit(preferences)

    def toggle_mute(self) -> None:
        """All sound off; or on again, but for what was muted on its own before."""
        before = self.preferences
        self.change(with_mute_toggled(before, self._muted_alone))
        self._muted_alone = (before.muted, before.voice_muted)
        if is_silent(before):
            self._muted_alone = (False, False)

    def resize_text(self, step: int) -> None:
        """Larger (1) or smaller (-1) text, or the usual (0)."""
        size = text_size_after(self.preferences.text_size, step)
        self.change(replace(self.preferences, text_size=size))

    def save(self) -> None:
        """Save what holds, though nobody has changed it."""
        self._hold(self.preferences)

    def remember_geometry(self, geometry: str) -> None:
        """Where the window is; no one depends on it but the next start."""
        self._hold(replace(self.preferences, geometry=geometry))

    def remember_copies(self, folder: str) -> None:
        """Where backups are copied to; no page depends on it."""
        self._hold(replace(self.preferences, copies_to=folder))

    def remember_draft(self, draft: str) -> None:
        """Questions that were left in the middle; no one depends on them but the next start."""
        if draft != self.preferences.draft:
            self._hold(replace(self.preferences, draft=draft))

    def _hold(self, preferences: Preferences) -> None:
        self.preferences = preferences
        if not self._save_waits:  # a slider that is dragged must not queue a hundred saves
            self._save_waits = True
            self._door.keep(self._save)

    def _save(self, store: "Store") -> None:
        """On the worker thread: what holds by then."""
        self._save_waits = False
        store.preferences.save(self.preferences)
