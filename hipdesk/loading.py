"""What is read and imported behind the window: before it is filled, and after."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec
from pkgutil import walk_packages
from random import Random

from PySide6 import QtWidgets

import hipdesk.domain.progress
import hipdesk.flows
import hipdesk.ui
from hipdesk import paths
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.clock import SystemClock
from hipdesk.domain.dates import week_start
from hipdesk.domain.errors import KnownError
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.services.logs import log_to
from hipdesk.storage.fact_reading import Known
from hipdesk.storage.quick_look import QuickLook, quick_look

LATER = (hipdesk.ui, hipdesk.flows, hipdesk.domain.progress)  # what the pages to come are made of
NAMES_AT_ONCE = 8


@dataclass(frozen=True)
class Today:
    """What is known of the person, and the plan that follows from it."""

    known: Known
    facts: Facts
    plan: Plan


@dataclass(frozen=True)
class Loaded:
    """What is read before the window is filled."""

    folders: paths.Folders
    catalogue: Catalogue
    look: QuickLook
    today: Today | None  # None where the history could not be read yet
    chance: Random = field(default_factory=Random)  # picks who shows the exercises at first


def load(folders: paths.Folders) -> Loaded:
    """Read the catalogue and today's few rows; on any thread."""
    log_to(folders.log)
    today = SystemClock().now().date()
    monday = week_start(today)
    look = quick_look(folders.database, monday, monday + timedelta(days=6))
    catalogue = parse_catalogue(paths.catalogue_texts())
    return Loaded(folders, catalogue, look, _today(look.known, catalogue, today))


def _today(known: Known | None, catalogue: Catalogue, today: date) -> Today | None:
    if known is None:
        return None
    everything = known.catalogue(catalogue)
    facts = known.facts(everything, today)
    return Today(known, facts, plan_for(facts, everything, known.preferences, today))


def load_pages() -> Iterator[None]:
    """Import what the pages that are not shown yet are made of; a little in each step.

    PySide makes a class of Qt when it is first named, and all of them when it meets a widget
    that it does not know: at once that is a freeze of 20 ms. On another thread than the UI's,
    making classes ends the app now and then (3 of 170 starts, a screen reader looking on).
    """
    for index, name in enumerate(dir(QtWidgets)):
        getattr(QtWidgets, name)
        if index % NAMES_AT_ONCE == 0:
            yield
    seen = set[str]()
    for package in LATER:
        for found in walk_packages(package.__path__, f"{package.__name__}."):
            yield from _import_in_order(found.name, seen)


def _import_in_order(name: str, seen: set[str]) -> Iterator[None]:
    """Import a module after those of ours that it needs, one in each step.

    At once the first module of the charts takes 24 others along: a freeze of 45 ms. A module
    that is imported is named in the compiled code of the one that needs it.
    """
    if name in sys.modules or name in seen or not name.startswith("hipdesk."):
        return
    seen.add(name)
    spec = find_spec(name)
    if spec is None or not isinstance(spec.loader, InspectLoader):
        return  # it is a name within a module
    code = spec.loader.get_code(name)
    for needed in code.co_names if code is not None else ():
        yield from _import_in_order(needed, seen)
    import_module(name)
    yield


def read_pages() -> None:
    """Read the texts of those pages, once their modules are there; on any thread."""
    from hipdesk.flows.learn_flow import read_shelf  # noqa: PLC0415  # not at the start
    from hipdesk.flows.plan_page_flow import rulebook  # noqa: PLC0415  # as above

    with suppress(KnownError):  # told when the page is opened
        read_shelf()
    rulebook()
