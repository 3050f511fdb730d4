"""The colours of the pictures: what each token of a drawing is for a theme, skin and outfit."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

UNKNOWN = "#808080"  # a token that no palette names

_TOKEN = re.compile(r"@([a-z0-9_]+)@")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_NAMES = {"id", "name", "always"}

Colours = Mapping[str, str]


@dataclass(frozen=True)
class Cast:
    """Who is drawn, and for which theme: "light", "dark" or "contrast"."""

    figure: str = "woman"
    skin: str = ""  # an id of the palettes; the first one where it is unknown
    outfit: str = ""
    theme: str = "light"


@dataclass(frozen=True)
class Palettes:
    """Colours as "#rrggbb" by token, in the order in which they override each other."""

    themes: Mapping[str, Colours]
    skins: Mapping[str, Colours]
    outfits: Mapping[str, Colours]
    always: Mapping[str, Colours]  # by theme, over everything

    def of(self, cast: Cast) -> dict[str, str]:
        """Every token's colour for this figure in this theme."""
        return {
            **_named(self.themes, cast.theme),
            **_named(self.skins, cast.skin),
            **_named(self.outfits, cast.outfit),
            **self.always.get(cast.theme, {}),
        }


def read_palettes(text: str) -> Palettes:
    """The palettes of a TOML file; ValueError says what is wrong with it."""
    data = tomllib.loads(text)
    try:
        themes = data["themes"]
        palettes = Palettes(
            themes={name: _colours(table) for name, table in themes.items()},
            skins={one["id"]: _colours(one) for one in data["skins"]},
            outfits={one["id"]: _colours(one) for one in data["outfits"]},
            always={name: _colours(table.get("always", {})) for name, table in themes.items()},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"the palettes lack something: {error!r}") from error
    if not (palettes.themes and palettes.skins and palettes.outfits):
        raise ValueError("the palettes lack a theme, a skin or an outfit")
    return palettes


def painted(drawing: str, colours: Colours) -> str:
    """The drawing with its tokens replaced."""
    return _TOKEN.sub(lambda found: colours.get(found[1], UNKNOWN), drawing)


def _colours(table: Mapping[str, Any]) -> Colours:
    found = {token: value for token, value in table.items() if token not in _NAMES}
    wrong = [token for token, value in found.items() if not _COLOUR.fullmatch(str(value))]
    if wrong:
        raise ValueError(f"no colour: {', '.join(wrong)}")
    return found


def _named(among: Mapping[str, Colours], name: str) -> Colours:
    return among.get(name) or next(iter(among.values()))
