"""Settings, saved the moment they change."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hipdesk.domain.preferences import Preferences
from hipdesk.domain.sounding import Profile, changes_of
from hipdesk.ui.about_card import AboutCard
from hipdesk.ui.pictures_card import PicturesCard
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.settings_cards import LookCard, PreferencesCard, SessionCard
from hipdesk.ui.slices import Slices
from hipdesk.ui.sound_cards import SoundCard, VoiceCard
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 800  # pixels at 100 % text


class SettingsPage(ScrollPage):
    """Shows the preferences and emits them, whole, whenever one is changed.

    Its cards are made one after another and then show what is known by then.
    """

    preferences_changed = Signal(object)  # Preferences
    sound_check_requested = Signal(object)  # Cue; None for the voice

    def __init__(
        self, *first: Callable[[], QWidget], data: Callable[[], QWidget] | None = None
    ) -> None:
        """`first` make the cards on top, `data` that of the files; others keep them up to date."""
        super().__init__("Settings")
        self.set_widest(WIDEST)
        self._preferences = Preferences()
        self._sound_state = ""
        self._cards: list[PreferencesCard] = []
        self._sound: SoundCard | None = None
        self._reader_runs = False
        self.column.addWidget(heading("Settings", TextRole.DISPLAY))
        self.column.addWidget(Text("Every change is saved at once.", TextRole.LEAD, Ink.MUTED))
        self.column.addStretch(1)
        self._slices = Slices(self)
        self._slices.start(
            (
                *(partial(self._put_made, one) for one in first),
                self._make_sound,
                self._make_voice,
                lambda: self._make(SessionCard()),
                lambda: self._make(LookCard()),
                lambda: self._make(PicturesCard()),
                *(() if data is None else (partial(self._put_made, data),)),
                lambda: self._put(AboutCard()),
            )
        )

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these; nobody is told, for nothing differs from them."""
        self._preferences = preferences
        for card in self._cards:
            card.show_preferences(preferences)

    def show_reader(self, runs: bool) -> None:
        """Whether a screen reader runs, before which the voice may be silent."""
        self._reader_runs = runs

    def show_sound_state(self, text: str) -> None:
        """Whether sound works, in words; "" says nothing."""
        self._sound_state = text
        if self._sound is not None:
            self._sound.show_state(text)

    def _put_made(self, make: Callable[[], QWidget]) -> None:
        self._put(make())

    def _make_sound(self) -> None:
        self._sound = SoundCard()
        self._sound.play_requested.connect(self.sound_check_requested)
        self._sound.profile_chosen.connect(self._wear_profile)
        self._sound.show_state(self._sound_state)
        self._make(self._sound)

    def _make_voice(self) -> None:
        card = VoiceCard()
        card.show_reader(self._reader_runs)
        self._make(card)

    def _make(self, card: PreferencesCard) -> None:
        card.show_preferences(self._preferences)
        card.changed.connect(self._change)
        self._cards.append(card)
        self._put(card)

    def _put(self, card: QWidget) -> None:
        self.column.insertWidget(self.column.count() - 1, card)

    def _change(self, field: str, value: object) -> None:
        self._hold(replace(self._preferences, **{field: value}))  # type: ignore[arg-type]  # by name

    def _wear_profile(self, profile: Profile) -> None:
        self._hold(replace(self._preferences, **changes_of(profile)))

    def _hold(self, changed: Preferences) -> None:
        if changed != self._preferences:
            self._preferences = changed
            self.preferences_changed.emit(changed)
