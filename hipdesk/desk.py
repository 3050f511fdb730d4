"""The composition root: builds the parts and joins them.

It is the one place that knows both a store and a widget; what a part of the app does as a
whole is in `flows/`, what it decides is in `domain/`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from hipdesk import paths
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.clock import ScaledClock, SystemClock
from hipdesk.domain.dates import week_start
from hipdesk.domain.preferences import Preferences
from hipdesk.flows.home_flow import HomeFlow
from hipdesk.flows.recovery_flow import RecoveryFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.options import Options
from hipdesk.services.keep_awake import KeepAwake
from hipdesk.services.logs import log_to
from hipdesk.services.sound import SoundPlayer
from hipdesk.services.worker import Worker
from hipdesk.storage.quick_look import QuickLook, quick_look
from hipdesk.ui.frame import Frame
from hipdesk.ui.look import Look, apply_look, theme_for
from hipdesk.ui.main_window import MainWindow
from hipdesk.ui.place import Place


@dataclass(frozen=True)
class Loaded:
    """What is read before the window is filled."""

    folders: paths.Folders
    catalogue: Catalogue
    look: QuickLook


def load(folders: paths.Folders) -> Loaded:
    """Read the catalogue and today's few rows; on any thread."""
    log_to(folders.log)
    monday = week_start(SystemClock().now().date())
    look = quick_look(folders.database, monday, monday + timedelta(days=6))
    return Loaded(folders, parse_catalogue(paths.catalogue_texts()), look)


class Desk(QObject):
    """The running app."""

    ready = Signal()  # the store is open: Start works

    def __init__(
        self, app: QApplication, frame: Frame, loaded: Loaded, options: Options
    ) -> None:
        super().__init__()
        self._app = app
        self._frame = frame
        self._options = options
        self._loaded = loaded
        self._clock = SystemClock()
        self._session_clock = ScaledClock(self._clock, options.time_scale)
        self.catalogue = loaded.catalogue
        self.worker = Worker(self)
        self.door = StoreDoor(self.worker, loaded.folders.database, self)
        self.settings = SettingsFlow(loaded.look.preferences, self.door, self)
        self.recovery = RecoveryFlow(loaded.look.open_session, self.catalogue, self.door, self)
        self.sound = SoundPlayer(paths.resources() / "sounds", self)
        self.awake = KeepAwake(self)

    def build(self) -> Iterator[None]:
        """Fill the window, in steps short enough for the event loop between them."""
        self.door.open()  # on its thread, while the pages are made
        yield
        self._dress(self.settings.preferences)
        yield
        self.window = MainWindow(
            {
                Place.HOME: lambda: self.home.page,
                Place.LIBRARY: lambda: self.library.page,
                Place.PROGRESS: lambda: self.progress.page,
                Place.SETTINGS: lambda: self.settings_page,
            }
        )
        yield
        self.home = HomeFlow(
            self._loaded.look.week,
            self.catalogue,
            self._clock,
            self.settings,
            self.recovery,
            self.door,
            self,
        )
        yield
        self._join()
        self.home.show()
        self.window.show_place(Place.HOME)
        yield
        self._frame.fill(self.window)
        yield
        self.sound.start()

    def _join(self) -> None:
        window, door, settings = self.window, self.door, self.settings
        door.opened.connect(self.ready)
        door.refused.connect(lambda error: window.show_problem(str(error)))
        door.trouble.connect(window.show_problem)
        door.relieved.connect(lambda: window.show_problem(""))
        settings.changed.connect(self._apply)
        window.closing.connect(self._on_closing)
        window.show_time_scale(self._options.time_scale)

    def _dress(self, preferences: Preferences) -> None:
        theme = theme_for(preferences.theme, self._app)
        apply_look(self._app, Look(theme, preferences.text_size, paths.resources()))

    def _apply(self, preferences: Preferences) -> None:
        self._dress(preferences)
        self.sound.set_volume(preferences.volume)
        self.sound.set_muted(preferences.muted)

    def _on_closing(self) -> None:
        self.settings.remember_geometry(self._frame.place)
        self.sound.stop()
        self.awake.release()
        self.door.close()
