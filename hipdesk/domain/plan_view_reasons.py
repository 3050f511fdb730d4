"""Why the plan is as it is: a sentence, and behind it the rule, what it used and its sources."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hipdesk.domain.citations import citation
from hipdesk.domain.dates import short_day
from hipdesk.domain.rules.reasons import Reason
from hipdesk.domain.rules.rulebook import Rulebook

_SESSION = re.compile(r"session (\d{4}-\d\d-\d\d): (.*)")
_VERDICTS = {
    "GREEN": "comfortable",
    "AMBER": "not quite comfortable",
    "RED": "too much",
    "PENDING": "next morning not known",
}


@dataclass(frozen=True)
class ReasonView:
    """One reason."""

    sentence: str
    rule: str
    says: str  # the rule in a sentence, or ""
    used: tuple[str, ...]  # what it looked at
    sources: tuple[str, ...]  # what its source ids stand for


def reasons(
    told: Iterable[Reason], book: Rulebook, names: Mapping[str, str]
) -> tuple[ReasonView, ...]:
    """The reasons in order, each sentence once; `names` are the catalogue's sources."""
    last = {one.sentence: one for one in told}  # of several with one sentence the latest
    return tuple(_reason(one, book, names) for one in last.values())


def _reason(told: Reason, book: Rulebook, names: Mapping[str, str]) -> ReasonView:
    rule = book.rules.get(told.rule)
    ids = rule.sources if rule is not None else ()
    sources = tuple(citation(book.sources.get(one) or names.get(one, one)) for one in ids)
    says = rule.sentence if rule is not None else ""
    return ReasonView(told.sentence, told.rule, says, tuple(map(_used, told.facts)), sources)


def _used(fact: str) -> str:
    """A fact in plain words, such as "Thu 5 Mar: comfortable"."""
    found = _SESSION.fullmatch(fact)
    if found is None:
        return fact.replace("_", " ").capitalize()
    day, what = found.groups()
    for verdict, words in _VERDICTS.items():
        what = what.replace(verdict, words)
    return f"{short_day(date.fromisoformat(day))}: {what.replace('_', ' ')}"
