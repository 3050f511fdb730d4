"""Settings, saved the moment they change."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from hipdesk.domain.durations import seconds_text
from hipdesk.domain.preferences import (
    COUNT_IN_CHOICES,
    SET_UP_CHOICES,
    TEXT_SIZES,
    Preferences,
    ThemeChoice,
)
from hipdesk.ui.about_card import AboutCard
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.data_card import DataCard
from hipdesk.ui.lines import titled_card
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.setting_row import SettingRow
from hipdesk.ui.sound_check import SoundCheck
from hipdesk.ui.switch import Switch
from hipdesk.ui.volume_slider import VolumeSlider
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 800  # pixels
COUNT_INS = {one: seconds_text(one) if one else "None" for one in COUNT_IN_CHOICES}
SET_UPS = {one: seconds_text(one) for one in SET_UP_CHOICES}
SIZES = {one: f"{one} %" for one in TEXT_SIZES}
THEMES = {
    ThemeChoice.SYSTEM: "Like the system",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.DARK: "Dark",
}


class SettingsPage(ScrollPage):
    """Shows the preferences and emits them, whole, whenever one is changed."""

    preferences_changed = Signal(object)  # Preferences
    sound_check_requested = Signal(object)  # Cue
    open_folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Settings")
        self.set_widest(WIDEST)
        self._preferences = Preferences()
        self._volume, self._muted, self._sound = VolumeSlider(), Switch(), SoundCheck()
        self._count_in, self._set_up = ChoiceBox(COUNT_INS), ChoiceBox(SET_UPS)
        self._text_size, self._theme = ChoiceBox(SIZES), ChoiceBox(THEMES)
        self._calm = Switch()
        self._data = DataCard()
        self._lay_out()
        self._volume.valueChanged.connect(lambda volume: self._change(volume=volume))
        self._muted.toggled.connect(lambda muted: self._change(muted=muted))
        self._sound.play_requested.connect(self.sound_check_requested)
        self._count_in.chosen.connect(lambda seconds: self._change(count_in_s=seconds))
        self._set_up.chosen.connect(lambda seconds: self._change(set_up_s=seconds))
        self._text_size.chosen.connect(lambda percent: self._change(text_size=percent))
        self._theme.chosen.connect(lambda theme: self._change(theme=theme))
        self._calm.toggled.connect(lambda calm: self._change(reduced_motion=calm))
        self._data.open_requested.connect(self.open_folder_requested)
        self.show_preferences(self._preferences)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these; nobody is told, for nothing differs from them."""
        self._preferences = preferences
        self._volume.setValue(preferences.volume)
        self._muted.setChecked(preferences.muted)
        self._count_in.show_value(preferences.count_in_s)
        self._set_up.show_value(preferences.set_up_s)
        self._text_size.show_value(preferences.text_size)
        self._theme.show_value(preferences.theme)
        self._calm.setChecked(preferences.reduced_motion)

    def show_place(self, folder: str, version: str) -> None:
        """Where the data is, and the version of HipDesk."""
        self._data.show_place(folder, version)

    def show_sound_state(self, text: str) -> None:
        """Whether sound works, in words; "" says nothing."""
        self._sound.show_state(text)

    def _change(self, **changes: Any) -> None:
        changed = replace(self._preferences, **changes)
        if changed != self._preferences:
            self._preferences = changed
            self.preferences_changed.emit(changed)

    def _lay_out(self) -> None:
        sound = titled_card(
            "Sound",
            SettingRow("Volume", "", self._volume, "volume_slider"),
            SettingRow("Mute", "Each chime also flashes on the card", self._muted, "mute_switch"),
            SettingRow("Sound check", "Hear what each chime is like", self._sound, "sound_check"),
        )
        session = titled_card(
            "Session",
            SettingRow(
                "Count-in",
                "Seconds counted before each exercise",
                self._count_in,
                "count_in_choice",
            ),
            SettingRow(
                "Time to set up",
                "How long the card before each exercise stays",
                self._set_up,
                "set_up_choice",
            ),
        )
        look = titled_card(
            "Look",
            SettingRow("Text size", "", self._text_size, "text_size_choice"),
            SettingRow("Theme", "", self._theme, "theme_choice"),
            SettingRow("Reduced motion", "Nothing glides or fades", self._calm, "motion_switch"),
        )
        self.column.addWidget(heading("Settings", TextRole.DISPLAY))
        self.column.addWidget(Text("Every change is saved at once.", TextRole.LEAD, Ink.MUTED))
        for card in (sound, session, look, self._data, AboutCard()):
            self.column.addWidget(card)
        self.column.addStretch(1)
