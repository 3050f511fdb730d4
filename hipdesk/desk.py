"""The composition root: builds the parts and joins them.

It is the one place that knows both a store and a widget; what a part of the app does as a
whole is in `flows/`, what it decides is in `domain/`.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from hipdesk import paths
from hipdesk.domain.clock import ScaledClock, SystemClock
from hipdesk.domain.preferences import Preferences, with_a_figure
from hipdesk.flows.home_flow import HomeFlow
from hipdesk.flows.picture_flow import PictureFlow
from hipdesk.flows.player_signs import PlayerSigns
from hipdesk.flows.recovery_flow import RecoveryFlow
from hipdesk.flows.session_flow import SessionFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.loading import Loaded, load_pages
from hipdesk.options import Options
from hipdesk.services.collector import Collector
from hipdesk.services.keep_awake import KeepAwake
from hipdesk.services.logs import install_excepthook
from hipdesk.services.session_driver import SessionDriver
from hipdesk.services.sound import SoundPlayer
from hipdesk.services.worker import Worker
from hipdesk.ui.frame import Frame
from hipdesk.ui.look import Look, apply_look, theme_for
from hipdesk.ui.main_window import MainWindow
from hipdesk.ui.place import Place

if TYPE_CHECKING:
    from hipdesk.flows.check_out_flow import CheckOutFlow
    from hipdesk.flows.library_flow import LibraryFlow
    from hipdesk.flows.progress_flow import ProgressFlow
    from hipdesk.flows.settings_page_flow import SettingsPageFlow

UNSAVED = (
    "Something you did is not saved yet.\n"
    "HipDesk goes on trying. Close the window once more to leave without it."
)


class Desk(QObject):
    """The running app."""

    ready = Signal()  # Start works

    def __init__(self, app: QApplication, frame: Frame, loaded: Loaded, options: Options) -> None:
        super().__init__()
        self._app = app
        self._frame = frame
        self._options = options
        self._loaded = loaded
        self._may_leave_unsaved = False
        self._clock = SystemClock()
        self._collector = Collector(self)
        self._bugs = install_excepthook(self._show_bug, self._clock)
        self.catalogue = loaded.catalogue
        self._worker = Worker(self)
        self.door = StoreDoor(self._worker, loaded.folders.database, self)
        picked = with_a_figure(loaded.look.preferences, loaded.chance)
        self.settings = SettingsFlow(picked, self.door, self)
        self.settings.changed.connect(self._apply)  # first of all: others draw in the new look
        self.pictures = PictureFlow(paths.resources() / "pictures", self)
        self.recovery = RecoveryFlow(loaded.look.open_session, self.catalogue, self.door, self)
        self.sound = SoundPlayer(paths.resources() / "sounds", self)
        self.awake = KeepAwake(self)
        scaled = ScaledClock(self._clock, options.time_scale)
        self.driver = SessionDriver(scaled, options.time_scale, self)

    def build(self) -> Iterator[None]:
        """Fill the window, in steps short enough for the event loop between them."""
        self._dress(self.settings.preferences)
        yield
        self.window = MainWindow(
            {
                Place.HOME: lambda: self.home.page,
                Place.LIBRARY: lambda: self.library.page,
                Place.PROGRESS: lambda: self.progress.page,
                Place.SETTINGS: lambda: self.settings_page.page,
            }
        )
        yield
        self._frame.fill(self.window)  # painted piece by piece, each in a short time
        yield
        self.home = HomeFlow(
            self._loaded.look,
            self.catalogue,
            self._clock,
            self.settings,
            self.recovery,
            self.door,
            self,
        )
        yield
        self._join_window()
        self.home.show()
        self.window.show_place(Place.HOME)
        self.home.page.setFocus()
        yield
        self._make_session()
        yield
        self.ready.emit()
        self.door.open()  # on its own thread; what is done meanwhile is saved as soon as it is open
        self._worker.submit(load_pages, lambda _: self._collector.begin())
        yield
        self._apply_sound(self.settings.preferences)
        self.sound.start()
        yield
        yield from self.window.prepare_whole(self.session.page)
        self._collector.begin()
        self.session.page.prepare(*self.home.first_exercise)
        self.pictures.start()

    @cached_property
    def check_out(self) -> "CheckOutFlow":
        """Made when the first session is over."""
        from hipdesk.flows.check_out_flow import CheckOutFlow  # noqa: PLC0415  # not at the start

        check_out = CheckOutFlow(self.catalogue, self.door, self)
        check_out.shown.connect(lambda: self.window.show_whole(check_out.page))
        check_out.closed.connect(self._on_checked_out)
        return check_out

    @cached_property
    def library(self) -> "LibraryFlow":
        """Made when the library is first opened."""
        from hipdesk.flows.library_flow import LibraryFlow  # noqa: PLC0415  # not at the start

        library = LibraryFlow(self.catalogue, self.settings, self)
        library.begin.connect(self.session.begin)
        library.may_begin.connect(self.session.page.prepare)
        return library

    @cached_property
    def progress(self) -> "ProgressFlow":
        """Made when Progress is first opened."""
        from hipdesk.flows.progress_flow import ProgressFlow  # noqa: PLC0415  # not at the start

        progress = ProgressFlow(self.catalogue, self._clock, self.door, self)
        progress.home_requested.connect(lambda: self.window.show_place(Place.HOME))
        return progress

    @cached_property
    def settings_page(self) -> "SettingsPageFlow":
        """Made when Settings is first opened."""
        from hipdesk.flows.settings_page_flow import (  # noqa: PLC0415  # not at the start
            SettingsPageFlow,
        )

        return SettingsPageFlow(self.settings, self.sound, self._loaded.folders, self)

    def _join_window(self) -> None:
        window, door = self.window, self.door
        door.opened.connect(self.recovery.tidy)
        if self.settings.preferences != self._loaded.look.preferences:
            door.opened.connect(self.settings.save)
        door.refused.connect(lambda error: window.show_problem(error.told))
        door.trouble.connect(window.show_problem)
        door.relieved.connect(lambda: window.show_problem(""))
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(lambda: self._dress(self.settings.preferences))
        window.place_shown.connect(self._on_place)
        window.place_chosen_again.connect(self._on_again)
        window.closing.connect(self._on_closing)
        window.show_time_scale(self._options.time_scale)

    def _make_session(self) -> None:
        """The player's page, made before it is wanted, so that Start is instant."""
        session = self.session = SessionFlow(
            self.catalogue, self._clock, self.driver, self.door, self.sound, self.awake, self
        )
        self._signs = PlayerSigns(
            session.page, self._frame, self.settings, self.sound, self.awake, self
        )
        session.page.show_scale(self._options.time_scale)
        self.home.begin.connect(session.begin)
        self.recovery.go_on.connect(session.go_on)
        session.begun.connect(self._on_begun)
        session.finished.connect(self._on_finished)
        session.came_to_nothing.connect(self._on_nothing_done)
        self.window.close_requested.connect(self._on_close_requested)
        self.door.trouble.connect(self._mind_closing)
        self.door.relieved.connect(self._on_relieved)
        self._mind_closing()  # of trouble that was there before

    def _on_begun(self) -> None:
        self.recovery.forget()
        self._mind_closing()
        self.window.show_whole(self.session.page)

    def _on_finished(self, session_id: str) -> None:
        self._leave_player()
        self.check_out.open(session_id)

    def _on_nothing_done(self) -> None:
        self._leave_player()
        self._on_checked_out()

    def _leave_player(self) -> None:
        self._mind_closing()
        self._frame.show_full_screen(False)
        self.session.page.show_room_view(False)

    def _mind_closing(self) -> None:
        unsaved = self.door.in_trouble and not self._may_leave_unsaved
        self.window.guard(self.session.running or unsaved)

    def _on_relieved(self) -> None:
        self._may_leave_unsaved = False
        self._mind_closing()

    def _on_close_requested(self) -> None:
        if self.session.running:
            self.session.page.ask_end()
        else:
            self.window.show_problem(UNSAVED)
            self._may_leave_unsaved = True  # whoever closes once more has read it
            self._mind_closing()

    def _on_checked_out(self) -> None:
        self.home.refresh()
        self.window.show_place(Place.HOME)

    def _on_place(self, place: str) -> None:
        if place == Place.PROGRESS:
            self.progress.refresh()
        elif place == Place.HOME and self.door.is_open:
            self.home.refresh()  # midnight may have passed

    def _on_again(self, place: str) -> None:
        """From the page of one exercise or session back to the list of all."""
        if place == Place.LIBRARY:
            self.library.page.show_list()
        elif place == Place.PROGRESS:
            self.progress.page.show_list()

    def _show_bug(self, text: str) -> None:
        if "window" in self.__dict__:  # a bug of the first steps is only logged
            self.window.show_problem(text)

    def _dress(self, preferences: Preferences) -> None:
        theme = theme_for(preferences.theme, self._app)
        apply_look(self._app, Look(theme, preferences.text_size, paths.resources()))
        self._frame.set_ground(theme.window)
        self.pictures.wear(preferences, dark=theme.is_dark)

    def _apply(self, preferences: Preferences) -> None:
        self._dress(preferences)
        self._apply_sound(preferences)

    def _apply_sound(self, preferences: Preferences) -> None:
        self.sound.set_volume(preferences.volume)
        self.sound.set_muted(preferences.muted)

    def _on_closing(self) -> None:
        if (focused := self._app.focusWidget()) is not None:
            focused.clearFocus()  # a note that is being written is kept when it is left
        self.settings.remember_geometry(self._frame.place)
        self.sound.stop()
        self.awake.release()
        self.pictures.close()
        self.door.close()
