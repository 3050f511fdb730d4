"""What is read before the window is filled: on a thread of its own, so without Qt."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from hipdesk import paths
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.clock import SystemClock
from hipdesk.domain.dates import week_start
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.services.logs import log_to
from hipdesk.storage.fact_reading import Known
from hipdesk.storage.quick_look import QuickLook, quick_look


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
