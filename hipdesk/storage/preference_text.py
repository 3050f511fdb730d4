"""The user's settings as short texts, one for each key of the preference table."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from hipdesk.domain.preferences import (
    COUNT_IN_CHOICES,
    FIGURES,
    LONGEST_DRAFT,
    LONGEST_GEOMETRY,
    LONGEST_NAME,
    LONGEST_PATH,
    OUTFITS,
    PAPERS,
    SET_UP_CHOICES,
    SKINS,
    SORE_SIDES,
    TEXT_SIZES,
    Preferences,
    ThemeChoice,
    VoiceLevel,
)

# What a value may be; in JSON, `true` is no number.
_LIMITS: dict[str, tuple[Any, ...] | range] = {
    "volume": range(101),
    "muted": (False, True),
    "voice_level": tuple(VoiceLevel),
    "voice_volume": range(101),
    "voice_muted": (False, True),
    "captions": (False, True),
    "reader_alone": (False, True),
    "count_in_s": COUNT_IN_CHOICES,
    "set_up_s": SET_UP_CHOICES,
    "text_size": TEXT_SIZES,
    "theme": tuple(ThemeChoice),
    "reduced_motion": (False, True),
    "figure": ("", *FIGURES),
    "skin": ("", *SKINS),
    "outfit": ("", *OUTFITS),
    "marks": (False, True),
    "weekdays": range(128),
    "hour": range(-1, 24),
    "release": (False, True),
    "sore_side": SORE_SIDES,
    "paper": PAPERS,
    "print_parts": range(8),
    "print_remember": (False, True),
}


_LONGEST = {"geometry": LONGEST_GEOMETRY, "draft": LONGEST_DRAFT}  # of texts, in ASCII
_ANY_TEXT = {"copies_to": LONGEST_PATH, "print_name": LONGEST_NAME}
_KEYS = {field.name for field in fields(Preferences)}


def to_texts(preferences: Preferences) -> dict[str, str]:
    """Each setting as JSON; ValueError when one is outside its limits."""
    values = asdict(preferences)
    wrong = [key for key, value in values.items() if not fits(key, value)]
    if wrong:
        msg = f"outside their limits: {', '.join(f'{key}={values[key]!r}' for key in wrong)}"
        raise ValueError(msg)
    return {key: json.dumps(value) for key, value in values.items()}


def from_texts(texts: Mapping[str, str]) -> Preferences:
    """The settings again; what is missing or makes no sense is at its default."""
    found = {key: meaning(key, text) for key, text in texts.items()}
    for key, choices in (("theme", ThemeChoice), ("voice_level", VoiceLevel)):
        if found.get(key) is not None:
            found[key] = choices(found[key])
    return Preferences(**{key: value for key, value in found.items() if value is not None})


def meaning(key: str, text: str) -> Any:
    """The value of one setting; None when it makes no sense, or nobody knows the key."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if fits(key, value) else None


def fits(key: str, value: Any) -> bool:
    """Whether a setting is known and can have this value."""
    if key not in _KEYS:
        return False
    if key in _LONGEST:
        return isinstance(value, str) and value.isascii() and len(value) <= _LONGEST[key]
    if key in _ANY_TEXT:
        return isinstance(value, str) and len(value) <= _ANY_TEXT[key]
    limits = _LIMITS[key]
    sample = type(limits[0])
    return isinstance(value, (str if issubclass(sample, str) else sample)) and (
        isinstance(value, bool) == (sample is bool) and value in limits
    )
