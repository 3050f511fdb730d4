"""Tests of the reading pages and their parser."""

import re

import pytest

from hipdesk import paths
from hipdesk.domain.catalogue_error import CatalogueError
from hipdesk.domain.learn import FACTS, PartKind, Shelf, parse_learn
from hipdesk.domain.rules.rulebook import parse_rulebook
from tests.domain.real_catalogue import real_catalogue

FORBIDDEN = re.compile(
    r"\b(treat\w*|cur(e|es|ed|ing)|diagnos\w*|adjust\w*|re-?align\w*|heal(s|ed|ing)?|fix(es|ed)?"
    r"|guarantee\w*|miracle\w*|proven|pain-free|no pain, no gain)\b",
    re.IGNORECASE,
)

A_PAGE = """
place = 1
title = "Why"
lead = "Because."
icon = "info"
[[section]]
title = "First"
[[section.part]]
kind = "text"
lines = ["One line."]
facts = ["POP-1"]
sources = ["app"]
"""


def real_shelf() -> Shelf:
    folder = paths.resources() / "learn"
    files = {one.name: one.read_text("utf-8") for one in folder.glob("*.toml")}
    rules = parse_rulebook((paths.resources() / "rules.toml").read_text("utf-8"))
    return parse_learn(files, {**real_catalogue().sources, **rules.sources})


def shelf(*pages: str, sources: str = "") -> Shelf:
    files = {f"page_{number}.toml": text for number, text in enumerate(pages)}
    return parse_learn({**files, "sources.toml": sources}, {"app": "Our own choice"})


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_and_every_limit_is_on_a_page(fact: str) -> None:
    assert any(fact in page.facts for page in real_shelf().pages)


def test_there_are_eight_pages_in_their_order() -> None:
    assert [one.id for one in real_shelf().pages] == [
        "popping",
        "good_stretch",
        "warning_signs",
        "tight_hips",
        "press_and_lengthen",
        "ball_release",
        "how_the_plan_decides",
        "limits",
    ]


def test_no_page_claims_more_than_exercise_can_do() -> None:
    for page in real_shelf().pages:
        for text in (page.title, page.lead, *(line for one in page.parts for line in one.lines)):
            assert not FORBIDDEN.search(text), text


@pytest.mark.parametrize("word", ["It treats pain", "a cure", "re-aligns", "realigned", "Adjusts"])
def test_the_search_for_claims_finds_them(word: str) -> None:
    assert FORBIDDEN.search(word)


def test_every_part_has_sources_with_names() -> None:
    found = real_shelf()
    for page in found.pages:
        assert page.sources
        assert all(found.sources[one] for one in page.sources)


def test_every_icon_is_there() -> None:
    for page in real_shelf().pages:
        assert (paths.resources() / "icons" / f"{page.icon}.svg").is_file()


def test_pages_are_short() -> None:
    assert all(1 <= one.minutes <= 3 for one in real_shelf().pages)


def test_emergencies_are_warnings_and_name_a_number() -> None:
    page = real_shelf()["warning_signs"]
    first = page.sections[0]
    assert {one.kind for one in first.parts} == {PartKind.WARNING, PartKind.NOTE}
    assert "112, 999 or 911" in first.parts[-1].lines[0]


def test_after_a_page_comes_the_next() -> None:
    found = real_shelf()
    after = found.after("popping")
    assert after is not None
    assert after.id == "good_stretch"
    assert found.after("limits") is None


def test_an_unknown_page_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        real_shelf()["unknown"]


def test_sources_may_be_named_beside_the_pages() -> None:
    page = A_PAGE.replace('["app"]', '["S99", "app"]')
    found = shelf(page, sources='S99 = "A study"')
    assert found.pages[0].sources == ("S99", "app")
    assert found.sources["S99"] == "A study"


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        (('title = "Why"\n', ""), "title", "a text"),
        (("place = 1", "place = 0"), "place", "a whole number from 1 to 50"),
        (('kind = "text"', 'kind = "poem"'), "section, item 1, part, item 1, kind", "one of"),
        (('["POP-1"]', '["POP-13"]'), "section, item 1, part, item 1, facts", "a fact"),
        (('["app"]', '["S7"]'), "section, item 1, part, item 1, sources", "a source"),
        (('["app"]', "[]"), "section, item 1, part, item 1, sources", "a list of texts"),
        (('["One line."]', '[""]'), "section, item 1, part, item 1, lines", "one line of text"),
        (('icon = "info"', 'icon = "info"\nmood = "good"'), "mood", "left out"),
    ],
)
def test_what_does_not_fit_is_named(change: tuple[str, str], field: str, expected: str) -> None:
    with pytest.raises(CatalogueError) as told:
        shelf(A_PAGE.replace(*change))
    assert told.value.file == "page_0.toml"
    assert told.value.entry == "page_0"
    assert field in told.value.field
    assert told.value.expected.startswith(expected)


def test_broken_toml_and_two_pages_in_one_place_are_named() -> None:
    with pytest.raises(CatalogueError, match="valid TOML"):
        shelf("title = ")
    with pytest.raises(CatalogueError, match="a place of its own"):
        shelf(A_PAGE, A_PAGE)
