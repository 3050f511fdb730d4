"""The rules in a sentence each, with their sources: what `resources/rules.toml` holds."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One rule."""

    id: str
    sentence: str
    sources: tuple[str, ...]  # ids such as "seed 001", "S13" or "app"


@dataclass(frozen=True)
class Rulebook:
    """All rules by id, and what the sources stand for that the catalogue does not name."""

    rules: Mapping[str, Rule]
    sources: Mapping[str, str]


def parse_rulebook(text: str) -> Rulebook:
    """The rules from TOML: [sources] by id, [rules] with a sentence and its source ids.

    Raises ValueError, naming the rule, for one that is not a sentence and at least one source.
    """
    told = tomllib.loads(text)
    rules = {name: _rule(name, entry) for name, entry in told["rules"].items()}
    return Rulebook(rules, told["sources"])


def _rule(name: str, entry: object) -> Rule:
    if not isinstance(entry, list) or len(entry) < 2:
        raise ValueError(f"rule {name} should be a sentence and its sources, but is {entry!r}")
    sentence, *sources = (str(one) for one in entry)
    return Rule(name, sentence, tuple(sources))
