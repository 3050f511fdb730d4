"""The colours of the pictures: reads resources/pictures/palettes.toml and puts them in."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH

_TOKEN = re.compile(r"@(\w+)@")


@dataclass(frozen=True)
class Palettes:
    """Colours as "#rrggbb", by token: of the themes, and of each skin and outfit in its order."""

    themes: Mapping[str, Mapping[str, str]]
    skins: tuple[Mapping[str, str], ...]
    outfits: tuple[Mapping[str, str], ...]
    always: Mapping[str, Mapping[str, str]]  # by theme, over everything

    def colours(self, theme: str, skin: int, outfit: int) -> dict[str, str]:
        """Every token's colour."""
        return {
            **self.themes[theme],
            **self.skins[skin],
            **self.outfits[outfit],
            **self.always[theme],
        }


def load(path: Path) -> Palettes:
    with path.open("rb") as file:
        given = tomllib.load(file)
    return Palettes(
        themes={name: _colours(theme) for name, theme in given["themes"].items()},
        skins=tuple(map(_colours, given["skins"])),
        outfits=tuple(map(_colours, given["outfits"])),
        always={name: _colours(theme.get("always", {})) for name, theme in given["themes"].items()},
    )


def tokens(svg: str) -> set[str]:
    """The names of the colours that a drawing uses."""
    return set(_TOKEN.findall(svg))


def whole(frame: Mapping[str, str], colours: Mapping[str, str]) -> str:
    """A frame as one SVG with its colours."""
    content = frame["base"] + frame["feel"] + frame["ink"]
    coloured = _TOKEN.sub(lambda match: colours[match[1]], content)
    box = f'viewBox="0 0 {VIEW_WIDTH} {VIEW_HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{coloured}</svg>'


def _colours(table: Mapping[str, Any]) -> dict[str, str]:
    return {key: value for key, value in table.items() if str(value).startswith("#")}
