"""The rules in a sentence each."""

import pytest

from hipdesk.domain.rules.rulebook import Rulebook, parse_rulebook
from hipdesk.paths import resources
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.test_rule_ids import RULES


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return parse_rulebook((resources() / "rules.toml").read_text(encoding="utf-8"))


def test_every_rule_has_its_sentence(rulebook: Rulebook) -> None:
    assert set(rulebook.rules) == {*RULES, "R18"} - {"section 8"}  # R18 is a reason's rule, too
    assert all(one.sentence.endswith(".") for one in rulebook.rules.values())
    assert all(len(one.sentence) <= 120 for one in rulebook.rules.values())


def test_every_source_is_known_and_named_once(rulebook: Rulebook) -> None:
    known = {*rulebook.sources, *real_catalogue().sources}
    used = {source for one in rulebook.rules.values() for source in one.sources}
    assert used <= known
    assert set(rulebook.sources) <= used
    assert set(rulebook.sources).isdisjoint(real_catalogue().sources)


def test_no_sentence_promises_a_cure(rulebook: Rulebook) -> None:
    for one in rulebook.rules.values():
        assert not any(word in one.sentence.casefold() for word in ("cure", "heals", "re-align"))


def test_a_rule_without_a_source_is_named() -> None:
    with pytest.raises(ValueError, match="UP-1"):
        parse_rulebook('[sources]\n[rules]\nUP-1 = ["Wait."]\n')
