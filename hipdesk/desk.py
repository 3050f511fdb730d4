"""The composition root: builds the parts and joins them.

It is the one place that knows both a store and a widget; what a part of the app does as a
whole is in `flows/`, what it decides is in `domain/`.
"""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from hipdesk import paths
from hipdesk.ahead import make_ahead, read_ahead, while_busy
from hipdesk.domain.clock import ScaledClock, SystemClock
from hipdesk.domain.preferences import Preferences, with_a_figure
from hipdesk.flows.home_flow import HomeFlow
from hipdesk.flows.household import Household
from hipdesk.flows.picture_flow import PictureFlow
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.player_signs import PlayerSigns
from hipdesk.flows.recovery_flow import RecoveryFlow
from hipdesk.flows.session_flow import SessionFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import UNSAVED, StoreDoor
from hipdesk.importing import import_pages
from hipdesk.loading import Loaded
from hipdesk.options import Options
from hipdesk.rooms import Rooms
from hipdesk.services.bug_watch import install_excepthook
from hipdesk.services.collector import Collector
from hipdesk.services.keep_awake import KeepAwake
from hipdesk.services.session_driver import SessionDriver
from hipdesk.services.sound import SoundPlayer
from hipdesk.services.worker import Worker
from hipdesk.ui.frame import Frame
from hipdesk.ui.look import Look, apply_look, prepare_look, theme_for
from hipdesk.ui.main_window import MainWindow
from hipdesk.ui.place import Place


class Desk(QObject):
    """The running app."""

    ready = Signal()  # Start works
    anew = Signal(object)  # Task: close, have it done with the files, and start again from them

    def __init__(self, app: QApplication, frame: Frame, loaded: Loaded, options: Options) -> None:
        super().__init__()
        self._app = app
        self._frame = frame
        self._options = options
        self._loaded = loaded
        self._may_leave_unsaved = False
        self._clock = options.clock or SystemClock()
        self._collector = Collector(self)
        self._bugs = install_excepthook(self._show_bug, self._clock)
        self.catalogue = loaded.catalogue
        self._worker = Worker(self)
        self.door = StoreDoor(self._worker, loaded.folders.database, self)
        picked = with_a_figure(loaded.look.preferences, loaded.chance)
        self.settings = SettingsFlow(picked, self.door, self)
        self.settings.changed.connect(self._apply)  # first of all: others draw in the new look
        self.plan = PlanFlow(
            self.catalogue, self._clock, self.settings, self.door, self._worker, self
        )
        if loaded.today is not None:
            self.plan.know(loaded.today.known, loaded.today.facts, loaded.today.plan)
        self.recovery = RecoveryFlow(loaded.look.open_session, self.plan.catalogue, self.door, self)

    def build(self) -> Iterator[None]:
        """Fill the window, in steps short enough for the event loop between them."""
        self.pictures = PictureFlow(paths.resources() / "pictures", self)
        self.sound = SoundPlayer(paths.resources() / "sounds", self)
        self.awake = KeepAwake(self)
        scale = self._options.time_scale
        self.driver = SessionDriver(ScaledClock(self._clock, scale), scale, self)
        yield
        yield from prepare_look(self._app, paths.resources())
        self._dress(self.settings.preferences)
        yield
        self.window = MainWindow(
            {
                Place.HOME: lambda: self.home.page,
                **{one: partial(self._room, one) for one in Place if one is not Place.HOME},
            }
        )
        yield
        self._frame.fill(self.window)  # painted piece by piece, each in a short time
        yield
        self.home = HomeFlow(
            self._loaded.look,
            self._clock,
            self.settings,
            self.plan,
            self.recovery,
            self.door,
            self,
        )
        yield
        self._make_rooms()
        self._join_window()
        yield
        self.home.show()
        yield
        yield from self.window.show_first(Place.HOME)
        self.home.page.take_focus()
        yield
        self._welcome()
        yield
        self._make_session()
        yield
        self.ready.emit()
        self.door.open()  # on its own thread; what is done meanwhile is saved as soon as it is open
        yield
        self._apply_sound(self.settings.preferences)
        self.sound.start()
        yield
        yield from self.window.prepare_whole(self.session.page)
        self.pictures.start()
        yield from while_busy(self._worker)
        yield from import_pages()
        yield from read_ahead(self.household)
        yield from self._ask_of_yesterday()
        yield from make_ahead(self.household, self.window, self.rooms, self.session)
        self.rooms.check_in.shown.connect(lambda: self.session.prepare(self.home.likely_routine))
        self._collector.begin()
        yield
        self.rooms.safe_keeping.begin(self.session)

    def _room(self, place: Place) -> QWidget:
        return self.rooms.page(place)

    def _make_rooms(self) -> None:
        house = self.household = Household(
            self.catalogue,
            self._clock,
            self.settings,
            self.plan,
            self.door,
            self.sound,
            self._loaded.folders,
            self._worker,
        )
        rooms = self.rooms = Rooms(house, self.window, self)
        page = self.home.page
        self.home.begin.connect(rooms.check_in_for_today)
        page.questions_requested.connect(rooms.show_questions)
        page.opening_requested.connect(rooms.show_closed)
        page.plan_requested.connect(lambda: self.window.show_place(Place.PLAN))
        page.library_requested.connect(lambda: self.window.show_place(Place.LIBRARY))
        page.reading_requested.connect(rooms.show_reading)
        rooms.checked_out.connect(self._on_checked_out)
        rooms.anew.connect(self.anew)
        rooms.went_on.connect(self._welcome)

    def _welcome(self) -> None:
        """Whoever is new is asked first; with a history that is not read yet, once it is."""
        if self._loaded.look.problem is not None or self.plan.started:
            return
        if self.plan.plan is None:
            self.plan.changed.connect(self._welcome, Qt.ConnectionType.SingleShotConnection)
        else:
            self.rooms.safe_keeping.welcome()

    def _ask_of_yesterday(self) -> Iterator[None]:
        asking = self.rooms.home_cards
        yield
        for card in asking.cards:
            self.home.page.place_above(card)
            yield
        asking.refresh()
        yield

    def _join_window(self) -> None:
        window, door = self.window, self.door
        door.opened.connect(self.recovery.tidy)
        if self.settings.preferences != self._loaded.look.preferences:
            door.opened.connect(self.settings.save)
        door.refused.connect(lambda error: self.rooms.safe_keeping.on_refused(error))  # noqa: PLW0108  # made when it is wanted
        door.trouble.connect(window.show_problem)
        door.relieved.connect(lambda: window.show_problem(""))
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._dress_again)
        window.text_size_wanted.connect(self.settings.resize_text)
        window.place_shown.connect(self._on_place)
        window.place_chosen_again.connect(self.rooms.on_again)
        window.closing.connect(self.close)
        window.show_time_scale(self._options.time_scale)

    def _make_session(self) -> None:
        """The player's page, made before it is wanted, so that Start is instant."""
        session = self.session = SessionFlow(
            self._clock,
            self.driver,
            self.door,
            self.sound,
            self.awake,
            self,
            plan=self.plan,
            settings=self.settings,
        )
        self._signs = PlayerSigns(
            session.page, self._frame, self.settings, self.sound, self.awake, self
        )
        session.page.show_scale(self._options.time_scale)
        self.rooms.begin.connect(session.begin)
        self.rooms.may_begin.connect(session.page.prepare_pictures)
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
        self.window.show_whole_next(self.session.page)

    def _on_finished(self, session_id: str) -> None:
        self._leave_player()
        self.rooms.check_out.open(session_id)

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
        self.window.show_place(Place.HOME)  # which is read anew when it is shown

    def _on_place(self, place: str) -> None:
        if place == Place.HOME and self.door.is_open:
            self.home.refresh()  # midnight may have passed
            self.plan.refresh()
        elif place != Place.HOME:
            self.rooms.on_place(place)

    def _show_bug(self, text: str) -> None:
        if "window" in self.__dict__:  # a bug of the first steps is only logged
            self.window.show_problem(text)

    def _dress(self, preferences: Preferences) -> None:
        theme = theme_for(preferences.theme, self._app)
        apply_look(self._app, Look(theme, preferences.text_size, paths.resources()))
        self._frame.set_ground(theme.window)
        self.pictures.wear(preferences, dark=theme.is_dark)

    def _dress_again(self) -> None:
        self._dress(self.settings.preferences)

    def _apply(self, preferences: Preferences) -> None:
        self._dress(preferences)
        self._apply_sound(preferences)

    def _apply_sound(self, preferences: Preferences) -> None:
        self.sound.set_volume(preferences.volume)
        self.sound.set_muted(preferences.muted)
        self.sound.set_voice_volume(preferences.voice_volume)
        self.sound.set_voice_muted(preferences.voice_muted)

    def close(self) -> None:
        """Save what is to be saved, and let go of the files."""
        if self.door.is_closing:
            return
        if (focused := self._app.focusWidget()) is not None:
            focused.clearFocus()  # a note that is being written is kept when it is left
        self.settings.remember_geometry(self._frame.place)
        self.sound.stop()
        if "session" in vars(self):
            self.session.close()
        self.awake.release()
        self.pictures.close()
        self.rooms.close()
        self.door.close()
