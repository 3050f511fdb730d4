"""What of the sound is to be heard: profiles, and what a mute key does."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from hipdesk.domain.preferences import Preferences, VoiceLevel

Muting = tuple[bool, bool]  # the chimes, and the voice


class Profile(StrEnum):
    """A place to exercise in, with the sound that suits it."""

    USUAL = "usual"
    QUIET_OFFICE = "quiet_office"  # chimes only, soft; the words are still on the card
    ACROSS_THE_ROOM = "across_the_room"
    OWN = "own"  # none of these


_SOUND: Final[Mapping[Profile, Mapping[str, Any]]] = {
    Profile.USUAL: {"volume": 80, "muted": False, "voice_volume": 95, "voice_muted": False},
    Profile.QUIET_OFFICE: {"volume": 50, "muted": False, "voice_muted": True},
    Profile.ACROSS_THE_ROOM: {
        "volume": 95,
        "muted": False,
        "voice_volume": 100,
        "voice_muted": False,
    },
}


def profile_of(preferences: Preferences) -> Profile:
    """The profile that sounds as these preferences do."""
    for profile, sound in _SOUND.items():
        if all(getattr(preferences, name) == value for name, value in sound.items()):
            return profile
    return Profile.OWN


def changes_of(profile: Profile) -> dict[str, Any]:
    """The preferences that a profile sets; what the voice says is no matter of the place."""
    return dict(_SOUND.get(profile, {}))


def is_silent(preferences: Preferences) -> bool:
    """Whether nothing at all can be heard."""
    return preferences.muted and _voice_is_still(preferences)


def silence_text(preferences: Preferences) -> str:
    """Which sound was muted, for a sign; "" for none."""
    if is_silent(preferences):
        return "Sound is off"
    if preferences.muted:
        return "The chimes are off"
    return "The voice is off" if preferences.voice_muted and _wants_voice(preferences) else ""


def with_mute_toggled(preferences: Preferences, heard: Muting) -> Preferences:
    """All sound off; or on again, with what was muted on its own (`heard`) still muted."""
    chimes, voice = heard if is_silent(preferences) else (True, True)
    return replace(preferences, muted=chimes, voice_muted=voice)


def _wants_voice(preferences: Preferences) -> bool:
    return preferences.voice_level is not VoiceLevel.OFF


def _voice_is_still(preferences: Preferences) -> bool:
    return preferences.voice_muted or not _wants_voice(preferences)
