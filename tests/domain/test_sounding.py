"""What of the sound is to be heard."""

from dataclasses import replace

import pytest

from hipdesk.domain.preferences import Preferences, VoiceLevel
from hipdesk.domain.sounding import (
    Profile,
    changes_of,
    is_silent,
    profile_of,
    silence_text,
    with_mute_toggled,
)


@pytest.mark.parametrize("profile", [one for one in Profile if one is not Profile.OWN])
def test_a_profile_is_known_again_and_touches_nothing_but_sound(profile: Profile) -> None:
    before = Preferences(text_size=150, voice_level=VoiceLevel.SHORT, volume=5)
    after = replace(before, **changes_of(profile))
    assert profile_of(after) is profile
    assert (after.text_size, after.voice_level) == (150, VoiceLevel.SHORT)
    assert profile_of(before) is Profile.OWN


def test_a_quiet_office_hears_soft_chimes_alone() -> None:
    office = replace(Preferences(), **changes_of(Profile.QUIET_OFFICE))
    assert office.voice_muted
    assert not office.muted
    assert office.volume < Preferences().volume
    assert office.captions


@pytest.mark.parametrize(
    ("preferences", "silent", "words"),
    [
        (Preferences(), False, ""),
        (Preferences(muted=True), False, "The chimes are off"),
        (Preferences(voice_muted=True), False, "The voice is off"),
        (Preferences(muted=True, voice_muted=True), True, "Sound is off"),
        (Preferences(muted=True, voice_level=VoiceLevel.OFF), True, "Sound is off"),
        (Preferences(voice_muted=True, voice_level=VoiceLevel.OFF), False, ""),
    ],
)
def test_a_sign_names_what_was_muted(preferences: Preferences, silent: bool, words: str) -> None:
    assert is_silent(preferences) is silent
    assert silence_text(preferences) == words


def test_the_mute_key_takes_all_and_gives_back_what_was_heard() -> None:
    for before in (Preferences(), Preferences(muted=True), Preferences(voice_muted=True)):
        off = with_mute_toggled(before, (False, False))
        assert is_silent(off)
        assert with_mute_toggled(off, (before.muted, before.voice_muted)) == before
