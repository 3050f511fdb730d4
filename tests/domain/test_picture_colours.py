"""Tokens of the drawings, and the colours they become."""

import re

import pytest

from hipdesk import paths
from hipdesk.domain.picture_colours import UNKNOWN, Cast, painted, read_palettes
from hipdesk.domain.preferences import OUTFITS, SKINS

SMALL = """
[themes.light]
line = "#111111"
wood = "#aa0000"
[themes.dark]
line = "#eeeeee"
[themes.dark.always]
hair = "#777777"
[[skins]]
id = "one"
name = "One"
skin = "#ffccaa"
hair = "#000000"
[[skins]]
id = "two"
name = "Two"
skin = "#442211"
hair = "#010101"
[[outfits]]
id = "plain"
name = "Plain"
top = "#00ff00"
wood = "#bb0000"
"""


def test_what_comes_later_overrides_what_came_before() -> None:
    palettes = read_palettes(SMALL)
    assert palettes.of(Cast("woman", "two", "plain", "light")) == {
        "line": "#111111",
        "wood": "#bb0000",
        "skin": "#442211",
        "hair": "#010101",
        "top": "#00ff00",
    }
    assert palettes.of(Cast("woman", "two", "plain", "dark"))["hair"] == "#777777"


def test_an_unknown_choice_is_the_first_one() -> None:
    palettes = read_palettes(SMALL)
    assert palettes.of(Cast(skin="pink", outfit="", theme="sepia"))["skin"] == "#ffccaa"


def test_tokens_are_replaced_and_an_unknown_one_is_grey() -> None:
    drawing = '<path fill="@skin_far@" stroke="@line@"/>'
    assert painted(drawing, {"skin_far": "#123456"}) == (
        f'<path fill="#123456" stroke="{UNKNOWN}"/>'
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "lack something"),
        ("themes = 3", "lack something"),
        ("themes = {}\nskins = []\noutfits = []", "a theme, a skin or an outfit"),
        (SMALL.replace("#111111", "black"), "no colour: line"),
        ("[[[", "(?i)expected|invalid"),
    ],
)
def test_what_is_wrong_with_palettes_is_said(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_palettes(text)


def test_our_palettes_have_what_settings_offers() -> None:
    palettes = read_palettes((paths.resources() / "pictures" / "palettes.toml").read_text("utf-8"))
    assert tuple(palettes.skins) == SKINS
    assert tuple(palettes.outfits) == OUTFITS
    assert {"light", "dark", "contrast"} <= set(palettes.themes)
    assert len(SKINS) >= 5
    for theme in palettes.themes:
        colours = palettes.of(Cast(skin=SKINS[0], outfit=OUTFITS[0], theme=theme))
        assert {"skin", "hair", "top", "shorts", "skin_line", "accent"} <= set(colours)
        assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours.values())
