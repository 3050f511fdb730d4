"""`hipdesk plan` and `hipdesk explain`: the plan and its rules without a window.

Neither Qt nor SQLAlchemy is imported here: the facts are read by plain SQL.
"""

import json
from datetime import date
from pathlib import Path

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.clock import SystemClock
from hipdesk.domain.errors import KnownError
from hipdesk.domain.plan_json import no_plan_values, plan_values
from hipdesk.domain.plan_text import (
    NOT_SCREENED,
    NOT_STARTED,
    before_the_start,
    find_rule,
    no_such_rule,
    plan_text,
    rule_text,
)
from hipdesk.domain.rules.plan import plan_for
from hipdesk.domain.rules.rulebook import Rulebook, parse_rulebook
from hipdesk.paths import Folders, catalogue_texts, resources
from hipdesk.storage.fact_reading import Known, read_known


def plan(data: Path, day: date | None, *, as_json: bool) -> str:
    """The plan of a day from the data in a folder; today's if no day is named.

    Raises KnownError where there can be none.
    """
    day = day or SystemClock().now().date()
    known = read_known(Folders(data).database)
    if known == Known(settings=known.settings):
        return _json(no_plan_values(day, NOT_STARTED)) if as_json else NOT_STARTED
    catalogue = known.catalogue(parse_catalogue(catalogue_texts()))
    return _plan(known, catalogue, day, as_json=as_json)


def _plan(known: Known, catalogue: Catalogue, day: date, *, as_json: bool) -> str:
    facts = known.facts(catalogue, day)
    if not facts.screenings:
        raise KnownError(*NOT_SCREENED)
    if day < facts.start.day:
        what_happened, what_to_do = before_the_start(facts.start.day)
        raise KnownError(what_happened, what_to_do=what_to_do)
    found = plan_for(facts, catalogue, known.preferences, day)
    return _json(plan_values(found, catalogue)) if as_json else plan_text(found, facts, catalogue)


def _json(values: dict[str, object]) -> str:
    return json.dumps(values, indent=2, ensure_ascii=False)


def explain(asked: str) -> str:
    """A rule with its sources. Raises KnownError for one that does not exist."""
    book = _rulebook()
    rule = find_rule(asked, book)
    if rule is None:
        what_happened, what_to_do = no_such_rule(asked, book)
        raise KnownError(what_happened, what_to_do=what_to_do)
    names = {**parse_catalogue(catalogue_texts()).sources, **book.sources}
    return rule_text(rule, names)


def _rulebook() -> Rulebook:
    return parse_rulebook((resources() / "rules.toml").read_text("utf-8"))
