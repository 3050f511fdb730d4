"""The colours: complete for every theme, and told apart."""

import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from illustrate import palettes
from illustrate.contact_sheet import PAPER, picture
from illustrate.inks import NAMES, line_token

PICTURES = Path(__file__).parents[3] / "resources" / "pictures"
COLOURS = palettes.load(PICTURES / "palettes.toml")


def _luminance(colour: str) -> float:
    channels = (int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, two: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(two)))
    return (lighter + 0.05) / (darker + 0.05)


def test_there_are_three_themes_five_skins_and_three_outfits() -> None:
    assert set(COLOURS.themes) == {"light", "dark", "contrast"}
    assert len(COLOURS.skins) >= 5
    assert len(COLOURS.outfits) >= 3


def test_tables_of_one_kind_have_the_same_colours() -> None:
    for tables in (list(COLOURS.themes.values()), COLOURS.skins, COLOURS.outfits):
        assert all(table.keys() == tables[0].keys() for table in tables)


@pytest.mark.parametrize("theme", PAPER)
def test_outlines_stand_out_from_the_paper(theme: str) -> None:
    assert _contrast(COLOURS.themes[theme]["outline"], PAPER[theme]) > 6


@pytest.mark.parametrize("theme", PAPER)
@pytest.mark.parametrize("skin", range(len(COLOURS.skins)))
def test_the_figure_stands_out_from_the_paper_and_its_lines_from_it(theme: str, skin: int) -> None:
    for outfit in range(len(COLOURS.outfits)):
        colours = COLOURS.colours(theme, skin, outfit)
        for name in ("skin", "hair", "top", "shorts"):
            assert _contrast(colours[f"{name}_edge"], PAPER[theme]) > 6, (name, outfit)
        for name in ("skin", "top", "shorts"):
            assert _contrast(colours[f"{name}_line"], colours[name]) > 2, (name, outfit)


def test_in_high_contrast_all_lines_are_black() -> None:
    colours = COLOURS.colours("contrast", 0, 0)
    for name in NAMES:
        assert colours[line_token(name)] == colours[line_token(name, outer=True)] == "#000000"


def test_the_dark_theme_has_a_light_outline() -> None:
    assert _luminance(COLOURS.themes["dark"]["outline"]) > 0.4


@pytest.mark.parametrize("theme", PAPER)
@pytest.mark.parametrize("skin", range(len(COLOURS.skins)))
def test_the_tint_is_seen_on_every_skin_and_outfit(theme: str, skin: int) -> None:
    for outfit in range(len(COLOURS.outfits)):
        colours = COLOURS.colours(theme, skin, outfit)
        for token in ("skin", "top", "shorts"):
            red, green, blue = (
                abs(int(colours["accent"][k : k + 2], 16) - int(colours[token][k : k + 2], 16))
                for k in (1, 3, 5)
            )
            assert red + green + blue > 90, (token, outfit)


@pytest.mark.parametrize("skin", COLOURS.skins)
def test_a_far_limb_is_a_step_darker(skin: dict[str, str]) -> None:
    assert _luminance(skin["skin_far"]) < 0.9 * _luminance(skin["skin"])
    assert _luminance(skin["skin_sh"]) < _luminance(skin["skin"])


def test_every_colour_of_the_drawings_is_known() -> None:
    known = set(COLOURS.colours("light", 0, 0))
    for path in sorted(PICTURES.glob("**/*.json.xz")):
        assert palettes.tokens(lzma.decompress(path.read_bytes()).decode()) <= known, path.name


def test_the_body_map_names_each_region_on_its_own_side() -> None:
    content: dict[str, Any] = json.loads(
        lzma.decompress((PICTURES / "body_map.json.xz").read_bytes())
    )
    for view, left_is in (("front", 1), ("back", -1)):
        regions = {it["id"]: it["points"] for it in content["views"][view]["regions"]}
        assert {name.rpartition("_")[2] for name in regions} == {"left", "right"}
        for name, points in regions.items():
            middle = sum(x for x, _ in points) / len(points) - content["width"] / 2
            assert middle * left_is * (1 if name.endswith("left") else -1) > 0, (view, name)
            assert all(0 <= x <= content["width"] for x, _ in points)
            assert all(0 <= y <= content["height"] for _, y in points)


def test_a_drawing_is_painted_with_its_colours() -> None:
    frame = {"base": '<path fill="@skin@" d="M0 0h960v540h-960z"/>', "feel": "", "ink": ""}
    image = picture(palettes.whole(frame, {"skin": "#336699"}), "#ffffff", 96)
    assert image.size == (96, 54)
    assert image.getpixel((48, 27)) == (0x33, 0x66, 0x99)
