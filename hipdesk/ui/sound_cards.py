"""The cards of Settings for what is heard: the chimes, and the voice."""

from PySide6.QtCore import Signal

from hipdesk.domain.preferences import Preferences, VoiceLevel
from hipdesk.domain.sounding import Profile, profile_of
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.settings_cards import PreferencesCard
from hipdesk.ui.sound_check import SoundCheck
from hipdesk.ui.switch import Switch
from hipdesk.ui.volume_slider import VolumeSlider
from hipdesk.ui.widgets.text import Ink, Text, TextRole

PROFILES = {
    Profile.USUAL: "As usual",
    Profile.QUIET_OFFICE: "Quiet office",
    Profile.ACROSS_THE_ROOM: "Across the room",
    Profile.OWN: "My own",
}
LEVELS = {
    VoiceLevel.FULL: "All of it",
    VoiceLevel.SHORT: "In short",
    VoiceLevel.OFF: "Nothing",
}
LEVEL_WORDS = (
    "All of it: how an exercise is done in its first three sessions, then each phase. "
    "In short: names, sides and counts."
)
READER_FOUND = "A screen reader is running, so the voice is silent."


class SoundCard(PreferencesCard):
    """A sound for the place, the chimes, and a check of the sound."""

    play_requested = Signal(object)  # Cue; None for the voice
    profile_chosen = Signal(object)  # Profile

    def __init__(self) -> None:
        super().__init__("Sound")
        self._profile = ChoiceBox(PROFILES)
        self._volume, self._muted, self._check = VolumeSlider(), Switch(), SoundCheck()
        place = "Quiet office: soft chimes and no voice; its words stay on the card"
        self._add("Sound for", place, self._profile, "profile_choice")
        self._add("Volume of the chimes", "", self._volume, "volume_slider")
        flash = "Each chime also flashes on the card"
        self._add("Mute the chimes", flash, self._muted, "mute_switch")
        heard = "Hear what each chime and the voice are like"
        self._add("Sound check", heard, self._check, "sound_check")
        self._profile.chosen.connect(self.profile_chosen)
        self._volume.valueChanged.connect(lambda value: self.changed.emit("volume", value))
        self._muted.toggled.connect(lambda value: self.changed.emit("muted", value))
        self._check.play_requested.connect(self.play_requested)

    def show_preferences(self, preferences: Preferences) -> None:
        self._profile.show_value(profile_of(preferences))
        self._volume.setValue(preferences.volume)
        self._muted.setChecked(preferences.muted)

    def show_state(self, text: str) -> None:
        self._check.show_state(text)


class VoiceCard(PreferencesCard):
    """How much is said, how loud, and whether it stands on the card."""

    def __init__(self) -> None:
        super().__init__("Voice")
        self._level, self._volume = ChoiceBox(LEVELS), VolumeSlider()
        self._muted, self._captions, self._alone = Switch(), Switch(), Switch()
        self._add("What it says", LEVEL_WORDS, self._level, "voice_choice")
        self._add("Volume of the voice", "", self._volume, "voice_volume_slider")
        self._add("Mute the voice", "", self._muted, "voice_mute_switch")
        words = "What is said stands on the card"
        self._add("Show the words", words, self._captions, "captions_switch")
        self._add(
            "Let a screen reader speak alone",
            "The voice is silent while one runs",
            self._alone,
            "reader_alone_switch",
        )
        self._reader = Text(READER_FOUND, TextRole.CAPTION, Ink.MUTED)
        self._reader.hide()
        self._column.addWidget(self._reader)
        self._reader_runs = False
        self._level.chosen.connect(lambda value: self.changed.emit("voice_level", value))
        self._volume.valueChanged.connect(lambda value: self.changed.emit("voice_volume", value))
        for field, switch in (
            ("voice_muted", self._muted),
            ("captions", self._captions),
            ("reader_alone", self._alone),
        ):
            switch.toggled.connect(lambda value, field=field: self.changed.emit(field, value))

    def show_preferences(self, preferences: Preferences) -> None:
        self._level.show_value(preferences.voice_level)
        self._volume.setValue(preferences.voice_volume)
        self._muted.setChecked(preferences.voice_muted)
        self._captions.setChecked(preferences.captions)
        self._alone.setChecked(preferences.reader_alone)
        self._reader.setVisible(self._reader_runs and preferences.reader_alone)

    def show_reader(self, runs: bool) -> None:
        """Whether a screen reader runs; shown with the next preferences."""
        self._reader_runs = runs
