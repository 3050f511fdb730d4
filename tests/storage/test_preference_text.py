"""Settings as texts."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.preferences import (
    COUNT_IN_CHOICES,
    FIGURES,
    OUTFITS,
    SET_UP_CHOICES,
    SKINS,
    TEXT_SIZES,
    Preferences,
    ThemeChoice,
    VoiceLevel,
)
from hipdesk.storage.preference_text import from_texts, to_texts

DEFAULTS = Preferences()
NAMES = [field.name for field in fields(Preferences)]

preferences = st.builds(
    Preferences,
    volume=st.integers(0, 100),
    muted=st.booleans(),
    count_in_s=st.sampled_from(COUNT_IN_CHOICES),
    set_up_s=st.sampled_from(SET_UP_CHOICES),
    text_size=st.sampled_from(TEXT_SIZES),
    theme=st.sampled_from(ThemeChoice),
    reduced_motion=st.booleans(),
    figure=st.sampled_from(("", *FIGURES)),
    skin=st.sampled_from(("", *SKINS)),
    outfit=st.sampled_from(("", *OUTFITS)),
    marks=st.booleans(),
    voice_level=st.sampled_from(VoiceLevel),
    voice_volume=st.integers(0, 100),
    voice_muted=st.booleans(),
    captions=st.booleans(),
    reader_alone=st.booleans(),
)


@given(preferences)
def test_settings_come_back_as_they_were(chosen: Preferences) -> None:
    assert from_texts(to_texts(chosen)) == chosen


@given(st.dictionaries(st.sampled_from(NAMES), st.text()))
def test_any_text_gives_settings_within_their_limits(texts: dict[str, str]) -> None:
    found = from_texts(texts)
    assert from_texts(to_texts(found)) == found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("volume", "101"),
        ("volume", "-1"),
        ("volume", "50.5"),
        ("volume", "true"),
        ("volume", '"50"'),
        ("muted", "1"),
        ("count_in_s", "4"),
        ("set_up_s", "0"),
        ("text_size", "1000"),
        ("theme", '"pink"'),
        ("theme", "null"),
        ("theme", "[]"),
        ("reduced_motion", ""),
        ("figure", '"robot"'),
        ("skin", "1"),
        ("marks", "null"),
        ("voice_level", '"loud"'),
        ("voice_level", "1"),
        ("voice_volume", "101"),
        ("captions", "0"),
    ],
)
def test_a_value_that_makes_no_sense_is_at_its_default_alone(name: str, text: str) -> None:
    texts = to_texts(Preferences(volume=30, muted=True)) | {name: text}
    found = from_texts(texts)
    assert getattr(found, name) == getattr(DEFAULTS, name)
    assert name == "volume" or found.volume == 30


def test_no_texts_are_the_defaults_and_unknown_keys_are_nothing() -> None:
    assert from_texts({}) == DEFAULTS
    assert from_texts({"voice": '"on"'}) == DEFAULTS


@pytest.mark.parametrize(
    "wrong", [{"volume": 101}, {"volume": True}, {"count_in_s": 1}, {"theme": "pink"}]
)
def test_settings_outside_their_limits_are_not_written(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        to_texts(Preferences(**wrong))
