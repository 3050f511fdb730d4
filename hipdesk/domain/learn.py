"""The reading pages: what they say, which facts they hold, and where each comes from.

Facts POP-1 to POP-12 are those about popping, LIM-1 to LIM-9 the limits of the app. Every part of
a page names its sources.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from hipdesk.domain.catalogue_error import Place
from hipdesk.domain.catalogue_reader import Table, read_toml

FACTS = (*(f"POP-{number}" for number in range(1, 13)), *(f"LIM-{one}" for one in range(1, 10)))
SOURCES = "sources.toml"

_WORDS_A_MINUTE = 180
_TITLE = 60
_LEAD = 90
_MOST_PAGES = 50


class PartKind(StrEnum):
    """How a part of a page is shown."""

    TEXT = "text"
    POINTS = "points"
    NOTE = "note"
    WARNING = "warning"


@dataclass(frozen=True)
class Part:
    """A few lines that belong together."""

    kind: PartKind
    lines: tuple[str, ...]
    facts: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """Parts under a heading."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Page:
    """One reading page."""

    id: str
    place: int  # in the list
    title: str
    lead: str
    icon: str
    sections: tuple[Section, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(part for section in self.sections for part in section.parts)

    @property
    def facts(self) -> frozenset[str]:
        return frozenset(fact for part in self.parts for fact in part.facts)

    @property
    def sources(self) -> tuple[str, ...]:
        """Its source ids, each once, in the order of the page."""
        return tuple(dict.fromkeys(one for part in self.parts for one in part.sources))

    @property
    def minutes(self) -> int:
        """How long it takes to read, at least 1."""
        words = sum(len(line.split()) for part in self.parts for line in part.lines)
        return max(1, round(words / _WORDS_A_MINUTE))


@dataclass(frozen=True)
class Shelf:
    """All reading pages in order, and what their source ids stand for."""

    pages: tuple[Page, ...]
    sources: Mapping[str, str]

    def __getitem__(self, page_id: str) -> Page:
        """The page with this id; raises KeyError if there is none."""
        for page in self.pages:
            if page.id == page_id:
                return page
        raise KeyError(page_id)

    def after(self, page_id: str) -> Page | None:
        """The page to read next; None after the last."""
        index = self.pages.index(self[page_id]) + 1
        return self.pages[index] if index < len(self.pages) else None


def parse_learn(files: Mapping[str, str], known: Mapping[str, str]) -> Shelf:
    """The pages from their files by name; `known` names sources that others told already.

    Raises CatalogueError, naming the file, the page and the field, for whatever does not fit.
    """
    sources = dict(known)
    if SOURCES in files:
        told = read_toml(SOURCES, "sources", files[SOURCES])
        sources.update({name: told.text(name) for name in told.names()})
    pages = [_page(name, text, sources) for name, text in sorted(files.items()) if name != SOURCES]
    pages.sort(key=lambda one: one.place)
    for before, after in pairwise(pages):
        if before.place == after.place:
            place = Place(f"{after.id}.toml", after.id, ("place",))
            raise place.error_saying("a place of its own", f"the one of {before.id}")
    return Shelf(tuple(pages), sources)


def _page(file: str, text: str, sources: Mapping[str, str]) -> Page:
    page_id = file.removesuffix(".toml")
    told = read_toml(file, page_id, text)
    page = Page(
        id=page_id,
        place=told.whole("place", 1, _MOST_PAGES),
        title=told.text("title", _TITLE),
        lead=told.text("lead", _LEAD),
        icon=told.text("icon", _TITLE),
        sections=tuple(_section(one, sources) for one in told.tables("section", 1)),
    )
    told.finish()
    return page


def _section(told: Table, sources: Mapping[str, str]) -> Section:
    title = told.text("title", _TITLE)
    parts = tuple(_part(one, sources) for one in told.tables("part", 1))
    told.finish()
    return Section(title, parts)


def _part(told: Table, sources: Mapping[str, str]) -> Part:
    part = Part(
        kind=told.choice("kind", PartKind),
        lines=told.texts("lines", least=1),
        facts=told.texts("facts") if "facts" in told else (),
        sources=told.texts("sources", least=1),
    )
    told.finish()
    _know(told.place.inside("facts"), part.facts, FACTS, "a fact of this app")
    _know(told.place.inside("sources"), part.sources, sources, "a source that is named somewhere")
    return part


def _know(
    place: Place, named: tuple[str, ...], known: Mapping[str, str] | tuple[str, ...], what: str
) -> None:
    for one in named:
        if one not in known:
            raise place.error(what, one)
