"""The catalogue that HipDesk ships, for tests."""

from functools import cache

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.paths import resources


def real_files() -> dict[str, str]:
    """The texts of the catalogue's files, by file name."""
    folder = resources() / "catalogue"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.toml")}


@cache
def real_catalogue() -> Catalogue:
    return parse_catalogue(real_files())
